"""What comes of trying to deliver one digest, and what is to be kept of it.

An attempt asked to wait does not count as one: the other end has said that it took nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy import Connection

from curation.config import Programme
from curation.deliver.back_off import ENOUGH, asked_for, next_try
from curation.deliver.channels import Channel, NotDelivered, Receipt
from curation.deliver.digest import Digest
from curation.deliver.slots import quiet_until, zone_of
from curation.own_wishes import Channel as ChannelName
from curation.store.deliveries import OF_THE_CHANNEL, TOO_LATE, Claimed, drop, give_up, note_sent, put_off
from curation.store.own_channels import note_arrived, note_failed, note_refused

REST_OF_A_CHANNEL = timedelta(minutes=5)
"""How long a channel is left alone that can send to nobody."""
ONE_DOOR: frozenset[ChannelName] = frozenset({"email", "slack"})
"""Channels that reach everybody by one server: when it asks to be left alone, all wait. A Teams workflow is one
person's own."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of some deliveries. `trouble` is why their channel was left alone, "" where it was not."""

    sent: int = 0
    later: int = 0
    failed: int = 0
    dropped: int = 0
    trouble: str = ""

    def __add__(self, other: "Sent") -> "Sent":
        return Sent(
            self.sent + other.sent,
            self.later + other.later,
            self.failed + other.failed,
            self.dropped + other.dropped,
            self.trouble or other.trouble,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """`keep` writes it down; `until` is how long its channel is to be left alone, None where it may go on."""

    sent: Sent
    keep: Callable[[Connection], None]
    until: datetime | None = None


def attempt(
    channel: Channel, one: Claimed, digest: Digest | None, programme: Programme, clock: Callable[[], datetime]
) -> Outcome:
    """Hand a digest over, unless there is a reason not to; `digest` is None where nothing of it shows any more."""
    now = clock()
    quiet = quiet_until(programme.quiet_hours, zone_of(one.zone, programme.time_zone), now)
    if digest is None or not one.wanted:
        return Outcome(Sent(dropped=1), partial(drop, claimed=one))
    if one.attempts >= ENOUGH or now - one.made_at > TOO_LATE:
        return Outcome(Sent(failed=1), partial(give_up, claimed=one, error="given up: too often, or too late"))
    if quiet:
        return Outcome(Sent(later=1), partial(put_off, claimed=one, until=quiet, tried=False))
    try:
        receipt = channel.deliver(digest, one.address, perhaps_there=one.attempts > 0)
    except NotDelivered as trouble:
        return not_delivered(one, trouble, clock())
    except Exception as error:  # a digest that cannot be written must not keep the others
        log.exception("digest not delivered", channel=one.channel, digest=one.digest)
        return not_delivered(one, NotDelivered(f"a mistake of ours: {type(error).__name__}", "later"), clock())
    return Outcome(Sent(sent=1), partial(_arrived, one=one, receipt=receipt, now=clock()))


def not_delivered(one: Claimed, trouble: NotDelivered, now: datetime) -> Outcome:
    """What becomes of a digest that was not taken."""
    if trouble.fault == "address":
        return Outcome(Sent(failed=1), partial(_refused, one=one, why=str(trouble), now=now))
    if trouble.fault == "service":
        until = asked_for(one.digest, trouble.retry_after or REST_OF_A_CHANNEL, now)
        left = partial(put_off, claimed=one, until=until, error=f"{OF_THE_CHANNEL}{trouble}", tried=False)
        return Outcome(Sent(later=1, trouble=str(trouble)), left, until)
    if trouble.retry_after is not None:
        until = asked_for(one.digest, trouble.retry_after, now)
        left = partial(put_off, claimed=one, until=until, error=str(trouble), tried=False)
        return Outcome(Sent(later=1), left, until if one.channel in ONE_DOOR else None)
    again = next_try(f"{one.digest} {one.channel}", one.attempts + 1, now)
    if again is None:
        return Outcome(Sent(failed=1), partial(_exhausted, one=one, why=str(trouble), now=now))
    return Outcome(Sent(later=1), partial(put_off, claimed=one, until=again, error=str(trouble)))


def _arrived(connection: Connection, one: Claimed, receipt: Receipt, now: datetime) -> None:
    note_sent(connection, one, receipt.message, now)
    if one.failures or receipt.address not in (None, one.address):
        note_arrived(connection, one.employee, one.channel, receipt.address)


def _refused(connection: Connection, one: Claimed, why: str, now: datetime) -> None:
    give_up(connection, one, why)
    note_refused(connection, one.employee, one.channel, why, now)


def _exhausted(connection: Connection, one: Claimed, why: str, now: datetime) -> None:
    give_up(connection, one, why)
    note_failed(connection, one.employee, one.channel, why, now)
