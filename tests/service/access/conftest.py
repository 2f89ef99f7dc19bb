from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.access.entrance import Entrance, Mailbox, entrance


@pytest.fixture
def mailbox() -> Mailbox:
    return Mailbox()


@pytest.fixture
def door(tmp_path: Path, mailbox: Mailbox) -> Iterator[Entrance]:
    with entrance(tmp_path, mailbox) as made:
        yield made
