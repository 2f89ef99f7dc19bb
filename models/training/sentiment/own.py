"""The project's own labelled texts: see `models/training/data/brands.md`."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

from models.sentiment.interface import Passage
from models.training.corpora import LANGUAGES, OWN, read_rows
from models.training.sentiment.examples import Example, read_examples
from models.training.sentiment.renaming import renamed

COPIES = 2  # of each mention under other names

Part = Literal["train", "dev", "test"]

TELLING = frozenset({"plain", "service", "employer", "emoji", "irony", "understated", "negation", "mixed", "finance"})
"""Phenomena with which a text that names one brand says of itself what it says of the brand."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What else is known of a row: its text, by a handle, where it could have stood, and what makes it hard."""

    text: str
    register: str
    phenomenon: str


def own_examples(part: Part) -> list[Example]:
    """One part of the set, all languages. `dev` is for calibration and for choosing between runs; `test` was set aside
    before the first training, for figures alone. Never train on either."""
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


def own_sets(seed: int) -> dict[str, list[Example]]:
    """What training reads: mentions, with COPIES of each under other names, aspects of reviews, and whole texts."""
    mentions, random = own_examples("train"), Random(seed)
    texts = _by_text(mentions, [notes.text for notes in own_notes("train")])
    copies = [copy for _ in range(COPIES) for copy in renamed(texts, random)]
    texts_as_such = whole_texts("train") + _all("texts_*.train.jsonl")
    return {"own": mentions + copies, "own aspects": _all("aspects_*.train.jsonl"), "own texts": texts_as_such}


def _all(pattern: str) -> list[Example]:
    return [example for path in sorted(OWN.glob(pattern)) for example in read_examples(path)]


def _by_text(mentions: Sequence[Example], texts: Sequence[str]) -> list[list[Example]]:
    found: dict[str, list[Example]] = {}
    for mention, text in zip(mentions, texts, strict=True):
        found.setdefault(text, []).append(mention)
    return list(found.values())


def own_notes(part: Part) -> list[Notes]:
    """The notes on the rows of `own_examples`, in the same order."""
    rows = (row for path in _paths(part) for row in read_rows(path))
    return [Notes(row["text_id"], row["register"], row["phenomenon"]) for row in rows]


def _paths(part: Part) -> list[Path]:
    return [OWN / f"brands_{language}.{part}.jsonl" for language in LANGUAGES]
