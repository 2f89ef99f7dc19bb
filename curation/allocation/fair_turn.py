"""A fair turn: nobody gets a third pick of the week while somebody whom an item fits has none.

There are two ways to keep to that: nobody gets more than FEW picks, or everybody gets one. What the second takes is
found here: of those who have no pick yet this week, the greatest number that can have one at once under the hard rules
get one. Who is left without then has no item that is not needed for the only pick of another. Found by shortest
augmenting paths (Hopcroft and Karp, 1973): somebody without takes an item from one who has another, or whom a further
item can be found for.
"""

from dataclasses import dataclass, replace

import numpy as np

from curation.allocation.holding import Holding
from curation.allocation.table import Index, Table

FEW = 2
"""Picks that anybody may get while somebody has none."""


def with_few(table: Table, picks_per_week: int) -> Table:
    """The same candidates where nobody may get more than FEW picks, those made before included."""
    return replace(table, room=np.maximum(table.room - max(picks_per_week - FEW, 0), 0))


def unhurried(table: Table) -> Table:
    """The same candidates where nobody's first pick counts more than another's next."""
    return replace(table, waiting=np.zeros_like(table.waiting))


def places_for_everybody(table: Table) -> bool:
    """Whether there are as many places as people who wait: without, not everybody can have a pick."""
    wanted = np.bincount(table.item, minlength=len(table.capacity))
    return int(np.minimum(wanted, table.capacity).sum()) >= int(table.waiting[table.bidding].sum())


def serve(holding: Holding) -> int:
    """Make first picks until nobody more can have one; how many people who wait have picks then."""
    while _augment(holding):
        pass
    return int((holding.table.waiting & (holding.picks > 0)).sum())


@dataclass(frozen=True, slots=True)
class _Reach:
    """How each item is reached from somebody without a pick: `via` is the candidate to give, -1 if not reached.

    `only` is the one pick of those who have no other, `spare` a pick of each item whose person has others; -1: none.
    """

    via: Index
    only: Index
    spare: Index


def _augment(holding: Holding) -> bool:
    """Find the shortest paths to items that can be had and go along them; whether there was any."""
    table = holding.table
    reach = _unreached(holding)
    frontier = np.flatnonzero(holding.empty_handed & (np.diff(table.start) > 0) & (table.room > 0))
    met = np.zeros(len(table.room), np.bool_)
    while len(frontier):
        met[frontier] = True
        index, ended = table.rows(frontier)
        found = index[~ended]
        found = found[reach.via[table.item[found]] < 0]
        found = found[np.argsort(-table.engagement[found], kind="stable")]
        items, first = np.unique(table.item[found], return_index=True)
        reach.via[items] = found[first]
        ends = items[(holding.reach[items] < table.capacity[items]) | (reach.spare[items] >= 0)]
        if len(ends):
            _go(holding, reach, ends.astype(np.int64))
            return True
        reached = np.zeros(len(table.capacity), np.bool_)
        reached[items] = True
        holders = np.unique(table.person[holding.given & reached[table.item]]).astype(np.int64)
        frontier = holders[~met[holders]]
    return False


def _unreached(holding: Holding) -> _Reach:
    table = holding.table
    given = np.flatnonzero(holding.given)
    given = given[np.argsort(-table.engagement[given], kind="stable")]  # the least engaging is written last
    has_others = ~table.waiting | (holding.picks > 1)
    none = np.full(len(table.capacity), -1, np.int64)
    only, spare = np.full(len(table.room), -1, np.int64), none.copy()
    only[table.person[given]] = given
    others = given[has_others[table.person[given]]]
    spare[table.item[others]] = others
    return _Reach(none, only, spare)


def _go(holding: Holding, reach: _Reach, ends: Index) -> None:
    """Change what the paths to these items say, as far as no two of them meet."""
    table = holding.table
    moved: set[int] = set()
    for end in ends:
        given, taken = [], []
        if holding.reach[end] >= table.capacity[end]:
            taken.append(int(reach.spare[end]))
        item = int(end)
        while True:
            given.append(int(reach.via[item]))
            last = int(reach.only[table.person[given[-1]]])
            if last < 0:
                break
            taken.append(last)
            item = int(table.item[taken[-1]])
        people = set(table.person[given + taken].tolist())
        if moved.isdisjoint(people):
            moved |= people
            holding.take(np.array(taken, np.int64))
            holding.give(np.array(given, np.int64))
