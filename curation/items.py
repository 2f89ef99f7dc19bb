"""The item: one cleaned entry, the same in every run, and how it is named. How it is made is told in `cleaning.py`."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from curation.feeds.urls import canonical_url


@dataclass(frozen=True, slots=True)
class Item:
    """One cleaned entry. Texts are plain, dates aware UTC; `published` is None where the feed gives no usable date.

    `id` is the first 16 hex digits of SHA-256 over feed name and identity: the same item has it in every run.
    """

    id: str
    feed: str
    url: str | None
    canonical_url: str | None
    title: str
    summary: str
    text: str
    language: str
    published: datetime | None
    first_seen: datetime
    content_hash: str

    @property
    def date(self) -> datetime:
        """When it counts as new: the feed's date, or first sight where there is none or it lies ahead of that."""
        return min(self.published, self.first_seen) if self.published else self.first_seen


def item_id(feed: str, *identity: str) -> str:
    """The id of what goes by these parts in a feed."""
    return digest(feed, *identity)[:16]


def digest(*parts: str) -> str:
    """Hex SHA-256. Surrogates, which JSON can hold and UTF-8 cannot, are kept apart rather than refused."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def address_key(url: str) -> str | None:
    """`page_key` with the fragment, for addresses that name an entry; None if it is no web address.

    Change logs and calendars give each entry of one page its own fragment. Case is kept as well: video ids and short
    links differ in nothing else.
    """
    canonical, fragment = canonical_url(url), url.strip().partition("#")[2]
    return canonical and page_key(canonical) + (f"#{fragment}" if fragment else "")


def page_key(canonical: str) -> str:
    """What stays of a canonical URL when its site moves to https, drops `www.` or a closing slash."""
    page, mark, query = canonical.partition("://")[2].removeprefix("www.").partition("?")
    return page.rstrip("/") + mark + query
