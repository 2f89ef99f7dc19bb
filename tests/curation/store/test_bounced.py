"""Messages that came back, on both databases."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from curation.own_wishes import Channel
from curation.store import schema
from curation.store.bounced import note_came_back
from curation.store.database import Database
from curation.store.people import save_employees
from tests.curation.store.samples import ANN, BO, NOW

NAME, WHY = "<one.email@example.com>", "5.1.1 no such mailbox"
CHANNELS = schema.own_channels


@pytest.fixture
def sent(database: Database) -> Database:
    """Ann's digest went by mail and by Slack, Bo's is still being sent."""
    with database.writing() as connection:
        save_employees(connection, [ANN, BO])
        for id, employee in (("one", "ann"), ("two", "bo")):
            row = {"id": id, "employee": employee, "period": "2026-W47", "suggestions": [], "first": True}
            connection.execute(insert(schema.digests).values(made_at=NOW, **row))
        for digest, channel, employee, state, receipt in (
            ("one", "email", "ann", "sent", NAME),
            ("one", "slack", "ann", "sent", "1700000000.0001"),
            ("two", "email", "bo", "sending", "<two.email@example.com>"),
        ):
            row = {"digest": digest, "channel": channel, "employee": employee, "state": state, "receipt": receipt}
            connection.execute(insert(schema.deliveries).values(attempts=0, next_try=NOW, **row))
    return database


def comes_back(database: Database, receipt: str, channel: Channel = "email") -> bool:
    with database.writing() as connection:
        return note_came_back(connection, channel, receipt, WHY, NOW)


def paused(database: Database) -> list[tuple[str, str, str | None]]:
    with database.reading() as connection:
        rows = connection.execute(select(CHANNELS).where(CHANNELS.c.paused_at.is_not(None)))
        return [(row.employee, row.channel, row.why) for row in rows]


def test_a_mail_of_ours_that_came_back_pauses_mail_for_its_person_alone(sent: Database) -> None:
    assert comes_back(sent, NAME)
    assert paused(sent) == [("ann", "email", WHY)]
    with sent.reading() as connection:
        of = schema.deliveries.c
        states = dict(connection.execute(select(of.digest + of.channel, of.state)).all())
    assert states == {"oneemail": "failed", "oneslack": "sent", "twoemail": "sending"}


def test_what_we_never_sent_by_that_name_changes_nothing(sent: Database) -> None:
    assert not comes_back(sent, "<forged.email@example.com>")
    assert not comes_back(sent, "1700000000.0001")
    assert not comes_back(sent, "<two.email@example.com>")
    assert not comes_back(sent, "")
    assert not paused(sent)


def test_a_notice_read_twice_does_not_pause_what_was_opened_since(sent: Database) -> None:
    comes_back(sent, NAME)
    with sent.writing() as connection:
        connection.execute(update(CHANNELS).values(paused_at=None, why=None, failures=0))
    assert not comes_back(sent, NAME)
    assert not paused(sent)


def test_it_is_of_the_moment_it_was_read(sent: Database) -> None:
    with sent.writing() as connection:
        note_came_back(connection, "email", NAME, WHY, NOW + timedelta(days=1))
        assert connection.execute(select(CHANNELS.c.paused_at)).scalar_one() == NOW + timedelta(days=1)
