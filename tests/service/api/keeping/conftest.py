"""Kept mentions: here it is the database that answers, so tests run on both kinds."""

from collections.abc import Iterator

import pytest

from curation.store.database import Database, open_database
from tests.service.api.storing import Keyring


@pytest.fixture
def database(database_place: str) -> Iterator[Database]:
    opened = open_database(database_place)
    yield opened
    opened.close()


@pytest.fixture
def keyring(database: Database) -> Keyring:
    return Keyring(database)
