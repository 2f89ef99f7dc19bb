"""What the model reads of a passage: windows of tokens, each token marked that belongs to the target.

Training and serving share this. A passage that fits one window is read whole. Of a longer one, each target is read in
its own sentences with as many neighbours as fit, taken on both sides in turn; without a target the text is read from
end to end. Nothing is cut silently: what is left out lies whole sentences away from the target.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from models.runtime import Tokens
from models.sentences import sentence_spans
from models.sentiment.interface import Passage, Span
from models.surrogates import without_surrogates

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 128
"""Tokens a window, the two of its frame included."""

_ROOM = WINDOW - 2
_PART = _ROOM // 3  # tokens; a longer sentence counts as several, so that a target within has neighbours on both sides
_REACH = WINDOW * 12  # characters on each side of a target in which neighbours are sought


def windows(passage: Passage, tokenizer: "Tokenizer") -> tuple[Tokens, ...]:
    """At least one window, in the order of the text; targets that stand in one window share it."""
    return read_windows(passage, tokenizer).windows


def read_windows(passage: Passage, tokenizer: "Tokenizer") -> "Windows":
    """The windows, and whether they had to leave out or divide anything."""
    text = without_surrogates(passage.text)
    if not passage.targets:
        found = list(_Region(text, (0, len(text)), passage, tokenizer).throughout())
        return Windows(tuple(found), len(found) == 1)
    found, read, whole = [], -1, False
    for start, end in sorted(passage.targets):
        if end <= read:
            continue
        region = _Region(text, (max(0, start - _REACH), min(len(text), end + _REACH)), passage, tokenizer)
        window, read = region.around((start, end))
        found.append(window)
        whole = region.is_whole
    return Windows(tuple(found), whole)


@dataclass(frozen=True, slots=True)
class Windows:
    """What is read of a passage. `whole`: the text in one piece."""

    windows: tuple[Tokens, ...]
    whole: bool


class _Region:
    """A stretch of the text as tokens, cut into units: sentences, or parts of long ones."""

    def __init__(self, text: str, stretch: Span, passage: Passage, tokenizer: "Tokenizer") -> None:
        first, last = stretch
        encoding = tokenizer.encode(text[first:last], add_special_tokens=False)
        self._ids: list[int] = encoding.ids
        self._spans = [_bare(text, start + first, end + first) for start, end in encoding.offsets]
        self._marks = _marked(self._spans, sorted(passage.targets))
        self._opening, self._closing = tokenizer.encode("").ids
        self._bounds = self._unit_bounds(text, passage.language)
        self.is_whole = stretch == (0, len(text)) and len(self._ids) <= _ROOM

    def _unit_bounds(self, text: str, language: str) -> list[int]:
        """Token positions at which units begin, and the number of tokens at the end."""
        size = len(self._ids)
        if size <= _ROOM:
            return [0, size]
        starts = [start for start, _ in self._spans]
        places = {bisect_left(starts, begin) for begin, _ in sentence_spans(text, language)} | {0}
        edges = [*sorted(place for place in places if place < size), size]
        return [part for before, after in pairwise(edges) for part in range(before, after, _PART)] + [size]

    def around(self, target: Span) -> tuple[Tokens, int]:
        """The window that reads `target`, and the place in the text up to which it reads."""
        inside = [place for place, (start, end) in enumerate(self._spans) if start < target[1] and end > target[0]]
        token = inside[0] if inside else 0
        low = max(bisect_left(self._bounds, token + 1) - 1, 0)
        low, high = self._grown(low, min(low + 1, len(self._bounds) - 1))
        begin, stop = self._bounds[low], min(self._bounds[high], self._bounds[low] + _ROOM)
        return self._window(begin, stop), self._spans[stop - 1][1] if stop else target[1]

    def _grown(self, low: int, high: int) -> tuple[int, int]:
        """Units [low, high) with neighbours after and before in turn, while the window has room."""
        last = len(self._bounds) - 1
        grew = True
        while grew:
            grew = False
            if high < last and self._bounds[high + 1] - self._bounds[low] <= _ROOM:
                high, grew = high + 1, True
            if low > 0 and self._bounds[high] - self._bounds[low - 1] <= _ROOM:
                low, grew = low - 1, True
        return low, high

    def throughout(self) -> Iterator[Tokens]:
        """Windows that read every token once, as many whole units in each as fit."""
        begin = 0
        for edge, after in zip(self._bounds[1:], [*self._bounds[2:], None], strict=True):
            if after is None or after - begin > _ROOM:
                yield self._window(begin, edge)
                begin = edge

    def _window(self, begin: int, stop: int) -> Tokens:
        ids = (self._opening, *self._ids[begin:stop], self._closing)
        return Tokens(ids, (False, *self._marks[begin:stop], False))


def _bare(text: str, start: int, end: int) -> Span:
    """A token without the blanks it begins with: they are none of its word."""
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _marked(spans: Sequence[Span], targets: Sequence[Span]) -> list[bool]:
    """For each token, in order, whether it touches one of the targets, which are in order and disjoint."""
    marks, place = [], 0
    for start, end in spans:
        while place < len(targets) and targets[place][1] <= start:
            place += 1
        marks.append(place < len(targets) and targets[place][0] < end and start < end)
    return marks
