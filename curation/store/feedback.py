"""The log of what people did with their picks, and what the comms team decided, as events to learn from.

Lines are added, never changed, and taken back by the person alone. They go with the person, and once they are too old
to teach anything; of somebody who does not take part they are kept that long, for the case that they come back, and
not read.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from curation.items import Item
from curation.learning import DECISIONS, Event, Kind, weighed_parts
from curation.review import RULE
from curation.store import schema
from curation.store.picks import SHOWN_STATES
from curation.store.rows import item_of


def add_feedback(connection: Connection, event: Event) -> None:
    """Add a line about a person who is stored."""
    row = {
        "employee": event.by,
        "item": event.item,
        "kind": event.kind,
        "at": event.at,
        "cohort": event.cohort,
        "choices": {item: dict(parts) for item, parts in event.choices.items()},
    }
    connection.execute(insert(schema.feedback).values(row))


def forget_feedback(connection: Connection, before: datetime) -> int:
    """Erase what anybody did before a moment, whether they take part or not; how many lines there were.

    What was decided about suggestions stays: that log is the record of who let what out.
    """
    return connection.execute(delete(schema.feedback).where(schema.feedback.c.at < before)).rowcount


def take_back(connection: Connection, employee: str, item: str, kind: Kind) -> None:
    """A person undid what they did with a pick: as if they never had."""
    log = schema.feedback
    own = (log.c.employee == employee, log.c.item == item, log.c.kind == kind)
    connection.execute(delete(log).where(*own))


def feedback_since(connection: Connection, since: datetime) -> Sequence[Event]:
    """What those who take part have done since a moment, oldest line first."""
    log, employees = schema.feedback, schema.employees
    query = select(log).join(employees, employees.c.id == log.c.employee).where(employees.c.opted_in, log.c.at >= since)
    rows = connection.execute(query.order_by(log.c.number))
    return [Event(row.kind, row.employee, row.item, row.at, row.choices, row.cohort) for row in rows]


def decisions_since(connection: Connection, since: datetime) -> Sequence[Event]:
    """What people, not rules, decided last about each suggestion since a moment, where it was to approve or reject."""
    log, table = schema.suggestion_log, schema.suggestions
    query = select(log, table.c.content_parts).join(table, table.c.id == log.c.suggestion)
    moved = (log.c.at >= since, log.c.before != log.c.after)  # what was pinned since is approved still
    by_people = query.where(*moved, ~log.c.actor.startswith(RULE, autoescape=True)).order_by(log.c.number)
    last = {row.suggestion: row for row in connection.execute(by_people)}
    return [
        Event(row.action, row.actor, id, row.at, {id: weighed_parts(row.content_parts)})
        for id, row in last.items()
        if row.action in DECISIONS
    ]


def choices_beside(connection: Connection, employee: str, item: str) -> Mapping[str, Mapping[str, float]]:
    """The picks that show of the week in which a person was offered an item: what their parts add to engagement.

    Empty where they have no such pick.
    """
    picks, suggestions, employees = schema.picks, schema.suggestions, schema.employees
    own = (picks.c.employee == employee, employees.c.opted_in, suggestions.c.state.in_(SHOWN_STATES))
    week = select(picks.c.week).where(picks.c.employee == employee, picks.c.suggestion == item).scalar_subquery()
    query = (
        select(picks.c.suggestion, picks.c.relevance_parts, suggestions.c.content_parts)
        .join(suggestions, suggestions.c.id == picks.c.suggestion)
        .join(employees, employees.c.id == picks.c.employee)
        .where(*own, picks.c.week == week)
        .order_by(picks.c.suggestion)
    )
    found = {row.suggestion: weighed_parts(row.content_parts, row.relevance_parts) for row in connection.execute(query)}
    return found if item in found else {}


def items_told_of(connection: Connection) -> Sequence[Item]:
    """The items picked for anybody of whom there is a line, by id."""
    told = select(schema.feedback.c.employee)
    picked = select(schema.picks.c.suggestion).where(schema.picks.c.employee.in_(told))
    query = select(schema.items).where(schema.items.c.id.in_(picked)).order_by(schema.items.c.id)
    return [item_of(row) for row in connection.execute(query)]
