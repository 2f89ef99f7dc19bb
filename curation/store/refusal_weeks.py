"""For how many people a channel was paused in a week, because it did not take what was sent to them.

A week is counted once, when it is over, and only from five people on: the reasons are those of `share_weeks`. People
whose channel was paused in one week are others than those of the next, so that no difference of two counts is a person.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from sqlalchemy import Connection, delete, select

from curation.reach import SMALLEST_GROUP
from curation.store import schema
from curation.store.share_weeks import MEASURED_FOR
from curation.store.team_schema import refusal_weeks as _TABLE
from curation.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class RefusalWeek:
    """One channel in one week that is over, as 2026-W47."""

    week: str
    channel: str
    people: int


def settle_refusals(connection: Connection, now: datetime, zone: tzinfo) -> None:
    """Count the weeks that are over and not yet counted, and forget what is too old. Twice is the same as once.

    Whoever has been erased, or has had the channel tried again, before their week was counted is not counted.
    """
    local = now.astimezone(zone)
    monday = datetime.combine(local.date() - timedelta(days=local.weekday()), time(), zone)
    own = schema.own_channels
    query = select(own.c.channel, own.c.paused_at).where(own.c.paused_at < monday)
    counted = Counter((_week(at, zone), channel) for channel, at in connection.execute(query))
    rows = [
        {"week": week, "channel": channel, "people": people}
        for (week, channel), people in sorted(counted.items())
        if people >= SMALLEST_GROUP
    ]
    upsert(connection, _TABLE, rows, keep=("people",))
    connection.execute(delete(_TABLE).where(_TABLE.c.week < _week(now - MEASURED_FOR, zone)))


def refusals_in(connection: Connection, week: str) -> Sequence[RefusalWeek]:
    """The counts of a week, by channel."""
    query = select(_TABLE.c.week, _TABLE.c.channel, _TABLE.c.people).where(_TABLE.c.week == week)
    return [RefusalWeek(*row) for row in connection.execute(query.order_by(_TABLE.c.channel))]


def _week(moment: datetime, zone: tzinfo) -> str:
    year, week, _ = moment.astimezone(zone).isocalendar()
    return f"{year}-W{week:02}"
