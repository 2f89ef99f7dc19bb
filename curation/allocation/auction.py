"""Prices for items that are wanted by more people than they may reach, found by an auction of many rounds.

Everybody who has room bids, in every round at once, for the candidate with the greatest profit: engagement minus the
item's price. A bid raises what the item costs to where the bidder would rather take the best alternative, and by a
step more (Bertsekas, "Auction algorithms for network flow problems", 1992, here for items that several may get). Once
an item is taken by as many as it may reach, the highest bids keep it and the lowest of them is its price; who loses it
bids again. When nobody wants to bid any more, no pick is worse for its person than any other choice at these prices by
more than the last step, so that the total is within picks × step of the best there is.

Steps shrink from phase to phase, each starting a little below the last prices, so that prices move far in few rounds.
Who waits for a first pick bids more than the engagement: everybody's first comes before others' next. Items that no
chain of candidates joins never learn of each other: what one costs does not depend on the other.
"""

import numpy as np

from curation.allocation.holding import Holding
from curation.allocation.places import Places
from curation.allocation.table import CELLS, Index, Table, Values

Phases = tuple[tuple[float, int], ...]

PHASES: Phases = ((0.5, 50), (0.1, 100), (0.02, 500), (0.004, 3000))
"""Steps, in units of `scale_of`, with the most rounds: the last few bidders of a phase would take many."""
MARGIN = 3.0
"""How many steps below its prices the next phase starts: what was overpaid is found out again."""
FIRST_PICK = 3.0
"""What a first pick is worth beyond its engagement, in units of `scale_of`."""
NEAR = 16
"""How many candidates of a person are looked at again and again: the most profitable ones."""
AT_ONCE = CELLS // NEAR


class Auction:
    """One market over a table.

    `worth` is what each candidate counts and `first_pick` what somebody's first counts more; both and `price` may be
    changed between runs.
    """

    def __init__(self, table: Table, worth: Values) -> None:
        self.table = table
        self.worth = worth
        self.price = np.zeros(len(table.capacity))
        self.first_pick = FIRST_PICK * scale_of(table)
        self._start()

    def run(self, phases: Phases = PHASES, *, lower: float = 0.0) -> Holding:
        """Auction everything off, phase by phase, from the prices there are less `lower`; returns the last outcome."""
        scale = scale_of(self.table)
        for step, rounds in phases:
            self.price = np.maximum(self.price - lower, 0.0)
            self._start()
            self._phase(step * scale, rounds)
            lower = MARGIN * step * scale
        return self._places.holding

    def _start(self) -> None:
        self._places = Places(self.table, self.price)
        # The candidates of each person that are worth looking at (-1: none), and the profit that no other exceeds, as
        # prices only rise during a phase. At first nobody has looked.
        self._near = np.full((len(self.table.room), NEAR), -1, np.int64)
        self._beyond = np.full(len(self.table.room), np.inf)

    def _phase(self, step: float, rounds: int) -> None:
        table, holding = self.table, self._places.holding
        bidding = table.bidding
        for _ in range(rounds):
            bids = [self._bids(bidding[first : first + AT_ONCE], step) for first in range(0, len(bidding), AT_ONCE)]
            candidate = np.concatenate([part[0] for part in bids]) if bids else bidding
            if not len(candidate):
                return
            outbid = self._places.award(candidate, np.concatenate([part[1] for part in bids]))
            again = np.zeros(len(table.room), np.bool_)
            again[table.person[candidate]] = again[table.person[outbid]] = True
            bidding = np.flatnonzero(again & (holding.picks < table.room))

    def _bids(self, people: Index, step: float) -> tuple[Index, Values]:
        """What each of the people wants most, and the most it may cost; nothing for who wants nothing."""
        holding = self._places.holding
        room = self.table.room[people] - holding.picks[people]
        everyone, most = np.arange(len(people)), int(room.max())
        best, ranked = self._ranked(self._near[people], most)
        unsure = people[ranked[everyone, room] < self._beyond[people]]
        for part in self.table.in_blocks(unsure):
            place = np.searchsorted(people, part)
            best[place], ranked[place] = self._ranked(self._survey(part), most)
        # Room for one more: the alternative is the next best; for two: the two best are had anyway, and so on. Who has
        # nothing and likes one thing alone would rather overpay than go without.
        lone = holding.empty_handed[people] & (ranked[:, 1] <= 0)
        alternative = np.where(lone, ranked[:, 1], ranked[everyone, room])
        without = np.where(lone, -self.first_pick, 0.0)
        wants = ranked[:, 0] > without
        bid = self.price[self.table.item[best]] + step + ranked[:, 0] - np.maximum(alternative, without)
        return best[wants], bid[wants]

    def _ranked(self, index: Index, room: int) -> tuple[Index, Values]:
        """The most profitable candidate of each row that may be had, and one profit more than there is room for."""
        profit = self.worth[index] - self.price[self.table.item[index]]
        profit[(index < 0) | self._places.holding.blocked(index)] = -np.inf
        best = index[np.arange(len(index)), profit.argmax(axis=1)]
        return best, _largest(profit, room + 1)

    def _survey(self, people: Index) -> Index:
        """All candidates of the people, a row each; notes which of them are worth looking at from now on."""
        index, ended = self.table.rows(people)
        index[ended] = -1
        if index.shape[1] <= NEAR:
            self._near[people, : index.shape[1]] = index
            self._beyond[people] = -np.inf
            return index
        profit = np.where(ended, -np.inf, self.worth[index] - self.price[self.table.item[index]])
        order = np.argpartition(-profit, NEAR, axis=1)
        self._near[people] = np.take_along_axis(index, np.sort(order[:, :NEAR], axis=1), axis=1)
        self._beyond[people] = np.take_along_axis(profit, order[:, NEAR : NEAR + 1], axis=1)[:, 0]
        return index


def scale_of(table: Table) -> float:
    """What steps are measured in: the least power of two that the mean engagement does not exceed.

    A power of two, so that one candidate more hardly ever changes the steps, and with them picks it cannot reach.
    """
    mean = float(table.engagement.mean()) if table.size else 0.0
    return float(2.0 ** np.ceil(np.log2(mean))) if mean > 0 else 1.0


def _largest(values: Values, count: int) -> Values:
    """The largest values of each row in descending order, minus infinity where a row has no more."""
    short = count - values.shape[1]
    if short > 0:
        values = np.pad(values, ((0, 0), (0, short)), constant_values=-np.inf)
    top = np.partition(values, -count, axis=1)[:, -count:] if short < 0 else values
    return np.asarray(np.sort(top, axis=1)[:, ::-1])
