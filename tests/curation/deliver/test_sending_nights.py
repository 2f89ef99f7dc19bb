"""Nights in which the clock changes, by every quarter of an hour and a clock that is handed in."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from curation.deliver.sending import deliver_due
from curation.store.database import Database
from tests.curation.deliver.post_room import ANN, Clock, Mailbox, PostRoom

ZONES = ("Europe/Rome", "Europe/Copenhagen", "Pacific/Chatham")


@pytest.mark.parametrize(
    ("evening", "first_told"),
    [
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), {0: "00:30", 1: "01:00", 2: "03:00", 3: "03:00", 4: "04:00"}),
        (datetime(2026, 10, 24, 22, 30, tzinfo=UTC), {0: "00:30", 1: "01:00", 2: "02:00", 3: "03:00", 4: "04:00"}),
    ],
)
def test_nobody_is_told_twice_or_missed(database: Database, evening: datetime, first_told: dict[int, str]) -> None:
    room, mail = PostRoom(database, Clock(evening)), Mailbox()
    staff = [replace(ANN, id=f"{zone} {hour}", email=f"{hour}@example.com") for zone in ZONES for hour in range(5)]
    room.hire(*staff)
    for person in staff:
        zone, hour = person.id.split()
        room.wish(person, hour=int(hour), time_zone=zone)
    room.pick(staff, "a")
    told: dict[str, str] = {}
    for _ in range(20):
        before = len(mail.reached)
        deliver_due(room.delivering(email=mail))
        for id in mail.reached[before:]:
            told[id] = f"{room.clock().astimezone(ZoneInfo(id.split()[0])):%H:%M}"
        room.clock.pass_by(minutes=15)

    assert sorted(mail.reached) == sorted(person.id for person in staff)
    assert {id: at for id, at in told.items() if "Europe" in id} == {
        f"{zone} {hour}": at for zone in ZONES[:2] for hour, at in first_told.items()
    }
