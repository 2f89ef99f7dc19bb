"""When the team is told, and of what time."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from curation.config import QuietHours
from curation.deliver.summary.window import period_due, window_of

ROME = ZoneInfo("Europe/Rome")


def at(text: str) -> datetime:
    """A local time in Rome."""
    return datetime.fromisoformat(text).replace(tzinfo=ROME).astimezone(UTC)


@pytest.mark.parametrize(
    ("local", "weekly", "daily"),
    [
        ("2026-11-23T07:59", None, None),  # Monday
        ("2026-11-23T08:00", "2026-W48", "2026-11-23"),
        ("2026-11-24T08:00", "2026-W48", "2026-11-24"),  # whoever slept on Monday
        ("2026-11-27T23:59", "2026-W48", "2026-11-27"),
        ("2026-11-28T08:00", None, None),  # a weekend
        ("2026-11-29T12:00", None, None),
        ("2026-12-31T08:00", "2026-W53", "2026-12-31"),
        ("2027-01-01T08:00", "2026-W53", "2027-01-01"),
        ("2026-03-30T08:00", "2026-W14", "2026-03-30"),  # clocks went forward the night before
    ],
)
def test_it_is_due_from_eight_on_working_days(local: str, weekly: str | None, daily: str | None) -> None:
    moment = at(local)
    assert (period_due("weekly", ROME, moment), period_due("daily", ROME, moment)) == (weekly, daily)
    assert period_due("none", ROME, moment) is None


def test_quiet_hours_hold_it_back() -> None:
    quiet = QuietHours(time(20), time(9))
    assert period_due("daily", ROME, at("2026-11-23T08:30"), quiet) is None
    assert period_due("daily", ROME, at("2026-11-23T09:00"), quiet) == "2026-11-23"


def test_monday_tells_of_the_weekend_and_of_the_week_before() -> None:
    monday, tuesday = window_of("2026-11-23", ROME), window_of("2026-11-24", ROME)
    assert (monday.since, monday.until) == (at("2026-11-20T08:00"), at("2026-11-23T08:00"))
    assert (monday.of_the_week, tuesday.of_the_week, window_of("2026-W48", ROME).of_the_week) == (True, False, True)


def test_a_day_is_news_for_two_days_and_a_week_until_the_next() -> None:
    assert window_of("2026-11-23", ROME).stale == at("2026-11-25T08:00")
    assert window_of("2026-W48", ROME).stale == at("2026-11-30T08:00")


@given(some.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=some.just(UTC)))
def test_every_moment_is_told_once_in_each_rhythm(moment: datetime) -> None:
    days = [moment + timedelta(days=days) for days in range(-1, 9)]
    weeks = {_week(day) for day in days}
    dates = {day.astimezone(ROME).date() for day in days}
    for periods in (weeks, {day.isoformat() for day in dates if day.weekday() < 5}):
        assert sum(window_of(period, ROME).holds(moment) for period in periods) == 1


def _week(moment: datetime) -> str:
    year, week, _ = moment.astimezone(ROME).isocalendar()
    return f"{year}-W{week:02}"
