"""Candidates from a Parquet file, batch by batch, without making a Python value of every cell."""

from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import numpy as np

from curation.allocation.table import Codes, Flags, Index, Values
from curation.cli.candidate_columns import Batch, Collector, Name
from curation.cli.settings import BadInput
from curation.config.checks import shown

if TYPE_CHECKING:
    import pyarrow

MAGIC = b"PAR1"
BATCH_ROWS = 200_000
NEEDED = ("employee", "item", "engagement", "source", "kind")
STORY = "story"
KINDS = ("company", "third_party")


def is_parquet(path: Path) -> bool:
    """Whether a file says in its first bytes that it is one; raises OSError."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def read_parquet(path: Path, collector: Collector) -> None:
    """Collect the candidates of a file; raises BadInput at the first row that is none."""
    from pyarrow import ArrowException, parquet  # takes a while to load

    try:
        file = parquet.ParquetFile(path)
        names = file.schema_arrow.names
        if missing := [name for name in NEEDED if name not in names]:
            raise BadInput(
                f"{path}: no column {', '.join(missing)}; candidates have {', '.join(NEEDED)}, perhaps story"
            )
        before = 0
        for batch in file.iter_batches(BATCH_ROWS, columns=[name for name in (*NEEDED, STORY) if name in names]):
            collector.add(_Cells(batch, before + 1 + np.arange(batch.num_rows), collector).coded())
            before += batch.num_rows
    except (ArrowException, OSError, ValueError) as error:  # texts in it may be no UTF-8
        raise BadInput(f"{path} cannot be read as Parquet ({error}); write it anew") from error


class _Cells:
    """The cells of some rows; `place` is the number of each row."""

    def __init__(self, batch: "pyarrow.RecordBatch", place: Index, collector: Collector) -> None:
        self._batch = batch
        self._place = place
        self._collector = collector

    def coded(self) -> Batch:
        """Everything of these rows that the allocation needs."""
        items, item = self._names("item")
        own = self._collector.codes(STORY, [(name,) for name in items])[item]
        return Batch(
            self._coded("employee"),
            self._collector.codes("item", items)[item],
            self._coded("source"),
            self._stories(own),
            self._third_party(),
            self._engagement(),
            self._place,
        )

    def _coded(self, column: str) -> Codes:
        names, index = self._names(column)
        return self._collector.codes(column, names)[index]

    def _names(self, column: str, *, optional: bool = False) -> tuple[Sequence[Name], Index]:
        """The different names in a column, and which of them each row has: -1 for none, where that is allowed."""
        values, index = self._different(column)
        none = np.array([optional and value == "" for value in values] + [optional], np.bool_)[index]
        good = np.array([_is_name(value) for value in values] + [False], np.bool_)[index]
        self._refuse(~good & ~none, lambda row: f"{column}: {_at(values, index, row)} is no name; write one as a text")
        return [value if _is_name(value) else "" for value in values], np.where(none, -1, index)

    def _stories(self, own: Codes) -> Codes:
        if STORY not in self._batch.schema.names:
            return own
        names, index = self._names(STORY, optional=True)
        codes = np.append(self._collector.codes(STORY, names), np.int32(0))
        return np.where(index < 0, own, codes[index])

    def _third_party(self) -> Flags:
        values, index = self._different("kind")
        known = np.array([value in KINDS for value in values], np.bool_)
        wrong = ~np.append(known, False)[index]
        self._refuse(wrong, lambda row: f"kind: {_at(values, index, row)} is none; write company or third_party")
        return np.array([value == KINDS[1] for value in values], np.bool_)[index]

    def _engagement(self) -> Values:
        from pyarrow import float64, types

        column = self._batch.column("engagement")
        if not (types.is_floating(column.type) or types.is_integer(column.type) or types.is_decimal(column.type)):
            raise BadInput(f"{self._collector.where}: engagement is {column.type}; write numbers from 0 to 1")
        values = np.asarray(column.cast(float64()).to_numpy(zero_copy_only=False), np.float64)
        wrong = ~((values >= 0) & (values <= 1))
        self._refuse(wrong, lambda row: f"engagement: {values[row]} is no number from 0 to 1")
        return values

    def _different(self, column: str) -> tuple[Sequence[Hashable], Index]:
        """The different values in a column, and which of them each row has: -1 for none."""
        from pyarrow import types

        cells = self._batch.column(column)
        cells = cells if types.is_dictionary(cells.type) else cells.dictionary_encode()
        index = cells.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return cells.dictionary.to_pylist(), index.astype(np.int64)

    def _refuse(self, wrong: Flags, problem: Callable[[int], str]) -> None:
        if wrong.any():
            row = int(wrong.argmax())
            raise self._collector.refuse(int(self._place[row]), problem(row))


def _at(values: Sequence[Hashable], index: Index, row: int) -> str:
    return shown(values[index[row]] if index[row] >= 0 else None)


def _is_name(value: Hashable) -> TypeGuard[Name]:
    return type(value) is int or (type(value) is str and value != "")
