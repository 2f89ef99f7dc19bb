"""What an answer must be before it is believed: what an honest parser can say of a document that was asked about.

Types and shape are checked in `messages.py`. Here it is the values: a child that a document has taken over can still
say that its items are another feed's, link to a script, or hold what no database stores and no terminal should print.
Whether an item tells the truth about the document cannot be known.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from curation.config import FeedSource
from curation.feeds.discovery import MAX_FEEDS, FeedLink
from curation.feeds.discovery import MAX_TITLE as MAX_LINK_TITLE
from curation.feeds.newest import MAX_ITEMS
from curation.feeds.plain import PlainFeed, PlainItem
from curation.feeds.text import MAX_MARKUP
from curation.feeds.urls import canonical_url, web_link
from curation.items import Item
from curation.parsing.cleaning import EARLIEST, FUTURE_TOLERANCE, MAX_SUMMARY, MAX_TITLE, Cleaned
from curation.parsing.messages import BrokenMessage

MAX_TEXT = 3 * MAX_MARKUP  # characters; composing (NFC) makes three of one at most
MAX_MESSAGE = 10_000  # characters kept of what a child says of a document

_ID = re.compile("[0-9a-f]{16}")
_HASH = re.compile("[0-9a-f]{64}")
_LANGUAGE = re.compile("[a-z]{2,3}")
# Of what plain text never holds, that which does harm: controls, bidi overrides, halves of surrogate pairs.
_HARMFUL = re.compile("[\0-\t\v-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_QUOTED = re.compile("%(?:20|22|3C|3E)")


def believed_items(cleaned: Cleaned, source: FeedSource, now: datetime) -> Cleaned:
    """The answer to `items` of a document of `source`, read `now`. Raises BrokenMessage."""
    _at_most(MAX_ITEMS, len(cleaned.items))
    for item in cleaned.items:
        _require(_in_item(item, source, now))
    return replace(cleaned, degraded=legible(cleaned.degraded) if cleaned.degraded else None)


def believed_feed(feed: PlainFeed) -> PlainFeed:
    """The answer to `plain`. Raises BrokenMessage."""
    _at_most(MAX_ITEMS, len(feed.items))
    _require({"title": _is_text(feed.title, MAX_TEXT), "link": _is_link(feed.link)})
    for item in feed.items:
        _require(_in_plain_item(item))
    return replace(feed, degraded=legible(feed.degraded) if feed.degraded else None)


def believed_links(links: tuple[FeedLink, ...]) -> tuple[FeedLink, ...]:
    """The answer to `links`. Raises BrokenMessage."""
    _at_most(MAX_FEEDS, len(links))
    for link in links:
        _require({"url": _is_link(link.url), "title": _is_text(link.title, MAX_LINK_TITLE)})
    return links


def legible(message: str) -> str:
    """What a child says, for people: without controls, and cut where it goes on for ever."""
    return _HARMFUL.sub("\ufffd", message[:MAX_MESSAGE])


def _in_item(item: Item, source: FeedSource, now: datetime) -> Mapping[str, bool]:
    """Whether each field is as `cleaning.py` makes it."""
    return {
        "id": _ID.fullmatch(item.id) is not None,
        "feed": item.feed == source.name,
        "url": _is_link(item.url),
        "canonical_url": item.canonical_url == (canonical_url(item.url) if item.url else None),
        "title": bool(item.title.strip()) and _is_text(item.title, MAX_TITLE),
        "summary": _is_text(item.summary, MAX_SUMMARY),
        "text": _is_text(item.text, MAX_TEXT),
        "language": _LANGUAGE.fullmatch(item.language) is not None,
        "published": item.published is None or EARLIEST <= item.published <= now + FUTURE_TOLERANCE,
        "first_seen": item.first_seen == now,
        "content_hash": _HASH.fullmatch(item.content_hash) is not None,
    }


def _in_plain_item(item: PlainItem) -> Mapping[str, bool]:
    """Id and language are as the document has them, and may be anything."""
    return {
        "title": _is_text(item.title, MAX_TEXT),
        "link": _is_link(item.link),
        "summary": _is_text(item.summary, MAX_TEXT),
        "content": _is_text(item.content, MAX_TEXT),
    }


def _is_link(address: str | None) -> bool:
    """Whether `web_link` can have made it. It quotes after measuring, so that an address may be longer than it reads.

    In place of what may have been quoted stands a character that a path may have and a host may not.
    """
    if address is None:
        return True
    shortened = _QUOTED.sub("|", address)
    return web_link(shortened) == shortened


def _is_text(text: str, limit: int) -> bool:
    return len(text) <= limit and not _HARMFUL.search(text)


def _at_most(most: int, count: int) -> None:
    if count > most:
        raise BrokenMessage(f"the parser says {count:,} things of a document where {most} are the most")


def _require(fields: Mapping[str, bool]) -> None:
    wrong = [name for name, right in fields.items() if not right]
    if wrong:
        raise BrokenMessage(f"the parser answered what no document says: {', '.join(wrong)} cannot be right")
