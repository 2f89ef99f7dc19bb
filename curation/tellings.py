"""Which items stand for the current stories: one in each language a story is told in. No I/O."""

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from curation.config import Config, FeedSource
from curation.items import Item
from curation.own_pages import sources_of
from curation.store.items import StoredItem


@dataclass(frozen=True, slots=True)
class Telling:
    """A current story in one language: the item that stands for it, its feed, and how many feeds tell the story."""

    item: Item
    source: FeedSource
    sources: int


def current_stories(
    stored: Sequence[StoredItem], config: Config, now: datetime, settled: Set[str] = frozenset()
) -> Sequence[Telling]:
    """Stories with the item that stands for each in each language it is told in, by id of that item.

    Of the items no older than their feed allows, that is one somebody decided about (`settled`), else one of
    the company's, else one that needs no review, else the oldest. One a language, so that nobody misses what they could
    read because somebody else told it first.
    """
    sources = sources_of(config)
    members: dict[tuple[str, str], list[tuple[Item, FeedSource]]] = defaultdict(list)
    feeds: dict[str, set[str]] = defaultdict(set)
    for entry in stored:
        source = sources.get(entry.item.feed)
        if entry.story and source and is_recent(entry.item, source, now):
            members[entry.story, entry.item.language].append((entry.item, source))
            feeds[entry.story].add(source.name)

    def standing(member: tuple[Item, FeedSource]) -> tuple[bool, bool, bool, datetime, str]:
        item, source = member
        return (item.id not in settled, source.kind != "company", source.review != "trusted", item.date, item.id)

    best = [(min(told, key=standing), len(feeds[story])) for (story, _), told in members.items()]
    return sorted((Telling(item, source, count) for (item, source), count in best), key=lambda told: told.item.id)


def is_recent(item: Item, source: FeedSource, now: datetime) -> bool:
    """Whether an item is no older than its feed allows."""
    return now - item.date <= timedelta(days=source.max_age_days)
