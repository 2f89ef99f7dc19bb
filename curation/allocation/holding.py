"""Who has been given what so far, and what the hard rules still allow."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curation.allocation.table import Flags, Index, Table

Counts = NDArray[np.int32]


@dataclass(slots=True)
class Holding:
    """A state of the allocation that breaks no hard rule; `given` marks the candidates that are picks."""

    table: Table
    given: Flags
    picks: Counts
    reach: Counts
    from_story: Counts
    from_source: Counts

    @classmethod
    def empty(cls, table: Table) -> "Holding":
        """Nobody has been given anything."""
        sizes = (
            len(table.room),
            len(table.capacity),
            int(table.story.max(initial=-1)) + 1,
            int(table.source.max(initial=-1)) + 1,
        )
        return cls(table, np.zeros(table.size, np.bool_), *(np.zeros(size, np.int32) for size in sizes))

    @classmethod
    def of(cls, table: Table, picks: Index) -> "Holding":
        """These candidates have been given."""
        holding = cls.empty(table)
        holding.give(picks)
        return holding

    def give(self, candidates: Index) -> None:
        """Make picks of candidates that are none."""
        self.given[candidates] = True
        self._count(candidates, 1)

    def take(self, candidates: Index) -> None:
        """Undo picks."""
        self.given[candidates] = False
        self._count(candidates, -1)

    def blocked(self, candidates: Index) -> Flags:
        """Whether the story or the feed rules each candidate out for its person, who may have it already."""
        source = self.table.source[candidates]
        told = self.from_story[self.table.story[candidates]] > 0
        return np.asarray(told | (self.from_source[source] >= self.table.source_room[source]))

    @property
    def total(self) -> float:
        """The engagement of all picks together."""
        return float(self.table.engagement[self.given].sum())

    @property
    def empty_handed(self) -> Flags:
        """Who waits for the first pick of the week."""
        return np.asarray(self.table.waiting & (self.picks == 0))

    def _count(self, candidates: Index, sign: int) -> None:
        table = self.table
        np.add.at(self.picks, table.person[candidates], sign)
        np.add.at(self.reach, table.item[candidates], sign)
        np.add.at(self.from_story, table.story[candidates], sign)
        np.add.at(self.from_source, table.source[candidates], sign)
