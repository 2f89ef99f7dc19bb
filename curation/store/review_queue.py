"""The queue of the review desk: which suggestions are asked for, in which order, a page at a time, all in SQL.

A page costs what it shows: no query reads all matches, and none reads a text of an item that is not shown, but that of
`naming`, which looks for words in them.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, or_, select

from curation.items import Item
from curation.review import STATES, State
from curation.store import schema
from curation.store.letters import holds
from curation.store.rows import item_date, item_of
from curation.store.suggestions import fits_somebody, selected, stories_of, suggestion_of
from curation.store.values import Suggestion

Sort = Literal["engagement", "newest", "audience"]
PAGE = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which suggestions are asked for; what is left empty is not asked about.

    `feeds` are those that are meant, `other_feeds` those that are not; `text` stands in title, summary or feed;
    `ids` are the only ones that come into question.
    """

    states: tuple[State, ...] = STATES
    feeds: tuple[str, ...] | None = None
    other_feeds: tuple[str, ...] = ()
    team: str = ""
    language: str = ""
    fits_nobody: bool = False
    text: str = ""
    ids: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """So many suggestions from `offset` on, without their stories; those of `lonely` fit nobody.

    `told_in` says of how many items the story of each is told; `counts` is by state, of all that is asked for.
    """

    suggestions: tuple[Suggestion, ...]
    lonely: frozenset[str]
    told_in: Mapping[str, int]
    counts: Mapping[State, int]
    total: int


def queue_page(connection: Connection, wanted: Wanted, sort: Sort, *, offset: int = 0, limit: int = PAGE) -> QueuePage:
    """The page that begins with the suggestion at `offset`."""
    # The ids first: sorting whole items, texts and all, would cost more than everything else.
    ids = queue_ids(connection, wanted, sort, offset=offset, limit=limit)
    rows = {row.id: row for row in connection.execute(_by_id(), {"ids": ids})}
    counts = _counts(connection, wanted)
    return QueuePage(
        suggestions=tuple(suggestion_of(rows[id], {}, {}) for id in ids),
        lonely=frozenset(id for id, row in rows.items() if not row.fits),
        told_in=_told_in(connection, ids),
        counts=counts,
        total=sum(counts.get(state, 0) for state in wanted.states),
    )


def queue_ids(connection: Connection, wanted: Wanted, sort: Sort, *, offset: int, limit: int) -> Sequence[str]:
    """The ids alone, in order."""
    table, items = schema.suggestions, schema.items
    query = select(table.c.id).join(items, items.c.id == table.c.id)
    query = query.outerjoin(schema.suggestion_terms, schema.suggestion_terms.c.suggestion == table.c.id)
    query = query.outerjoin(schema.reaches, schema.reaches.c.suggestion == table.c.id)
    query = query.where(table.c.state.in_(wanted.states), *_asked(wanted))
    return connection.execute(query.order_by(*_order(sort)).offset(offset).limit(limit)).scalars().all()


def find_suggestion(connection: Connection, id: str) -> tuple[Suggestion, bool] | None:
    """One suggestion in any state without its audience, and whether it fits somebody; None where there is no such."""
    row = connection.execute(_by_id(), {"ids": [id]}).first()
    return (suggestion_of(row, {}, stories_of(connection, [id])), bool(row.fits)) if row else None


def titles_of(connection: Connection, ids: Collection[str]) -> Mapping[str, tuple[str, str]]:
    """Item id -> title and language."""
    items = schema.items
    rows = connection.execute(select(items.c.id, items.c.title, items.c.language).where(items.c.id.in_(ids)))
    return {id: (title, language) for id, title, language in rows}


def named_teams(connection: Connection) -> Sequence[str]:
    """The teams that suggestions can be found by.

    From one to the next along the index: a table of some teams for each of thousands of suggestions repeats itself.
    """
    teams = schema.reach_teams
    first = select(func.min(teams.c.team).label("team")).cte("named", recursive=True)
    after = select(func.min(teams.c.team)).where(teams.c.team > first.c.team).scalar_subquery()
    named = first.union_all(select(after).where(first.c.team.is_not(None)))
    return connection.execute(select(named.c.team).where(named.c.team.is_not(None))).scalars().all()


def item_languages(connection: Connection) -> Sequence[str]:
    """The languages that items are in."""
    return sorted(connection.execute(select(schema.items.c.language).distinct()).scalars())


def any_items(connection: Connection) -> bool:
    """Whether anything was read yet."""
    return connection.execute(select(schema.items.c.id).limit(1)).first() is not None


def naming(connection: Connection, words: Collection[str], states: Collection[State]) -> Sequence[Item]:
    """The items of suggestions in these states in whose title or text one of the words stands, in any case of ASCII."""
    table, items = schema.suggestions, schema.items
    found = [holds(column, word) for word in words for column in (items.c.title, items.c.text)]
    query = select(items).join(table, table.c.id == items.c.id).where(table.c.state.in_(states), or_(*found))
    return [item_of(row) for row in connection.execute(query)]


@lru_cache
def _by_id() -> Select[Any]:
    """Suggestions by `ids`, and whether each fits somebody; made once: its sixty columns take longer than its rows."""
    chosen = schema.suggestions.c.id.in_(bindparam("ids", expanding=True))
    return selected().add_columns(fits_somebody().label("fits")).where(chosen)


def _counts(connection: Connection, wanted: Wanted) -> Mapping[State, int]:
    table, items = schema.suggestions, schema.items
    query = select(table.c.state, func.count()).join(items, items.c.id == table.c.id)
    return dict(connection.execute(query.where(*_asked(wanted)).group_by(table.c.state)).all())


def _told_in(connection: Connection, ids: Collection[str]) -> Mapping[str, int]:
    """Story -> how many items tell it, of the stories of these items."""
    items, told = schema.items, schema.items.alias()
    query = select(items.c.story, func.count()).where(items.c.story.in_(select(told.c.story).where(told.c.id.in_(ids))))
    return dict(connection.execute(query.group_by(items.c.story)).all())


def _asked(wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    """Everything that is asked but the state."""
    table, items, teams = schema.suggestions, schema.items, schema.reach_teams
    asked: list[ColumnElement[bool]] = []
    if wanted.feeds is not None:
        asked.append(items.c.feed.in_(wanted.feeds))
    if wanted.other_feeds:
        asked.append(items.c.feed.not_in(wanted.other_feeds))
    if wanted.team:
        asked.append(table.c.id.in_(select(teams.c.suggestion).where(teams.c.team == wanted.team)))
    if wanted.language:
        asked.append(items.c.language == wanted.language)
    if wanted.fits_nobody:
        asked.append(table.c.engagement == 0)  # as the last run left it: asking the matches would read them all
    if wanted.ids is not None:
        asked.append(table.c.id.in_(wanted.ids))
    if wanted.text:
        asked.append(or_(*(holds(column, wanted.text) for column in (items.c.title, items.c.summary, items.c.feed))))
    return asked


def _order(sort: Sort) -> Sequence[ColumnElement[Any]]:
    """Pinned ones first; what is the same goes by the date, then by the id."""
    table, people = schema.suggestions, func.coalesce(schema.reaches.c.people, 0)
    pinned = func.coalesce(schema.suggestion_terms.c.pinned, False).desc()
    by_date = (item_date().desc(), table.c.id)
    return {
        "engagement": (pinned, table.c.engagement.desc(), *by_date),
        "newest": (pinned, *by_date),
        "audience": (pinned, people.desc(), table.c.engagement.desc(), *by_date),
    }[sort]
