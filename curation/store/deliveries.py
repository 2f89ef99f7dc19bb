"""What becomes of digests by each channel: claimed for a while by whoever sends, put off, and ended once.

    waiting -> sending -> sent
                       -> waiting, later again
                       -> failed: refused, tried often enough, or too old
                       -> dropped: nothing of it shows any more, or its person no longer wants it there

A claim is a row's state until a moment. Whoever claimed renews it in time, and one that has run out is anybody's: its
digest may have arrived, and is sent again with the same name. Nothing here says what became of a message once it was
there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, bindparam, exists, func, or_, select, update

from curation.own_wishes import Channel, Wishes
from curation.store import schema

Batch = Sequence[tuple[str, Channel]]
"""Digest ids and the channel each goes by; one channel a batch."""

LEASE = timedelta(minutes=5)
WRONG_CLOCK = timedelta(hours=1)  # no claim lasts so long: one that says so was made by a clock since set back
TOO_LATE = timedelta(days=2)
"""Age at which a digest is no news any more."""
OF_THE_CHANNEL = "channel: "
"""What an error begins with that is no digest's own."""
LONGEST_ERROR = 300  # characters
_TABLE, _DIGESTS = schema.deliveries, schema.digests
# Built once: for one row, building it takes longer than running it.
_SENT = (
    update(_TABLE)
    .where(_TABLE.c.digest == bindparam("one"), _TABLE.c.channel == bindparam("by"))
    .values(state="sent", sent_at=bindparam("at"), receipt=bindparam("name"), until=None, error=None)
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery that is ours until a moment.

    `wanted` is whether its person still wants messages by this channel, and it is not paused for them. `attempts` are
    those made before: after any of them the digest may be there.
    """

    digest: str
    channel: Channel
    employee: str
    attempts: int
    until: datetime
    made_at: datetime
    address: str
    failures: int
    zone: str
    wanted: bool


def waiting_batches(connection: Connection, now: datetime, size: int) -> list[list[tuple[str, Channel]]]:
    """What may be sent at a moment, the longest waiting first, in batches of one channel each; nothing is claimed.

    Whoever sends a batch claims it (`sending.send`), so that the same batch may be handed to two.
    """
    query = select(_TABLE.c.digest, _TABLE.c.channel).where(_free(now))
    rows = connection.execute(query.order_by(_TABLE.c.channel, _TABLE.c.next_try, _TABLE.c.digest))
    batches = []
    for _, group in groupby(rows, key=attrgetter("channel")):
        waiting = [(row.digest, row.channel) for row in group]
        batches += [waiting[first : first + size] for first in range(0, len(waiting), size)]
    return batches


def claim(connection: Connection, channel: Channel, digests: Sequence[str], now: datetime) -> Sequence[Claimed]:
    """Take what may be sent now of these digests by a channel, until `now` + LEASE; in the order given.

    Needs `Database.writing`, whose single writer keeps two claims from seeing the same free delivery.
    """
    rows = connection.execute(_claimable(now).where(_TABLE.c.channel == channel, _TABLE.c.digest.in_(digests)))
    found = {row.digest: _claimed(row, channel, now) for row in rows}
    for attempts, group in _by_attempts(found.values()):
        _of(connection, channel, group, {"state": "sending", "until": now + LEASE, "attempts": attempts})
    return [found[id] for id in digests if id in found]


def renew(connection: Connection, claimed: Sequence[Claimed], now: datetime) -> Sequence[Claimed]:
    """Hold what is still ours until `now` + LEASE. What is missing ran out and was taken by another."""
    kept = [each for each in claimed if _change(connection, each, {"until": now + LEASE})]
    return [replace(each, until=now + LEASE) for each in kept]


def note_sent(connection: Connection, claimed: Claimed, receipt: str, now: datetime) -> None:
    """Keep that a channel took a digest, whoever else has claimed it meanwhile: it is there."""
    connection.execute(_SENT, {"one": claimed.digest, "by": claimed.channel, "at": now, "name": receipt})


def put_off(
    connection: Connection, claimed: Claimed, until: datetime, error: str | None = None, *, tried: bool = True
) -> None:
    """Leave a digest for later; an attempt is counted where it was tried."""
    attempts = claimed.attempts + tried
    _change(connection, claimed, {"state": "waiting", "next_try": until, "attempts": attempts, "error": _cut(error)})


def give_up(connection: Connection, claimed: Claimed, error: str) -> None:
    """End a delivery that was refused, or tried often enough."""
    values = {"state": "failed", "attempts": claimed.attempts + 1, "error": _cut(error)}
    _change(connection, claimed, values)


def drop(connection: Connection, claimed: Claimed) -> None:
    """End a delivery that nobody wants any more."""
    _change(connection, claimed, {"state": "dropped", "error": None})


def hold_channel(connection: Connection, channel: Channel, until: datetime) -> None:
    """Leave a whole channel alone until a moment."""
    sooner = (_TABLE.c.channel == channel, _TABLE.c.state == "waiting", _TABLE.c.next_try < until)
    connection.execute(update(_TABLE).where(*sooner).values(next_try=until))


def count_waiting(connection: Connection) -> Mapping[Channel, int]:
    """How many deliveries are to come by each channel that has any, now or later."""
    waits = _TABLE.c.state.in_(("waiting", "sending"))
    query = select(_TABLE.c.channel, func.count()).where(waits).group_by(_TABLE.c.channel)
    return dict(connection.execute(query).all())


def any_too_late(connection: Connection, now: datetime) -> bool:
    """Whether anything waits that is too old by a moment."""
    return connection.execute(select(exists().where(*_late(now)))).scalar_one()


def give_up_late(connection: Connection, now: datetime) -> int:
    """End what waits and is too old; how many there were. Its picks were told of to nobody and may be in another."""
    values = {"state": "failed", "error": "two days old: no news any more"}
    return connection.execute(update(_TABLE).where(*_late(now)).values(values)).rowcount


def _free(now: datetime) -> ColumnElement[bool]:
    over = or_(_TABLE.c.until <= now, _TABLE.c.until > now + WRONG_CLOCK)
    come = or_(_TABLE.c.next_try <= now, _TABLE.c.next_try > now + TOO_LATE)  # nothing is put off for so long, either
    return or_(and_(_TABLE.c.state == "waiting", come), and_(_TABLE.c.state == "sending", over))


def _claimable(now: datetime) -> Select[Any]:
    settings, own = schema.own_settings, schema.own_channels
    same = and_(own.c.employee == _TABLE.c.employee, own.c.channel == _TABLE.c.channel)
    columns = (own.c.address, own.c.failures, own.c.paused_at, settings.c.time_zone, settings.c.channels)
    return (
        select(_TABLE, _DIGESTS.c.made_at, *columns)
        .join(_DIGESTS, _DIGESTS.c.id == _TABLE.c.digest)
        .outerjoin(own, same)
        .outerjoin(settings, settings.c.employee == _TABLE.c.employee)
        .where(_free(now))
    )


def _claimed(row: Row[Any], channel: Channel, now: datetime) -> Claimed:
    return Claimed(
        digest=row.digest,
        channel=channel,
        employee=row.employee,
        attempts=row.attempts + (row.state == "sending"),
        until=now + LEASE,
        made_at=row.made_at,
        address=row.address or "",
        failures=row.failures or 0,
        zone=row.time_zone or "",
        wanted=row.paused_at is None and channel in (Wishes().channels if row.channels is None else row.channels),
    )


def _by_attempts(claimed: Iterable[Claimed]) -> Iterator[tuple[int, Sequence[Claimed]]]:
    for attempts, group in groupby(sorted(claimed, key=attrgetter("attempts")), key=attrgetter("attempts")):
        yield attempts, list(group)


def _of(connection: Connection, channel: Channel, claimed: Iterable[Claimed], values: Mapping[str, object]) -> None:
    ids = [each.digest for each in claimed]
    connection.execute(update(_TABLE).where(_TABLE.c.digest.in_(ids), _TABLE.c.channel == channel).values(values))


def _change(connection: Connection, claimed: Claimed, values: Mapping[str, object]) -> bool:
    """Change what is ours, and nothing that somebody else has taken over."""
    own = (_TABLE.c.digest == claimed.digest, _TABLE.c.channel == claimed.channel, _TABLE.c.until == claimed.until)
    left = {"until": None} | dict(values)
    return connection.execute(update(_TABLE).where(*own, _TABLE.c.state == "sending").values(left)).rowcount > 0


def _late(now: datetime) -> tuple[ColumnElement[bool], ...]:
    old = select(_DIGESTS.c.id).where(_DIGESTS.c.made_at < now - TOO_LATE)
    return _TABLE.c.state == "waiting", _TABLE.c.digest.in_(old)


def _cut(error: str | None) -> str | None:
    return error and " ".join(error.split())[:LONGEST_ERROR]
