"""What one step of the encoder's training reads: texts, other texts, and how well each pair goes together.

A grade is as in the judged sets: 0 not at all, up to 3 squarely. Two more keep what is right from being pushed away
merely because it was drawn into the same batch (false-negative masking): UNKNOWN takes no part at all, UNJUDGED counts
as 0 only while it scores below the best of what is known to be right.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray

UNKNOWN = float("nan")
UNJUDGED = -1.0

Grades = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Graded:
    """Texts with their prefixes; `grades` is (len(left), len(right)) float32."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    grades: Grades


Draw = Callable[[Random], Graded]
"""One batch; the same generator state draws the same batch."""


def pairs(left: Sequence[str], right: Sequence[str], groups: Sequence[str]) -> Graded:
    """Row n of both sides belongs together; whether two rows of one group do, nobody judged."""
    grades = np.zeros((len(left), len(right)), dtype=np.float32)
    grades[_alike(groups)] = UNJUDGED
    grades[_alike(left) | _alike(right)] = UNKNOWN  # one text, twice in the batch
    np.fill_diagonal(grades, 2.0)
    return Graded(tuple(left), tuple(right), grades)


def _alike(names: Sequence[str]) -> NDArray[np.bool_]:
    column = np.array(names)
    return np.asarray(column[:, None] == column[None, :])
