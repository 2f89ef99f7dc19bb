"""The items of the feeds. An item keeps its first sight and its story; an edit replaces its texts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, or_, select, update

from curation.intake.identity import Known, changes
from curation.items import Item
from curation.store import schema
from curation.store.rows import item_date, item_of, row_of
from curation.store.upsert import upsert

BATCH = 250  # items asked about in one query: three values each, below the 999 that older SQLite takes


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item with the story it belongs to, once grouped."""

    item: Item
    story: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """What a document changed: new items, the ids of edited ones, and how many were passed over now."""

    new: int
    edited: tuple[str, ...]
    passed_over: int


UNCHANGED = Stored(0, (), 0)


def store_items(connection: Connection, feed: str, items: Sequence[Item], *, limit: int) -> Stored:
    """Store the items of one document of a feed: new ones, edits in place, nothing else touched.

    Of a feed that is read for the first time at most `limit` are taken, the newest, and the rest is passed over for
    good. Belongs in the transaction that saves the feed's state: a killed run must not believe it has them.
    """
    passed_over = _passed_over(connection, feed)
    if passed_over or _has_items(connection, feed):
        changed = changes(items, _alike(connection, feed, items), passed_over, len(items))
    else:
        changed = changes(items, [], passed_over, limit)
    upsert(connection, schema.items, [row_of(item) for item in changed.new + changed.edited], keep=("first_seen",))
    upsert(connection, schema.passed_over, [{"feed": feed, "item": mark} for mark in changed.marks])
    return Stored(len(changed.new), tuple(item.id for item in changed.edited), changed.passed_over)


def _alike(connection: Connection, feed: str, items: Sequence[Item]) -> list[Known]:
    """What the feed has stored that could be one of `items`, each once."""
    table = schema.items
    columns = [table.c[field.name] for field in fields(Known)]
    found = {}
    for start in range(0, len(items), BATCH):
        batch = items[start : start + BATCH]
        links = [item.canonical_url for item in batch if item.canonical_url]
        alike = or_(
            table.c.id.in_([item.id for item in batch]),
            table.c.canonical_url.in_(links),
            table.c.title.in_([item.title for item in batch]),
        )
        for row in connection.execute(select(*columns).where(table.c.feed == feed, alike)):
            found[row.id] = Known(*row)
    return list(found.values())


def _has_items(connection: Connection, feed: str) -> bool:
    items = schema.items
    return connection.execute(select(items.c.id).where(items.c.feed == feed).limit(1)).first() is not None


def _passed_over(connection: Connection, feed: str) -> set[str]:
    table = schema.passed_over
    return set(connection.execute(select(table.c.item).where(table.c.feed == feed)).scalars())


def all_items(connection: Connection) -> Sequence[StoredItem]:
    """Every item, by feed and id."""
    return _items(connection, select(schema.items).order_by(schema.items.c.feed, schema.items.c.id))


def find_item(connection: Connection, id: str) -> Item | None:
    """One item by id."""
    row = connection.execute(select(schema.items).where(schema.items.c.id == id)).first()
    return item_of(row) if row else None


def links_of(connection: Connection, ids: Collection[str]) -> Mapping[str, tuple[str, str | None]]:
    """Item id -> its title and where it can be read, if anywhere; unknown ids are left out."""
    items = schema.items
    rows = connection.execute(select(items.c.id, items.c.title, items.c.url).where(items.c.id.in_(ids)))
    return {id: (title, url) for id, title, url in rows}


def items_since(connection: Connection, moment: datetime) -> Sequence[StoredItem]:
    """Items whose date is not before a moment, by id."""
    return _items(connection, select(schema.items).where(item_date() >= moment).order_by(schema.items.c.id))


def items_around_new_ones(connection: Connection, window: timedelta) -> Sequence[StoredItem]:
    """Items without a story with every item that may tell the same: near in time, or behind the same link; by id."""
    items = schema.items
    new = items.c.story.is_(None)
    oldest, newest = connection.execute(select(func.min(item_date()), func.max(item_date())).where(new)).one()
    if oldest is None:
        return []
    near = item_date().between(oldest - window, newest + window)
    same_link = items.c.canonical_url.in_(select(items.c.canonical_url).where(new))
    return _items(connection, select(items).where(near | same_link).order_by(items.c.id))


def assign_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Write item id -> story id, where no other run has done so meanwhile."""
    items = schema.items
    ungrouped = update(items).where(items.c.id == bindparam("item"), items.c.story.is_(None))
    if stories:
        change = ungrouped.values(story=bindparam("told"))
        connection.execute(change, [{"item": item, "told": story} for item, story in stories.items()])


def count_by_feed(connection: Connection) -> Mapping[str, int]:
    """How many items each feed has brought."""
    query = select(schema.items.c.feed, func.count()).group_by(schema.items.c.feed)
    return dict(connection.execute(query).all())


def count_items(connection: Connection) -> tuple[int, int]:
    """How many items, and how many stories they tell."""
    items, stories = connection.execute(select(func.count(), func.count(schema.items.c.story.distinct()))).one()
    return items, stories


def _items(connection: Connection, query: Select[Any]) -> Sequence[StoredItem]:
    return [StoredItem(item_of(row), row.story) for row in connection.execute(query)]
