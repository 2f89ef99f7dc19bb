"""Parsing real feeds beside feedparser's defaults, in one run: how fast, and on how many items the two agree.

`python -m curation.evaluation.bench_parse [--corpus FOLDER] [--rounds N] [--show N]`. The corpus is a folder of feed
files, by default feeds/real below $PASSAPAROLA_DATA. Rounds alternate between the ways to parse, so that a noisy
machine disturbs all, and the median round counts. feedparser sanitises texts and leaves them markup; "plain" is ours as
`feeds parse` prints it, in plain text; "items" is what a run does, with languages and hashes; "pool" is the same
through the children that can be killed, as many threads as processors asking.

Items are paired by their id, else their link, else their title, in the order of the document. Titles are compared as
plain text, links and ids as one of each would be stored, dates as instants: published, else updated.
"""

import argparse
import io
import os
import platform
import time
from calendar import timegm
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

import feedparser

from curation.config import FeedSource
from curation.feeds.entries import NotAFeed
from curation.feeds.parser import parse_feed
from curation.feeds.plain import plain_feed
from curation.feeds.text import clean_title
from curation.feeds.urls import web_link
from curation.language import LanguageDetector
from curation.parsing.cleaning import items_from_feed
from curation.parsing.pool import Parsers

FIELDS = ("title", "link", "id", "date")
LANGUAGES = ("en", "it", "da")

_URL = "https://feed.example/"
_SOURCE = FeedSource("feed", _URL)

Bodies = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Stated:
    """What one parser says of an item, in a form that can be compared."""

    title: str
    link: str | None
    id: str | None
    date: datetime | None

    @property
    def key(self) -> str:
        return self.id or self.link or self.title


@dataclass(slots=True)
class Agreement:
    """Counts over a corpus: items of either parser, items alike in every field, and kinds of disagreement."""

    items: int
    alike: int
    kinds: Counter[str]
    examples: dict[str, list[str]]


def by_feedparser(body: bytes) -> list[Stated]:
    """With its defaults; an empty list where it finds no items."""
    return [_of_theirs(entry) for entry in feedparser.parse(io.BytesIO(body))["entries"]]


def by_us(body: bytes) -> list[Stated]:
    """As `feeds parse` states it; an empty list where we say that it is no feed."""
    try:
        feed = plain_feed(parse_feed(body, url=_URL, content_type=None))
    except NotAFeed:
        return []
    return [Stated(item.title, item.link, item.id, item.published or item.updated) for item in feed.items]


def _of_theirs(entry: Mapping[str, Any]) -> Stated:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return Stated(
        title=clean_title(entry.get("title", "")),
        link=web_link(entry.get("link", ""), _URL),
        id=entry.get("id") or None,
        date=datetime.fromtimestamp(timegm(moment), UTC) if moment else None,
    )


def agreement(bodies: Bodies) -> Agreement:
    """Item by item over every document."""
    found = Agreement(0, 0, Counter(), defaultdict(list))
    for name, body in bodies.items():
        for theirs, ours in _paired(by_feedparser(body), by_us(body)):
            kinds = disagreements(theirs, ours)
            found.items += 1
            found.alike += not kinds
            for kind in kinds:
                found.kinds[kind] += 1
                found.examples[kind].append(f"{name}: {theirs} / {ours}")
    return found


def disagreements(theirs: Stated | None, ours: Stated | None) -> list[str]:
    """Which kinds of disagreement there are between two readings of an item."""
    if theirs is None or ours is None:
        return ["item: only ours" if theirs is None else "item: only theirs"]
    return [kind for field in FIELDS if (kind := _difference(field, getattr(theirs, field), getattr(ours, field)))]


def _difference(field: str, theirs: object, ours: object) -> str | None:
    if theirs == ours:
        return None
    if not theirs:
        return f"{field}: only ours"
    return f"{field}: differs" if ours else f"{field}: only theirs"


def _paired(theirs: Sequence[Stated], ours: Sequence[Stated]) -> Iterable[tuple[Stated | None, Stated | None]]:
    """Those of one key in their order; then, in their order, those whose keys nobody else has."""
    by_key: dict[str, list[Stated]] = defaultdict(list)
    for item in reversed(ours):
        by_key[item.key].append(item)
    pairs = [(item, by_key[item.key].pop() if by_key.get(item.key) else None) for item in theirs]
    single = [item for item, mate in pairs if mate is None]
    left = [item for item in ours if any(item is other for other in by_key[item.key])]
    yield from (pair for pair in pairs if pair[1] is not None)
    for place in range(max(len(single), len(left))):
        yield (single[place] if place < len(single) else None, left[place] if place < len(left) else None)


def seconds(ways: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The median of `rounds` by way, the ways taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            started = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - started)
    return {name: median(each) for name, each in taken.items()}


def ways_to_parse(bodies: Bodies, detector: LanguageDetector, parsers: Parsers) -> dict[str, Callable[[], object]]:
    """Each reads every document once."""
    now, documents = datetime.now(UTC), list(bodies.values())

    def items(body: bytes) -> object:
        try:
            parsed = parse_feed(body, url=_URL, content_type=None)
        except NotAFeed:
            return None
        return items_from_feed(parsed, _SOURCE, detector, now)

    def through_pool(body: bytes) -> object:
        try:
            return parsers.items(body, url=_URL, content_type=None, source=_SOURCE, now=now)
        except NotAFeed:
            return None

    def pool() -> None:
        with ThreadPoolExecutor(os.cpu_count()) as threads:
            list(threads.map(through_pool, documents))

    return {
        "feedparser": lambda: [feedparser.parse(io.BytesIO(body)) for body in documents],
        "plain": lambda: [by_us(body) for body in documents],
        "items": lambda: [items(body) for body in documents],
        "pool": pool,
    }


def _report(bodies: Bodies, taken: Mapping[str, float], found: Agreement, show: int) -> list[str]:
    size = sum(map(len, bodies.values())) / 1e6
    lines = [f"{'':12}{'MB/s':>8}{'files/s':>9}{'ratio':>8}"]
    for name, each in taken.items():
        lines.append(f"{name:12}{size / each:8.2f}{len(bodies) / each:9.1f}{taken['feedparser'] / each:7.2f}x")
    lines.append(f"{found.alike:,} of {found.items:,} items agree ({found.alike / max(found.items, 1):.2%})")
    for kind, count in found.kinds.most_common():
        lines += [f"  {kind:22}{count:6}", *(f"    {example[:300]}" for example in found.examples[kind][:show])]
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare parsing with feedparser's defaults.")
    parser.add_argument("--corpus", type=Path, help="a folder of feeds (default: $PASSAPAROLA_DATA/feeds/real)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--show", type=int, default=0, help="examples printed of each kind of disagreement")
    arguments = parser.parse_args()
    folder = arguments.corpus or Path(os.environ.get("PASSAPAROLA_DATA", ".")) / "feeds" / "real"
    if not folder.is_dir():
        parser.error(f"there is no folder {folder}; set PASSAPAROLA_DATA or name one with --corpus")
    bodies = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    detector = LanguageDetector(LANGUAGES)
    detector.detect("so that loading the models is not counted", None)
    print(f"{len(bodies)} files, {arguments.rounds} rounds, {os.cpu_count()} cores, {platform.machine()}")
    with Parsers(LANGUAGES) as parsers:
        ways = ways_to_parse(bodies, detector, parsers)
        ways["pool"]()  # starts the children
        taken = seconds(ways, arguments.rounds)
    for line in _report(bodies, taken, agreement(bodies), arguments.show):
        print(line)


if __name__ == "__main__":
    main()
