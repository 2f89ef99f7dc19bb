"""What is remembered of each feed between two checks, one row a feed, by name.

Nothing is decided here: the rules are those of `intake/schedule.py`. The state of a feed that is no longer configured
stays, as its items do: a feed that comes back is not read like a new one.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from curation.fetch.answers import Validators
from curation.intake.state import FeedState
from curation.store import schema
from curation.store.upsert import upsert

# Columns and fields of the same name; the validators have two columns of their own.
_SAME = tuple(column.name for column in schema.feeds.c if column.name not in ("etag", "last_modified"))


def feed_states(connection: Connection, names: Collection[str] | None = None) -> Mapping[str, FeedState]:
    """Every feed ever checked, by name; or those of `names`."""
    query = select(schema.feeds)
    if names is not None:
        query = query.where(schema.feeds.c.name.in_(names))
    return {row.name: _state(row) for row in connection.execute(query)}


def save_states(connection: Connection, states: Sequence[FeedState]) -> None:
    """Keep states in place of the feeds' last ones. Belongs in the transaction that stores the feeds' items."""
    upsert(connection, schema.feeds, [_row(state) for state in states])


def forget_hold(connection: Connection, name: str, now: datetime) -> bool:
    """Make a feed due at `now`, whatever held it back; whether it was ever checked.

    Its last error and its count of failures stay to be seen, and count on if it fails again.
    """
    feeds = schema.feeds
    due = update(feeds).where(feeds.c.name == name).values(hold=None, next_check=now)
    return connection.execute(due).rowcount > 0


def _row(state: FeedState) -> dict[str, object]:
    validators = {"etag": state.validators.etag, "last_modified": state.validators.last_modified}
    return {name: getattr(state, name) for name in _SAME} | validators


def _state(row: Row[Any]) -> FeedState:
    return FeedState(**{name: row._mapping[name] for name in _SAME}, validators=Validators(row.etag, row.last_modified))
