"""The seller's side of the auction: the places of each item, who holds them by which bid, and what the item costs."""

import numpy as np

from curation.allocation.holding import Holding
from curation.allocation.table import Codes, Index, Table, Values


class Places:
    """As many places for each item as people it may reach; `price` is the lowest bid once all of them are taken."""

    def __init__(self, table: Table, price: Values) -> None:
        degree = np.bincount(table.item, minlength=len(table.capacity))
        self._table = table
        self._first = np.concatenate(([0], np.cumsum(np.minimum(degree, table.capacity))))
        self._owner = np.full(self._first[-1], -1, np.int64)
        self._bid = np.zeros(self._first[-1])
        self.holding = Holding.empty(table)
        self.price = price

    def award(self, candidate: Index, bid: Values) -> Index:
        """Hand out what was bid for; returns whose picks were outbid."""
        holding, capacity = self.holding, self._table.capacity
        order = np.lexsort((candidate, -bid, self._table.item[candidate]))
        candidate, bid = candidate[order], bid[order]
        item = self._table.item[candidate]
        wanted, bids = runs(item)
        full = holding.reach[wanted] + bids >= capacity[wanted]
        spare = ~np.repeat(full, bids)
        place = self._first[item] + holding.reach[item] + within(bids)
        self._owner[place[spare]], self._bid[place[spare]] = candidate[spare], bid[spare]
        holding.give(candidate[spare])
        return self._contest(wanted[full], candidate[~spare], bid[~spare])

    def _contest(self, items: Codes, candidate: Index, bid: Values) -> Index:
        """Items that fill up: the highest bids win, old or new, and the lowest of them becomes the price.

        `candidate` is sorted by item, best bid first, and so are the bids that stand once an item has been contested.
        """
        holding, capacity = self.holding, self._table.capacity
        size = holding.reach[items].astype(np.int64)
        standing = np.repeat(self._first[items], size) + within(size)
        everyone = np.concatenate((self._owner[standing], candidate))
        bids = np.concatenate((self._bid[standing], bid))
        item = np.concatenate((np.repeat(items, size), self._table.item[candidate]))
        order = np.lexsort((-bids, item))
        everyone, bids, item = everyone[order], bids[order], item[order]
        rank = within(runs(item)[1])
        wins = rank < capacity[item]
        outbid: Index = everyone[~wins & holding.given[everyone]]
        winners, place = everyone[wins], (self._first[item] + rank)[wins]
        new = winners[~holding.given[winners]]
        holding.take(outbid)
        holding.give(new)
        self._owner[place], self._bid[place] = winners, bids[wins]
        last = rank == capacity[item] - 1
        self.price[item[last]] = bids[last]
        return outbid


def runs(ascending: Codes) -> tuple[Codes, Index]:
    """The different values of a sorted array of codes, and how often each occurs."""
    first = np.concatenate(([0], np.flatnonzero(ascending[1:] != ascending[:-1]) + 1))[: len(ascending)]
    return ascending[first], np.diff(np.append(first, len(ascending)))


def within(sizes: Index) -> Index:
    """0, 1, … within each of several runs."""
    return np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
