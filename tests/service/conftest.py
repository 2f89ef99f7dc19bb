"""A service over a real SQLite file, asked in the process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from service.app import create_app
from tests.service.company import CONFIG, NOW, Company, FakeEncoder
from tests.service.html import Page


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    database = open_database(tmp_path / "service.db")
    yield Company(database)
    database.close()


@pytest.fixture
def client(company: Company) -> TestClient:
    """Asks without starting the application: no encoder is loaded."""
    return client_of(company.database)


@pytest.fixture
def page(client: TestClient) -> Callable[[str], Page]:
    """The page at a path, which must be there."""

    def get(path: str) -> Page:
        answer = client.get(path)
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return get


def client_of(database: Database) -> TestClient:
    app = create_app(CONFIG, database, FakeEncoder, lambda: NOW, more_hosts={"testserver"})
    return TestClient(app, raise_server_exceptions=False)
