"""Candidates on their way from a file to the allocation: names become codes, and no pair may come twice.

Names are texts or whole numbers. Their codes ascend with them, so that an allocation does not depend on the order of a
file. An item without a story is a story of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from curation.allocation.table import Codes, Columns, Flags, Index, Values
from curation.cli.settings import BadInput

Name = str | int
Story = Name | tuple[Name]
"""A name, or that of the one item that tells it."""


@dataclass(frozen=True, slots=True)
class NamedColumns:
    """Candidates by code, with the names of people and items; `place` is the line or row of each, from 1."""

    columns: Columns
    employees: Sequence[Story]
    items: Sequence[Story]
    place: Index


@dataclass(frozen=True, slots=True)
class Batch:
    """Some candidates, coded by one `Collector`."""

    employee: Codes
    item: Codes
    source: Codes
    story: Codes
    third_party: Flags
    engagement: Values
    place: Index


class _Numbers(dict[Story, int]):
    """Numbers names as they are first met."""

    def __missing__(self, name: Story) -> int:
        self[name] = len(self)
        return self[name]


class Collector:
    """Codes names and keeps batches; `where` is what an error calls the file, `unit` what it calls a place in it."""

    def __init__(self, where: str, unit: str) -> None:
        self.where = where
        self.unit = unit
        self._names = {column: _Numbers() for column in ("employee", "item", "source", "story")}
        self._batches: list[Batch] = []

    def codes(self, column: str, names: Iterable[Story]) -> Codes:
        """The numbers of names of one column, as first met."""
        return np.fromiter(map(self._names[column].__getitem__, names), np.int32)

    def add(self, batch: Batch) -> None:
        """Keep what was coded."""
        self._batches.append(batch)

    def refuse(self, place: int, problem: str) -> BadInput:
        """The error that says what is wrong where."""
        return BadInput(f"{self.where}, {self.unit} {place}: {problem}")

    def collected(self) -> NamedColumns:
        """Everything in one piece; raises BadInput where a person has an item twice."""
        employees, employee = self._ordered("employee")
        items, item = self._ordered("item")
        columns = Columns(
            employee,
            item,
            self._ordered("source")[1],
            self._ordered("story")[1],
            self._joined("third_party", np.bool_),
            self._joined("engagement", np.float64),
        )
        named = NamedColumns(columns, employees, items, self._joined("place", np.int64))
        self._refuse_repetitions(named)
        return named

    def _joined(self, field: str, kind: type[np.generic]) -> np.ndarray:
        return np.concatenate([np.empty(0, kind), *(getattr(batch, field) for batch in self._batches)])

    def _ordered(self, column: str) -> tuple[list[Story], Codes]:
        """The names in ascending order, numbers before texts, and the codes that follow it."""
        met = list(self._names[column])
        order = sorted(range(len(met)), key=lambda number: _rank(met[number]))
        code = np.empty(len(met), np.int32)
        code[order] = np.arange(len(met))
        return [met[number] for number in order], code[self._joined(column, np.int32)]

    def _refuse_repetitions(self, named: NamedColumns) -> None:
        columns = named.columns
        pair = columns.employee.astype(np.int64) * len(named.items) + columns.item
        order = np.argsort(pair, kind="stable")
        again = order[1:][np.diff(pair[order]) == 0]
        if len(again):
            repeated = int(again.min())
            first = int(np.flatnonzero(pair == pair[repeated])[0])
            employee, item = named.employees[columns.employee[repeated]], named.items[columns.item[repeated]]
            problem = f"employee {employee!r} has item {item!r} in {self.unit} {named.place[first]} already; keep one"
            raise self.refuse(int(named.place[repeated]), problem)


def _rank(name: Story) -> tuple[bool, bool, Story]:
    one = name[0] if isinstance(name, tuple) else name
    return isinstance(name, tuple), isinstance(one, str), one
