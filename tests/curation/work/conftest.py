"""Workers keep tables of their own beside the database they are told of: here it is one of each test's own."""

from collections.abc import Iterator

import pytest

from curation.store.database import Database, open_database


@pytest.fixture
def database(database_place: str) -> Iterator[Database]:
    """An open database of each kind, tables made, at the place that its engine names."""
    opened = open_database(database_place)
    yield opened
    opened.close()
