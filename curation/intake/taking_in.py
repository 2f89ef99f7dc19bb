"""What becomes of a feed that was read: its items in the store, what follows from edits, and when to ask it again.

Everything happens in the transaction it is given, so that a run killed anywhere never believes it has items it does
not have.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from curation.config import FeedSource
from curation.intake import schedule
from curation.intake.outcomes import failed_outcome, read_outcome
from curation.intake.reading import Failure, Reading
from curation.intake.state import FeedState
from curation.report import FeedOutcome
from curation.review import EDITED
from curation.store.items import UNCHANGED, store_items
from curation.store.picks import drop_captions
from curation.store.suggestions import move, states


@dataclass(frozen=True, slots=True)
class Moment:
    """When a feed was read: `run` is the run's own time, `answer` that of the answer, from which pauses count."""

    run: datetime
    answer: datetime


def take_in(
    connection: Connection, reading: Reading | Failure, before: FeedState | None, moment: Moment
) -> tuple[FeedState, FeedOutcome]:
    """Stores the items, if there are any; gives the state to keep and what to report."""
    source = reading.source
    if isinstance(reading, Failure):
        state = schedule.failed(before, source, reading.error, moment.answer, ours=reading.ours)
        return state, failed_outcome(source, state)
    state = schedule.succeeded(before, source, reading.answer, body_hash=reading.body_hash, now=moment.run)
    if not reading.modified:
        return state, read_outcome(reading, state, UNCHANGED)
    stored = store_items(connection, source.name, reading.items, limit=source.max_items)
    if stored.edited:
        unsettle(connection, source, stored.edited, moment.run)
    return state, read_outcome(reading, state, stored)


def unsettle(connection: Connection, source: FeedSource, edited: Sequence[str], now: datetime) -> None:
    """What follows from edits: captions drawn from the old text go, and approvals of it, unless the feed is trusted.

    Otherwise a feed under review could publish anything once something of it was approved.
    """
    drop_captions(connection, edited)
    known = states(connection) if source.review == "required" else {}
    for id in edited:
        state = known[id][0] if id in known else None
        if state == "approved":
            move(connection, id, "withdraw", actor=EDITED, now=now)
        elif state == "changes":  # somebody asked for them: here they may be
            move(connection, id, "reopen", actor=EDITED, now=now)
