"""How work is cut into parts that workers share. Pure."""

from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlsplit

from curation.config import FeedSource

FEWEST_FEEDS, MOST_FEEDS = 8, 64  # a part: enough for its overhead not to count; few enough to share, and to do again
PARTS = 8  # how many are wanted, so that several workers have something to do until the end
ITEMS, MESSAGES = 8, 50  # a part

T = TypeVar("T")


def parts_of_feeds(sources: Sequence[FeedSource]) -> list[list[str]]:
    """Names of feeds, those of one host together: whoever asks them waits between two requests to it."""
    size = max(FEWEST_FEEDS, min(MOST_FEEDS, -(-len(sources) // PARTS)))
    by_host: dict[str, list[str]] = {}
    for source in sources:
        by_host.setdefault(urlsplit(source.url).hostname or source.name, []).append(source.name)
    parts: list[list[str]] = []
    for names in by_host.values():
        if not parts or len(parts[-1]) >= size:
            parts.append([])
        parts[-1] += names
    return parts


def parts_of(things: Sequence[T], size: int) -> list[list[T]]:
    """So many at a time, in order."""
    return [list(things[start : start + size]) for start in range(0, len(things), size)]
