"""The parts of a post that are asked about one by one: its sentences, none of which reaches over a line."""

import re
from collections.abc import Iterator

from models.sentences import sentence_spans

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w")


def parts(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Spans of `text`, in order, of every part that has a letter or a figure."""
    for line in _LINE.finditer(text):
        for start, end in sentence_spans(line[0], language):
            if _WORD.search(line[0], start, end):
                yield line.start() + start, line.start() + end
