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
    asked = replace(source, url=known.address if known else source.url)
    validators, known_hash = (known.validators, known.body_hash) if known else (Validators(), None)
    try:
        answer = reader.fetch(asked, validators)
        if isinstance(answer, NotModified):
            return Reading(source, answer, known_hash)
        body_hash = sha256(answer.body).hexdigest()
        if body_hash == known_hash:
            return _same(source, answer, body_hash, validators)
        return _read(source, answer, body_hash, parser, now)
    except (FetchError, NotAFeed, DocumentTooCostly) as error:
        return Failure(source, error)
    except ParserFailed as error:
        log.warning("parser failed", feed=source.name, error=str(error))
        return Failure(source, error, ours=True)
    except Exception as error:  # the boundary of one feed: the others are read whatever this one does
        log.exception("feed failed unexpectedly", feed=source.name)
        return Failure(source, Unforeseen(error), ours=True)


def _same(source: FeedSource, answer: Fetched, body_hash: str, validators: Validators) -> Reading:
    """The document that we have: many servers send no validators, or new ones for it.

    Where we keep none it may be one that broke off, and gets none.
    """
    kept = answer.validators if validators != Validators() else validators
    return Reading(source, replace(answer, body=b"", validators=kept), body_hash)


def _read(source: FeedSource, answer: Fetched, body_hash: str, parser: ItemParser, now: datetime) -> Reading:
    """Without validators where the document broke off: "not modified" would hide for ever what was not read of it."""
    cleaned = parser.items(answer.body, url=answer.url, content_type=answer.content_type, source=source, now=now)
    kept = answer.validators if cleaned.complete else Validators()
    read = replace(answer, body=b"", validators=kept)  # many readings may wait to be stored
    return Reading(source, read, body_hash, cleaned.items, modified=True, degraded=cleaned.degraded)
