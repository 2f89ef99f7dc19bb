"""When somebody's digest is due, and when nobody is written to. Pure: no I/O, no clock.

One digest a period: the ISO week for whoever hears weekly, the day from Monday to Friday for whoever hears daily, both
as the calendar on the person's wall has them. It is due from their hour until that day is over, so that a machine which
slept delivers later on the same day. An hour that a night in spring leaves out begins with the next moment there is;
one that comes twice in autumn begins once, since by then the period has its digest.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from curation.config import QuietHours
from curation.own_wishes import Cadence

WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often and at which local hour; `zone` is an IANA name, or "" for the programme's."""

    cadence: Cadence
    hour: int
    zone: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A period whose digest is due, and when it began: what was made since is of the same one."""

    period: str
    began: datetime


def slot_due(rhythm: Rhythm, home: tzinfo, now: datetime, quiet: QuietHours | None = None) -> Slot | None:
    """The period of which a digest is due at a moment; None where none is.

    Args:
        home: the programme's zone, for whoever named none.
        quiet: local hours in which nobody is written to; whoever asked for one of them hears when they are over.
    """
    zone = zone_of(rhythm.zone, home)
    local = now.astimezone(zone)
    if local.time() < _start(rhythm.hour, quiet) or (quiet and _in(quiet, local.time())):
        return None
    if rhythm.cadence == "weekly":
        year, week, weekday = local.isocalendar()
        return Slot(f"{year}-W{week:02}", _midnight(local - timedelta(days=weekday - 1), zone))
    if rhythm.cadence == "daily" and local.weekday() < WORKDAYS:
        return Slot(local.date().isoformat(), _midnight(local, zone))
    return None


def quiet_until(quiet: QuietHours | None, zone: tzinfo, now: datetime) -> datetime | None:
    """When the quiet hours end that a moment falls into, in UTC; None where it falls into none."""
    local = now.astimezone(zone)
    if quiet is None or not _in(quiet, local.time()):
        return None
    ends = local.date() + timedelta(days=local.time() >= quiet.end)
    return datetime.combine(ends, quiet.end, zone).astimezone(UTC)


@lru_cache
def zone_of(name: str, home: tzinfo) -> tzinfo:
    """The zone of a name; `home` where there is none, or it is one this machine does not know."""
    try:
        return ZoneInfo(name) if name else home
    except (KeyError, ValueError, OSError):
        return home


def _start(hour: int, quiet: QuietHours | None) -> time:
    wished = time(hour)
    return quiet.end if quiet and _in(quiet, wished) else wished


def _in(quiet: QuietHours, moment: time) -> bool:
    if quiet.start <= quiet.end:
        return quiet.start <= moment < quiet.end
    return moment >= quiet.start or moment < quiet.end


def _midnight(local: datetime, zone: tzinfo) -> datetime:
    return datetime.combine(local.date(), time(), zone).astimezone(UTC)
