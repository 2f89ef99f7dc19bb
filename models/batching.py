"""Which texts run together: those of one padded length, within a budget of tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LENGTH_STEP = 8
TOKEN_BUDGET = 512  # tokens a batch; larger batches leave the second-level cache and are slower


@dataclass(frozen=True, slots=True)
class Batch:
    """Positions of the texts that run together, all padded to `width` tokens."""

    rows: tuple[int, ...]
    width: int


def plan_batches(lengths: Sequence[int], budget: int = TOKEN_BUDGET, step: int = LENGTH_STEP) -> Iterator[Batch]:
    """Every position once, longest first; a batch holds one padded width and `budget` tokens or a single text."""
    rows: list[int] = []
    width = 0
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        padded = -(-lengths[row] // step) * step
        if rows and (padded != width or (len(rows) + 1) * padded > budget):
            yield Batch(tuple(rows), width)
            rows = []
        rows.append(row)
        width = padded
    if rows:
        yield Batch(tuple(rows), width)
