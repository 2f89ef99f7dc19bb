"""The queue of the review desk: which suggestions are asked for, in which order, a page at a time, all in SQL.

A page costs what it shows: no query reads all matches, and none reads a text of an item that is not shown, but where
words are looked for. Statements are kept, by what is asked: making one takes longer than running it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    bindparam,
    exists,
    func,
    or_,
    select,
)

from curation.items import Item
from curation.review import STATES, State
from curation.store import schema
from curation.store.letters import holds
from curation.store.rows import ITEM_FIELDS, item_date, item_of
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
class Listed:
    """What a list says of a suggestion: `told_in` so many items, of its terms those that are marked.

    `people` and the names of `teams` are as the last run counted them; None before it did.
    """

    item: Item
    state: State
    version: int
    told_in: int
    fits: bool
    people: int | None
    teams: tuple[str, ...]
    pinned: bool
    embargo: datetime | None
    expires: datetime | None


@dataclass(frozen=True, slots=True)
class QueuePage:
    """So many suggestions from a place on; `counts` is by state, of all that is asked for."""

    suggestions: tuple[Listed, ...]
    counts: Mapping[State, int]
    total: int


def queue_page(connection: Connection, wanted: Wanted, sort: Sort, *, offset: int = 0, limit: int = PAGE) -> QueuePage:
    """The page that begins with the suggestion at `offset`."""
    # The ids first: sorting whole items, texts and all, would cost more than everything else.
    ids = queue_ids(connection, wanted, sort, offset=offset, limit=limit)
    rows = {row.id: row for row in connection.execute(_by_id(), {"ids": ids})}
    counts = {state: count for state, count in connection.execute(_by_state(wanted))}
    return QueuePage(
        suggestions=tuple(_listed(rows[id]) for id in ids),
        counts=counts,
        total=sum(counts.get(state, 0) for state in wanted.states),
    )


def queue_ids(connection: Connection, wanted: Wanted, sort: Sort, *, offset: int, limit: int) -> Sequence[str]:
    """The ids alone, in order."""
    return connection.execute(_page(wanted, sort), {"offset": offset, "limit": limit}).scalars().all()


def find_suggestion(connection: Connection, id: str) -> tuple[Suggestion, bool] | None:
    """One suggestion in any state without its audience, and whether it fits somebody; None where there is no such."""
    row = connection.execute(_one(), {"id": id}).first()
    return (suggestion_of(row, {}, stories_of(connection, [id])), bool(row.fits)) if row else None


def titles_of(connection: Connection, ids: Collection[str]) -> Mapping[str, tuple[str, str]]:
    """Item id -> title and language."""
    items = schema.items
    rows = connection.execute(select(items.c.id, items.c.title, items.c.language).where(items.c.id.in_(ids)))
    return {id: (title, language) for id, title, language in rows}


def named_teams(connection: Connection) -> Sequence[str]:
    """The teams that suggestions can be found by."""
    return connection.execute(_named()).scalars().all()


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


def newest_line(connection: Connection) -> int:
    """The number of the newest line of the log of decisions; 0 where there is none."""
    return connection.execute(select(func.max(schema.suggestion_log.c.number))).scalar() or 0


@lru_cache
def _named() -> Select[str]:
    """From one to the next along the index: the table names some teams for each of thousands of suggestions."""
    teams = schema.reach_teams
    first = select(func.min(teams.c.team).label("team")).cte("named", recursive=True)
    after = select(func.min(teams.c.team)).where(teams.c.team > first.c.team).scalar_subquery()
    named = first.union_all(select(after).where(first.c.team.is_not(None)))
    return select(named.c.team).where(named.c.team.is_not(None))


@lru_cache
def _one() -> Select[Any]:
    """A suggestion by `id` with everything, and whether it fits somebody."""
    return selected().add_columns(fits_somebody().label("fits")).where(schema.suggestions.c.id == bindparam("id"))


@lru_cache
def _by_id() -> Select[Any]:
    """What is listed of the suggestions `ids`: the columns of the item, then those of `Listed` in their order."""
    table, items, reaches, terms = schema.suggestions, schema.items, schema.reaches, schema.suggestion_terms
    telling = items.alias()
    told_in = select(func.count()).where(telling.c.story == items.c.story).scalar_subquery()
    figures = (told_in, fits_somebody(), reaches.c.people, reaches.c.teams)
    marked = (func.coalesce(terms.c.pinned, False), terms.c.embargo, terms.c.expires)
    of_item = (items.c[name] for name in ITEM_FIELDS)
    query = select(*of_item, table.c.state, table.c.version, *figures, *marked).join(items, items.c.id == table.c.id)
    query = query.outerjoin(reaches, reaches.c.suggestion == table.c.id)
    query = query.outerjoin(terms, terms.c.suggestion == table.c.id)
    return query.where(table.c.id.in_(bindparam("ids", expanding=True)))


def _listed(row: Row[Any]) -> Listed:
    state, version, told_in, fits, people, teams, *marked = row[len(ITEM_FIELDS) :]
    names = tuple(team for team, _ in teams or ())
    return Listed(Item(*row[: len(ITEM_FIELDS)]), state, version, told_in, fits, people, names, *marked)


@lru_cache(maxsize=128)
def _page(wanted: Wanted, sort: Sort) -> Select[str]:
    """Ids from `offset` on, so many as `limit`."""
    table, terms, reaches = schema.suggestions, schema.suggestion_terms, schema.reaches
    query = select(table.c.id).join(schema.items, schema.items.c.id == table.c.id)
    query = query.outerjoin(terms, terms.c.suggestion == table.c.id)
    if sort == "audience":
        query = query.outerjoin(reaches, reaches.c.suggestion == table.c.id)
    query = query.where(table.c.state.in_(wanted.states), *_narrowed(wanted)).order_by(*_order(sort))
    return query.offset(bindparam("offset", type_=Integer)).limit(bindparam("limit", type_=Integer))


@lru_cache(maxsize=128)
def _by_state(wanted: Wanted) -> Select[State, int]:
    """How many there are in each state, whichever is asked for."""
    table, items = schema.suggestions, schema.items
    query = select(table.c.state, func.count()).where(*_narrowed(wanted)).group_by(table.c.state)
    of_items = wanted.feeds is not None or wanted.other_feeds or wanted.language or wanted.text
    return query.join(items, items.c.id == table.c.id) if of_items else query.select_from(table)


def _narrowed(wanted: Wanted) -> Sequence[ColumnElement[bool]]:
    """Everything that is asked but the state."""
    table, items, teams = schema.suggestions, schema.items, schema.reach_teams
    asked: list[ColumnElement[bool]] = []
    if wanted.feeds is not None:
        asked.append(items.c.feed.in_(wanted.feeds))
    if wanted.other_feeds:
        asked.append(items.c.feed.not_in(wanted.other_feeds))
    if wanted.team:
        asked.append(exists().where(teams.c.suggestion == table.c.id, teams.c.team == wanted.team))
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
