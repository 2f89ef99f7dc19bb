"""Which items tell the same story. Pure: vectors and items in, groups out.

Two items are one story when their centred vectors are closer than a fitted threshold and their dates lie within a
window; a shared canonical link lowers the threshold and lifts the window, but does not decide alone: feeds exist whose
items all link to the same page. The oldest item founds the story and stays its canonical one; an item
joins the nearest story and never moves again, so a story that people reviewed does not change under them.
False splits are preferred to false merges.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

# Fitted on labelled pairs for a precision of at least .98: python -m models.evaluation.story_threshold
SAME_STORY_COSINE = 0.75
SAME_LINK_COSINE = 0.50
STORY_WINDOW = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Tellable:
    """What grouping needs of an item; `story` is set for items grouped in an earlier run."""

    id: str
    date: datetime
    canonical_url: str | None
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
            founder = founders.nearest(i)
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
        self._linked: defaultdict[str | None, list[int]] = defaultdict(list)
        for i, item in enumerate(oldest_first):
            if item.story == item.id:
                self.add(i)

    def add(self, i: int) -> None:
        self._founds[i] = True
        if self._items[i].canonical_url is not None:
            self._linked[self._items[i].canonical_url].append(i)

    def nearest(self, i: int) -> int | None:
        """The closest founder that tells the same story, the older of two that are equally close."""
        first, end = self._first[i], self._end[i]
        # The window is a slice, which numpy does not copy: that is what keeps a year of items fast.
        near = self._cosines(i, self._vectors[first:end])
        hits = np.flatnonzero(self._founds[first:end] & (near >= SAME_STORY_COSINE))
        close = [(near[hit], -(first + hit)) for hit in hits]
        if linked := self._linked.get(self._items[i].canonical_url):
            cosines = self._cosines(i, self._vectors[linked])
            close += [(cosine, -f) for cosine, f in zip(cosines, linked, strict=True) if cosine >= SAME_LINK_COSINE]
        return -int(max(close)[1]) if close else None

    def _cosines(self, i: int, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(np.round(vectors @ self._vectors[i], 3), dtype=np.float32)
