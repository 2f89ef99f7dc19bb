"""What digests are written from, read for many at a time: their people, and what stands in their picks.

No table is asked once a person: a batch costs the same few queries, however many are in it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from curation.captions.types import Draft, Finding
from curation.items import Item
from curation.own_wishes import Wishes
from curation.store import schema
from curation.store.digests import still_told
from curation.store.rows import item_of

Key = tuple[str, str]
"""Employee and suggestion."""


@dataclass(frozen=True, slots=True)
class KeptDigest:
    """A digest as it was decided."""

    id: str
    employee: str
    period: str
    suggestions: tuple[str, ...]
    first: bool
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who hears, and how: `language` is the one they chose for their pages, else the one they `write`.

    `leave_code` is None where none was made yet, `listens` whether they want messages at the moment asked about.
    """

    id: str
    name: str
    email: str
    language: str
    writes: str
    leave_code: str | None
    listens: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A caption, and the language it is in; None where its person reworded it."""

    text: str
    language: str | None


def kept_digests(connection: Connection, ids: Collection[str]) -> Sequence[KeptDigest]:
    """Those of the digests that are stored."""
    rows = connection.execute(select(schema.digests).where(schema.digests.c.id.in_(ids)))
    return [
        KeptDigest(row.id, row.employee, row.period, tuple(row.suggestions), row.first, row.made_at) for row in rows
    ]


def recipients(connection: Connection, employees: Collection[str], now: datetime) -> Mapping[str, Recipient]:
    """People by id."""
    people, settings = schema.employees, schema.own_settings
    languages, codes = schema.page_languages, schema.own_addresses
    query: Select[Any] = (
        select(
            *(people.c[name] for name in ("id", "name", "email", "languages", "opted_in")),
            *(settings.c[name] for name in ("cadence", "paused_until")),
            languages.c.language,
            codes.c.code,
        )
        .outerjoin(settings, settings.c.employee == people.c.id)
        .outerjoin(languages, languages.c.employee == people.c.id)
        .outerjoin(codes, (codes.c.employee == people.c.id) & (codes.c.purpose == "leave"))
        .where(people.c.id.in_(employees))
    )
    return {row.id: _recipient(row, now) for row in connection.execute(query)}


def reasons(
    connection: Connection, employees: Collection[str], suggestions: Collection[str], now: datetime | None
) -> Mapping[Key, tuple[str, str]]:
    """The phrases that met, of picks that people may be told of at a moment; None: of any."""
    picks = schema.picks
    query = select(picks.c.employee, picks.c.suggestion, picks.c.role_phrase, picks.c.item_sentence)
    wanted = query.where(picks.c.employee.in_(employees), picks.c.suggestion.in_(suggestions))
    rows = connection.execute(wanted if now is None else still_told(wanted, now))
    return {(row.employee, row.suggestion): (row.role_phrase, row.item_sentence) for row in rows}


def items_by_id(connection: Connection, ids: Collection[str]) -> Mapping[str, Item]:
    """Items by id."""
    rows = connection.execute(select(schema.items).where(schema.items.c.id.in_(ids)))
    return {item.id: item for item in map(item_of, rows)}


def words_for(connection: Connection, employees: Collection[str], suggestions: Collection[str]) -> Mapping[Key, Words]:
    """What people may post: their own words, else the first draft in which nothing is wrong."""
    return _drafted(connection, employees, suggestions) | _reworded(connection, employees, suggestions)


def _drafted(connection: Connection, employees: Collection[str], suggestions: Collection[str]) -> dict[Key, Words]:
    table = schema.captions
    query = select(table).where(table.c.employee.in_(employees), table.c.suggestion.in_(suggestions))
    found: dict[Key, Words] = {}
    for row in connection.execute(query.order_by(table.c.variant)):
        draft = Draft(row.text, row.language, row.drafter, tuple(Finding(**finding) for finding in row.findings))
        if draft.may_be_handed_out:
            found.setdefault((row.employee, row.suggestion), Words(row.text, row.language))
    return found


def _reworded(connection: Connection, employees: Collection[str], suggestions: Collection[str]) -> dict[Key, Words]:
    table = schema.own_captions
    query = select(table).where(table.c.employee.in_(employees), table.c.suggestion.in_(suggestions))
    rows = connection.execute(query)
    return {(row.employee, row.suggestion): Words(row.text, None) for row in rows if row.text}


def _recipient(row: Row[Any], now: datetime) -> Recipient:
    wishes = Wishes(row.cadence, paused_until=row.paused_until) if row.cadence is not None else Wishes()
    writes = next(iter(row.languages), "en")
    listens = row.opted_in and wishes.receives(now)
    return Recipient(row.id, row.name, row.email, row.language or writes, writes, row.code, listens)
