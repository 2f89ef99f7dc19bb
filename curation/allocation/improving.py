"""Single changes to an allocation: give a person one item more, one instead of another, or one less.

After an auction a few places are left over and a few people unsatisfied: changes that gain are made until none is left.
The same changes bring an allocation that is just outside of the band into it, at the least cost. Nobody who
waits loses an only pick, and whatever is changed keeps to the hard rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from curation.allocation.band import Limit, kept
from curation.allocation.holding import Holding
from curation.allocation.table import Flags, Index, Values

SWEEPS = 100
ATTEMPTS = 200
"""Bands that hardly any number of picks can keep, such as exactly .37, want picks dropped one by one."""
LEAST_GAIN = 1e-9


@dataclass(frozen=True, slots=True)
class _Changes:
    """Changes side by side, one a person at most once chosen; -1 where nothing is given or taken."""

    given: Index
    taken: Index
    gain: Values

    def part(self, chosen: Index | Flags) -> "_Changes":
        return _Changes(self.given[chosen], self.taken[chosen], self.gain[chosen])

    def weights(self, holding: Holding, limit: Limit) -> Values:
        """How much more the picks weigh after each change."""
        weights = np.append(limit.weights(holding.table), 0.0)  # the last one is for -1
        return np.asarray(weights[self.given] - weights[self.taken])


def improve(holding: Holding, ends: Sequence[Limit] = ()) -> None:
    """Make changes that gain and keep to the limits given until there is none."""
    for _ in range(SWEEPS):
        changes = _exchanges(holding)
        changes = changes.part(changes.gain > LEAST_GAIN)
        changes = _compatible(holding, changes.part(np.lexsort((changes.given, -changes.gain))))
        for end in ends:
            heavier = np.maximum(changes.weights(holding, end), 0.0)
            changes = changes.part((heavier == 0) | (np.cumsum(heavier) <= -end.excess(holding)))
        if not len(changes.given):
            return
        _make(holding, changes)


def repair(holding: Holding, ends: tuple[Limit, ...]) -> bool:
    """Bring the picks within the limits, at the least loss for each step; whether that succeeded."""
    for attempt in range(ATTEMPTS):
        if kept(holding, ends):
            return True
        worst = max(ends, key=lambda end: end.excess(holding))
        if not _lighten(holding, worst, drop_only=attempt > 2):
            return False
    return kept(holding, ends)


def _lighten(holding: Holding, end: Limit, *, drop_only: bool) -> bool:
    """As few changes as make the picks weigh little enough, or all there are; whether there was any."""
    options = [_drops(holding)] if drop_only else [_exchanges(holding), _drops(holding)]
    changes = _Changes(*(np.concatenate(parts) for parts in zip(*(_fields(option) for option in options), strict=True)))
    lighter = -changes.weights(holding, end)
    useful = lighter > LEAST_GAIN
    changes, lighter = changes.part(useful), lighter[useful]
    order = np.lexsort((changes.given, changes.taken, -changes.gain / lighter))
    changes = _compatible(holding, changes.part(order))
    enough = np.cumsum(-changes.weights(holding, end)) < end.excess(holding)
    _make(holding, changes.part(np.arange(len(enough)) <= int(enough.sum())))
    return len(enough) > 0


def _fields(changes: _Changes) -> tuple[Index, Index, Values]:
    return changes.given, changes.taken, changes.gain


def _exchanges(holding: Holding) -> _Changes:
    """For every candidate whose item has places left: what it would replace, if anything, and what that gains."""
    table = holding.table
    candidate = np.flatnonzero(~holding.given & (holding.reach < table.capacity)[table.item])
    candidate = candidate[table.room[table.person[candidate]] > 0]
    held = np.flatnonzero(holding.given)
    held = held[np.argsort(-table.engagement[held], kind="stable")]  # the least engaging is written last
    story, source, person = table.story[candidate], table.source[candidate], table.person[candidate]
    told = holding.from_story[story] > 0
    feed_full = holding.from_source[source] >= table.source_room[source]
    week_full = holding.picks[person] >= table.room[person]
    taken = np.full(len(candidate), -1, np.int64)
    for applies, group, wanted in (
        (week_full, table.person, person),
        (feed_full, table.source, source),
        (told, table.story, story),
    ):
        least = np.full(int(group.max(initial=-1)) + 1, -1, np.int64)
        least[group[held]] = held
        taken[applies] = least[wanted[applies]]
    possible = ~(told & feed_full) | (table.source[taken] == source)
    engagement = np.append(table.engagement, 0.0)
    return _Changes(candidate, taken, engagement[candidate] - engagement[taken]).part(possible)


def _drops(holding: Holding) -> _Changes:
    """Taking back picks of people who have others."""
    table = holding.table
    held = np.flatnonzero(holding.given)
    held = held[~table.waiting[table.person[held]] | (holding.picks[table.person[held]] > 1)]
    return _Changes(np.full(len(held), -1, np.int64), held, -table.engagement[held])


def _compatible(holding: Holding, changes: _Changes) -> _Changes:
    """The changes, in their order, that can be made together: one a person, and no more of an item than there is."""
    table = holding.table
    person = table.person[np.where(changes.given >= 0, changes.given, changes.taken)]
    changes = changes.part(np.sort(np.unique(person, return_index=True)[1]))
    gives = changes.given >= 0
    item = np.where(gives, table.item[changes.given], -1)
    order = np.argsort(item, kind="stable")
    _, first, size = np.unique(item[order], return_index=True, return_counts=True)
    rank = np.empty(len(item), np.int64)
    rank[order] = np.arange(len(item)) - np.repeat(first, size)
    left = (table.capacity - holding.reach)[item]
    return changes.part(~gives | (rank < left))


def _make(holding: Holding, changes: _Changes) -> None:
    holding.take(changes.taken[changes.taken >= 0])
    holding.give(changes.given[changes.given >= 0])
