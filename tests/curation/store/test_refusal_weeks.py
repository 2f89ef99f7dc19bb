"""Counts of people whose channel was paused, by week: five or more, counted once, and no person in two counts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, delete, insert

from curation.store import schema
from curation.store.database import Database, back_up, open_database
from curation.store.people import remove_employee, save_employees
from curation.store.refusal_weeks import RefusalWeek, refusals_in, settle_refusals
from curation.store.share_weeks import MEASURED_FOR
from tests.curation.store.samples import ANN

ROME = ZoneInfo("Europe/Rome")
MONDAY = datetime(2026, 11, 23, 7, tzinfo=UTC)
LAST_WEEK, THIS_WEEK = MONDAY - timedelta(days=2), MONDAY - timedelta(hours=6)


def paused(connection: Connection, people: int, at: datetime, channel: str = "email", first: int = 0) -> None:
    """So many people whose channel was paused at a moment."""
    ids = [f"p{first + n}" for n in range(people)]
    save_employees(connection, [replace(ANN, id=id) for id in ids])
    row: Mapping[str, object] = {"channel": channel, "address": "", "failures": 1, "paused_at": at, "why": "550"}
    connection.execute(insert(schema.own_channels), [{"employee": id, **row} for id in ids])


def told(connection: Connection, week: str = "2026-W47") -> list[tuple[str, int]]:
    settle_refusals(connection, MONDAY, ROME)
    return [(counted.channel, counted.people) for counted in refusals_in(connection, week)]


def test_fewer_than_five_are_not_counted(database: Database) -> None:
    with database.writing() as connection:
        paused(connection, 5, LAST_WEEK)
        paused(connection, 4, LAST_WEEK, "slack")
        assert told(connection) == [("email", 5)]


def test_the_week_that_runs_is_not_counted(database: Database) -> None:
    with database.writing() as connection:
        paused(connection, 6, THIS_WEEK)
        assert told(connection) == told(connection, "2026-W48") == []
        settle_refusals(connection, MONDAY + timedelta(days=7), ROME)
        assert refusals_in(connection, "2026-W48") == [RefusalWeek("2026-W48", "email", 6)]


def test_a_count_stays_when_somebody_is_erased_or_tries_again(database: Database) -> None:
    with database.writing() as connection:
        paused(connection, 6, LAST_WEEK)
        assert told(connection) == [("email", 6)]
        remove_employee(connection, "p0")
        connection.execute(delete(schema.own_channels).where(schema.own_channels.c.employee == "p1"))
        assert told(connection) == [("email", 6)]


def test_nobody_is_in_the_counts_of_two_weeks(database: Database) -> None:
    with database.writing() as connection:
        paused(connection, 6, LAST_WEEK)
        paused(connection, 5, THIS_WEEK, first=6)
        settle_refusals(connection, MONDAY + timedelta(days=7), ROME)
        counts = [refusals_in(connection, week)[0].people for week in ("2026-W47", "2026-W48")]
        assert counts == [6, 5]


def test_it_is_forgotten_after_a_year(database: Database) -> None:
    with database.writing() as connection:
        paused(connection, 5, LAST_WEEK)
        assert told(connection)
        connection.execute(delete(schema.own_channels))
        settle_refusals(connection, MONDAY + MEASURED_FOR + timedelta(days=7), ROME)
        assert refusals_in(connection, "2026-W47") == []


def test_a_backup_has_it(database: Database, tmp_path: Path) -> None:
    with database.writing() as connection:
        paused(connection, 5, LAST_WEEK)
        assert told(connection)
    back_up(database, tmp_path / "copy.db")
    opened = open_database(tmp_path / "copy.db")
    with opened.reading() as connection:
        assert len(refusals_in(connection, "2026-W47")) == 1
    opened.close()
