"""One look at an address on behalf of a page: through the guarded door, within a time a person waits, one at a time."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from curation.config import Config
from curation.config.feed_address import is_web, web_address
from curation.config.opml import MAX_NAME
from curation.feed_finding import UNREADABLE, Found, free_name, known_places, look_at, place_key, title_of
from curation.readers import open_readers
from curation.store.feeds import feed_states
from service.web.rendering import Web

PATIENCE = 40.0  # seconds after which no further address of a page is tried


class NotFound(Exception):
    """Nothing to add was found; the message says why, in English."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A feed that could be added. `reader` is the feed that reads it already, if one does."""

    url: str
    name: str
    title: str
    language: str | None
    items: int
    reader: str | None


@dataclass(frozen=True, slots=True)
class Looks:
    """Looks for feeds; who asks while somebody else's look is under way waits for it."""

    web: Web
    turn: threading.Lock = field(default_factory=threading.Lock)

    def at(self, address: str) -> tuple[list[Candidate], tuple[str, ...]]:
        """The feeds at an address or that its page leads to, and what was wrong with others.

        Raises:
            NotFound: the address is none, cannot be read, or leads to no feed.
        """
        config = self.web.configured()
        try:
            asked = web_address(with_scheme(address))
            with self.turn, open_readers(config, self.web.clock().date()) as readers:
                end = time.monotonic() + PATIENCE
                looked = look_at(asked, readers, enough=lambda: time.monotonic() > end)
        except (ValueError, *UNREADABLE) as error:
            raise NotFound(str(error)) from error
        found = [looked.feed] if looked.feed else list(looked.candidates)
        if not found:
            raise NotFound(looked.unread[0] if looked.unread else "")
        known = self.known(config)
        return [_candidate(each, config, known) for each in found], looked.unread

    def known(self, config: Config) -> Mapping[str, str]:
        """Which feed is read at a place."""
        with self.web.database.reading() as connection:
            return known_places(config, feed_states(connection))


def with_scheme(address: str) -> str:
    """The address, of the web where it does not say so."""
    address = address.strip()
    return address if is_web(address) or ":" in address.partition("/")[0].partition(".")[0] else f"https://{address}"


def _candidate(found: Found, config: Config, known: Mapping[str, str]) -> Candidate:
    title = title_of(found)
    return Candidate(
        url=found.url,
        name=free_name(title, config)[:MAX_NAME],
        title=title,
        language=found.feed.language,
        items=len(found.feed.items),
        reader=known.get(place_key(found.url)),
    )
