"""Digests through their channels: each handed over once, and what came of it kept before the next.

A batch is claimed for some minutes, and what remains of it is renewed in time, so that workers share what waits. One
that is stopped between a channel's answer and the note of it leaves a digest that may be there: whoever takes it over
says so to the channel, which asks, or sends it with the same name as before.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime

from curation.config import Config
from curation.deliver.addresses import AddressBook
from curation.deliver.channels import Channel
from curation.deliver.composing import compose_due
from curation.deliver.contents import digests_of
from curation.deliver.digest import Digest
from curation.deliver.outcomes import Outcome, Sent, attempt
from curation.own_wishes import Channel as ChannelName
from curation.store.database import Database
from curation.store.deliveries import (
    LEASE,
    Batch,
    Claimed,
    claim,
    count_waiting,
    hold_channel,
    put_off,
    renew,
    waiting_batches,
)
from curation.store.own_addresses import codes_for

BATCH, AT_ONCE = 50, 3


@dataclass(frozen=True, slots=True)
class Delivering:
    """What sending needs; `channels` are those that are set up, by name."""

    database: Database
    config: Config
    book: AddressBook
    channels: Mapping[ChannelName, Channel]
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class DeliveryReport:
    """What `deliver_due` did: how many digests were decided, what came of sending, and what waits now, by channel."""

    composed: int
    by_channel: Mapping[ChannelName, Sent]
    waiting: Mapping[ChannelName, int]


def send(delivering: Delivering, batch: Batch) -> Sent:
    """Send what of a batch nobody else is sending; connections stay open for the next one.

    What a channel raises is kept and counted. Trouble of the channel itself ends the batch, and the rest waits.
    """
    claimed = _claim(delivering, batch)
    if not claimed:
        return Sent()
    total, rest, until = Sent(), claimed, None
    try:
        digests = _written(delivering, claimed)
        while until is None and (rest := _renewed(delivering, rest)):
            one, rest = rest[0], rest[1:]
            channel, programme = delivering.channels[one.channel], delivering.config.programme
            outcome = attempt(channel, one, digests.get(one.digest), programme, delivering.clock)
            _keep(delivering, one, outcome)
            total, until = total + outcome.sent, outcome.until
    finally:
        _give_back(delivering, rest, until)
    return total


def send_waiting(delivering: Delivering) -> Mapping[ChannelName, Sent]:
    """Send all that waits for channels that are set up and that nobody else is sending; what came of it by channel.

    Some batches at once: most of the time it is others that are waited for.
    """
    found = dict[ChannelName, Sent]()
    with ThreadPoolExecutor(AT_ONCE) as hands:
        while batches := _batches(delivering):
            sending = [hands.submit(send, delivering, batch) for batch in batches]
            try:
                results = [future.result() for future in sending]
            except BaseException:
                hands.shutdown(cancel_futures=True)  # what is in hand is ended, and nothing begun
                raise
            for batch, sent in zip(batches, results, strict=True):
                found[batch[0][1]] = found.get(batch[0][1], Sent()) + sent
            if all(sent == Sent() for sent in results):
                break  # others are at it
    return found


def deliver_due(delivering: Delivering) -> DeliveryReport:
    """Decide what is due and send all that waits, here and now."""
    config, channels = delivering.config, delivering.channels
    composed = compose_due(delivering.database, config, channels.keys(), delivering.clock())
    try:
        sent = send_waiting(delivering)
    finally:
        for channel in channels.values():
            channel.close()
    with delivering.database.reading() as connection:
        return DeliveryReport(composed, sent, count_waiting(connection))


def _batches(delivering: Delivering) -> Sequence[Batch]:
    with delivering.database.reading() as connection:
        batches = waiting_batches(connection, delivering.clock(), BATCH)
    return [batch for batch in batches if batch[0][1] in delivering.channels]


def _claim(delivering: Delivering, batch: Batch) -> Sequence[Claimed]:
    """A code to leave by is made for whoever was never written to."""
    if not batch or batch[0][1] not in delivering.channels:
        return ()
    now = delivering.clock()
    with delivering.database.writing() as connection:
        claimed = claim(connection, batch[0][1], [digest for digest, _ in batch], now)
        codes_for(connection, [one.employee for one in claimed], "leave", now)
    return claimed


def _written(delivering: Delivering, claimed: Sequence[Claimed]) -> Mapping[str, Digest]:
    ids = [one.digest for one in claimed]
    with delivering.database.reading() as connection:
        return digests_of(connection, delivering.config, delivering.book, ids, delivering.clock())


def _renewed(delivering: Delivering, rest: Sequence[Claimed]) -> Sequence[Claimed]:
    """What is still ours; renewed when half of its time is over."""
    now = delivering.clock()
    if not rest or now < rest[0].until - LEASE / 2:
        return rest
    with delivering.database.writing() as connection:
        return renew(connection, rest, now)


def _keep(delivering: Delivering, one: Claimed, outcome: Outcome) -> None:
    with delivering.database.writing() as connection:
        outcome.keep(connection)
        if outcome.until is not None:
            hold_channel(connection, one.channel, outcome.until)


def _give_back(delivering: Delivering, rest: Sequence[Claimed], until: datetime | None) -> None:
    """Somebody else may have what was not tried."""
    if rest:
        with delivering.database.writing() as connection:
            for one in rest:
                put_off(connection, one, until or delivering.clock(), tried=False)
