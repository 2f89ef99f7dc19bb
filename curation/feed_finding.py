"""The way from an address that somebody gives to a feed that can be read: itself, or those that a page leads to.

A page's own links come first; where it names none that can be read, the usual places of its site are tried. Every
address is fetched through the guarded door like any feed, at most MAX_TRIES of them. Nothing is written: which feed of
a page is meant is the person's to say.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from curation.config import Config, FeedSource
from curation.config.feed_address import is_web
from curation.config.opml import MAX_NAME
from curation.feeds.discovery import usual_addresses
from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed
from curation.fetch.answers import Fetched
from curation.fetch.errors import FetchError
from curation.intake.state import FeedState
from curation.items import address_key
from curation.parsing.pool import DocumentTooCostly, ParserFailed
from curation.readers import Readers, fetch_once

MAX_TRIES = 10
UNREADABLE = (FetchError, NotAFeed, DocumentTooCostly, ParserFailed)


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that was read, and the address to keep: where permanent redirects led, else the one asked."""

    url: str
    feed: PlainFeed


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look at an address brought: the feed it is, or the feeds it leads to and why others were not read.

    `places` are the addresses that the feed itself was found at: the one it was read from, and the one to keep.
    """

    feed: Found | None = None
    places: tuple[str, ...] = ()
    candidates: tuple[Found, ...] = ()
    unread: tuple[str, ...] = ()


def look_at(address: str, readers: Readers, *, enough: Callable[[], bool] = lambda: False) -> Looked:
    """What is at an address.

    Args:
        enough: asked before each further address; once it says so no more are tried.

    Raises:
        FetchError, DocumentTooCostly, ParserFailed: the address itself cannot be read; nothing else was tried.
    """
    document = fetch_once(FeedSource(address, address), readers)
    try:
        feed = Found(document.moved_to or address, _parse(document, readers))
    except NotAFeed:
        return _led_to(document, readers, enough)
    return Looked(feed, (document.url, feed.url))


def known_places(config: Config, states: Mapping[str, FeedState]) -> Mapping[str, str]:
    """Which feed is read at a place, also where one has moved to for good; keys are those of `place_key`."""
    known = {place_key(source.url): source.name for source in config.feeds}
    current = [source for source in config.feeds if source.name in states and states[source.name].url == source.url]
    return known | {place_key(states[source.name].address): source.name for source in current}


def place_key(address: str) -> str:
    """The same for spellings of one address that lead to one feed: http or https, `www.`, a closing slash, tracking."""
    return address_key(address) or address


def title_of(found: Found) -> str:
    """How a feed calls itself, else its host."""
    host = urlsplit(found.url).hostname if is_web(found.url) else None
    return " ".join(found.feed.title.split())[:MAX_NAME].strip() or host or found.url


def free_name(title: str, config: Config) -> str:
    """A name that no feed has yet: the title, with a number where it is taken."""
    candidate, count = title, 1
    while is_taken(candidate, config):
        count += 1
        candidate = f"{title} ({count})"
    return candidate


def is_taken(name: str, config: Config) -> bool:
    """Whether a feed is called so already, in any case of letters."""
    return name.strip().casefold() in {source.name.strip().casefold() for source in config.feeds}


def _led_to(page: Fetched, readers: Readers, enough: Callable[[], bool]) -> Looked:
    links = readers.parsers.links(page.body, url=page.url, content_type=page.content_type)
    named = list(dict.fromkeys(link.url for link in links))[:MAX_TRIES]
    usual = list(usual_addresses(page.url))[: MAX_TRIES - len(named)]
    found, unread = _readable(named, readers, enough)
    if not found:
        found, more = _readable(usual, readers, enough)
        unread += more
    return Looked(candidates=tuple(found), unread=tuple(unread))


def _readable(addresses: Sequence[str], readers: Readers, enough: Callable[[], bool]) -> tuple[list[Found], list[str]]:
    """Those of the addresses where a feed is, each place once, and what is wrong with the others."""
    found: dict[str, Found] = {}
    unread = []
    for address in addresses:
        if enough():
            break
        try:
            document = fetch_once(FeedSource(address, address), readers)
            if (place := place_key(document.url)) not in found:
                found[place] = Found(document.moved_to or address, _parse(document, readers))
        except UNREADABLE as error:
            unread.append(str(error))
    return list(found.values()), unread


def _parse(document: Fetched, readers: Readers) -> PlainFeed:
    return readers.parsers.plain(document.body, url=document.url, content_type=document.content_type)
