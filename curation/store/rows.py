"""Rows to values and back, for what more than one table holds: items, and the match of an item with a person."""

from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, case

from curation.items import Item
from curation.ranking import Score
from curation.store import schema
from curation.store.values import Match

ITEM_FIELDS = tuple(field.name for field in fields(Item))


def item_of(row: Row[Any]) -> Item:
    """The item of a row that selects all columns of `items`."""
    return Item(**{name: row._mapping[schema.items.c[name]] for name in ITEM_FIELDS})


def row_of(item: Item) -> dict[str, object]:
    """The columns of `items` that an item fills: all but its story."""
    return {name: getattr(item, name) for name in ITEM_FIELDS}


def item_date() -> ColumnElement[datetime]:
    """`Item.date` in SQL."""
    published, first_seen = schema.items.c.published, schema.items.c.first_seen
    return case((published < first_seen, published), else_=first_seen)


def match_of(row: Row[Any], table: Table) -> Match:
    """The match of a row that selects all columns of `matches` or of `picks`."""
    value = {column.name: row._mapping[column] for column in table.c}
    return Match(
        value["suggestion"],
        value["employee"],
        Score(value["relevance"], value["relevance_parts"]),
        Score(value["engagement"], value["engagement_parts"]),
        value["role_phrase"],
        value["item_sentence"],
    )


def match_values(match: Match) -> dict[str, object]:
    """The columns that `matches` and `picks` share."""
    return {
        "suggestion": match.suggestion,
        "employee": match.employee,
        "relevance": match.relevance.value,
        "relevance_parts": dict(match.relevance.parts),
        "engagement": match.engagement.value,
        "engagement_parts": dict(match.engagement.parts),
        "role_phrase": match.role_phrase,
        "item_sentence": match.item_sentence,
    }
