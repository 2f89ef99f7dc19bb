"""The parts of a post that are asked about one by one: its sentences, none of which reaches over a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from models.sentences import sentence_spans

Stand = Literal["first", "last", "line"]

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Part:
    """A span of a text and where it `stands` there: first or last of its parts, or as a line of its own."""

    start: int
    end: int
    stands: tuple[Stand, ...]


def parts(text: str, language: str) -> tuple[Part, ...]:
    """Every part of `text`, in order, that has a letter or a figure."""
    lines = [list(_spans(line, language)) for line in _LINE.finditer(text)]
    count, alone = sum(map(len, lines)), {spans[0] for spans in lines if len(spans) == 1}
    found = (span for spans in lines for span in spans)
    return tuple(Part(*span, tuple(_stands(place, count, span in alone))) for place, span in enumerate(found))


def _spans(line: re.Match[str], language: str) -> Iterator[tuple[int, int]]:
    for start, end in sentence_spans(line[0], language):
        if _WORD.search(line[0], start, end):
            yield line.start() + start, line.start() + end


def _stands(place: int, count: int, is_line: bool) -> Iterator[Stand]:
    if place == 0:
        yield "first"
    if place == count - 1:
        yield "last"
    if is_line and count > 1:
        yield "line"
