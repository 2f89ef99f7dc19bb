"""Feedback comes in, and what it teaches goes out: where learning meets the store.

What a person refuses is never offered to them again, nor is its story: that needs nothing here, for it was a pick, and
`offering` hands every pick ever made to the allocation as offered already.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from curation.config import Config
from curation.learning import Event, Kind, Learned, Prior, cohort_of, replay
from curation.learning.prior import FORGOTTEN_AFTER
from curation.matching import Readable, item_vectors
from curation.roles import Employee
from curation.store.database import Database
from curation.store.feedback import (
    add_feedback,
    choices_beside,
    decisions_since,
    feedback_since,
    forget_feedback,
    items_told_of,
)
from models.encoder import Encoder

PRIOR = Prior()
KEPT = FORGOTTEN_AFTER * PRIOR.half_life
"""How long a line of feedback is kept: for as long as it can teach anything, 48 weeks."""


def note(connection: Connection, employee: Employee, item: str, kind: Kind, now: datetime) -> bool:
    """Keep that a person did something with a pick of theirs; False where no such pick shows."""
    choices = choices_beside(connection, employee.id, item)
    if choices:
        add_feedback(connection, Event(kind, employee.id, item, now, choices, cohort_of(employee)))
    return bool(choices)


def events_in(connection: Connection, now: datetime) -> Sequence[Event]:
    """What counts still of what people who take part did, and of what the comms team decided."""
    since = now - KEPT
    return [*feedback_since(connection, since), *decisions_since(connection, since)]


def forget_old(database: Database, now: datetime) -> int:
    """Erase the feedback that can teach nothing any more, also where learning is off; how many lines there were."""
    with database.writing() as connection:
        return forget_feedback(connection, now - KEPT)


def learned_from(database: Database, config: Config, encoder: Encoder, now: datetime) -> Learned:
    """What feedback teaches at a moment; nothing where it is off. Encodes outside of transactions."""
    if not config.programme.learning:
        return Learned.nothing()
    with database.reading() as connection:
        events = events_in(connection, now)
        items = items_told_of(connection) if events else []
    texts = [Readable(item.id, item.language, item.title, item.summary) for item in items]
    vectors = dict(zip((text.key for text in texts), item_vectors(texts, encoder), strict=True)) if texts else {}
    return replay(events, vectors, now, PRIOR)
