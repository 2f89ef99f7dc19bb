"""One feed read: fetched, parsed, cleaned. Whatever a stranger's server or document does becomes a value.

Nothing is stored here, and nothing is decided about when to ask again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Protocol

import structlog

from curation.config import FeedSource
from curation.feeds.entries import NotAFeed
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import FetchError
from curation.intake import schedule
from curation.intake.state import FeedState
from curation.items import Item
from curation.parsing.cleaning import Cleaned
from curation.parsing.pool import DocumentTooCostly, ParserFailed

log = structlog.get_logger()


class Unforeseen(Exception):
    """A failure that is a mistake of ours. Its own words stay in the log: they may quote an address with its keys."""

    def __init__(self, error: Exception) -> None:
        super().__init__(f"unexpected {type(error).__name__}; please report it with what the log says")


class FeedReader(Protocol):
    """Where a feed's bytes come from."""

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified: ...


class ItemParser(Protocol):
    """What makes items of a document. Raises NotAFeed, DocumentTooCostly and ParserFailed."""

    def items(
        self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime
    ) -> Cleaned: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What one feed gave: the answer, without its body, and the items of its document where that is a new one."""

    source: FeedSource
    answer: Fetched | NotModified
    body_hash: str | None = None
    items: tuple[Item, ...] = ()
    modified: bool = False
    degraded: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a feed gave nothing; its message is meant for people. `ours`: this machine is to blame, not the feed."""

    source: FeedSource
    error: Exception
    ours: bool = False


def read_feed(
    source: FeedSource, state: FeedState | None, reader: FeedReader, parser: ItemParser, now: datetime
) -> Reading | Failure:
    """Asks at the address the feed has moved to, if it has. Raises nothing of the feed's making."""
    known = schedule.known(state, source)
    address = known.address if known else source.url
    try:
        answer = reader.fetch(replace(source, url=address), known.validators if known else Validators())
        return _read(source, answer, known.body_hash if known else None, parser, now)
    except (FetchError, NotAFeed, DocumentTooCostly) as error:
        return Failure(source, error)
    except ParserFailed as error:
        log.warning("parser failed", feed=source.name, error=str(error))
        return Failure(source, error, ours=True)
    except Exception as error:  # the boundary of one feed: the others are read whatever this one does
        log.exception("feed failed unexpectedly", feed=source.name)
        return Failure(source, Unforeseen(error), ours=True)


def _read(
    source: FeedSource, answer: Fetched | NotModified, known_hash: str | None, parser: ItemParser, now: datetime
) -> Reading:
    if isinstance(answer, NotModified):
        return Reading(source, answer, body_hash=known_hash)
    body_hash = sha256(answer.body).hexdigest()
    if body_hash == known_hash:  # many servers send no validators, or new ones for the same document
        return Reading(source, replace(answer, body=b""), body_hash=body_hash)
    cleaned = parser.items(answer.body, url=answer.url, content_type=answer.content_type, source=source, now=now)
    read = replace(answer, body=b"")  # many readings may wait to be stored
    if not cleaned.complete:  # "not modified" would hide for ever what was not read this time
        read = replace(read, validators=Validators())
    kept_hash = body_hash if cleaned.complete else None
    return Reading(source, read, kept_hash, cleaned.items, modified=True, degraded=cleaned.degraded)
