"""How cosines become rounded scores: of one facet of a person or of several, and where the next lower score begins.

No I/O.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Cosines = NDArray[np.floating]

_STEPS_DOWN = 2.0 ** np.arange(-13, 6)  # at which a lower score is looked for; the last is beyond any score


def in_sections(cosines: Cosines, counts: Sequence[int]) -> Sequence[Cosines]:
    """(facets, ...) cut into as many arrays as there are counts, which say how many facets go into each."""
    return np.split(cosines, np.cumsum(counts)[:-1])


class Blend(Protocol):
    """Makes one value of the cosines of a person's facets with an item.

    It is given an array (facets, ...) for each section of the facets, a later one possibly without facets, and gives an
    array (...) of the same dtype, float32 or float64, that never falls where a cosine grows. It may overwrite what it
    was given.
    """

    def __call__(self, *sections: Cosines) -> Cosines: ...


def closest(*sections: Cosines) -> Cosines:
    """The cosine of the closest facet of the first section."""
    facets = sections[0]
    return facets[0] if len(facets) == 1 else np.asarray(facets.max(axis=0))


@dataclass(frozen=True, slots=True)
class Scoring:
    """How cosines become scores.

    `score` works elementwise on what `blend` gives; it never falls where that grows, and rounds to `decimals`.
    `steepness` is the most by which the blend changes when each cosine changes by one.
    """

    score: Callable[[NDArray[np.float64]], NDArray[np.float64]]
    decimals: int
    blend: Blend = closest
    steepness: float = 1.0

    def of_one(self, counts: Sequence[int]) -> "Scoring":
        """The same for people with one facet in all: as scores only grow with its cosine, that need not be blended."""

        def score(cosines: NDArray[np.float64]) -> NDArray[np.float64]:
            return self.score(self.blend(*in_sections(cosines[None], counts)).astype(np.float64))

        return Scoring(score, self.decimals)

    def levels(self, blended: Cosines) -> NDArray[np.int64]:
        """Scores as whole numbers, in units of the last decimal."""
        scores = self.score(blended.astype(np.float64))
        return np.asarray(np.rint(scores * 10.0**self.decimals), dtype=np.int64)

    def scores(self, levels: NDArray[np.int64]) -> NDArray[np.float64]:
        return np.asarray(np.round(levels / 10.0**self.decimals, self.decimals), dtype=np.float64)

    def lower(self, blended: NDArray[np.float64]) -> NDArray[np.float64]:
        """Values close below the given ones that score less; -inf where nothing does."""
        levels, found = self.levels(blended), np.full(blended.shape, -np.inf)
        for step in _STEPS_DOWN[::-1]:
            found = np.where(self.levels(blended - step) < levels, blended - step, found)
        return found
