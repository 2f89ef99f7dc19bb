"""What has come to be reviewed in some time: how much, and the best of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, select

from curation.store import schema
from curation.store.review_queue import find_suggestion
from curation.store.values import Suggestion


def waiting_suggestions(connection: Connection) -> int:
    """How many suggestions wait for review."""
    table = schema.suggestions
    return connection.execute(select(func.count()).where(table.c.state == "proposed")).scalar_one()


def new_suggestions(connection: Connection, since: datetime, until: datetime) -> int:
    """How many of those that wait were first proposed from one moment on and before another."""
    return connection.execute(select(func.count()).where(*_new(since, until))).scalar_one()


def best_new(connection: Connection, since: datetime, until: datetime, most: int) -> Sequence[Suggestion]:
    """Of the same the `most` that fit best, best first, without their audience."""
    table = schema.suggestions
    query = select(table.c.id).where(*_new(since, until)).order_by(table.c.engagement.desc(), table.c.id).limit(most)
    found = [find_suggestion(connection, id) for id in connection.execute(query).scalars().all()]
    return [suggestion for suggestion, _ in filter(None, found)]


def _new(since: datetime, until: datetime) -> tuple[ColumnElement[bool], ...]:
    table = schema.suggestions
    return (table.c.state == "proposed", table.c.proposed_at >= since, table.c.proposed_at < until)
