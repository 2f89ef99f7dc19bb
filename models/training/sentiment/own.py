"""The project's own brand mentions in Italian, Danish and English: see `models/training/data/brands.md`."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from models.sentiment.interface import Passage
from models.training.sentiment.examples import Example, read_examples

FOLDER = Path(__file__).parents[1] / "data"
LANGUAGES = ("it", "da", "en")

Part = Literal["train", "test"]

TELLING = frozenset({"plain", "service", "employer", "emoji", "irony", "understated", "negation", "mixed", "finance"})
"""Phenomena with which a text that names one brand says of itself what it says of the brand."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What else is known of a row: its text, by a handle, where it could have stood, and what makes it hard."""

    text: str
    register: str
    phenomenon: str


def own_examples(part: Part) -> list[Example]:
    """One part of the set, all languages. `test` was set aside before the first training: never train on it."""
    return [example for path in _paths(part) for example in read_examples(path)]


def whole_texts(part: Part) -> list[Example]:
    """Texts of one mention whose label holds for the text as a whole, as rows without a target."""
    noted = list(zip(own_examples(part), own_notes(part), strict=True))
    mentions = Counter(notes.text for _, notes in noted)
    return [
        Example(Passage(example.passage.text, example.passage.language), example.label, "own, whole texts")
        for example, notes in noted
        if mentions[notes.text] == 1 and notes.phenomenon in TELLING
    ]


def own_notes(part: Part) -> list[Notes]:
    """The notes on the rows of `own_examples`, in the same order."""
    rows = (json.loads(line) for path in _paths(part) for line in path.read_text(encoding="utf-8").splitlines())
    return [Notes(row["text_id"], row["register"], row["phenomenon"]) for row in rows]


def _paths(part: Part) -> list[Path]:
    return [FOLDER / f"brands_{language}.{part}.jsonl" for language in LANGUAGES]
