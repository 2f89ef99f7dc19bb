import pytest

from curation.store.database import Database
from tests.service.access.entrance import Entrance, Mailbox


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def door(service_database: Database, mailbox: Mailbox) -> Entrance:
    return Entrance(service_database, mailbox)
