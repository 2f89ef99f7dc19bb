"""How a brand was spoken of, day by day: the points of the chart, its table, the finding it shows, the day's events."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection

from curation.listening.mood import BEFORE_DAYS, RECENT_DAYS, Counts
from curation.listening.pauses import Pause
from curation.speech import Speech, When
from curation.store.mention_queries import Wanted, counts_by

DAYS = RECENT_DAYS + BEFORE_DAYS


@dataclass(frozen=True, slots=True)
class Point:
    """A day's net sentiment with its 95 % interval; None where nothing was answered that day."""

    day: date
    net: float | None
    low: float | None
    high: float | None
    answered: int
    uncertain: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day: `reason` is in English, `by` who decided; one of them is there."""

    when: When
    reason: str | None = None
    by: str | None = None


def first_day(now: datetime) -> datetime:
    """The beginning of the days that are shown, the same over which falls are measured."""
    return datetime.combine(now.astimezone(UTC).date() - timedelta(days=DAYS - 1), time(), UTC)


def points_of(connection: Connection, scope: Wanted, now: datetime) -> tuple[Point, ...]:
    """One point for each of the last days, today last."""
    start = first_day(now)
    found = counts_by(connection, replace(scope, since=start), ["day"], limit=10 * DAYS)
    counts = {day: counted for (day,), counted in found}
    days = (start.date() + timedelta(days=n) for n in range(DAYS))
    return tuple(_point(day, counts.get(day, Counts())) for day in days)


def events_of(pauses: Sequence[Pause], speech: Speech, now: datetime, zone: tzinfo) -> Sequence[Event]:
    """When suggestions about a brand were paused and went on, newest first."""
    moments: list[tuple[datetime, str | None, str | None]] = [(pause.since, pause.reason, None) for pause in pauses]
    moments += [(pause.decided_at, None, pause.decided_by or "") for pause in pauses if pause.decided_at]
    recent = sorted((each for each in moments if each[0] >= first_day(now)), key=lambda each: each[0], reverse=True)
    return [Event(speech.when(moment, now, zone), reason, by) for moment, reason, by in recent]


def marks_of(pauses: Sequence[Pause], now: datetime) -> tuple[date, ...]:
    """The days on which a pause began, as the chart marks them."""
    return tuple(pause.since.astimezone(UTC).date() for pause in pauses if pause.since >= first_day(now))


def finding(points: Sequence[Point], brand: str, speech: Speech) -> str:
    """What the chart shows, in words, for those who do not see it."""
    seen = [point for point in points if point.net is not None]
    if not seen:
        return speech.gettext("Nothing certain was said of %(brand)s in these days.", brand=brand)
    nets = [point.net for point in seen if point.net is not None]
    slots = {"brand": brand, "low": signed(min(nets), speech), "high": signed(max(nets), speech)}
    return speech.ngettext(
        "Net sentiment of %(brand)s, known for one day: %(last)s.",
        "Net sentiment of %(brand)s on %(n)s days: between %(low)s and %(high)s, %(last)s at the end.",
        len(seen),
        last=signed(nets[-1], speech),
        **slots,
    )


def signed(value: float | None, speech: Speech) -> str:
    """A net sentiment with its sign, two decimals."""
    if value is None:
        return "–"
    sign = "−" if round(value, 2) < 0 else "+" if round(value, 2) > 0 else ""
    return sign + speech.number(round(abs(value), 2))


def table_of(points: Sequence[Point], speech: Speech) -> Sequence[Mapping[str, object]]:
    """The points of days with mentions as rows of words, newest first."""
    said = [point for point in points if point.answered or point.uncertain]
    return [
        {
            "day": point.day,
            "words": speech.day(datetime.combine(point.day, time())),
            "net": signed(point.net, speech),
            "low": signed(point.low, speech),
            "high": signed(point.high, speech),
            "answered": speech.number(point.answered),
            "uncertain": speech.number(point.uncertain),
        }
        for point in reversed(said)
    ]


def _point(day: date, counts: Counts) -> Point:
    low, high = counts.interval or (None, None)
    return Point(day, counts.net, low, high, counts.answered, counts.uncertain)
