"""Suggestions with their scores, their audience, and the append-only log of what was decided about them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from curation.items import Item
from curation.ranking import Score, sort_key
from curation.review import Action, Move, MoveRefused, State, decide
from curation.store import schema
from curation.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class Match:
    """Why one item fits one person: the scores with their parts, and the two phrases that met."""

    suggestion: str
    employee: str
    relevance: Score
    engagement: Score
    role_phrase: str
    item_sentence: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a run says about a suggestion: its worth alone, and the best engagement in its audience (0 with none)."""

    id: str
    content: Score
    engagement: float


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal with its item, its state, its audience (best first) and the other items of its story."""

    proposal: Proposal
    item: Item
    state: State
    version: int
    audience: tuple[Match, ...] = ()
    also_in: tuple[Item, ...] = ()


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
        }
        for proposal in proposals
    ]
    upsert(connection, schema.suggestions, rows, keep=("state", "version", "proposed_at"))


def replace_matches(connection: Connection, matches: Sequence[Match]) -> None:
    """The audience of every suggestion, as of this run."""
    connection.execute(delete(schema.matches))
    rows = [
        {
            "suggestion": match.suggestion,
            "employee": match.employee,
            "relevance": match.relevance.value,
            "relevance_parts": dict(match.relevance.parts),
            "engagement": match.engagement.value,
            "engagement_parts": dict(match.engagement.parts),
            "role_phrase": match.role_phrase,
            "item_sentence": match.item_sentence,
        }
        for match in matches
    ]
    if rows:
        connection.execute(insert(schema.matches), rows)


def move(
    connection: Connection,
    id: str,
    action: Action,
    *,
    actor: str,
    now: datetime,
    note: str = "",
    version: int | None = None,
) -> Move:
    """Decide about a suggestion and log it, in one step.

    Args:
        version: what the person saw; a suggestion that changed since is not overwritten.

    Raises:
        MoveRefused: no such suggestion, no such move from its state, or it changed since `version`.
    """
    row = connection.execute(select(schema.suggestions).where(schema.suggestions.c.id == id)).first()
    if row is None:
        raise MoveRefused(f"no suggestion {id!r}; `passaparola suggestions` lists them")
    if version is not None and version != row.version:
        raise MoveRefused(f"suggestion {id} was changed by somebody else meanwhile; look at it again")
    made = decide(row.state, action, actor=actor, note=note)
    connection.execute(
        update(schema.suggestions)
        .where(schema.suggestions.c.id == id)
        .values(state=made.after, version=row.version + 1)
    )
    connection.execute(
        insert(schema.suggestion_log).values(
            suggestion=id,
            at=now,
            action=made.action,
            before=made.before,
            after=made.after,
            actor=made.actor,
            note=made.note,
        )
    )
    return made


def history(connection: Connection, id: str) -> Sequence[tuple[datetime, Move]]:
    """What was decided about a suggestion, oldest first."""
    log = schema.suggestion_log
    rows = connection.execute(select(log).where(log.c.suggestion == id).order_by(log.c.number))
    return [(row.at, Move(row.action, row.before, row.after, row.actor, row.note)) for row in rows]


def states(connection: Connection) -> Mapping[str, State]:
    """Suggestion id -> state."""
    return {
        row.id: row.state for row in connection.execute(select(schema.suggestions.c.id, schema.suggestions.c.state))
    }


def suggestions_in(connection: Connection, wanted: Sequence[State]) -> Sequence[Suggestion]:
    """Suggestions in the given states with audience and story, best first."""
    table, items = schema.suggestions, schema.items
    query = (
        select(table.c.state, table.c.version, table.c.content, table.c.content_parts, table.c.engagement, items)
        .join(items, items.c.id == table.c.id)
        .where(table.c.state.in_(wanted))
    )
    audiences, stories = _audiences(connection), _stories(connection)
    found = [_suggestion(row, audiences, stories) for row in connection.execute(query)]
    return sorted(found, key=lambda s: sort_key(s.proposal.engagement, s.item.date, s.item.id))


def _audiences(connection: Connection) -> Mapping[str, Sequence[Match]]:
    table, found = schema.matches, defaultdict(list)
    for row in connection.execute(select(table).order_by(table.c.engagement.desc(), table.c.employee)):
        found[row.suggestion].append(
            Match(
                row.suggestion,
                row.employee,
                Score(row.relevance, row.relevance_parts),
                Score(row.engagement, row.engagement_parts),
                row.role_phrase,
                row.item_sentence,
            )
        )
    return found


def _stories(connection: Connection) -> Mapping[str, Sequence[Item]]:
    """Story -> its items other than the founding one, by feed and id."""
    items, found = schema.items, defaultdict(list)
    query = select(items).where(items.c.story.is_not(None), items.c.story != items.c.id)
    for row in connection.execute(query.order_by(items.c.feed, items.c.id)):
        found[row.story].append(_item(row))
    return found


def _suggestion(
    row: Row[Any], audiences: Mapping[str, Sequence[Match]], stories: Mapping[str, Sequence[Item]]
) -> Suggestion:
    proposal = Proposal(row.id, Score(row.content, row.content_parts), row.engagement)
    return Suggestion(
        proposal, _item(row), row.state, row.version, tuple(audiences.get(row.id, ())), tuple(stories.get(row.id, ()))
    )


def _item(row: Row[Any]) -> Item:
    return Item(**{name: row._mapping[schema.items.c[name]] for name in Item.__slots__})
