"""What one person likes, for their own picks alone: what is like something they shared rises, like a refused one falls.

    preference(x) = 1.5 * sum(u(v) * K(x, v)) / (2 + sum(|u(v)| * K(x, v)))

over the picks v they could have shared, saved or refused, where u is the strength of what they did, decayed, less what
was expected of each pick: of a share, two thirds of it for the one of three that was shared, a third less for the
others. So it is the mean of what was said of similar items (the kernel mean of Nadaraya and Watson, 1964), shrunk to
nothing as if two more had left the person cold, and within 1.5 log-odds whatever they do. Somebody who shares all they
are offered has said nothing of any of it. K rises from 0 to 1 with the cosine.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from curation.learning.events import STRENGTH, Event, chances
from curation.learning.prior import Prior

LARGEST_PREFERENCE = 1.5  # log-odds of relevance
COLD = 2.0  # similar items that are thought to have left a person cold before they did anything
# Nine in ten pairs of the demo's items, all of one company's world, lie below the first cosine; tellings of one story
# above the second.
SIMILAR_COSINES = (0.3, 0.7)
ALONE = 0.5  # of an act upon the only pick of a week: it might as well have been left lying
TELLING = frozenset({"save", "share", "not_for_me"})

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Taste:
    """`rows` (m, d) of items, `pulls` (m,) how much each was liked, negative where it was refused."""

    rows: NDArray[np.float64]
    pulls: NDArray[np.float64]

    def preference(self, item_rows: Rows) -> NDArray[np.float64]:
        """Unit rows (n, d) -> (n,), log-odds; in double precision, so that no score depends on the size of a batch."""
        least, most = SIMILAR_COSINES
        kernel = np.clip((item_rows.astype(np.float64) @ self.rows.T - least) / (most - least), 0.0, 1.0)
        return np.asarray(LARGEST_PREFERENCE * (kernel @ self.pulls) / (COLD + kernel @ np.abs(self.pulls)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Taste)
            and np.array_equal(self.rows, other.rows)
            and np.array_equal(self.pulls, other.pulls)
        )


def tastes(acts: Iterable[Event], item_vectors: Mapping[str, Rows], now: datetime, prior: Prior) -> Mapping[str, Taste]:
    """Each person's taste, where they shared, saved or refused an item whose vector is known."""
    told: dict[str, list[Event]] = defaultdict(list)
    for act in acts:
        if act.kind in TELLING and act.item in item_vectors:
            told[act.by].append(act)
    return {person: _taste(own, item_vectors, now, prior) for person, own in told.items()}


def _taste(acts: Sequence[Event], item_vectors: Mapping[str, Rows], now: datetime, prior: Prior) -> Taste:
    pulls: dict[str, float] = defaultdict(float)
    for act in acts:
        strength = STRENGTH[act.kind] * prior.share_left(act.at, now)
        expected = ALONE if len(act.choices) == 1 else 1.0
        for item, chance in chances(act).items():
            pulls[item] += strength * ((item == act.item) - expected * chance)
    known = [item for item in pulls if item in item_vectors]
    rows = np.stack([item_vectors[item] for item in known]).astype(np.float64)
    return Taste(rows, np.array([pulls[item] for item in known]))
