"""One line of a file of texts to judge: what it asks, or why it cannot be answered. No I/O.

A line is `{"id"?, "text", "target"?, "start"?, "end"?, "language"?}`; null is as good as no key, and other keys are
ignored. `start` and `end` are code points of the text, end exclusive, and win over `target`. A target alone means all
its occurrences, found as a brand of that name would be; one too long to be a name, or without a letter or digit, is
sought as it is written. Where there is none the text is asked about as a whole.

A character that JSON cut in half (a lone surrogate) in a text is read as one that cannot be shown: exports cut texts
between the halves of an emoji. Everything else that is no JSON in UTF-8 is refused, NaN among it.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NoReturn, TypeGuard

from curation.config import Brand
from curation.language import UNKNOWN, LanguageDetector
from curation.listening.sentiment import language_of
from curation.mentions import Matcher
from models.sentiment.interface import Passage, Span
from models.sentiment.windows import WINDOW

MAX_LINE = 2**20  # bytes
MAX_TEXT = 100_000  # characters
MAX_ID = 2_000  # characters: ids may be addresses
LONGEST_NAME = 200  # characters; a longer target is no name

_CUT = re.compile("[\ud800-\udfff]")

Id = str | int | float
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the file, numbered from 1. `too_long`: `body` is only its beginning."""

    number: int
    body: bytes
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What a line asks. `found` is False where it names a target that is nowhere in its text."""

    id: Id
    passage: Passage
    found: bool = True


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be answered, and why."""

    id: Id
    error: str


class _Unusable(Exception):
    """Why a line cannot be answered."""


def id_of(line: Line) -> Id:
    """The id that the answer of a line has."""
    try:
        return _id(_fields(line), line.number)
    except _Unusable:
        return line.number


def question_of(line: Line, detector: LanguageDetector) -> Question | BadLine:
    """What one line asks, or why it cannot be answered. Takes time linear in the line."""
    id: Id = line.number
    try:
        fields = _fields(line)
        id = _id(fields, line.number)
        text = _text(fields)
        targets, found = _targets(fields, text)
        return Question(id, Passage(text, _language(fields, text, detector), targets), found)
    except _Unusable as error:
        return BadLine(id, str(error))


def _fields(line: Line) -> Fields:
    if line.too_long:
        raise _Unusable(f"the line has more than {MAX_LINE:,} bytes; shorten it")
    try:
        fields = json.loads(line.body.decode("utf-8"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise _Unusable(f"not UTF-8 from byte {error.start} on; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise _Unusable(f"not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise _Unusable(f'{_shown(fields)} is no object; write {{"id": …, "text": …}}')
    return fields


def _no_number(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number; write null")


def _id(fields: Fields, number: int) -> Id:
    id = fields.get("id")
    if id is None:
        return number
    if isinstance(id, bool) or not isinstance(id, str | int | float) or not _is_finite(id):
        raise _Unusable(f"id: {_shown(id)} is no id; write a text or a number")
    if isinstance(id, str) and (len(id) > MAX_ID or _CUT.search(id)):
        raise _Unusable(f"id: {_shown(id)} is no id; write at most {MAX_ID:,} whole characters")
    return id


def _text(fields: Fields) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise _Unusable(
            "text: missing; add it" if text is None else f"text: {_shown(text)} is no text; put it in quotes"
        )
    if len(text) > MAX_TEXT:
        raise _Unusable(f"text: {len(text):,} characters; at most {MAX_TEXT:,} are read: part it")
    if not text or text.isspace():
        raise _Unusable("text: blank; there is nothing to judge")
    return _CUT.sub("\ufffd", text)


def _targets(fields: Fields, text: str) -> tuple[tuple[Span, ...], bool]:
    """The places asked about, and whether a target that is named is there."""
    start, end, target = fields.get("start"), fields.get("end"), fields.get("target")
    if start is not None or end is not None:
        return (_span(start, end, text),), True
    if not isinstance(target, str | None):
        raise _Unusable(f"target: {_shown(target)} is no text; put it in quotes")
    if not target or target.isspace():
        return (), True
    spans = _occurrences(target.strip(), text)
    return spans, bool(spans)


def _span(start: object, end: object, text: str) -> Span:
    if not _is_whole(start) or not _is_whole(end):
        raise _Unusable(f"start, end: {_shown(start)} and {_shown(end)}; write two whole numbers, or neither")
    if not 0 <= start < end <= len(text):
        inside = f"write 0 ≤ start < end ≤ {len(text)}"
        raise _Unusable(f"start, end: [{_shown(start)}, {_shown(end)}) is no place in the text; {inside}")
    return start, end


def _occurrences(target: str, text: str) -> tuple[Span, ...]:
    finder = _finder(target) if len(target) <= LONGEST_NAME else None
    if finder:
        return tuple((mention.start, mention.end) for mention in finder.find(text))
    return tuple(_as_written(target, text))


def _as_written(target: str, text: str) -> Iterator[Span]:
    at = text.find(target)
    while at >= 0:
        yield at, at + len(target)
        at = text.find(target, at + len(target))


@lru_cache(maxsize=1_000)
def _finder(target: str) -> Matcher | None:
    """What finds the target; files name few of them again and again. None for what is no name."""
    try:
        return Matcher([Brand("target", target)])
    except ValueError:
        return None


def _language(fields: Fields, text: str, detector: LanguageDetector) -> str:
    """As given, else as the text tells; not asked of a text that has fewer characters than a window has tokens."""
    given = fields.get("language")
    if len(text) < WINDOW:
        return UNKNOWN
    return language_of(text, given if isinstance(given, str) else None, detector)


def _is_whole(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_finite(value: str | float) -> bool:
    return not isinstance(value, float) or math.isfinite(value)


def _shown(value: object) -> str:
    """A value as a message quotes it: short."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object"
    shown = json.dumps(value, ensure_ascii=False)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
