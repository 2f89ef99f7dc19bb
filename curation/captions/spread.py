"""How alike the captions handed out for one story are, all of them at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from curation.captions.choice import shuffled
from curation.captions.sameness import Shape, similarity

MOST_COMPARED = 300
"""Captions of one story compared pair by pair; of more, so many are drawn."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Pairs of captions for one story, and the share of three-word runs they have in common.

    `identical` counts pairs of the same words, link and disclosure aside.
    """

    pairs: int = 0
    median: float = 0.0
    highest: float = 0.0
    identical: int = 0


def spread_of(stories: Iterable[Sequence[Shape]]) -> Spread:
    """The spread over every story's captions, given as their shapes."""
    found = [similarity(one, other) for shapes in stories for one, other in combinations(_compared(shapes), 2)]
    if not found:
        return Spread()
    return Spread(len(found), round(median(found), 3), round(max(found), 3), sum(alike == 1.0 for alike in found))


def _compared(shapes: Sequence[Shape]) -> Sequence[Shape]:
    return shapes if len(shapes) <= MOST_COMPARED else shuffled(shapes, "spread")[:MOST_COMPARED]
