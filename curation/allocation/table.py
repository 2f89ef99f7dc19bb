"""Candidates as arrays, and the table of those the hard rules leave, sorted by person. No names, only codes from 0.

What was offered before is worked in here: it takes room and is never offered again. The band is not: see `band.py`.
Codes are also the order of what they stand for: of two equally good picks the one with the lower codes is made.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curation.config import Programme

Codes = NDArray[np.int32]
Index = NDArray[np.int64]
Flags = NDArray[np.bool_]
Values = NDArray[np.float64]

CELLS = 2_000_000
"""Candidates looked at together, which bounds memory."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Candidates, one a row: who may get which item, from which feed, of which story, and how engaging (0..1)."""

    employee: Codes
    item: Codes
    source: Codes
    story: Codes
    third_party: Flags
    engagement: Values


@dataclass(frozen=True, slots=True)
class Earlier:
    """Picks made before, one a row, in the codes of the candidates."""

    employee: Codes
    item: Codes
    source: Codes
    story: Codes
    third_party: Flags
    this_week: Flags

    @classmethod
    def nothing(cls) -> "Earlier":
        """No pick was ever made."""
        none, never = np.empty(0, np.int32), np.empty(0, np.bool_)
        return cls(none, none, none, none, never, never)


@dataclass(frozen=True, slots=True)
class Table:
    """Candidates sorted by person, best first.

    `story` and `source` number the pairs of a person and a story or feed; of a story a person gets one item, of a feed
    as many as `source_room` says. `room` is how many picks each person may still get, `capacity` how many people each
    item may still reach, `waiting` who has no pick yet this week. Rows of person p lie from start[p] to start[p + 1];
    `origin` is where a candidate stood in the columns.
    """

    person: Codes
    item: Codes
    story: Codes
    source: Codes
    third_party: Flags
    engagement: Values
    origin: Index
    start: Index
    room: Index
    waiting: Flags
    capacity: Index
    source_room: Index

    @property
    def size(self) -> int:
        """How many candidates there are."""
        return len(self.person)

    @property
    def bidding(self) -> Index:
        """Who has a candidate and room for a pick."""
        return np.flatnonzero((np.diff(self.start) > 0) & (self.room > 0))

    def rows(self, people: Index) -> tuple[Index, Flags]:
        """The candidates of some people, one row each, and where a row has ended (any candidate stands there)."""
        return _rows(self.start, people)

    def in_blocks(self, people: Index) -> Iterator[Index]:
        """The people in blocks whose rows, as wide as the widest of the block, hold no more than CELLS."""
        return _in_blocks(self.start, people)

    def part(self, candidates: Index) -> "Table":
        """A table of some of the candidates, given in ascending order, and of nobody and nothing else."""
        people, person = _numbered(self.person[candidates])
        items, item = _numbered(self.item[candidates])
        sources, source = _numbered(self.source[candidates])
        return Table(
            person=person,
            item=item,
            story=_numbered(self.story[candidates])[1],
            source=source,
            third_party=self.third_party[candidates],
            engagement=self.engagement[candidates],
            origin=self.origin[candidates],
            start=np.searchsorted(person, np.arange(len(people) + 1)),
            room=self.room[people],
            waiting=self.waiting[people],
            capacity=self.capacity[items],
            source_room=self.source_room[sources],
        )


def lay_out(columns: Columns, programme: Programme, earlier: Earlier) -> Table:
    """The table of what may be offered. It does not depend on the order of the rows of either."""
    people, items = _count(columns.employee, earlier.employee), _count(columns.item, earlier.item)
    made = np.bincount(earlier.employee[earlier.this_week], minlength=people)
    room = np.maximum(programme.picks_per_week - made, 0)
    capacity = np.maximum(programme.exposure_per_item - np.bincount(earlier.item, minlength=items), 0)
    stories, sources = _count(columns.story, earlier.story), _count(columns.source, earlier.source)
    told = _among(_pairs(columns.employee, columns.story, stories), _pairs(earlier.employee, earlier.story, stories))
    fed = np.sort(_pairs(earlier.employee, earlier.source, sources)[earlier.this_week])
    spent = _occurrences(_pairs(columns.employee, columns.source, sources), fed) >= programme.per_source
    fits = (columns.engagement >= programme.min_engagement) & ~told & ~spent
    fits &= (room[columns.employee] > 0) & (capacity[columns.item] > 0)
    chosen = np.flatnonzero(fits)
    origin = _best_first(columns, chosen[np.argsort(columns.employee[chosen], kind="stable")])
    person = columns.employee[origin]
    feeds, source = _numbered(_pairs(person, columns.source[origin], sources))
    return Table(
        person=person,
        item=columns.item[origin],
        story=_numbered(_pairs(person, columns.story[origin], stories))[1],
        source=source,
        third_party=columns.third_party[origin],
        engagement=columns.engagement[origin],
        origin=origin,
        start=np.searchsorted(person, np.arange(people + 1)),
        room=room,
        waiting=made == 0,
        capacity=capacity,
        source_room=programme.per_source - _occurrences(feeds, fed),
    )


def _best_first(columns: Columns, by_person: Index) -> Index:
    """Rows of candidates that stand person by person, each person's best first; of equals the lower code of an item."""
    person = columns.employee[by_person]
    start = np.flatnonzero(np.diff(person, prepend=-1, append=-1))
    ordered = np.empty_like(by_person)
    # Many short rows side by side are sorted far faster than all at once.
    for block in _in_blocks(start, np.arange(len(start) - 1)):
        index, ended = _rows(start, block)
        row = by_person[index]
        rank = np.lexsort((columns.item[row], np.where(ended, np.inf, -columns.engagement[row])))
        ordered[index[~ended]] = np.take_along_axis(row, rank, axis=1)[~ended]
    return ordered


def _rows(start: Index, people: Index) -> tuple[Index, Flags]:
    length = start[people + 1] - start[people]
    column = np.arange(int(length.max(initial=0)))
    ended = column >= length[:, None]
    return np.where(ended, 0, start[people][:, None] + column), ended


def _in_blocks(start: Index, people: Index) -> Iterator[Index]:
    length = start[people + 1] - start[people]
    order = np.argsort(length, kind="stable")
    people, length = people[order], length[order]
    while len(people):
        fitting = max(1, int(np.searchsorted(np.arange(1, len(people) + 1) * length, CELLS, side="right")))
        yield people[:fitting]
        people, length = people[fitting:], length[fitting:]


def _count(*codes: Codes) -> int:
    return max((int(column.max(initial=-1)) + 1 for column in codes), default=0)


def _pairs(first: Codes, second: Codes, seconds: int) -> Index:
    return first.astype(np.int64) * seconds + second


def _among(keys: Index, few: Index) -> Flags:
    return np.isin(keys, few) if len(few) else np.zeros(len(keys), np.bool_)


def _occurrences(keys: Index, among: Index) -> Index:
    """How often each key occurs in a sorted array."""
    if not len(among):
        return np.zeros(len(keys), np.int64)
    return np.searchsorted(among, keys, side="right") - np.searchsorted(among, keys)


def _numbered(keys: Index | Codes) -> tuple[Index, Codes]:
    """The different keys in ascending order, and the place of each among them; fast where they are nearly sorted."""
    order = np.argsort(keys, kind="stable")
    ascending = keys[order].astype(np.int64)
    new = np.diff(ascending, prepend=-1) != 0
    codes = np.empty(len(keys), np.int32)
    codes[order] = np.cumsum(new) - 1
    return ascending[new], codes
