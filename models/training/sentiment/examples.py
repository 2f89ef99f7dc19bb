"""Labelled passages from the shared sets and from the project's own.

A row is a JSON object with `text`, `target` or null, `label`, `lang`, and `span` where the set gives the target's
place. A target without one is sought: whole words, whatever their case, blanks and hyphens apart; all its occurrences
are marked. One that is not there makes the row one about the whole text, as it is when somebody scores it.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from models.sentiment.interface import LABELS, Label, Passage, Span

UNREAD_LANGUAGES = frozenset({"ar", "hi"})
"""In the shared sets, and in scripts of which the vocabulary has no words."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage, what it says of its target, and the set it is of."""

    passage: Passage
    label: Label
    source: str

    @property
    def answer(self) -> int:
        """The label's place in LABELS."""
        return LABELS.index(self.label)


class UnreadableRow(ValueError):
    """A line of a set that is no labelled row; the message says which."""


def read_examples(path: Path) -> list[Example]:
    """The rows of one set in their order, those in unread languages left out.

    Raises:
        UnreadableRow: a line is no JSON object with text and label, or its span lies outside of the text.
    """
    source = path.name.removesuffix(".jsonl").rpartition(".")[0] or path.stem
    return list(_examples(path, source))


def _examples(path: Path, source: str) -> Iterator[Example]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                row = json.loads(line)
                if row["lang"] in UNREAD_LANGUAGES:
                    continue
                passage = Passage(row["text"], row["lang"], _places(row))
                if row["label"] not in LABELS:
                    raise ValueError(f"label {row['label']!r} is none of {', '.join(LABELS)}")
            except (ValueError, KeyError, TypeError) as error:
                raise UnreadableRow(f"{path}:{number}: {error!r}") from error
            yield Example(passage, row["label"], source)


def _places(row: dict[str, object]) -> tuple[Span, ...]:
    text, target, span = row["text"], row.get("target"), row.get("span")
    if not isinstance(text, str):
        raise TypeError(f"text is {text!r}, not a string")
    if isinstance(span, Sequence):
        return ((int(span[0]), int(span[1])),)
    return find_target(text, target) if isinstance(target, str) else ()


def find_target(text: str, target: str) -> tuple[Span, ...]:
    """Every place where `target` stands in `text`; none of its words, nothing found."""
    pattern = _pattern(target)
    return tuple(match.span() for match in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=4096)
def _pattern(target: str) -> re.Pattern[str] | None:
    words = re.findall(r"\w+", target)
    if not words:
        return None
    joined = r"[\W_]{0,2}".join(map(re.escape, words))
    return re.compile(rf"(?<!\w){joined}(?!\w)", re.IGNORECASE)
