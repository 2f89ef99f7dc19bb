"""Real feeds as they were polled over days and years: no item lost, none told twice, whatever happens in between.

Between two snapshots of a feed come documents made of the earlier one: nothing new, edits, deletions, items published
late under an old date, guids that change one by one and all at once, another order. The expectation is counted apart
from the product, by labels that this test keeps beside the entries.
"""

import os
import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curation.config import FeedSource
from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.parser import parse_feed
from curation.language import LanguageDetector
from curation.parsing.cleaning import items_from_feed
from curation.store.database import Database
from curation.store.items import Stored, all_items, store_items

Labelled = list[tuple[str, Entry]]
Synthesis = Callable[[Labelled, random.Random], Labelled]


class Declared(LanguageDetector):
    """Believes what the feed declares: guessing takes most of the time and decides nothing here."""

    def detect(self, text: str, declared: str | None) -> str:
        return declared or "und"


def unchanged(entries: Labelled, rng: random.Random) -> Labelled:
    return entries


def edited(entries: Labelled, rng: random.Random) -> Labelled:
    """Some titles, some texts, some dates."""
    changes: list[Callable[[Entry], Entry]] = [
        lambda e: replace(e, title=f"Corrected: {e.title}"),
        lambda e: replace(e, summary=f"Corrected. {e.summary}", content=f"Corrected. {e.content}"),
        lambda e: replace(e, published=e.published and e.published + timedelta(hours=3)),
        lambda e: e,
    ]
    return [(label, rng.choice(changes)(entry)) for label, entry in entries]


def deleted(entries: Labelled, rng: random.Random) -> Labelled:
    return [pair for pair in entries if rng.random() < 0.6]


def back_dated(entries: Labelled, rng: random.Random) -> Labelled:
    """Two items that appear now and were published long before the last fetch, one before anything else."""
    late = []
    for days in (1, 4000):
        label = f"late {rng.getrandbits(64)}"
        example = rng.choice(entries)[1]
        date = (example.published or datetime(2021, 1, 1, tzinfo=UTC)) - timedelta(days=days)
        link = f"https://late.example/{label[5:]}"
        late.append((label, replace(example, id=label, link=link, title=f"Found {label}", published=date)))
    return [*entries, *late]


def some_guids(entries: Labelled, rng: random.Random) -> Labelled:
    return [
        (label, replace(entry, id=rng.choice([f"{label}?{rng.random()}", None, entry.id, entry.id])))
        for label, entry in entries
    ]


def all_guids(entries: Labelled, rng: random.Random) -> Labelled:
    return [(label, replace(entry, id=f"replayed {rng.random()}")) for label, entry in entries]


def reordered(entries: Labelled, rng: random.Random) -> Labelled:
    return rng.sample(entries, len(entries))


BETWEEN: Sequence[Synthesis] = (
    unchanged,
    edited,
    unchanged,
    deleted,
    back_dated,
    some_guids,
    all_guids,
    deleted,
    reordered,
)


@dataclass
class Polling:
    """A feed polled into a database, and what is expected of that: one item a label, new when first shown."""

    database: Database
    source: FeedSource
    shown: set[str] = field(default_factory=set)

    def poll(self, entries: Labelled, now: datetime) -> tuple[Stored, int]:
        """What was stored, and how many new items were expected."""
        parsed = ParsedFeed("", None, "en", tuple(entry for _, entry in entries))
        items = items_from_feed(parsed, self.source, Declared(("en",)), now).items
        with self.database.writing() as connection:
            stored = store_items(connection, self.source.name, items, limit=self.source.max_items)
        fresh = {label for label, _ in entries} - self.shown
        self.shown |= fresh
        return stored, len(fresh)


def snapshots() -> Mapping[str, Sequence[Path]]:
    """Files named FEED__DOCUMENT__DATE_COMMIT, oldest first, by feed."""
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to poll the real feeds")
    series = defaultdict(list)
    for path in sorted((Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "real").glob("*__*__*")):
        series[path.name.rpartition("__")[0]].append(path)
    return {name: paths for name, paths in series.items() if len(paths) > 2}


def documents(paths: Sequence[Path], rng: random.Random) -> Iterator[tuple[str, Labelled, datetime]]:
    """Every snapshot, each followed by what could come between it and the next: what it is, entries, time."""
    for path in paths:
        now = datetime.fromisoformat(path.stem.rpartition("__")[2][:10]).replace(hour=12, tzinfo=UTC)
        parsed = parse_feed(path.read_bytes(), url="https://feeds.example/feed", content_type=None)
        snapshot = [(entry.id or entry.link or entry.title, entry) for entry in parsed.entries]
        yield path.name, snapshot, now
        snapshot = list(dict(snapshot).items())  # one stands twice in its feed: edited apart it would be two
        for minutes, synthesis in enumerate(BETWEEN, start=1):
            yield synthesis.__name__, synthesis(snapshot, rng), now + timedelta(minutes=minutes)


def test_no_item_of_the_real_series_is_lost_and_none_told_twice(database: Database) -> None:
    polled = 0
    for name, paths in snapshots().items():
        polling = Polling(database, FeedSource(name, "https://feeds.example/feed", language="en"))
        for what, entries, now in documents(paths, random.Random(name)):
            stored, expected = polling.poll(entries, now)
            assert (stored.new, stored.passed_over) == (expected, 0), what
            assert polling.poll(entries, now + timedelta(seconds=9)) == (Stored(0, (), 0), 0), what
            polled += 1
        with database.reading() as connection:
            kept = [told.item for told in all_items(connection) if told.item.feed == name]
        assert len(kept) == len(polling.shown)
    assert polled >= 28 * (1 + len(BETWEEN))


def test_of_the_real_series_a_first_fetch_takes_the_newest_and_later_only_what_is_new(database: Database) -> None:
    """With a cap of five: what the first fetch leaves out is not told later, under no guid and beside late items."""
    for name, paths in snapshots().items():
        polling = Polling(database, FeedSource(name, "https://feeds.example/feed", language="en", max_items=5))
        first = [entries for _, entries, _ in documents(paths[:1], random.Random(name))]
        now = datetime(2030, 1, 1, tzinfo=UTC)
        stored, shown = polling.poll(first[0], now)
        assert (stored.new, stored.passed_over) == (5, shown - 5)
        for entries in first[1:]:
            stored, expected = polling.poll(entries, now)
            assert (stored.new, stored.passed_over) == (expected, 0)
