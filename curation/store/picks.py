"""Picks and their captions. A pick shows while its suggestion stands or has expired, and its person takes part."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, exists, func, insert, select

from curation.captions import Draft, Finding
from curation.likeness import Told
from curation.roles import Employee
from curation.store import schema
from curation.store.rows import item_of, match_of, match_values
from curation.store.upsert import upsert
from curation.store.values import Match, PastPick, Pick
from curation.terms import Terms, admits

Captions = Mapping[tuple[str, str], tuple[Draft, ...]]
"""Captions to choose from, by employee and suggestion."""

SHOWN_STATES = ("approved", "expired")


def add_picks(connection: Connection, week: str, matches: Sequence[Match]) -> None:
    """Store new picks; ranks go on after those the person already has this week."""
    table = schema.picks
    counted = select(table.c.employee, func.count()).where(table.c.week == week).group_by(table.c.employee)
    rank: dict[str, int] = dict(connection.execute(counted).all())
    for match in matches:
        rank[match.employee] = rank.get(match.employee, 0) + 1
        connection.execute(insert(table).values(week=week, rank=rank[match.employee], **match_values(match)))


def picks_of(connection: Connection, employee: str, *, week: str | None = None) -> Sequence[Pick]:
    """What one person was offered, newest week first, in rank order."""
    query = _picks().where(schema.picks.c.employee == employee)
    if week is not None:
        query = query.where(schema.picks.c.week == week)
    return _with_captions(connection, query, schema.captions.c.employee == employee)


def all_picks(connection: Connection) -> Sequence[Pick]:
    """Everybody's picks that show, newest week first."""
    return _with_captions(connection, _picks())


def past_picks(connection: Connection) -> Sequence[PastPick]:
    """Every pick ever made, withdrawn ones too: what keeps an item from being offered twice."""
    picks, items = schema.picks, schema.items
    story = func.coalesce(items.c.story, items.c.id)
    query = select(picks.c.employee, picks.c.suggestion, story, items.c.feed, picks.c.week)
    joined = query.join(items, items.c.id == picks.c.suggestion).order_by(picks.c.employee, picks.c.suggestion)
    return [PastPick(*row) for row in connection.execute(joined)]


def picks_without_caption(connection: Connection, week: str, item: str | None = None) -> Sequence[Pick]:
    """The week's picks that show and have no caption yet, by item and employee; of one item alone if it is named."""
    picks, captions = schema.picks.c, schema.captions.c
    same = (captions.employee == picks.employee) & (captions.suggestion == picks.suggestion)
    query = _picks().where(picks.week == week, ~exists().where(same))
    if item is not None:
        query = query.where(picks.suggestion == item)
    return sorted((_pick(row, {}) for row in connection.execute(query)), key=lambda pick: (pick.item.id, pick.employee))


def handed_out(connection: Connection, suggestion: str, *, besides: str = "") -> Sequence[str]:
    """The captions handed out so far for the story that an item tells, by employee; `besides` one employee's."""
    table, items = schema.captions, schema.items
    story = select(items.c.story).where(items.c.id == suggestion).scalar_subquery()
    told = (table.c.suggestion == suggestion) | table.c.suggestion.in_(select(items.c.id).where(items.c.story == story))
    order = (table.c.employee, table.c.suggestion, table.c.variant)
    query = select(table.c.text).where(told, table.c.employee != besides).order_by(*order)
    return list(connection.execute(query).scalars())


def captions_by_story(connection: Connection, week: str) -> Sequence[Sequence[Told]]:
    """The captions of a week's picks, those for one story together."""
    table, picks, items = schema.captions, schema.picks, schema.items
    same = (picks.c.employee == table.c.employee) & (picks.c.suggestion == table.c.suggestion)
    story = func.coalesce(items.c.story, items.c.id)
    query = select(story, table.c.text, table.c.language).join(picks, same)
    told = query.join(items, items.c.id == table.c.suggestion).where(picks.c.week == week)
    rows = connection.execute(told.order_by(story, table.c.employee, table.c.suggestion, table.c.variant))
    return [[Told(*row[1:]) for row in group] for _, group in groupby(rows, key=itemgetter(0))]


def people_with_picks(connection: Connection, week: str) -> int:
    """How many people have a pick in a week that shows."""
    shown = _picks().where(schema.picks.c.week == week).order_by(None)
    counted = shown.with_only_columns(func.count(schema.picks.c.employee.distinct()))
    return connection.execute(counted).scalar_one()


def save_captions(connection: Connection, employee: str, suggestion: str, drafts: Sequence[Draft]) -> None:
    """Keep the captions drafted for a pick, the first one first."""
    rows = [
        {
            "employee": employee,
            "suggestion": suggestion,
            "variant": variant,
            "text": draft.text,
            "language": draft.language,
            "drafter": draft.drafter,
            "findings": [asdict(finding) for finding in draft.findings],
        }
        for variant, draft in enumerate(drafts)
    ]
    upsert(connection, schema.captions, rows)


def take_back_picks(connection: Connection, suggestion: str, terms: Terms, now: datetime) -> None:
    """Take a suggestion's picks, and their captions, from those to whom it may not go under these terms, or not yet.

    They are as if they had never been made: once it may, the item may be offered to the same people anew. What has
    expired stays with whoever had it.
    """
    table, lasting = schema.picks, replace(terms, expires=None)
    told = [schema.employees.c[name] for name in ("id", "name", "email", "title", "department", "team", "languages")]
    query = select(*told).join(table, table.c.employee == schema.employees.c.id).where(table.c.suggestion == suggestion)
    rows = connection.execute(query).mappings()
    people = [Employee(**{**row, "languages": tuple(row["languages"])}) for row in rows]
    gone = [person.id for person in people if not admits(lasting, person, now)]
    for of in (table, schema.captions):
        connection.execute(delete(of).where(of.c.suggestion == suggestion, of.c.employee.in_(gone)))


def drop_captions(connection: Connection, suggestions: Collection[str]) -> None:
    """Forget the captions of items whose text changed: they were drawn from what no longer stands there."""
    connection.execute(delete(schema.captions).where(schema.captions.c.suggestion.in_(suggestions)))


def _with_captions(connection: Connection, query: Select[Any], *of: ColumnElement[bool]) -> Sequence[Pick]:
    captions = _captions(connection, *of)
    return [_pick(row, captions) for row in connection.execute(query)]


def _captions(connection: Connection, *of: ColumnElement[bool]) -> Captions:
    table = schema.captions
    query = select(table).where(*of).order_by(table.c.employee, table.c.suggestion, table.c.variant)
    found: dict[tuple[str, str], tuple[Draft, ...]] = {}
    for row in connection.execute(query):
        draft = Draft(row.text, row.language, row.drafter, tuple(Finding(**finding) for finding in row.findings))
        found[row.employee, row.suggestion] = (*found.get((row.employee, row.suggestion), ()), draft)
    return found


def _picks() -> Select[Any]:
    picks, items = schema.picks, schema.items
    return (
        select(picks, items)
        .join(items, items.c.id == picks.c.suggestion)
        .join(schema.suggestions, schema.suggestions.c.id == picks.c.suggestion)
        .join(schema.employees, schema.employees.c.id == picks.c.employee)
        .where(schema.employees.c.opted_in, schema.suggestions.c.state.in_(SHOWN_STATES))
        .order_by(picks.c.week.desc(), picks.c.employee, picks.c.rank)
    )


def _pick(row: Row[Any], captions: Captions) -> Pick:
    picks, of = schema.picks.c, row._mapping
    drafts = captions.get((of[picks.employee], of[picks.suggestion]), ())
    return Pick(of[picks.employee], of[picks.week], of[picks.rank], item_of(row), match_of(row, schema.picks), drafts)
