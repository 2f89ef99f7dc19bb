"""Every quarter of an hour of a night, and of whole weeks around the changes of the clock."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import QuietHours
from curation.deliver.slots import Rhythm, quiet_until, slot_due, zone_of

QUARTER = timedelta(minutes=15)
ROME, COPENHAGEN, CHATHAM = "Europe/Rome", "Europe/Copenhagen", "Pacific/Chatham"
ZONES = st.sampled_from((ROME, COPENHAGEN, CHATHAM, "Asia/Kathmandu", "America/Havana", "America/Scoresbysund", "UTC"))
HOURS = st.integers(0, 23)
DAYS = st.dates(date(2025, 12, 20), date(2027, 1, 10))
CHANGES = st.sampled_from(
    [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 5), date(2026, 9, 27), date(2026, 3, 8)]
)
MOMENTS = st.datetimes(datetime(2025, 12, 20), datetime(2027, 1, 10), timezones=st.just(UTC))
QUIET = st.builds(QuietHours, st.times(), st.times())

Cadence = Literal["weekly", "daily", "none"]


def quarters(first: datetime, until: datetime) -> Iterator[datetime]:
    while first < until:
        yield first
        first += QUARTER


def day_of(day: date, zone: str) -> Iterator[datetime]:
    """Every quarter of an hour of a local day, however many hours it has."""
    start, end = (datetime.combine(each, time(), ZoneInfo(zone)) for each in (day, day + timedelta(days=1)))
    return quarters(start.astimezone(UTC), end.astimezone(UTC))


def rhythm(cadence: Cadence, hour: int = 8, zone: str = ROME) -> Rhythm:
    return Rhythm(cadence, hour, zone)


@given(DAYS | CHANGES, HOURS, ZONES)
def test_a_daily_digest_is_due_from_its_hour_to_the_end_of_every_working_day(day: date, hour: int, zone: str) -> None:
    due = [(moment, slot_due(rhythm("daily", hour, zone), UTC, moment)) for moment in day_of(day, zone)]
    there_is = any(moment.astimezone(ZoneInfo(zone)).hour >= hour for moment, _ in due)

    assert {slot.period for _, slot in due if slot} == ({day.isoformat()} if day.weekday() < 5 and there_is else set())
    for moment, slot in due:
        if day.weekday() < 5:
            assert (slot is not None) == (moment.astimezone(ZoneInfo(zone)).hour >= hour)


@given(DAYS | CHANGES, HOURS, ZONES)
def test_what_was_made_since_a_period_began_is_of_that_period(day: date, hour: int, zone: str) -> None:
    weeks: list[str] = []
    last = datetime(2000, 1, 1, tzinfo=UTC)
    for moment in (each for days in range(9) for each in day_of(day + timedelta(days=days), zone)):
        slot = slot_due(rhythm("weekly", hour, zone), UTC, moment)
        if slot and last < slot.began:
            weeks.append(slot.period)
            last = moment

    days = [day + timedelta(days=days) for days in range(9)]
    possible = [f"{each.isocalendar().year}-W{each.isocalendar().week:02}" for each in days]
    assert set(weeks) <= set(possible)
    assert set(weeks) >= set(possible[:-1])  # on the last day the hour may be one that is left out
    assert len(weeks) == len(set(weeks))


@given(MOMENTS, HOURS, ZONES, QUIET)
def test_nobody_is_written_to_in_quiet_hours(moment: datetime, hour: int, zone: str, quiet: QuietHours) -> None:
    ends = quiet_until(quiet, ZoneInfo(zone), moment)

    assert not (ends and slot_due(rhythm("weekly", hour, zone), UTC, moment, quiet))
    assert ends is None or moment < ends <= moment + timedelta(hours=26)


@given(DAYS, HOURS, ZONES)
def test_whoever_asked_for_a_quiet_hour_hears_when_it_is_over(day: date, hour: int, zone: str) -> None:
    quiet = QuietHours(time(20), time(7, 30))
    due = [at for at in day_of(day, zone) if slot_due(rhythm("weekly", hour, zone), UTC, at, quiet)]
    first = due[0].astimezone(ZoneInfo(zone)).time()

    assert first >= (time(7, 30) if hour < 8 or hour >= 20 else time(hour))
    assert due[-1].astimezone(ZoneInfo(zone)).time() < time(20)


@pytest.mark.parametrize(
    ("day", "zone", "hour", "first"),
    [
        (date(2026, 3, 29), ROME, 2, "2026-03-29T01:00"),  # 02:00 does not exist: 03:00
        (date(2026, 10, 25), ROME, 2, "2026-10-25T00:00"),  # 02:00 comes twice: the first
        (date(2026, 3, 29), COPENHAGEN, 3, "2026-03-29T01:00"),
        (date(2026, 10, 25), COPENHAGEN, 3, "2026-10-25T02:00"),
        (date(2026, 4, 5), CHATHAM, 3, "2026-04-04T13:15"),  # 03:45 becomes 02:45
        (date(2026, 9, 27), CHATHAM, 3, "2026-09-26T14:00"),  # 02:45 becomes 03:45
        (date(2026, 11, 23), "Asia/Kathmandu", 8, "2026-11-23T02:15"),
    ],
)
def test_hours_that_are_left_out_or_come_twice(day: date, zone: str, hour: int, first: str) -> None:
    due = [moment for moment in day_of(day, zone) if slot_due(rhythm("weekly", hour, zone), UTC, moment)]

    assert due[0] == datetime.fromisoformat(f"{first}+00:00")


def test_nothing_is_due_for_whoever_wants_none() -> None:
    assert not any(slot_due(rhythm("none"), UTC, moment) for moment in day_of(date(2026, 11, 23), ROME))


def test_a_zone_that_is_not_known_here_is_the_programmes() -> None:
    home = ZoneInfo(COPENHAGEN)

    assert [zone_of(name, home) for name in ("", "Mars/Olympus", "../etc/passwd", "\0")] == [home] * 4
    assert zone_of(CHATHAM, home) == ZoneInfo(CHATHAM)
