"""What people bring in themselves: a link with a title and a sentence why becomes an item of a feed of its own.

That feed is in no configuration: nothing is ever fetched for it, its items stand for review like any other's and grow
old like them. An address is judged by how it is written, as the door judges one: what nobody outside could open, such
as a machine of the own network, is refused. Pure: no I/O, no clock.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from curation.config import Config, FeedSource
from curation.feeds.text import as_markup, clean_title, excerpt, plain_text
from curation.feeds.urls import canonical_url
from curation.fetch.addresses import is_public
from curation.fetch.errors import UrlRefused
from curation.fetch.urls import checked_url
from curation.items import Item, address_key, digest, item_id
from curation.language import LanguageDetector

OWN_FEED = "Suggested by colleagues"
MOST_A_WEEK = 5
A_WEEK = timedelta(days=7)
MAX_TITLE = 200
MAX_WHY = 600
MAX_ADDRESS = 2000

_OWN_SOURCE = FeedSource(OWN_FEED, "", kind="third_party", review="required")
_ADDRESS = re.compile(r"[\d.]+|0x[\da-f.x]+|\[?[\da-f:.]*:[\da-f:.]*\]?", re.IGNORECASE)
_INSIDE = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "test", "invalid", "onion")

Refusal = Literal["address", "inside", "title", "why", "too_many", "known"]


class ProposalRefused(Exception):
    """A proposal is not taken; `reason` says why, for the page to put into words."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Proposed:
    """What somebody typed: an address, a title, and a sentence or two why it is worth sharing."""

    address: str
    title: str
    why: str


def sources_of(config: Config) -> Mapping[str, FeedSource]:
    """Every source that items may come from, by name: the configured feeds, and what colleagues suggest."""
    return {OWN_FEED: _OWN_SOURCE, **{source.name: source for source in config.feeds}}


def site_of(item: Item) -> str:
    """What an item is said to be from: its feed, or the site it stands on where a colleague brought it."""
    if item.feed != OWN_FEED or item.url is None:
        return item.feed
    return checked_url(item.url).host.removeprefix("www.")


def proposed_item(said: Proposed, detector: LanguageDetector, now: datetime) -> Item:
    """The item a proposal becomes; the same address is the same item, whoever brings it.

    Raises:
        ProposalRefused: the address is none of the open web, or title or reason is missing or too long.
    """
    url = _public_address(said.address.strip())
    title = clean_title(as_markup(said.title))
    why = plain_text(as_markup(said.why))
    if not 0 < len(title) <= MAX_TITLE:
        raise ProposalRefused("title")
    if not 0 < len(why) <= MAX_WHY:
        raise ProposalRefused("why")
    canonical = canonical_url(url)
    language = detector.detect(f"{title}\n{why}", None)
    return Item(
        id=item_id(OWN_FEED, address_key(url) or url),
        feed=OWN_FEED,
        url=url,
        canonical_url=canonical,
        title=title,
        summary=excerpt(why, MAX_WHY),
        text=why,
        language=language,
        published=None,
        first_seen=now,
        content_hash=digest(title, why, canonical or url, language),
    )


def _public_address(text: str) -> str:
    if len(text) > MAX_ADDRESS:
        raise ProposalRefused("address")
    try:
        url = checked_url(text)
    except UrlRefused as refused:
        raise ProposalRefused("address") from refused
    host = url.host.rstrip(".").lower()
    if _ADDRESS.fullmatch(host):
        if not is_public(host.strip("[]")):
            raise ProposalRefused("inside")
    elif "." not in host or host.rpartition(".")[2] in _INSIDE:
        raise ProposalRefused("inside")
    return str(url)
