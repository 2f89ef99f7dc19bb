"""How often somebody tried, counted in the database so that every process counts the same."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update

from curation.accounts.throttling import FORGOTTEN_AFTER, Counted, Limit, after_try, wait
from curation.store import schema
from curation.store.upsert import upsert

_TABLE = schema.attempts


def attempt(connection: Connection, limits: Sequence[Limit], now: datetime) -> timedelta:
    """Count a try, unless one has to wait first: how long, zero where it may be made."""
    connection.execute(delete(_TABLE).where(_TABLE.c.last_at <= now - FORGOTTEN_AFTER))
    rows = connection.execute(select(_TABLE).where(_TABLE.c.key.in_([limit.key for limit in limits])))
    counts = {row["key"]: Counted(row["count"], row["last_at"]) for row in rows.mappings()}
    longest = max(wait(counts.get(limit.key), limit, now) for limit in limits)
    if not longest:
        tried = [{"key": limit.key} | asdict(after_try(counts.get(limit.key), now)) for limit in limits]
        upsert(connection, _TABLE, tried)
    return longest


def succeeded(connection: Connection, limits: Sequence[Limit]) -> None:
    """Forget the tries of an account from an address, and this one of the address."""
    both, address = limits
    connection.execute(delete(_TABLE).where(_TABLE.c.key == both.key))
    connection.execute(update(_TABLE).where(_TABLE.c.key == address.key).values(count=_TABLE.c.count - 1))
