"""Nights in which the clock changes, replayed with a clock that is handed in.

By quarters of an hour from Saturday noon to Tuesday noon in UTC, for people of four zones, every hour and both rhythms.
Everybody has picks and is told once: on Monday who hears daily, from Saturday noon on who hears weekly. Each digest is
looked at again by rules of its own: it was made in its person's hour, or in the next one where a night left that out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, select

from curation.deliver.addresses import AddressBook
from curation.deliver.channels import Receipt
from curation.deliver.digest import Digest
from curation.deliver.sending import Delivering, deliver_due
from curation.evaluation.bench_deliver_company import CONFIG, fill
from curation.store import schema
from curation.store.database import open_database

NIGHTS = (datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 12, tzinfo=UTC))
QUARTER, REPLAYED = timedelta(minutes=15), timedelta(days=3)


@dataclass
class Mailboxes:
    """Who was told, and when; a channel like any other."""

    now: datetime
    told: list[tuple[str, datetime]] = field(default_factory=list)

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        """Takes it."""
        self.told.append((digest.employee, self.now))
        return Receipt(digest.id)

    def close(self) -> None:
        """Nothing is open."""


def replay(folder: Path, people: int) -> Iterator[str]:
    """A line for each night."""
    for night in NIGHTS:
        database = open_database(folder / f"night-{night:%m}.db")
        with database.writing() as connection:
            fill(connection, people, night, scattered=True)
            wishes = {row.employee: row for row in connection.execute(select(schema.own_settings))}
        mail = Mailboxes(night)
        book = AddressBook("https://picks.example.com", "n" * 32)
        sending = Delivering(database, CONFIG, book, {"email": mail}, partial(getattr, mail, "now"))
        while mail.now < night + REPLAYED:
            deliver_due(sending)
            mail.now += QUARTER
        database.close()
        reached = {employee for employee, _ in mail.told}
        wrong = sum(at > night and not _in_their_hour(at, wishes[employee]) for employee, at in mail.told)
        yield (
            f"night after {night:%Y-%m-%d}, {people:,} people, {REPLAYED // QUARTER} quarters of an hour: "
            f"{people - len(reached)} missed, {len(mail.told) - len(reached)} twice, {wrong} not in their hour"
        )


def _in_their_hour(at: datetime, wishes: Row[Any]) -> bool:
    """Whether it had not come a quarter of an hour before, and has now."""
    zone = ZoneInfo(wishes.time_zone)
    now, before = at.astimezone(zone), (at - QUARTER).astimezone(zone)
    return now.hour >= wishes.hour and (before.date() < now.date() or before.hour < wishes.hour)
