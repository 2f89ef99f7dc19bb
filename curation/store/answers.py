"""What was answered under an idempotency key, so that a request that is sent twice is answered twice and done once."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select

from curation.store import schema

KEPT = timedelta(hours=48)  # a day is promised


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """The answer to the request whose body has this hash."""

    body_hash: str
    answer: bytes


def answer_given(connection: Connection, key: str, request: str) -> GivenAnswer | None:
    """What the API key named `key` was answered under the idempotency key `request`."""
    table = schema.answers_given
    query = select(table.c.body_hash, table.c.answer).where(table.c.key == key, table.c.request == request)
    row = connection.execute(query).first()
    return GivenAnswer(*row) if row else None


def keep_answer(connection: Connection, key: str, request: str, given: GivenAnswer, now: datetime) -> None:
    """Remember a first answer, and forget those that are older than KEPT."""
    table = schema.answers_given
    connection.execute(delete(table).where(table.c.given_at < now - KEPT))
    values = {"key": key, "request": request, "body_hash": given.body_hash, "answer": given.answer, "given_at": now}
    connection.execute(insert(table).values(values))


def forget_answers(connection: Connection) -> int:
    """Forget all of them, as they hold what the texts said; how many there were."""
    return connection.execute(delete(schema.answers_given)).rowcount
