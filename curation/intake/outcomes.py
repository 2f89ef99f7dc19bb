"""What a run reports of a feed, from what the feed gave and what is now remembered of it. Pure."""

from dataclasses import replace

from curation.config import FeedSource
from curation.intake.reading import Reading
from curation.intake.standing import notice
from curation.intake.state import FeedState
from curation.report import FeedOutcome, Status
from curation.store.items import Stored


def read_outcome(reading: Reading, state: FeedState, stored: Stored) -> FeedOutcome:
    """Of a feed that answered."""
    outcome = _outcome(reading.source, "fetched" if reading.modified else "not_modified", state)
    return replace(outcome, new=stored.new, passed_over=stored.passed_over, degraded=reading.degraded)


def failed_outcome(source: FeedSource, state: FeedState) -> FeedOutcome:
    """Of a feed that gave nothing."""
    return _outcome(source, "failed", state)


def unasked_outcome(source: FeedSource, status: Status, state: FeedState | None) -> FeedOutcome:
    """Of a feed that was left alone: waiting for its next check, or read by another worker."""
    return _outcome(source, status, state) if state else FeedOutcome(source.name, source.url, status)


def _outcome(source: FeedSource, status: Status, state: FeedState) -> FeedOutcome:
    """Without its number of items, which is counted once at the end of the run."""
    return FeedOutcome(
        source.name, source.url, status, error=state.error, next_check=state.next_check, notice=notice(state)
    )
