"""An entry becomes an item: plain text, language, canonical URL, identity.

Pure: the time of first sight is passed in. What happens to an item that is already known is the store's decision; that
two items tell the same story is decided in `stories.py`.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from curation.config import FeedSource
from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.text import clean_title, excerpt, plain_text
from curation.feeds.urls import canonical_url
from curation.items import Item
from curation.language import LanguageDetector

MAX_TITLE = 300  # characters kept of a title; the longest of 3,034 real ones has 213
MAX_SUMMARY = 300
TITLE_FROM_TEXT = 90  # characters of a title made from the text of an item that has none
FUTURE_TOLERANCE = timedelta(hours=24)  # clocks and zones are wrong by hours; what lies further ahead is no date
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before the web: year 1 and 1970 stand for "no date" in feed software


def items_from_feed(
    parsed: ParsedFeed, source: FeedSource, detector: LanguageDetector, now: datetime
) -> tuple[Item, ...]:
    """The newest `source.max_items` items, newest first; entries with neither title nor text are left out.

    An item without a date counts as seen `now`. A date more than a day ahead or before 1990 is taken for none, and
    never replaced by an invented one: `Item.date` then is first sight.
    """
    found: dict[tuple[str, ...], Item] = {}
    for entry in _newest(parsed.entries, source.max_items, now):
        declared = source.language or entry.language or parsed.language
        item = _item(entry, source.name, declared, detector=detector, now=now)
        if item:
            found.setdefault(_parts(entry, item), item)  # the same entry twice: the newer stands
    names = _names(source.name, list(found))
    return tuple(replace(item, id=names[parts]) for parts, item in found.items())


def _newest(entries: Sequence[Entry], limit: int, now: datetime) -> list[Entry]:
    return sorted(entries, key=lambda entry: min(_published(entry, now) or now, now), reverse=True)[:limit]


def _published(entry: Entry, now: datetime) -> datetime | None:
    date = entry.published or entry.updated
    return date if date and EARLIEST <= date <= now + FUTURE_TOLERANCE else None


def _item(entry: Entry, feed: str, declared: str | None, *, detector: LanguageDetector, now: datetime) -> Item | None:
    summary, content = plain_text(entry.summary), plain_text(entry.content)
    text = max(content, summary, key=len)
    title = excerpt(clean_title(entry.title), MAX_TITLE) or excerpt(text, TITLE_FROM_TEXT)
    if not title:
        return None
    short, language = excerpt(summary or text, MAX_SUMMARY), detector.detect(f"{title}\n{text}", declared)
    return Item(
        id="",  # known only beside the other entries: `_names`
        feed=feed,
        url=entry.link,
        canonical_url=canonical_url(entry.link) if entry.link else None,
        title=title,
        summary=short,
        text=text,
        language=language,
        published=_published(entry, now),
        first_seen=now,
        content_hash=_digest(title, text, short, entry.link or "", language),
    )


def _parts(entry: Entry, item: Item) -> tuple[str, ...]:
    """What tells an entry from others, strongest first: its guid, else its link, else its content; then what helps."""
    guid = (entry.id or "").strip()
    if guid:
        return (guid, item.canonical_url or "", item.title)
    if item.url:
        return (item.canonical_url or item.url, item.url, item.title, _digest(item.title, item.text))
    return (_digest(item.title, item.text),)


def _names(feed: str, entries: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Ids of entries given newest first, each made of as many parts as tell it from the others of the document.

    Where entries share a guid or link nobody has its id: it would pass from entry to entry as old ones drop out, and
    with it whatever was decided about the other.
    """
    sharing = Counter(parts[:count] for parts in entries for count in range(1, len(parts) + 1))
    taken: dict[tuple[str, ...], tuple[str, ...]] = {}
    for parts in reversed(entries):
        prefixes = [parts[:count] for count in range(1, len(parts) + 1)]
        free = (prefix for prefix in prefixes if sharing[prefix] == 1 and prefix not in taken)
        taken[next(free, parts)] = parts
    return {parts: _digest(feed, *prefix)[:16] for prefix, parts in taken.items()}


def _digest(*parts: str) -> str:
    """Surrogates, which JSON can hold and UTF-8 cannot, are kept apart rather than refused."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
