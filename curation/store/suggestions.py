"""Suggestions with their scores and their audience; what is decided about them is the part of `decisions.py`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, exists, func, insert, select

from curation.items import Item
from curation.ranking import Score, sort_key
from curation.review import OPEN_STATES, State
from curation.store import schema
from curation.store.decisions import histories as histories
from curation.store.decisions import move as move
from curation.store.reaches import reach_of_row
from curation.store.rows import item_date, item_of, match_of, match_values
from curation.store.terms import terms_of_row
from curation.store.upsert import upsert
from curation.store.values import Match, Proposal, Suggestion


def propose(connection: Connection, proposals: Sequence[Proposal], now: datetime) -> None:
    """Add new suggestions as `proposed` and refresh the scores of known ones, without touching their state."""
    rows = [
        {
            "id": proposal.id,
            "state": "proposed",
            "version": 1,
            "proposed_at": now,
            "content": proposal.content.value,
            "content_parts": dict(proposal.content.parts),
            "engagement": proposal.engagement,
            "nearest": proposal.nearest,
        }
        for proposal in proposals
    ]
    upsert(connection, schema.suggestions, rows, keep=("state", "version", "proposed_at"))


def replace_matches(connection: Connection, matches: Sequence[Match]) -> None:
    """The audience of every suggestion, as of this run."""
    connection.execute(delete(schema.matches))
    if matches:
        connection.execute(insert(schema.matches), [match_values(match) for match in matches])


def states(connection: Connection) -> Mapping[str, tuple[State, str]]:
    """Suggestion id -> its state and the feed of its item."""
    table, items = schema.suggestions, schema.items
    query = select(table.c.id, table.c.state, items.c.feed).join(items, items.c.id == table.c.id).order_by(table.c.id)
    return {id: (state, feed) for id, state, feed in connection.execute(query)}


def decided(connection: Connection) -> set[str]:
    """The suggestions that a reviewer or a rule has approved, rejected or sent back."""
    table, states = schema.suggestions, ("approved", "rejected", "changes")
    return set(connection.execute(select(table.c.id).where(table.c.state.in_(states))).scalars())


def counts(connection: Connection) -> tuple[int, int, int]:
    """How many suggestions are proposed, how many approved, and how many of both have no audience."""
    table = schema.suggestions
    grouped = connection.execute(select(table.c.state, func.count()).group_by(table.c.state))
    by_state: dict[str, int] = dict(grouped.all())
    lonely = select(func.count()).where(table.c.state.in_(OPEN_STATES), ~fits_somebody()).select_from(table)
    return by_state.get("proposed", 0), by_state.get("approved", 0), connection.execute(lonely).scalar_one()


def suggestions_in(connection: Connection, wanted: Sequence[State]) -> Sequence[Suggestion]:
    """Suggestions in the given states with audience and story, best first."""
    table = schema.suggestions
    ids = select(table.c.id).where(table.c.state.in_(wanted))
    audiences, stories = _audiences(connection, ids), stories_of(connection, ids)
    query = selected().where(table.c.id.in_(ids))
    found = [suggestion_of(row, audiences, stories) for row in connection.execute(query)]
    return sorted(found, key=lambda s: sort_key(s.proposal.engagement, s.item.date, s.item.id))


def open_suggestions(connection: Connection, *, fitting: bool, limit: int | None = None) -> Sequence[Suggestion]:
    """The best open suggestions that fit somebody, or of those that fit nobody, in order, without their audiences."""
    table = schema.suggestions
    query = selected().where(table.c.state.in_(OPEN_STATES), fits_somebody() if fitting else ~fits_somebody())
    order = (table.c.engagement.desc(), item_date().desc(), table.c.id)
    rows = connection.execute(query.order_by(*order).limit(limit)).all()
    stories = stories_of(connection, [row.id for row in rows])
    return [suggestion_of(row, {}, stories) for row in rows]


def open_titles(connection: Connection) -> Mapping[str, tuple[str, str]]:
    """Open suggestion id -> the title and language of its item."""
    table, items = schema.suggestions, schema.items
    query = select(items.c.id, items.c.title, items.c.language).join(table, table.c.id == items.c.id)
    rows = connection.execute(query.where(table.c.state.in_(OPEN_STATES)))
    return {id: (title, language) for id, title, language in rows}


def selected() -> Select[Any]:
    """What a suggestion is made of, one row each."""
    table, items, reaches, terms = schema.suggestions, schema.items, schema.reaches, schema.suggestion_terms
    scores = (table.c.content, table.c.content_parts, table.c.engagement, table.c.nearest)
    query = select(table.c.state, table.c.version, *scores, items, reaches, terms)
    query = query.join(items, items.c.id == table.c.id).outerjoin(reaches, reaches.c.suggestion == table.c.id)
    return query.outerjoin(terms, terms.c.suggestion == table.c.id)


def fits_somebody() -> ColumnElement[bool]:
    """Whether a suggestion fits anybody who takes part."""
    matches, employees = schema.matches, schema.employees
    of_it = (matches.c.suggestion == schema.suggestions.c.id, matches.c.employee == employees.c.id)
    return exists().where(*of_it, employees.c.opted_in)


def _audiences(connection: Connection, ids: Select[tuple[str]]) -> Mapping[str, Sequence[Match]]:
    table, found = schema.matches, defaultdict(list)
    taking_part = select(schema.employees.c.id).where(schema.employees.c.opted_in)
    query = select(table).where(table.c.suggestion.in_(ids), table.c.employee.in_(taking_part))
    for row in connection.execute(query.order_by(table.c.engagement.desc(), table.c.employee)):
        found[row.suggestion].append(match_of(row, table))
    return found


def stories_of(connection: Connection, ids: Select[tuple[str]] | Sequence[str]) -> Mapping[str, Sequence[Item]]:
    """Story -> its items, by feed and id."""
    items, found = schema.items, defaultdict(list)
    told = select(items.c.story).where(items.c.id.in_(ids))
    for row in connection.execute(select(items).where(items.c.story.in_(told)).order_by(items.c.feed, items.c.id)):
        found[row.story].append(item_of(row))
    return found


def suggestion_of(
    row: Row[Any], audiences: Mapping[str, Sequence[Match]], stories: Mapping[str, Sequence[Item]]
) -> Suggestion:
    """The suggestion of a row of `selected`."""
    proposal = Proposal(row.id, Score(row.content, row.content_parts), row.engagement, row.nearest)
    also_in = tuple(item for item in stories.get(row.story, ()) if item.id != row.id)
    audience = tuple(audiences.get(row.id, ()))
    story, reach, terms = row.story or row.id, reach_of_row(row), terms_of_row(row)
    return Suggestion(proposal, item_of(row), story, row.state, row.version, audience, also_in, reach, terms)
