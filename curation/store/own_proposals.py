"""What colleagues brought in: an item, a suggestion that waits for review, and who brought it.

Who it was is for the person themselves; the team is told only where they wanted it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from curation.items import Item, digest
from curation.own_pages import A_WEEK, MOST_A_WEEK, OWN_FEED, ProposalRefused
from curation.ranking import Score
from curation.review import State
from curation.store import schema
from curation.store.items import store_items
from curation.store.rows import item_of
from curation.store.suggestions import propose
from curation.store.upsert import upsert
from curation.store.values import Proposal

_NOTHING_YET = Score(0.0, {})


@dataclass(frozen=True, slots=True)
class OwnProposal:
    """Something a person brought in, as they see it; `named` where the team may know who."""

    item: Item
    state: State
    why: str
    named: bool
    at: datetime


def bring_in(connection: Connection, employee: str, item: Item, *, named: bool, now: datetime) -> None:
    """Store an item that a person proposes, as a suggestion to review; the next run values it.

    Raises:
        ProposalRefused: they brought as many as a week takes, or the page is known from a feed or from somebody else.
    """
    table = schema.own_proposals
    recent = select(func.count()).where(table.c.employee == employee, table.c.at > now - A_WEEK)
    if connection.execute(recent).scalar_one() >= MOST_A_WEEK:
        raise ProposalRefused("too_many")
    if _is_known(connection, item):
        raise ProposalRefused("known")
    store_items(connection, OWN_FEED, [item], limit=1)
    propose(connection, [Proposal(item.id, _NOTHING_YET, 0.0)], now)
    row = {"employee": employee, "suggestion": item.id, "why": item.text, "named": named, "at": now}
    upsert(connection, table, [row])


def proposals_of(connection: Connection, employee: str) -> Sequence[OwnProposal]:
    """What a person brought in, newest first."""
    table, items, suggestions = schema.own_proposals, schema.items, schema.suggestions
    query = select(items, suggestions.c.state, table.c.why, table.c.named, table.c.at).join(
        table, table.c.suggestion == items.c.id
    )
    joined = query.join(suggestions, suggestions.c.id == items.c.id).where(table.c.employee == employee)
    rows = connection.execute(joined.order_by(table.c.at.desc(), items.c.id))
    return [OwnProposal(item_of(row), row.state, row.why, row.named, row.at) for row in rows]


def brought_by(connection: Connection, suggestion: str) -> Sequence[str]:
    """The names of those who brought an item in and wanted the team to know."""
    table, employees = schema.own_proposals, schema.employees
    query = select(employees.c.name).join(table, table.c.employee == employees.c.id)
    return list(connection.execute(query.where(table.c.suggestion == suggestion, table.c.named)).scalars())


def forget_words(connection: Connection, employee: str) -> None:
    """Take a person's own sentences out of the items they brought in: what stays is a public link with its title."""
    table, items = schema.own_proposals, schema.items
    for id in connection.execute(select(table.c.suggestion).where(table.c.employee == employee)).scalars().all():
        emptied = {"summary": "", "text": "", "content_hash": digest(id)}
        connection.execute(update(items).where(items.c.id == id, items.c.feed == OWN_FEED).values(emptied))


def _is_known(connection: Connection, item: Item) -> bool:
    items = schema.items
    same = (items.c.id == item.id) | (items.c.canonical_url == item.canonical_url)
    return connection.execute(select(items.c.id).where(same).limit(1)).first() is not None
