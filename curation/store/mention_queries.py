"""Stored mentions found by what they are, page by page, and counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, case, func, select, tuple_

from curation.listening.kept_mentions import KeptMention
from curation.listening.mood import Counts, Dimension
from curation.store import schema
from curation.store.mentions import mention_of
from models.sentiment.interface import Label

Position = tuple[datetime, str]
"""Where a page ends: when its last mention was published, and its id."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which mentions; None: whatever it is. `since` is included, `until` is not.

    Label and doubt are those that count: of a corrected mention the person's, which is never uncertain.
    """

    brand: str | None = None
    language: str | None = None
    source: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    label: Label | None = None
    uncertain: bool | None = None
    corrected: bool | None = None


def page_of_mentions(
    connection: Connection, wanted: Wanted, limit: int, after: Position | None = None
) -> Sequence[KeptMention]:
    """The newest mentions of those wanted, from `after` on."""
    table = schema.mentions
    query = select(table).where(*_conditions(wanted))
    if after is not None:
        query = query.where(tuple_(table.c.published, table.c.id) < after)
    query = query.order_by(table.c.published.desc(), table.c.id.desc()).limit(limit)
    return [mention_of(row) for row in connection.execute(query)]


def counts_by(
    connection: Connection, wanted: Wanted, by: Sequence[Dimension], limit: int
) -> Sequence[tuple[tuple[str | date, ...], Counts]]:
    """The values of each group in the order of `by`, sorted, and its counts; at most `limit` groups, whichever."""
    columns = [schema.mentions.c[name] for name in by]
    query = select(*columns, *_counted()).where(*_conditions(wanted)).group_by(*columns).limit(limit)
    size = len(columns)
    rows = [(tuple(row[:size]), Counts(*row[size:])) for row in connection.execute(query)]
    # Sorted here: the two databases do not agree on the order of letters.
    return sorted(((key, counts) for key, counts in rows if counts != Counts()), key=lambda row: row[0])


def counts_of_documents(connection: Connection, wanted: Wanted) -> Sequence[tuple[date, Counts]]:
    """The day of each document with a mention, and its counts: what `mood.sharp_fall` asks for."""
    table = schema.mentions
    document = table.c.day, table.c.source, table.c.document
    query = select(table.c.day, *_counted()).where(*_conditions(wanted)).group_by(*document).order_by(*document)
    return [(day, Counts(*counts)) for day, *counts in connection.execute(query)]


def origins_of(connection: Connection, wanted: Wanted, limit: int) -> Sequence[tuple[str, str]]:
    """The sources and languages that occur together among these mentions, sorted; at most `limit`, whichever."""
    columns = schema.mentions.c
    query = select(columns.source, columns.language).where(*_conditions(wanted)).distinct().limit(limit)
    return sorted((source, language) for source, language in connection.execute(query))


def _label() -> ColumnElement[str]:
    return func.coalesce(schema.mentions.c.corrected_label, schema.mentions.c.label)


def _is_uncertain() -> ColumnElement[bool]:
    return and_(schema.mentions.c.uncertain, schema.mentions.c.corrected_label.is_(None))


def _counted() -> list[ColumnElement[int]]:
    """In the order of `Counts`."""
    kinds = [and_(_label() == label, ~_is_uncertain()) for label in ("negative", "neutral", "positive")]
    return [func.coalesce(func.sum(case((kind, 1), else_=0)), 0) for kind in (*kinds, _is_uncertain())]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    columns = schema.mentions.c
    same = (columns.brand, wanted.brand), (columns.language, wanted.language), (columns.source, wanted.source)
    stated = [column == value for column, value in same if value is not None]
    if wanted.since is not None:
        stated.append(columns.published >= wanted.since)
    if wanted.until is not None:
        stated.append(columns.published < wanted.until)
    if wanted.label is not None:
        stated.append(_label() == wanted.label)
    if wanted.uncertain is not None:
        stated.append(_is_uncertain() if wanted.uncertain else ~_is_uncertain())
    if wanted.corrected is not None:
        corrected = columns.corrected_label
        stated.append(corrected.is_not(None) if wanted.corrected else corrected.is_(None))
    return stated
