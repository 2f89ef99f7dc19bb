"""How channels do for people: which of them reach somebody, and when one is paused for them.

A channel whose address was refused is paused at once, one that gave up three digests in a row after the third. It stays
so until its person says otherwise (`own_addresses.try_again`); meanwhile digests go by the others they chose.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, select, update

from curation.own_wishes import Channel
from curation.store import schema
from curation.store.digests import Listener
from curation.store.upsert import upsert

PAUSED_FROM = 3
"""Digests in a row that a channel failed to deliver."""
TYPED_IN: frozenset[Channel] = frozenset({"teams"})
"""Channels that reach nobody who has not said where; others are looked up by e-mail address."""
LONGEST_WHY = 300  # characters
_TABLE = schema.own_channels


def open_channels(
    connection: Connection, people: Sequence[Listener], set_up: Collection[Channel]
) -> Mapping[str, tuple[Channel, ...]]:
    """Employee -> the channels they chose that are set up and reach them; people without any are left out."""
    whose = _TABLE.c.employee.in_([person.employee for person in people])
    rows = connection.execute(select(_TABLE).where(whose))
    known = {(row.employee, row.channel): row for row in rows}

    def reaches(employee: str, channel: Channel) -> bool:
        row = known.get((employee, channel))
        if row is None:
            return channel not in TYPED_IN
        return row.paused_at is None and (row.address != "" or channel not in TYPED_IN)

    chosen = {
        person.employee: tuple(name for name in person.channels if name in set_up and reaches(person.employee, name))
        for person in people
    }
    return {employee: channels for employee, channels in chosen.items() if channels}


def note_refused(connection: Connection, employee: str, channel: Channel, why: str, now: datetime) -> None:
    """Pause a channel for somebody whose address it refuses; `why` is told to them."""
    _note(connection, employee, channel, why, now, from_failures=1)


def note_failed(connection: Connection, employee: str, channel: Channel, why: str, now: datetime) -> None:
    """Count a digest that a channel gave up on; the third in a row pauses the channel for that person."""
    _note(connection, employee, channel, why, now, from_failures=PAUSED_FROM)


def note_arrived(connection: Connection, employee: str, channel: Channel, address: str | None) -> None:
    """Forget what failed before, and keep an address that was found."""
    if address is not None and _is_kept(connection, employee):
        row: dict[str, object] = {"employee": employee, "channel": channel, "address": address, "failures": 0}
        upsert(connection, _TABLE, [row])
    whose = (_TABLE.c.employee == employee, _TABLE.c.channel == channel, _TABLE.c.paused_at.is_(None))
    connection.execute(update(_TABLE).where(*whose).values(failures=0))


def _note(
    connection: Connection, employee: str, channel: Channel, why: str, now: datetime, *, from_failures: int
) -> None:
    if not _is_kept(connection, employee):
        return
    first: dict[str, object] = {"employee": employee, "channel": channel, "address": "", "failures": 0}
    upsert(connection, _TABLE, [first], keep=("address", "failures"))
    whose = (_TABLE.c.employee == employee, _TABLE.c.channel == channel)
    failures = connection.execute(select(_TABLE.c.failures).where(*whose)).scalar_one() + 1
    paused = {"paused_at": now, "why": " ".join(why.split())[:LONGEST_WHY]} if failures >= from_failures else {}
    connection.execute(update(_TABLE).where(*whose).values(failures=failures, **paused))


def _is_kept(connection: Connection, employee: str) -> bool:
    """Somebody may have been erased while a channel was at work for them."""
    return connection.execute(select(exists().where(schema.employees.c.id == employee))).scalar_one()
