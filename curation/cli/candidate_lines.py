"""Candidates from JSON lines, in bounded memory: batches of some megabytes are checked and coded at once."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, NotRequired

import numpy as np
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError, with_config
from typing_extensions import TypedDict  # typing's own tells pydantic too little before Python 3.12

from curation.cli.candidate_columns import Batch, Collector, Story
from curation.config.checks import shown

BATCH_BYTES = 8_000_000
_BOM = b"\xef\xbb\xbf"

_Name = Annotated[str, Field(min_length=1)] | int


@with_config(ConfigDict(strict=True, extra="ignore"))
class CandidateLine(TypedDict):
    """One candidate as `allocate` reads it; other keys are ignored."""

    employee: _Name
    item: _Name
    engagement: Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
    source: _Name
    kind: Literal["company", "third_party"]
    story: NotRequired[str | int | None]


_LINE = TypeAdapter(CandidateLine)
_LINES = TypeAdapter(list[CandidateLine])


def read_lines(path: Path, collector: Collector) -> None:
    """Collect the candidates of a file; raises BadInput at the first line that is none, OSError."""
    before = 0
    with path.open("rb") as file:
        while lines := file.readlines(BATCH_BYTES):
            lines[0] = lines[0].removeprefix(_BOM) if not before else lines[0]
            numbers = [number for number, line in enumerate(lines, before + 1) if line.strip()]
            rows = _checked([lines[number - before - 1] for number in numbers], numbers, collector)
            collector.add(_coded(rows, numbers, collector))
            before += len(lines)


def _checked(lines: Sequence[bytes], numbers: Sequence[int], collector: Collector) -> Sequence[CandidateLine]:
    try:
        rows = _LINES.validate_json(b"[" + b",".join(lines) + b"]")
    except ValidationError:
        rows = []
    if len(rows) == len(lines):
        return rows
    return [_checked_alone(line, number, collector) for line, number in zip(lines, numbers, strict=True)]


def _checked_alone(line: bytes, number: int, collector: Collector) -> CandidateLine:
    try:
        return _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        if not first["loc"]:
            raise collector.refuse(number, "not a JSON object; write one candidate a line") from error
        said = "" if first["type"] == "missing" else f", not {shown(first['input'])}"
        raise collector.refuse(number, f"{first['loc'][0]}: {first['msg']}{said}") from error


def _coded(rows: Sequence[CandidateLine], numbers: Sequence[int], collector: Collector) -> Batch:
    return Batch(
        collector.codes("employee", [row["employee"] for row in rows]),
        collector.codes("item", [row["item"] for row in rows]),
        collector.codes("source", [row["source"] for row in rows]),
        collector.codes("story", [_story(row) for row in rows]),
        np.array([row["kind"] == "third_party" for row in rows], np.bool_),
        np.array([row["engagement"] for row in rows], np.float64),
        np.array(numbers, np.int64),
    )


def _story(row: CandidateLine) -> Story:
    story = row.get("story")
    return (row["item"],) if story is None or story == "" else story
