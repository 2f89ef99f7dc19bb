"""The terms under which suggestions stand, by suggestion; one without a row has none set."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from curation.store import schema
from curation.store.upsert import upsert
from curation.terms import NONE_SET, Terms


def terms_of(connection: Connection, id: str) -> Terms:
    """The terms of one suggestion."""
    return terms_by_suggestion(connection, [id]).get(id, NONE_SET)


def terms_by_suggestion(connection: Connection, ids: Collection[str] | None = None) -> Mapping[str, Terms]:
    """Suggestion id -> its terms, of those that have any set; of all suggestions unless `ids` are given."""
    table = schema.suggestion_terms
    query = select(table) if ids is None else select(table).where(table.c.suggestion.in_(ids))
    return {row.suggestion: terms_of_row(row) for row in connection.execute(query)}


def over(connection: Connection, now: datetime) -> frozenset[str]:
    """The suggestions that were to expire by now."""
    table = schema.suggestion_terms
    return frozenset(connection.execute(select(table.c.suggestion).where(table.c.expires <= now)).scalars())


def save_terms(connection: Connection, id: str, terms: Terms) -> None:
    """Let these terms hold from now on."""
    row: dict[str, object] = {
        "suggestion": id,
        "pinned": terms.pinned,
        "embargo": terms.embargo,
        "expires": terms.expires,
        "teams": list(terms.teams),
        "languages": list(terms.languages),
        "must_keep": list(terms.must_keep),
        "must_not": list(terms.must_not),
    }
    upsert(connection, schema.suggestion_terms, [row])


def terms_of_row(row: Row[Any]) -> Terms:
    """The terms of a row that selects all columns of `suggestion_terms`, also where it found none."""
    value = {column.name: row._mapping[column] for column in schema.suggestion_terms.c}
    if value["suggestion"] is None:
        return NONE_SET
    return Terms(
        pinned=value["pinned"],
        embargo=value["embargo"],
        expires=value["expires"],
        teams=tuple(value["teams"]),
        languages=tuple(value["languages"]),
        must_keep=tuple(value["must_keep"]),
        must_not=tuple(value["must_not"]),
    )
