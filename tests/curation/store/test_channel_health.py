"""Channels that take nothing from anybody."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, insert

from curation.store import schema
from curation.store.channel_health import LOOKED_BACK, channels_in_trouble
from curation.store.database import Database
from curation.store.deliveries import OF_THE_CHANNEL
from curation.store.people import save_employees
from tests.curation.store.samples import ANN, NOW

MADE = NOW - timedelta(hours=3)
REFUSED = {"state": "waiting", "error": f"{OF_THE_CHANNEL}Slack answered token_revoked"}


def deliver(connection: Connection, people: int, *, first: int = 0, days: int = 0, **values: object) -> None:
    """So many people's digests, made three hours and some days ago."""
    made = MADE - timedelta(days=days)
    ids = [f"p{first + n}" for n in range(people)]
    save_employees(connection, [replace(ANN, id=id) for id in ids])
    digest: Mapping[str, object] = {"period": f"{days}", "suggestions": [], "first": False, "made_at": made}
    connection.execute(insert(schema.digests), [{"id": f"{id}-{days}", "employee": id, **digest} for id in ids])
    row: Mapping[str, object] = {"channel": "slack", "attempts": 1, "next_try": NOW, **values}
    connection.execute(insert(schema.deliveries), [{"digest": f"{id}-{days}", "employee": id, **row} for id in ids])


@pytest.mark.parametrize(
    ("people", "values", "trouble"),
    [
        (1, REFUSED, True),
        (9, {"state": "waiting", "error": "Slack answered ratelimited"}, False),
        (5, {"state": "failed", "error": "too old"}, True),
        (4, {"state": "failed", "error": "too old"}, False),
        (9, {"state": "sent", "sent_at": NOW}, False),
    ],
)
def test_a_channel_is_in_trouble_by_its_own_word_or_when_five_people_got_nothing(
    database: Database, people: int, values: Mapping[str, object], trouble: bool
) -> None:
    with database.writing() as connection:
        deliver(connection, people, **values)
        assert channels_in_trouble(connection, NOW) == ({"slack": MADE} if trouble else {})


def test_it_is_over_once_anybody_gets_something(database: Database) -> None:
    with database.writing() as connection:
        deliver(connection, 6, days=1, state="failed")
        assert channels_in_trouble(connection, NOW)
        deliver(connection, 1, first=6, state="sent", sent_at=NOW)
        assert channels_in_trouble(connection, NOW) == {}


def test_what_failed_long_ago_says_nothing_of_today(database: Database) -> None:
    with database.writing() as connection:
        deliver(connection, 6, days=LOOKED_BACK.days + 1, state="failed")
        assert channels_in_trouble(connection, NOW) == {}
