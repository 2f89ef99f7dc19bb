"""Which period a summary of the team is about, and when it is due. Pure: no I/O, no clock.

Accounts that hear daily hear from Monday to Friday, the others weekly, at eight where the programme lives. A period
ends with the eight o'clock at which it is due and begins with the one before, whenever its summary is really sent, so
that nothing is told in two periods of one rhythm and nothing in none.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from curation.accounts.roster import SummaryCadence
from curation.config import QuietHours
from curation.deliver.slots import WORKDAYS, Rhythm, slot_due

HOUR = 8
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
_DAILY_IS_NEWS_FOR = 2 * A_DAY


@dataclass(frozen=True, slots=True)
class Window:
    """From `since` on and before `until`, in UTC; `period` is 2026-W47 or 2026-11-23, the one it is told in.

    `of_the_week` says that it is the first of its week: then the week that ended is told of, and what has stood for
    longer is worth telling again. From `stale` on it is no news any more.
    """

    period: str
    since: datetime
    until: datetime
    stale: datetime
    of_the_week: bool

    def holds(self, moment: datetime) -> bool:
        """Whether a moment is of it."""
        return self.since <= moment < self.until


def period_due(cadence: SummaryCadence, zone: tzinfo, now: datetime, quiet: QuietHours | None = None) -> str | None:
    """The period of which a summary is due at a moment; None where none is, as at weekends.

    A machine that slept on Monday tells of the week on the next day that it is awake.
    """
    if now.astimezone(zone).weekday() >= WORKDAYS:
        return None
    slot = slot_due(Rhythm(cadence, HOUR, ""), zone, now, quiet)
    return slot.period if slot else None


def window_of(period: str, zone: tzinfo) -> Window:
    """What a period is about.

    Raises:
        ValueError: it is neither a week nor a day.
    """
    weekly = "W" in period
    day = date.fromisoformat(f"{period}-1" if weekly else period)
    first = weekly or day.weekday() == 0
    back = 7 if weekly else 3 if first else 1
    until = _at_eight(day, zone)
    stale = until + (A_WEEK if weekly else _DAILY_IS_NEWS_FOR)
    return Window(period, _at_eight(day - back * A_DAY, zone), until, stale, first)


def last_seven_days(now: datetime) -> Window:
    """What a preview is about."""
    return Window("", now - A_WEEK, now, now + A_WEEK, of_the_week=True)


def told_with(period: str) -> frozenset[str]:
    """The periods of which any tells a period's news: of a week itself and its days, so that whoever hears daily and
    would rather hear weekly is not told all of it once more.
    """
    if "W" not in period:
        return frozenset({period})
    monday = date.fromisoformat(f"{period}-1")
    return frozenset({period, *((monday + n * A_DAY).isoformat() for n in range(WORKDAYS))})


def week_before(moment: datetime, zone: tzinfo) -> str:
    """The ISO week before that of a moment, as 2026-W46."""
    year, week, _ = (moment.astimezone(zone).date() - A_WEEK).isocalendar()
    return f"{year}-W{week:02}"


def _at_eight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(HOUR), zone).astimezone(UTC)
