"""A service over a real SQLite file, asked in the process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from service.app import create_app
from tests.service.company import CONFIG, NOW, Company, FakeEncoder
from tests.service.html import Page
from tests.service.signing_in import team_client


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    database = open_database(tmp_path / "service.db")
    yield Company(database)
    database.close()


@pytest.fixture
def app(company: Company) -> FastAPI:
    """The application, not started: no encoder is loaded."""
    return app_of(company.database)


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
    return create_app(CONFIG, database, FakeEncoder, lambda: NOW, more_hosts={"testserver"})


def client_of(database: Database) -> TestClient:
    """A browser signed in as an admin of a database."""
    return team_client(app_of(database), database, "admin")
