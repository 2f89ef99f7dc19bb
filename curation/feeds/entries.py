"""What a feed says, whatever format it says it in. The readers are `parser.py` (XML) and `json_feed.py`."""

from dataclasses import dataclass
from datetime import datetime


class NotAFeed(Exception):
    """The document holds no feed; the message says what it is instead and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as the feed states it: texts may hold markup, links are absolute http(s) or None, dates UTC or None."""

    id: str | None
    link: str | None
    title: str
    summary: str
    content: str
    published: datetime | None
    updated: datetime | None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A readable feed. `degraded` says in one sentence what was wrong with a document that was still readable."""

    title: str
    link: str | None
    language: str | None
    entries: tuple[Entry, ...]
    degraded: str | None = None
