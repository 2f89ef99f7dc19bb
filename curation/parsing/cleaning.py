"""An entry becomes an item: plain text, language, canonical URL, identity.

Pure: the time of first sight is passed in. The id made here is what the document alone suggests; which items are known
under another one is decided in `identity.py`, that two tell the same story in `stories.py`.

An entry is named by its guid, else its link, else its content. Guids are compared without the space around them, and
those that are web addresses without what changes when a site moves to https: scheme, `www.`, closing slash, tracking
parameters. Case and fragment tell guids apart, as video ids and change logs need it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from curation.config import FeedSource
from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.text import clean_title, excerpt, plain_text
from curation.feeds.urls import canonical_url
from curation.items import Item, address_key, digest, item_id
from curation.language import UNKNOWN, LanguageDetector

MAX_TITLE = 300  # characters kept of a title; the longest of 3,034 real ones has 213
MAX_SUMMARY = 300
TITLE_FROM_TEXT = 90  # characters of a title made from the text of an item that has none
TITLES_READ = 20  # of a feed that declares no language; the detector reads 500 characters, ten titles of 50
FUTURE_TOLERANCE = timedelta(hours=24)  # clocks and zones are wrong by hours; what lies further ahead is no date
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # before the web: year 1 and 1970 stand for "no date" in feed software


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The items of a document, and of the document in one sentence what was wrong and whether it was `complete`."""

    items: tuple[Item, ...]
    degraded: str | None
    complete: bool = True


def items_from_feed(parsed: ParsedFeed, source: FeedSource, detector: LanguageDetector, now: datetime) -> Cleaned:
    """An item of each entry, newest first; entries with neither title nor text are left out.

    An item without a date counts as seen `now`. A date more than a day ahead or before 1990 is taken for none, and
    never replaced by an invented one: `Item.date` then is first sight. The order of the entries tells only which of one
    date is the newer. Where no language is declared, that of the titles together is taken for it.
    """
    found: dict[tuple[str, ...], Item] = {}
    entries = _newest_first(parsed.entries, now)
    language = source.language or parsed.language or _language_of_titles(entries, detector)
    for entry in entries:
        declared = source.language or entry.language or language
        item = _item(entry, source.name, declared, detector=detector, now=now)
        if item:
            parts = _parts(entry, item)
            found[parts] = _newer(found.get(parts), item)
    names = _names(source.name, list(found))
    items = tuple(replace(item, id=names[parts]) for parts, item in found.items())
    return Cleaned(items, parsed.degraded, parsed.complete)


def _newest_first(entries: Sequence[Entry], now: datetime) -> list[Entry]:
    return sorted(entries, key=lambda entry: min(_published(entry, now) or now, now), reverse=True)


def _language_of_titles(entries: Sequence[Entry], detector: LanguageDetector) -> str | None:
    """What the newest titles are in, read as one text; None where that does not tell, or one title would be all.

    A short title alone is taken for a neighbouring language, beside its text it still is where both are short.
    """
    undeclared = [entry for entry in entries[:TITLES_READ] if entry.language is None]
    titles = list(dict.fromkeys(clean_title(entry.title) for entry in undeclared))
    together = detector.detect("\n".join(titles), None) if len(titles) > 1 else UNKNOWN
    return None if together == UNKNOWN else together


def _newer(found: Item | None, item: Item) -> Item:
    """Which stands where an entry comes twice: of one date always the same, in whatever order they come."""
    return item if found is None else max(found, item, key=lambda item: (item.date, item.content_hash))


def _published(entry: Entry, now: datetime) -> datetime | None:
    date = entry.published or entry.updated
    return date if date and EARLIEST <= date <= now + FUTURE_TOLERANCE else None


def _item(entry: Entry, feed: str, declared: str | None, *, detector: LanguageDetector, now: datetime) -> Item | None:
    summary = plain_text(entry.summary)
    content = summary if entry.content == entry.summary else plain_text(entry.content)  # the same in every seventh
    text = max(content, summary, key=len)
    title = excerpt(clean_title(entry.title), MAX_TITLE) or excerpt(text, TITLE_FROM_TEXT)
    if not title:
        return None
    short, language = excerpt(summary or text, MAX_SUMMARY), detector.detect(f"{title}\n{text}", declared)
    canonical = canonical_url(entry.link) if entry.link else None
    return Item(
        id="",  # known only beside the other entries: `_names`
        feed=feed,
        url=entry.link,
        canonical_url=canonical,
        title=title,
        summary=short,
        text=text,
        language=language,
        published=_published(entry, now),
        first_seen=now,
        content_hash=digest(title, text, short, canonical or entry.link or "", language),
    )


def _parts(entry: Entry, item: Item) -> tuple[str, ...]:
    """What tells an entry from others, strongest first: its guid, else its link, else its content; then what helps."""
    guid, page = (entry.id or "").strip(), item.canonical_url or ""
    if guid:
        return (address_key(guid) or guid, page, item.title)
    if item.url:
        return (address_key(page) or item.url, item.url, item.title, digest(item.title, item.text))
    return (digest(item.title, item.text),)


def _names(feed: str, entries: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    """Ids of entries, each made of as many parts as tell it from the others of the document.

    Where entries share a guid or link nobody has its id: it would pass from entry to entry as old ones drop out, and
    with it whatever was decided about the other.
    """
    sharing = Counter(parts[:count] for parts in entries for count in range(1, len(parts) + 1))
    names = {}
    for parts in entries:
        prefixes = (parts[:count] for count in range(1, len(parts) + 1))
        names[parts] = item_id(feed, *next((prefix for prefix in prefixes if sharing[prefix] == 1), parts))
    return names
