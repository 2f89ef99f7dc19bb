"""The written pairs of short news items, labelled as one story or two; `data/story_pairs.md` tells how."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from curation.stories import STORY_WINDOW
from curation.story_facts import Facts, facts_of

PAIRS = Path(__file__).parent / "data" / "story_pairs.jsonl"
LANGUAGES = ("en", "it", "da")


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: a title, perhaps with a summary, as a source brought it that day."""

    language: str
    date: str
    source: str
    title: str
    summary: str
    link: str | None = None

    @property
    def facts(self) -> Facts:
        return facts_of(self.title, self.summary, self.language)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings. All pairs of a family, which share companies and places, are of one `part`: fit or held.

    The held families were written in two batches, the second when the rule stood as it is.
    """

    part: str
    family: str
    same: bool
    kind: str
    one: Told
    other: Told
    batch: int = 1

    @property
    def languages(self) -> str:
        """`en`, or `en-it` for two."""
        return "-".join(sorted({self.one.language, self.other.language}, key=LANGUAGES.index))

    @property
    def same_feed(self) -> bool:
        return self.one.source == self.other.source

    @property
    def same_link(self) -> bool:
        return self.one.link is not None and self.one.link == self.other.link

    @property
    def near(self) -> bool:
        """Whether grouping compares the two at all."""
        apart = date.fromisoformat(self.one.date) - date.fromisoformat(self.other.date)
        return abs(apart) <= STORY_WINDOW or (self.same_link and not self.same_feed)


def read_pairs(path: Path = PAIRS) -> Sequence[Pair]:
    """Every pair, in the order of the file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [_pair(row) for row in rows]


def _pair(row: dict[str, Any]) -> Pair:
    one, other = Told(**row["a"]), Told(**row["b"])
    return Pair(row["part"], row["family"], row["same"], row["kind"], one, other, row.get("batch", 1))


def tellings(pairs: Iterable[Pair]) -> Sequence[Told]:
    """Each telling once, in the order of first use."""
    return list(dict.fromkeys(told for pair in pairs for told in (pair.one, pair.other)))


def unlike_pairs(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Every two tellings of different families in one part, as if of one day and of two feeds.

    Their dates are left out because many feeds give none: then a whole archive has the date of its first sight.
    """
    family = {told: pair.family for pair in pairs for told in (pair.one, pair.other)}
    part = {told: pair.part for pair in pairs for told in (pair.one, pair.other)}
    for one, other in combinations(tellings(pairs), 2):
        if family[one] != family[other] and part[one] == part[other]:
            yield Pair(part[one], "", False, "unlike", one, other)
