"""The best items for many people at once: a matrix product in blocks, and a selection that costs little beside it.

Scores are rounded before they are compared and ties go to the earlier item, so the answer is the one a stable sort of
all rounded scores would give. Little has to be sorted for it: put the items into groups; the k-th largest of the
groups' best values is at most the k-th best value, and what scores less than that is out.

A float32 product differs in its last digits with the shape of the block and with the processor. Where that could carry
a score over a rounding step, the cosine is taken again in float64, so that the answer depends on the vectors and not on
how they were cut into blocks. What remains are scores within about 1e-15 of a step, and products whose error is beyond
`_error`: of 4e7 the worst reached a quarter of it.

No I/O.
"""

import math
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from curation.scoring import Cosines, Scoring, in_sections

Vectors = NDArray[np.float32]
Places = NDArray[np.int64]

BLOCK_CELLS = 1 << 23  # cosines held at once: enough people in a block for a product at full speed, and 32 MB
FEWEST_PEOPLE = 64  # in a block, however many items there are

_CORES = os.cpu_count() or 1
_GROUPS_EACH = 8  # groups of items for each item asked for: of the best ones, few share a group
_BLENDED_AT_ONCE = 1 << 16  # values: what a blend makes on its way then stays near the processor
_PAIRS_AT_ONCE = 4096  # whose cosines are taken again


@dataclass(frozen=True, slots=True)
class Facets:
    """The vectors of people, each with one or several, in sections that a blend treats differently.

    `counts[n, s]` is how many of the `rows` are of person n in section s; the first has at least one. The rows lie
    person by person, section by section, and are of length 1.
    """

    rows: Vectors
    counts: NDArray[np.integer]

    @classmethod
    def one_each(cls, rows: Vectors) -> "Facets":
        """One vector a person."""
        return cls(rows, np.ones((len(rows), 1), dtype=np.int64))

    def alike(self) -> Iterator[tuple[tuple[int, ...], Places, Places]]:
        """People with as many facets in each section: those counts, their numbers (n,), their rows (facets, n)."""
        ends = np.cumsum(self.counts.sum(axis=1))
        shapes, shape_of = np.unique(self.counts, axis=0, return_inverse=True)
        for number, shape in enumerate(shapes):
            people = np.flatnonzero(shape_of == number)
            yield tuple(map(int, shape)), people, ends[people] + np.arange(-shape.sum(), 0)[:, None]


@dataclass(frozen=True, slots=True)
class Best:
    """For each person, best first, the places of items in the order they were given in, int32, and their scores."""

    places: NDArray[np.int32]
    scores: NDArray[np.float64]


def best_items(people: Facets, items: Vectors, k: int, scoring: Scoring, *, cells: int = BLOCK_CELLS) -> Best:
    """The min(k, len(items)) best items of each person: arrays (people, k); of equal scores the earlier item is first.

    `items` are rows of length 1. Besides vectors and answer about five bytes are in use for each of `cells`; where all
    scores are equal, so that all have to be sorted, up to ninety. Raises ValueError where a person has no facet, rows
    and counts disagree, or a vector holds what is no number.
    """
    _check(people, items)
    shape = (len(people.counts), min(k, len(items)))
    best = Best(np.zeros(shape, dtype=np.int32), np.zeros(shape))
    choose = partial(_Block.best, k=shape[1])
    with ThreadPoolExecutor(_CORES) as threads:
        for blocks in _products(people, items, scoring, cells) if best.places.size else ():
            for block, (places, scores) in zip(blocks, threads.map(choose, blocks), strict=True):
                best.places[block.people], best.scores[block.people] = places, scores
    return best


def _products(people: Facets, items: Vectors, scoring: Scoring, cells: int) -> Iterator[Sequence["_Block"]]:
    """Everybody's cosines, those of at most `cells` at a time, each time over the last; cut for the cores to share."""
    for counts, numbers, rows in people.alike():
        at_once = max(FEWEST_PEOPLE, cells // (sum(counts) * len(items)))
        alike = scoring if sum(counts) > 1 else scoring.of_one(counts)
        room = np.empty((sum(counts), min(at_once, len(numbers)), len(items)), dtype=np.float32)
        for start in range(0, len(numbers), at_once):
            some = numbers[start : start + at_once]
            facets = people.rows[rows[:, start : start + at_once]]
            cosines = np.matmul(facets, items.T, out=room[:, : len(some)])
            parts = max(1, min(_CORES, len(some) // FEWEST_PEOPLE))
            cut = (np.array_split(facets, parts, axis=1), np.array_split(cosines, parts, axis=1))
            yield [_Block(*each, items, counts, alike) for each in zip(np.array_split(some, parts), *cut, strict=True)]


def _check(people: Facets, items: Vectors) -> None:
    if len(without := np.flatnonzero(people.counts[:, 0] < 1)):
        raise ValueError(f"person {without[0]} has no facet: give each one at least")
    if len(people.rows) != people.counts.sum():
        raise ValueError(f"{len(people.rows)} rows for {people.counts.sum()} facets: give one row for each")
    for what, rows in (("facet", people.rows), ("item", items)):
        if len(wrong := np.flatnonzero(~np.isfinite(rows).all(axis=1))):
            raise ValueError(f"the vector of {what} {wrong[0]} holds what is no number: encode it again")


@dataclass(frozen=True, slots=True)
class _Block:
    """The numbers of some people, all with the same counts, their vectors (facets, n, d) and cosines (facets, n, m)."""

    people: Places
    facets: Vectors
    cosines: Vectors
    items: Vectors
    counts: Sequence[int]
    scoring: Scoring

    def best(self, k: int) -> tuple[Places, NDArray[np.float64]]:
        """Places and scores (n, k); the cosines are overwritten."""
        blended, many = self._blended(), len(self.items)
        hopeful = np.flatnonzero(blended >= self._floor(blended, k)[:, None])
        persons, places = np.divmod(hopeful, many)
        levels = self._levels(blended.reshape(-1)[hopeful], persons, places)
        # One sort of whole numbers: by person, then best level, then place.
        top = levels.max(initial=0)
        span = top - levels.min(initial=0) + 1
        order = np.sort((persons * span + (top - levels)) * many + places)
        starts = np.searchsorted(order, np.arange(len(self.people)) * span * many)
        chosen = order[starts[:, None] + np.arange(k)]
        return chosen % many, self.scoring.scores(top - chosen // many % span)

    @property
    def _error(self) -> float:
        """Twice what float32 rounding adds up to as a random walk over the terms of a product of unit vectors.

        Higham and Mary, A New Approach to Probabilistic Rounding Error Analysis, SIAM J. Sci. Comput. 41 (2019).
        """
        return 2.0 * 2.0**-24 * math.sqrt(self.items.shape[1]) * self.scoring.steepness

    def _blended(self) -> Vectors:
        """One value a person and item, in the place of the first facet's cosine."""
        at_once = max(1, _BLENDED_AT_ONCE // len(self.items))
        for start in range(0, len(self.people) if len(self.cosines) > 1 else 0, at_once):
            some = self.cosines[:, start : start + at_once]
            some[0] = self.scoring.blend(*in_sections(some, self.counts))
        return np.asarray(self.cosines[0])

    def _floor(self, blended: Cosines, k: int) -> NDArray[np.float32]:
        """For each person a value below all that can be among the best k."""
        people, many = blended.shape
        groups, best = _GROUPS_EACH * k, blended
        if many >= 2 * groups:  # items a group apart share one: neighbours are often alike, and should not
            best = blended[:, : many // groups * groups].reshape(people, -1, groups).max(axis=1)
        kth = np.partition(best, -k, axis=1)[:, -k].astype(np.float64)
        return (self.scoring.lower(kth - self._error) - self._error).astype(np.float32)

    def _levels(self, blended: Cosines, persons: Places, places: Places) -> Places:
        """The scores' levels, as from cosines of float64."""
        levels = self.scoring.levels(blended.astype(np.float64) - self._error)
        near = np.flatnonzero(levels != self.scoring.levels(blended.astype(np.float64) + self._error))
        for start in range(0, len(near), _PAIRS_AT_ONCE):
            some = near[start : start + _PAIRS_AT_ONCE]
            facets, items = self.facets[:, persons[some]], self.items[places[some]]
            cosines = np.vecdot(facets.astype(np.float64), items.astype(np.float64))
            levels[some] = self.scoring.levels(self.scoring.blend(*in_sections(cosines, self.counts)))
        return levels
