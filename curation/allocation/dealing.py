"""The best allocation found in one way to keep the fair turn, without the band and within it.

Candidates that no chain of shared people and items joins are independent of each other. Each such part of at most
`exact_up_to` candidates is solved exactly; what is larger is auctioned, filled up with first picks where as many as
possible are to be made, and improved. If the outcome is outside of the band, everything is joined by it: either solved
exactly once more, or auctioned with a price on the kind that is too frequent, and repaired.
"""

from dataclasses import dataclass

import numpy as np

from curation.allocation.auction import Auction
from curation.allocation.band import Limit
from curation.allocation.bound import dual_bound
from curation.allocation.fair_turn import serve, unhurried
from curation.allocation.holding import Holding
from curation.allocation.improving import improve
from curation.allocation.mixing import mix
from curation.allocation.table import Codes, Index, Table, Values


@dataclass(frozen=True, slots=True)
class Way:
    """What is dealt, and whether as many people as possible are to have a pick of it; `part` is that of `parts_of`."""

    table: Table
    part: Codes
    exact_up_to: int
    first_picks: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """An allocation, a bound on the total of any of its way, and what items cost where that was found by an auction."""

    way: Way
    holding: Holding
    bound: float
    price: Values

    @property
    def served(self) -> int:
        """How many people who waited have a pick."""
        return int((self.way.table.waiting & (self.holding.picks > 0)).sum())

    @property
    def serves_everybody(self) -> bool:
        """Whether nobody is left without a pick who has a candidate and room for one."""
        return not self.holding.empty_handed[self.way.table.bidding].any()


def freely(way: Way) -> Outcome:
    """The best allocation under all rules but the band."""
    table, part = way.table, way.part
    holding, price = Holding.empty(table), np.zeros(len(table.capacity))
    exactly = np.flatnonzero(np.bincount(part) <= way.exact_up_to)
    if table.size > way.exact_up_to:
        holding, price = _auctioned(table, first_picks=way.first_picks)
        # Where no item is in demand beyond what it may reach, everybody has what fits best already.
        full = holding.reach >= table.capacity
        exactly = np.intersect1d(exactly, part[full[table.item]])
    bound = _settle(holding, way, exactly)
    rest = np.flatnonzero(~np.isin(part, exactly))
    return Outcome(way, holding, bound + _bound_of(holding, rest, price, first_picks=way.first_picks), price)


def within(way: Way, ends: tuple[Limit, Limit], free: Outcome) -> Outcome | None:
    """The best allocation found within the band, None if there is none.

    `free` is one without, of this way; if first picks are to be made, within the band there must be as many as in it.
    """
    found = []
    if way.table.size <= way.exact_up_to:
        from curation.allocation.exact import solve  # SciPy takes a while to load

        solution = solve(way.table, ends, first_picks=free.served if way.first_picks else 0)
        if solution.given is not None:
            found.append(Outcome(way, Holding.of(way.table, solution.given), solution.bound, free.price))
        if solution.proven:
            return found[0] if found else None
    hurried = way.table if way.first_picks else unhurried(way.table)
    start = Holding.of(hurried, np.flatnonzero(free.holding.given))
    if mixed := mix(hurried, ends, start, free.price):
        holding = Holding.of(way.table, np.flatnonzero(mixed[0].given))
        found.append(Outcome(way, holding, min(mixed[1], free.bound), free.price))
    return max(found, key=lambda outcome: outcome.holding.total, default=None)


def bound_at(table: Table, price: Values) -> float:
    """What no allocation of the table exceeds, whoever has a pick, as these prices tell."""
    return dual_bound(unhurried(table), table.engagement, price, 0)


def _bound_of(holding: Holding, candidates: Index, price: Values, *, first_picks: bool) -> float:
    """A bound on the total that parts of the table bring at these prices."""
    table = holding.table
    served = np.unique(table.person[candidates][holding.given[candidates]])
    alone = table if len(candidates) == table.size else table.part(candidates)
    prices = price if alone is table else price[np.unique(table.item[candidates])]
    if not first_picks:
        return bound_at(alone, prices)
    return dual_bound(alone, alone.engagement, prices, int(table.waiting[served].sum()))


def _auctioned(table: Table, *, first_picks: bool) -> tuple[Holding, Values]:
    hurried = table if first_picks else unhurried(table)
    auction = Auction(hurried, table.engagement)
    holding = auction.run()
    serve(holding)
    improve(holding)
    return Holding.of(table, np.flatnonzero(holding.given)), auction.price


def _settle(holding: Holding, way: Way, exactly: Index) -> float:
    """Solve some parts exactly, in place; the sum of their bounds."""
    from curation.allocation.exact import solve  # SciPy takes a while to load

    order = np.argsort(way.part, kind="stable")
    start = np.searchsorted(way.part[order], np.arange(int(way.part.max(initial=-1)) + 2))
    bound = 0.0
    for number in exactly:
        candidates = order[start[number] : start[number + 1]]
        alone = way.table.part(candidates)
        waiting = int(alone.waiting[alone.bidding].sum())
        solution = solve(alone, first_picks=waiting if way.first_picks else 0)
        given = solution.given
        if given is None:
            given = np.flatnonzero(_auctioned(alone, first_picks=way.first_picks)[0].given)
        holding.take(candidates[holding.given[candidates]])
        holding.give(candidates[given])
        bound += solution.bound
    return bound


def parts_of(table: Table) -> Codes:
    """Which connected part each candidate belongs to, people and items being the nodes."""
    from scipy.sparse import coo_array  # SciPy takes a while to load
    from scipy.sparse.csgraph import connected_components

    people = len(table.room)
    nodes = people + len(table.capacity)
    edges = coo_array((np.ones(table.size, np.bool_), (table.person, table.item + people)), shape=(nodes, nodes))
    labels = connected_components(edges, directed=False)[1][table.person]
    return np.asarray(np.unique(labels, return_inverse=True)[1].astype(np.int32))
