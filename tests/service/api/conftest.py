"""The interface for machines over a fake model: asked in the process, and over a socket where time and order matter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from tests.service.api.running import Client, Serve, serving


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open database; the interface only asks whether it answers."""
    opened = open_database(tmp_path / "service.db")
    yield opened
    opened.close()


@pytest.fixture
def client(database: Database) -> Iterator[TestClient]:
    """Asks in the process; the model has answered."""
    with Client(database) as client:
        yield client


@pytest.fixture
def serve(database: Database) -> Serve:
    """Starts a real server on loopback with parts of one's own."""
    return lambda **parts: serving(database, **parts)
