"""What a feed says, whatever format it says it in. The readers are `parser.py` (XML) and `json_feed.py`."""

import re
from dataclasses import dataclass
from datetime import datetime

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:[-_][a-zA-Z0-9]{1,8}){0,7}")  # BCP 47, section 2.1, or with underscores


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
    """A readable feed. `degraded` says in one sentence what was wrong with a document that was still readable.

    `complete` is False where entries of the document are missing or cut short: it broke off, or some cannot be read.
    Asking for it again may then give more. Left out oldest entries and sloppy XML leave it True.
    """

    title: str
    link: str | None
    language: str | None
    entries: tuple[Entry, ...]
    degraded: str | None = None
    complete: bool = True


def language_tag(written: str) -> str | None:
    """`written` if it has the form of a language tag, such as `da`, `en-US` or `zh_Hant_TW`; else no language."""
    return written if _LANGUAGE.fullmatch(written) else None
