"""Who hears of what now: digests are decided once, for many people at a time.

A digest holds the picks of this and the last week of the programme that its person was not told of yet. Where there are
none, or no channel that they chose is set up and reaches them, there is no digest, and the picks wait for the next.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from curation.config import Config
from curation.deliver.slots import Rhythm, Slot, slot_due
from curation.listening.pauses import held
from curation.offering import week_of
from curation.own_wishes import Channel
from curation.store.database import Database
from curation.store.deliveries import any_too_late, give_up_late
from curation.store.digests import (
    Listener,
    NewDigest,
    add_digests,
    any_to_forget,
    forget_digests,
    greeted,
    listeners,
    offered_items,
    rhythms,
    untold_picks,
)
from curation.store.own_channels import open_channels
from curation.store.pauses import active_pauses

BATCH = 500  # people decided about in one transaction
MOST_PICKS = 8
"""In one digest; what is more waits for the next. Somebody who was away for a week has twice the week's picks."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What digests are decided by: the weeks picks may be of, the channels that are set up, and what has to wait."""

    weeks: tuple[str, ...]
    channels: frozenset[Channel]
    held: frozenset[str]
    now: datetime


def compose_due(database: Database, config: Config, channels: Collection[Channel], now: datetime) -> int:
    """Decide the digests that are due at a moment, to be sent by those of `channels` that each person chose.

    What waits too long already is given up first, and digests of half a year ago are forgotten.

    Returns:
        How many were made. Called again at the same moment, by whomever, it makes none.
    """
    _tidy(database, now)
    if not channels:
        return 0
    with database.reading() as connection:
        choice = choice_at(connection, config, channels, now)
        due = [
            (slot.period, listeners(connection, rhythm, slot, choice.weeks, now))
            for rhythm, slot in _due(connection, config, now)
        ]
    return sum(
        _decide(database, period, people[first : first + BATCH], choice)
        for period, people in due
        for first in range(0, len(people), BATCH)
    )


def choice_at(connection: Connection, config: Config, channels: Collection[Channel], now: datetime) -> Choice:
    """What may be told of at a moment."""
    weeks = week_of(now, config), week_of(now - timedelta(weeks=1), config)
    pauses = active_pauses(connection)
    waiting = held(offered_items(connection, weeks), config.brands, pauses) if pauses else {}
    return Choice(weeks, frozenset(channels), frozenset(waiting), now)


def picks_to_tell(connection: Connection, employees: Collection[str], choice: Choice) -> Mapping[str, Sequence[str]]:
    """Employee -> the suggestions a digest would hold now, by those who have any."""
    untold = untold_picks(connection, employees, choice.weeks, choice.now)
    kept = {id: [pick for pick in picks if pick not in choice.held][:MOST_PICKS] for id, picks in untold.items()}
    return {id: picks for id, picks in kept.items() if picks}


def _tidy(database: Database, now: datetime) -> None:
    """Looks first, so that where there is nothing to do nobody waits for a writer."""
    with database.reading() as connection:
        late, old = any_too_late(connection, now), any_to_forget(connection, now)
    if late or old:
        with database.writing() as connection:
            give_up_late(connection, now)
            forget_digests(connection, now)


def _due(connection: Connection, config: Config, now: datetime) -> Iterator[tuple[Rhythm, Slot]]:
    home, quiet = config.programme.time_zone, config.programme.quiet_hours
    for rhythm in rhythms(connection):
        slot = slot_due(rhythm, home, now, quiet)
        if slot:
            yield rhythm, slot


def _decide(database: Database, period: str, people: Sequence[Listener], choice: Choice) -> int:
    """Digests of some people. What is read before the writer's turn comes is looked at again when they are sent."""
    with database.reading() as connection:
        made = _made(connection, period, people, choice)
    if not made:
        return 0
    with database.writing() as connection:
        return add_digests(connection, made, choice.now)


def _made(connection: Connection, period: str, people: Sequence[Listener], choice: Choice) -> Sequence[NewDigest]:
    ways = open_channels(connection, people, choice.channels)
    picks = picks_to_tell(connection, list(ways), choice)
    known = greeted(connection, list(picks))
    return [NewDigest(id, period, tuple(told), ways[id], first=id not in known) for id, told in sorted(picks.items())]
