"""From feeds to stored items: fetch, parse, clean, store. One feed's trouble is a value, never a lost run.

Feeds are read side by side; each one's items and its validators are stored in one transaction, so that a run killed
between them never believes it has items it does not have.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import structlog
from sqlalchemy import Connection

from curation.config import FeedSource
from curation.feeds.entries import NotAFeed, ParsedFeed
from curation.feeds.parser import parse_feed
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import FetchError
from curation.items import Item
from curation.language import LanguageDetector
from curation.parsing.cleaning import items_from_feed
from curation.report import FeedOutcome, Status
from curation.review import EDITED
from curation.store.database import Database
from curation.store.items import FeedState, count_in_feed, feed_states, record_failure, record_success, store_items
from curation.store.picks import drop_captions
from curation.store.suggestions import move, states

FETCH_WORKERS = 8

log = structlog.get_logger()


class FeedReader(Protocol):
    """Where a feed's bytes come from."""

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What one feed gave: items to store and validators to keep, or why there are none."""

    source: FeedSource
    items: tuple[Item, ...] = ()
    validators: Validators | None = None
    modified: bool = True
    degraded: str | None = None
    error: str | None = None


def read_feeds(
    sources: Sequence[FeedSource],
    reader: FeedReader,
    detector: LanguageDetector,
    database: Database,
    now: datetime,
    tell: Callable[[int], None],
) -> tuple[FeedOutcome, ...]:
    """Read and store every feed; outcomes in the order of `sources`. `tell` hears how many are done."""
    with database.reading() as connection:
        states = feed_states(connection)
    outcomes = {}
    for reading in _read_all(sources, lambda s: _read(s, _validators(s, states), reader, detector, now)):
        outcomes[reading.source.name] = _store(reading, database, now)
        tell(len(outcomes))
    return tuple(outcomes[source.name] for source in sources)


def _read_all(sources: Sequence[FeedSource], read: Callable[[FeedSource], Reading]) -> Iterator[Reading]:
    pool = ThreadPoolExecutor(FETCH_WORKERS, thread_name_prefix="feed")
    try:
        for done in as_completed([pool.submit(read, source) for source in sources]):
            yield done.result()
    finally:  # interrupted: what waits is not begun
        pool.shutdown(wait=False, cancel_futures=True)


def _validators(source: FeedSource, states: Mapping[str, FeedState]) -> Validators:
    """What to ask with: nothing where the feed has moved to another address since."""
    state = states.get(source.name)
    return state.validators if state and state.url == source.url else Validators()


def _read(
    source: FeedSource, validators: Validators, reader: FeedReader, detector: LanguageDetector, now: datetime
) -> Reading:
    try:
        answer = reader.fetch(source, validators)
        if isinstance(answer, NotModified):
            return Reading(source, validators=answer.validators, modified=False)
        parsed = parse_feed(answer.body, url=answer.url, content_type=answer.content_type)
        return _readable(source, parsed, answer.validators, detector, now)
    except (FetchError, NotAFeed) as error:
        return Reading(source, error=str(error))
    except Exception as error:  # the boundary of one feed: whatever a stranger's document does, the others are read
        log.exception("feed failed unexpectedly", feed=source.name)
        return Reading(
            source, error=f"unexpected {type(error).__name__}: {error}; please report it with the feed's address"
        )


def _readable(
    source: FeedSource, parsed: ParsedFeed, validators: Validators, detector: LanguageDetector, now: datetime
) -> Reading:
    items = items_from_feed(parsed, source, detector, now)
    return Reading(source, items=items, validators=validators, degraded=parsed.degraded)


def _store(reading: Reading, database: Database, now: datetime) -> FeedOutcome:
    source, new = reading.source, 0
    with database.writing() as connection:
        if reading.validators is None:
            record_failure(connection, source, reading.error or "", now)
        else:
            stored = store_items(connection, reading.items)
            unsettle(connection, source, stored.edited, now)
            record_success(connection, source, reading.validators, now)
            new = stored.new
        kept = count_in_feed(connection, source.name)
    status: Status = "failed" if reading.error else "fetched" if reading.modified else "not_modified"
    return FeedOutcome(source.name, source.url, status, kept, new, reading.error, reading.degraded)


def unsettle(connection: Connection, source: FeedSource, edited: Sequence[str], now: datetime) -> None:
    """What follows from edits: captions drawn from the old text go, and approvals of it, unless the feed is trusted.

    Otherwise a feed under review could publish anything once something of it was approved.
    """
    drop_captions(connection, edited)
    known = states(connection) if edited and source.review == "required" else {}
    for id in edited:
        if id in known and known[id][0] == "approved":
            move(connection, id, "withdraw", actor=EDITED, now=now)
