"""Which items tell the same story. Pure: vectors and items in, groups out.

Two items are one story when their centred vectors are closer than a fitted threshold and their dates lie within a
window; a shared canonical link lowers the threshold and lifts the window, but does not decide alone: feeds exist whose
items all link to the same page. The oldest item founds the story and stays its canonical one; an item
joins the nearest story and never moves again, so a story that people reviewed does not change under them.
False splits are preferred to false merges.
"""

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
    oldest_first = sorted(range(len(items)), key=lambda i: (items[i].date, items[i].id))
    founders = [i for i in oldest_first if items[i].story == items[i].id]
    assigned: dict[str, str] = {}
    for i in (i for i in oldest_first if items[i].story is None):
        founder = _nearest(i, founders, items, vectors)
        if founder is None:
            founders.append(i)
        assigned[items[i].id] = items[i if founder is None else founder].id
    return assigned


def _nearest(i: int, founders: Sequence[int], items: Sequence[Tellable], vectors: NDArray[np.float32]) -> int | None:
    """The closest founder that tells the same story, the older of two that are equally close."""
    near = [f for f in founders if abs(items[f].date - items[i].date) <= STORY_WINDOW or _same_link(items[f], items[i])]
    if not near:
        return None
    cosines = np.round(vectors[near] @ vectors[i], 3)
    needed = np.array([SAME_LINK_COSINE if _same_link(items[f], items[i]) else SAME_STORY_COSINE for f in near])
    cosines[cosines < needed] = -np.inf
    best = int(np.argmax(cosines))
    return near[best] if np.isfinite(cosines[best]) else None


def _same_link(one: Tellable, other: Tellable) -> bool:
    return one.canonical_url is not None and one.canonical_url == other.canonical_url
