"""Which items tell the same story. Pure: vectors and items in, groups out.

Two items are one story when `story_rule.py` says so of their vectors, names and numbers, and their dates lie within a
window; a canonical link shared by two feeds lifts the window. The oldest item founds the story and stays its canonical
one; an item joins the story whose founder is likeliest the same and never moves again, so a story that people reviewed
does not change under them. False splits are preferred to false merges.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from curation.story_facts import Facts, facts_of
from curation.story_rule import CANDIDATE_COSINE, evidence, is_hopeless, same_story

# What comes later is a follow-up more often than the same news: python -m curation.evaluation.same_story
STORY_WINDOW = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Tellable:
    """What grouping needs of an item; `story` is set for items grouped in an earlier run."""

    id: str
    feed: str
    date: datetime
    canonical_url: str | None
    language: str
    title: str
    summary: str
    story: str | None


def group_stories(items: Sequence[Tellable], vectors: NDArray[np.float32]) -> Mapping[str, str]:
    """Item id -> id of the founding item, for the items that have no story yet.

    `vectors` is (len(items), d), unit rows in the order of `items`. The result does not depend on that order.
    """
    order = sorted(range(len(items)), key=lambda i: (items[i].date, items[i].id))
    oldest_first = [items[i] for i in order]
    founders = _Founders(oldest_first, vectors[order])
    assigned: dict[str, str] = {}
    for i, item in enumerate(oldest_first):
        if item.story is None:
            founder = founders.likeliest(i)
            if founder is None:
                founders.add(i)
            assigned[item.id] = oldest_first[i if founder is None else founder].id
    return assigned


class _Founders:
    """The founding items among all items, by date and by link. Items are known by position, the oldest first."""

    def __init__(self, oldest_first: Sequence[Tellable], vectors: NDArray[np.float32]) -> None:
        self._items, self._vectors = oldest_first, vectors
        seconds, window = np.array([item.date.timestamp() for item in oldest_first]), STORY_WINDOW.total_seconds()
        self._first = np.searchsorted(seconds, seconds - window, "left")
        self._end = np.searchsorted(seconds, seconds + window, "right")
        self._founds = np.zeros(len(oldest_first), dtype=bool)
        self._linked: defaultdict[str, list[int]] = defaultdict(list)
        self._known: dict[int, Facts] = {}
        for i, item in enumerate(oldest_first):
            if item.story == item.id:
                self.add(i)

    def add(self, i: int) -> None:
        self._founds[i] = True
        if url := self._items[i].canonical_url:
            self._linked[url].append(i)

    def likeliest(self, i: int) -> int | None:
        """The founder likeliest to tell the same story, the older of two that are equally likely."""
        odds = {f: self._odds(i, f, cosine) for f, cosine in self._candidates(i).items()}
        told = [(chance, -f) for f, chance in odds.items() if chance is not None]
        return -max(told)[1] if told else None

    def _candidates(self, i: int) -> Mapping[int, float]:
        """Founders with their cosine, those near in time and those behind the same link."""
        first, end = self._first[i], self._end[i]
        # The window is a slice, which numpy does not copy: that is what keeps a year of items fast.
        cosines = self._cosines(i, self._vectors[first:end])
        close = np.flatnonzero(self._founds[first:end] & (cosines >= CANDIDATE_COSINE))
        near = {int(first + place): float(cosines[place]) for place in close}
        found = {f: cosine for f, cosine in near.items() if not is_hopeless(cosine, self._facts(i), self._facts(f))}
        linked = [f for f in self._linked_to(i) if first <= f < end or self._items[f].feed != self._items[i].feed]
        if linked:
            found |= zip(linked, map(float, self._cosines(i, self._vectors[linked])), strict=True)
        return found

    def _linked_to(self, i: int) -> Sequence[int]:
        return self._linked.get(self._items[i].canonical_url or "", [])

    def _odds(self, i: int, founder: int, cosine: float) -> float | None:
        """The log odds of one story, None where the rule says no."""
        item, other = self._items[i], self._items[founder]
        found = evidence(cosine, self._facts(i), self._facts(founder))
        same_link = item.canonical_url is not None and item.canonical_url == other.canonical_url
        same = same_story(found, same_feed=item.feed == other.feed, same_link=same_link)
        return found.log_odds if same else None

    def _facts(self, i: int) -> Facts:
        """Read once, and only of items that are close to another."""
        if i not in self._known:
            item = self._items[i]
            self._known[i] = facts_of(item.title, item.summary, item.language)
        return self._known[i]

    def _cosines(self, i: int, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(np.round(vectors @ self._vectors[i], 3), dtype=np.float32)
