"""Feeds as last seen, and their items. An item keeps its first sight and its story; an edit replaces its texts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, func, select, update

from curation.config import FeedSource
from curation.fetch.answers import Validators
from curation.items import Item
from curation.store import schema
from curation.store.rows import item_of
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
    _record(connection, source, validators, now, error=None, failures=0)


def record_failure(connection: Connection, source: FeedSource, error: str, now: datetime) -> None:
    """The feed failed; its items stay, and its validators too unless they belong to another address."""
    before = feed_states(connection).get(source.name)
    validators = before.validators if before and before.url == source.url else Validators()
    _record(connection, source, validators, now, error, failures=before.consecutive_failures + 1 if before else 1)


def _record(
    connection: Connection, source: FeedSource, validators: Validators, now: datetime, error: str | None, failures: int
) -> None:
    row = {
        "name": source.name,
        "url": source.url,
        "etag": validators.etag,
        "last_modified": validators.last_modified,
        "checked_at": now,
        "error": error,
        "consecutive_failures": failures,
    }
    upsert(connection, schema.feeds, [row])


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing items did: how many were new, and the ids of those whose content was edited."""

    new: int
    edited: tuple[str, ...]


def store_items(connection: Connection, items: Sequence[Item]) -> Stored:
    """Insert new items, update edited ones in place, touch nothing else."""
    known = content_hashes(connection, [item.id for item in items])
    changed = [item for item in items if known.get(item.id) != item.content_hash]
    upsert(connection, schema.items, [asdict(item) for item in changed], keep=("first_seen", "published"))
    edited = tuple(item.id for item in changed if item.id in known)
    return Stored(len(changed) - len(edited), edited)


def content_hashes(connection: Connection, ids: Collection[str]) -> Mapping[str, str]:
    """Item id -> hash of its content, for those of `ids` that are stored."""
    query = select(schema.items.c.id, schema.items.c.content_hash).where(schema.items.c.id.in_(ids))
    return {row.id: row.content_hash for row in connection.execute(query)}


def all_items(connection: Connection) -> Sequence[StoredItem]:
    """Every item, by feed and id."""
    return _items(connection, select(schema.items).order_by(schema.items.c.feed, schema.items.c.id))


def find_item(connection: Connection, id: str) -> Item | None:
    """One item by id."""
    row = connection.execute(select(schema.items).where(schema.items.c.id == id)).first()
    return item_of(row) if row else None


def items_since(connection: Connection, moment: datetime) -> Sequence[StoredItem]:
    """Items whose date is not before a moment, by id."""
    return _items(connection, select(schema.items).where(_date() >= moment).order_by(schema.items.c.id))


def items_around_new_ones(connection: Connection, window: timedelta) -> Sequence[StoredItem]:
    """Items without a story with every item that may tell the same: near in time, or behind the same link; by id."""
    items = schema.items
    new = items.c.story.is_(None)
    oldest, newest = connection.execute(select(func.min(_date()), func.max(_date())).where(new)).one()
    if oldest is None:
        return []
    near = _date().between(oldest - window, newest + window)
    same_link = items.c.canonical_url.in_(select(items.c.canonical_url).where(new))
    return _items(connection, select(items).where(near | same_link).order_by(items.c.id))


def assign_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Write item id -> story id, where no other run has done so meanwhile."""
    items = schema.items
    ungrouped = update(items).where(items.c.id == bindparam("item"), items.c.story.is_(None))
    if stories:
        change = ungrouped.values(story=bindparam("told"))
        connection.execute(change, [{"item": item, "told": story} for item, story in stories.items()])


def count_in_feed(connection: Connection, feed: str) -> int:
    """How many items a feed has brought."""
    return connection.execute(select(func.count()).where(schema.items.c.feed == feed)).scalar_one()


def count_by_feed(connection: Connection) -> Mapping[str, int]:
    """How many items each feed has brought."""
    query = select(schema.items.c.feed, func.count()).group_by(schema.items.c.feed)
    return dict(connection.execute(query).all())


def count_items(connection: Connection) -> tuple[int, int]:
    """How many items, and how many stories they tell."""
    items, stories = connection.execute(select(func.count(), func.count(schema.items.c.story.distinct()))).one()
    return items, stories


def _date() -> ColumnElement[datetime]:
    """`Item.date` in SQL."""
    published, first_seen = schema.items.c.published, schema.items.c.first_seen
    return case((published < first_seen, published), else_=first_seen)


def _items(connection: Connection, query: Select[Any]) -> Sequence[StoredItem]:
    return [StoredItem(item_of(row), row.story) for row in connection.execute(query)]
