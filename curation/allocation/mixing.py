"""The band of third-party picks where there are too many candidates to solve exactly: a price on what is too frequent.

A multiplier on the end of the band that is not kept makes picks of one kind cost and those of the other kind pay
(Lagrangian relaxation, as the exposure limits in `auction.py`). One is sought, by false position, at which an auction
nearly keeps to the band; the rest, a few picks more or less, is repaired.
"""

import numpy as np

from curation.allocation.auction import FIRST_PICK, MARGIN, PHASES, Auction, Phases, scale_of
from curation.allocation.band import Limit
from curation.allocation.bound import dual_bound
from curation.allocation.fair_turn import serve
from curation.allocation.holding import Holding
from curation.allocation.improving import improve, repair
from curation.allocation.table import Table, Values

TRIAL: Phases = ((0.5, 30), (0.1, 60), (0.02, 120))
"""Steps and most rounds of a trial, as in `auction.PHASES`; the first are left out where little changes."""
MOST_TRIALS = 6
FIRST = 0.02
FINEST = 1 / 32
"""Of the multiplier, in units of `scale_of`: the first one tried, and the least weight of a pick too many by which it
is told where searching is hopeless: a pick that costs twice what it is worth."""
CLOSE = 0.01
"""How much of the picks may be outside of the band, or inside without need, for the search to end."""


def mix(table: Table, ends: tuple[Limit, Limit], free: Holding, price: Values) -> tuple[Holding, float] | None:
    """An allocation within the band with as many first picks as `free`, and a bound on the total of any such.

    `price` is what items cost in the auction that led to `free`. None: no such allocation was found.
    """
    first_picks = int((table.waiting & (free.picks > 0)).sum())
    if any(end.least(table, first_picks) > end.slack for end in ends):
        return None
    worst = max(ends, key=lambda end: end.excess(free))
    if worst.excess(free) <= CLOSE * free.given.sum():
        holding, bound = Holding.of(table, np.flatnonzero(free.given)), np.inf
    else:
        holding, bound = _priced(table, worst, free, price, first_picks)
    if serve(holding) < first_picks or not repair(holding, ends):
        return None
    improve(holding, ends)
    return holding, bound


def _priced(table: Table, end: Limit, free: Holding, price: Values, first_picks: int) -> tuple[Holding, float]:
    """An allocation that nearly keeps to one end of the band, and a bound on the total of any that does."""
    search = _Search(table, end, price)
    multiplier = search.nearly(free)
    holding = search.auction.run(PHASES[-1:], lower=MARGIN * TRIAL[-1][0] * scale_of(table))
    bound = dual_bound(table, search.auction.worth, search.auction.price, first_picks)
    return holding, bound + multiplier * end.slack / end.unit


class _Search:
    """Auctions at one multiplier after another, each from the prices of the last."""

    def __init__(self, table: Table, end: Limit, price: Values) -> None:
        self.end = end
        self.auction = Auction(table, table.engagement)
        self.auction.price = price
        self._scale = scale_of(table)
        self._weights = end.weights(table)
        self._multiplier = 0.0

    def nearly(self, free: Holding) -> float:
        """Leave the auction at a multiplier with which it nearly keeps to the limit, and return that.

        Where none does, at one that should have done.
        """
        hopeless = 2 * self._scale / max(self.end.third_party / self.end.unit, self.end.company / self.end.unit, FINEST)
        first = self.end.excess(free)
        low, over, high, under = 0.0, first, np.inf, 0.0
        for _ in range(MOST_TRIALS):
            if high < np.inf:
                multiplier = low + (high - low) * min(max(over / (over - under), 0.1), 0.9)
            else:
                growth = min(max(first / max(first - over, 1.0), 1.1), 4.0)
                multiplier = min(max(FIRST * self._scale, growth * low), hopeless)
            outcome = self._trial(multiplier)
            excess = self.end.excess(outcome)
            if abs(excess) <= CLOSE * outcome.given.sum() or (excess > 0 and multiplier == hopeless):
                break
            if excess > 0:
                low, over = multiplier, excess
            else:
                high, under = multiplier, excess
        return self._multiplier

    def _trial(self, multiplier: float) -> Holding:
        change = abs(multiplier - self._multiplier) / self._scale
        phases = tuple(phase for phase in TRIAL if phase[0] <= max(change, TRIAL[-1][0]))
        self._move_to(multiplier)
        return self.auction.run(phases, lower=MARGIN * phases[0][0] * self._scale)

    def _move_to(self, multiplier: float) -> None:
        """Change what candidates are worth, and lower the prices of items that are worth less now."""
        auction, table = self.auction, self.auction.table
        dearer = np.zeros(len(table.capacity))
        dearer[table.item] = (multiplier - self._multiplier) * self._weights
        auction.price = np.maximum(auction.price - np.maximum(dearer, 0.0), 0.0)
        auction.worth = table.engagement - multiplier * self._weights
        auction.first_pick = FIRST_PICK * self._scale + 2 * multiplier
        self._multiplier = multiplier
