"""What follows from two numbers of a text, and how."""

from dataclasses import dataclass
from typing import Literal

from curation.quantities.measures import Measure

How = Literal[
    "apart", "together", "product", "each", "part", "growth", "ratio", "rest", "whole", "vote", "before", "elapsed",
    "lasting", "multiple",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Result:
    """A number that follows from two; `distance` is that of their sentences, `counted` what both of them count.

    `loose` results are met by too many numbers to hold for more than shares in words. `onward` is a growth from the
    number that is told first to the one that follows it.
    """

    how: How
    measure: Measure
    distance: int = 0
    counted: tuple[str, ...] = ()
    loose: bool = False
    onward: bool = False
