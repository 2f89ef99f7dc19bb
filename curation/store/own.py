"""What people say of themselves and of their picks' rhythm. It stands over what is imported about them, for good."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from curation.own_wishes import Wishes
from curation.store import schema
from curation.store.upsert import upsert

PROFILE = ("interests", "languages", "country", "networks", "voice")
_RHYTHM = ("cadence", "hour", "paused_until", "mastodon", "time_zone", "channels")
_OVER_IMPORTS = (*PROFILE, "opted_in")


def wishes_of(connection: Connection, employee: str) -> Wishes:
    """How often somebody wants picks and when not; the defaults where they said nothing."""
    table = schema.own_settings
    row = connection.execute(select(table).where(table.c.employee == employee)).first()
    return _wishes(row) if row else Wishes()


def all_wishes(connection: Connection) -> Mapping[str, Wishes]:
    """Of everybody who said something, by employee."""
    rows = connection.execute(select(schema.own_settings))
    return {row.employee: _wishes(row) for row in rows}


def save_wishes(connection: Connection, employee: str, wishes: Wishes) -> None:
    """Keep them for a person who is stored."""
    _change(connection, employee, _rhythm(wishes))


def describe_oneself(connection: Connection, employee: str, **said: object) -> None:
    """Keep what somebody changed of their own profile: options of PROFILE. It holds at once and over every import."""
    values = {name: list(value) if isinstance(value, tuple) else value for name, value in said.items()}
    if values:
        _change(connection, employee, values)
        connection.execute(update(schema.employees).where(schema.employees.c.id == employee).values(values))


def take_part(connection: Connection, employee: str, *, joins: bool) -> None:
    """Join, or leave: at once, and no import decides otherwise. Whoever leaves has no audience and no open session."""
    _change(connection, employee, {"opted_in": joins})
    connection.execute(update(schema.employees).where(schema.employees.c.id == employee).values(opted_in=joins))
    if not joins:
        for table in (schema.matches, schema.reach_examples, schema.sessions):
            connection.execute(delete(table).where(table.c.employee == employee))


def said_by_themselves(connection: Connection) -> Mapping[str, Mapping[str, object]]:
    """What stands over an import, by employee: only what they did say."""
    table = schema.own_settings
    rows = connection.execute(select(table))
    said = {row.employee: {name: getattr(row, name) for name in _OVER_IMPORTS} for row in rows}
    return {id: {name: value for name, value in of.items() if value is not None} for id, of in said.items()}


def paused_for_now(connection: Connection, now: datetime) -> frozenset[str]:
    """Those who want no new picks at a moment."""
    return frozenset(id for id, wishes in all_wishes(connection).items() if not wishes.receives(now))


def _change(connection: Connection, employee: str, values: Mapping[str, object]) -> None:
    table, defaults = schema.own_settings, Wishes()
    first = {"employee": employee} | _rhythm(defaults)
    upsert(connection, table, [first], keep=_RHYTHM)
    connection.execute(update(table).where(table.c.employee == employee).values(values))


def _wishes(row: Row[Any]) -> Wishes:
    # Rows of before there were zones and channels have none.
    said = {name: getattr(row, name) for name in _RHYTHM if getattr(row, name) is not None or name == "paused_until"}
    return Wishes(**said | ({"channels": tuple(row.channels)} if row.channels is not None else {}))


def _rhythm(wishes: Wishes) -> dict[str, object]:
    return {name: getattr(wishes, name) for name in _RHYTHM} | {"channels": list(wishes.channels)}
