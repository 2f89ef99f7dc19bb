"""A feed in plain text: what `feeds parse` prints, whatever the format of the document.

Dates are as the feed writes them, however implausible; what is stored is decided in `parsing/cleaning.py`.
"""

from dataclasses import dataclass
from datetime import datetime

from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.text import clean_title, plain_text


@dataclass(frozen=True, slots=True)
class PlainItem:
    """One entry: the title on one line, links absolute http(s) or None, dates UTC or None.

    An entry that states only when it was updated counts as published then.
    """

    title: str
    link: str | None
    id: str | None
    published: datetime | None
    updated: datetime | None
    summary: str
    content: str
    language: str | None


@dataclass(frozen=True, slots=True)
class PlainFeed:
    """A feed in the order of its document. `degraded` says what was wrong with one that was still readable."""

    title: str
    link: str | None
    language: str | None
    items: tuple[PlainItem, ...]
    degraded: str | None


def plain_feed(parsed: ParsedFeed) -> PlainFeed:
    """Every entry of `parsed`, its texts plain."""
    return PlainFeed(
        title=clean_title(parsed.title),
        link=parsed.link,
        language=parsed.language,
        items=tuple(_plain_item(entry) for entry in parsed.entries),
        degraded=parsed.degraded,
    )


def _plain_item(entry: Entry) -> PlainItem:
    return PlainItem(
        title=clean_title(entry.title),
        link=entry.link,
        id=entry.id,
        published=entry.published or entry.updated,
        updated=entry.updated,
        summary=plain_text(entry.summary),
        content=plain_text(entry.content),
        language=entry.language,
    )
