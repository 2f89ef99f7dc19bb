"""A service over a real SQLite file, asked in the process."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from tests.reused import Reused
from tests.service.applications import application, lending
from tests.service.company import Company
from tests.service.html import Page
from tests.service.signing_in import team_client


@pytest.fixture(scope="session")
def service_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file as an application leaves it that was just started, to copy."""
    path = tmp_path_factory.mktemp("service") / "template.db"
    shutil.copy(sqlite_template, path)
    database = open_database(path)
    application(database)
    database.close()
    return path


@pytest.fixture(scope="session")
def service_reused(service_template: Path) -> Reused:
    """The database of one test after another."""
    return Reused(open_database(service_template))


@pytest.fixture
def service_database(service_template: Path, service_reused: Reused, tmp_path: Path) -> Iterator[Database]:
    """A database of the test's own."""
    shutil.copy(service_template, tmp_path / "service.db")
    with service_reused.at(str(tmp_path / "service.db")) as database, lending(database):
        yield database


@pytest.fixture
def company(service_database: Database) -> Company:
    return Company(service_database)


@pytest.fixture
def app(company: Company) -> FastAPI:
    """The application, not started: no encoder is loaded."""
    return application(company.database)


@pytest.fixture
def client(app: FastAPI, company: Company) -> TestClient:
    """A browser signed in as an admin."""
    return team_client(app, company.database, "admin")


@pytest.fixture
def page(client: TestClient) -> Callable[[str], Page]:
    """The page at a path, which must be there."""

    def get(path: str) -> Page:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return get


def app_of(database: Database) -> FastAPI:
    """The application over a database, as the tests' client names it."""
    return application(database)


def client_of(database: Database) -> TestClient:
    """A browser signed in as an admin of a database."""
    return team_client(application(database), database, "admin")
