"""Feeds as last seen, and their items. An item keeps its first sight and its story; an edit replaces its texts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, update

from curation.config import FeedSource
from curation.fetch.answers import Validators
from curation.items import Item
from curation.store import schema
from curation.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class FeedState:
    """What the last check of a feed found."""

    name: str
    url: str
    checked_at: datetime
    error: str | None
    consecutive_failures: int
    validators: Validators


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item with the story it belongs to, once grouped."""

    item: Item
    story: str | None


def feed_states(connection: Connection) -> Mapping[str, FeedState]:
    """Every feed ever checked, by name."""
    rows = connection.execute(select(schema.feeds)).all()
    return {
        row.name: FeedState(
            row.name,
            row.url,
            row.checked_at,
            row.error,
            row.consecutive_failures,
            Validators(row.etag, row.last_modified),
        )
        for row in rows
    }


def record_success(connection: Connection, source: FeedSource, validators: Validators, now: datetime) -> None:
    """The feed answered; what to ask it with next time. Belongs in the transaction that stores its items."""
    upsert(
        connection,
        schema.feeds,
        [
            {
                "name": source.name,
                "url": source.url,
                "etag": validators.etag,
                "last_modified": validators.last_modified,
                "checked_at": now,
                "error": None,
                "consecutive_failures": 0,
            }
        ],
    )


def record_failure(connection: Connection, source: FeedSource, error: str, now: datetime) -> None:
    """The feed failed; its items and validators stay as they were."""
    before = feed_states(connection).get(source.name)
    kept = before.validators if before else Validators()
    record_success(connection, source, kept, now)
    failures = before.consecutive_failures + 1 if before else 1
    connection.execute(
        update(schema.feeds)
        .where(schema.feeds.c.name == source.name)
        .values(error=error, consecutive_failures=failures)
    )


def store_items(connection: Connection, items: Sequence[Item]) -> int:
    """Insert new items, update edited ones in place, touch nothing else; how many were new."""
    known = content_hashes(connection, [item.id for item in items])
    changed = [item for item in items if known.get(item.id) != item.content_hash]
    upsert(connection, schema.items, [asdict(item) for item in changed], keep=("first_seen", "published"))
    return sum(item.id not in known for item in items)


def content_hashes(connection: Connection, ids: Collection[str]) -> Mapping[str, str]:
    """Item id -> hash of its content, for those of `ids` that are stored."""
    query = select(schema.items.c.id, schema.items.c.content_hash).where(schema.items.c.id.in_(ids))
    return {row.id: row.content_hash for row in connection.execute(query)}


def all_items(connection: Connection) -> Sequence[StoredItem]:
    """Every item, by feed and id."""
    return _items(connection, select(schema.items).order_by(schema.items.c.feed, schema.items.c.id))


def items_since(connection: Connection, moment: datetime) -> Sequence[StoredItem]:
    """Items whose date is not before a moment, by id."""
    date = func.coalesce(schema.items.c.published, schema.items.c.first_seen)
    return _items(connection, select(schema.items).where(date >= moment).order_by(schema.items.c.id))


def items_around_new_ones(connection: Connection, window: timedelta) -> Sequence[StoredItem]:
    """Items without a story and every item that could be their neighbour in time, by id."""
    date = func.coalesce(schema.items.c.published, schema.items.c.first_seen)
    oldest = connection.execute(select(func.min(date)).where(schema.items.c.story.is_(None))).scalar()
    return items_since(connection, oldest - window) if oldest is not None else []


def assign_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Write item id -> story id."""
    for item, story in stories.items():
        connection.execute(update(schema.items).where(schema.items.c.id == item).values(story=story))


def count_by_feed(connection: Connection) -> Mapping[str, int]:
    """How many items each feed has brought."""
    query = select(schema.items.c.feed, func.count()).group_by(schema.items.c.feed)
    return {feed: count for feed, count in connection.execute(query)}


def _items(connection: Connection, query: Select[Any]) -> Sequence[StoredItem]:
    return [_stored(row) for row in connection.execute(query)]


def _stored(row: Row[Any]) -> StoredItem:
    values = dict(row._mapping)
    story = values.pop("story")
    return StoredItem(Item(**values), story)
