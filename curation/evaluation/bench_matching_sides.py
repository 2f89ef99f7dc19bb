"""The sides of `bench_matching.py`: seeded vectors, and the ways from all of them to the best items of each person."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curation import ranking
from curation.nearest import BLOCK_CELLS, Best, Vectors
from curation.relevance import best_matches
from models.calibration import Calibration
from models.facets import RoleRows

THEMES = 200
THEME_SHARE = 0.8  # length of the theme beside the noise of a vector

CALIBRATION = Calibration()

_SEED = 20_261_122
_AT_ONCE = 4096  # vectors made at once, so that making them is not the peak of memory


def relevance(cosines: NDArray[np.float64]) -> NDArray[np.float64]:
    """Calibrated and rounded, of people without interests."""
    return ranking.probabilities(CALIBRATION.role(cosines).astype(np.float64))


@dataclass(frozen=True, slots=True)
class Size:
    people: int
    items: int
    dimension: int
    top: int
    facets: int

    @property
    def at_once(self) -> int:
        """People in a block of the product."""
        return max(1, BLOCK_CELLS // self.items)


@dataclass(frozen=True, slots=True)
class Sides:
    """The vectors, and the ways to go through them. `rows` are of roles, and after them of interests."""

    size: Size
    rows: Vectors
    items: Vectors

    @classmethod
    def made(cls, size: Size, *, facets: bool) -> "Sides":
        random = np.random.default_rng(_SEED)
        themes = random.standard_normal((THEMES, size.dimension), dtype=np.float32)
        people = size.people * (size.facets if facets else 1)
        return cls(size, _unit_rows(random, themes, people), _unit_rows(random, themes, size.items))

    def blocks(self) -> Iterator[Vectors]:
        """The product of all, block by block, each over the last."""
        at_once = self.size.at_once
        room = np.empty((min(at_once, self.size.people), self.size.items), dtype=np.float32)
        for start in range(0, self.size.people, at_once):
            people = self.rows[start : min(start + at_once, self.size.people)]
            yield np.matmul(people, self.items.T, out=room[: len(people)])

    def product(self) -> None:
        for _ in self.blocks():
            pass

    def argpartition(self) -> NDArray[np.int32]:
        best = np.empty((self.size.people, self.size.top), dtype=np.int32)
        start, at = 0, self.size.items - self.size.top
        for block in self.blocks():
            best[start : start + len(block)] = np.argpartition(block, at, axis=1)[:, at:]
            start += len(block)
        return best

    def faiss(self) -> object:
        import faiss

        index = faiss.IndexFlatIP(self.size.dimension)
        index.add(self.items)
        return index.search(self.rows[: self.size.people], self.size.top)

    def ours(self) -> Best:
        return self._matched(interests=0)

    def facets(self) -> Best:
        return self._matched(interests=self.size.facets - 1)

    def _matched(self, interests: int) -> Best:
        roles, rest = np.split(self.rows, [self.size.people])
        counts = np.full(self.size.people, interests)
        people = RoleRows(roles, rest[: counts.sum()], counts)
        return best_matches(people, self.items, CALIBRATION, self.size.top)


WAYS: Mapping[str, Callable[[Sides], object]] = {
    "product": Sides.product,
    "argpartition": Sides.argpartition,
    "faiss": Sides.faiss,
    "ours": Sides.ours,
    "facets": Sides.facets,
}


def _unit_rows(random: np.random.Generator, themes: Vectors, count: int) -> Vectors:
    """Themes are drawn by Zipf's law: a few are everywhere."""
    rows = np.empty((count, themes.shape[1]), dtype=np.float32)
    shares = 1 / np.arange(1, THEMES + 1)
    theme = random.choice(THEMES, count, p=shares / shares.sum())
    for start in range(0, count, _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        random.standard_normal(out=some, dtype=np.float32)
        some += THEME_SHARE * themes[theme[start : start + _AT_ONCE]]
        some /= np.linalg.norm(some, axis=1, keepdims=True)
    return rows
