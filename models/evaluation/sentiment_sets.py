"""The development sets of sentiment as they are scored: which there are, and what is asked of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.evaluation.classification import accuracy, groups_right, macro_f1
from models.training.sentiment.examples import Example, read_examples

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "posts": ("umsab", "tweeteval", "semeval17c", "swe_social", "politics_da"),
    "reviews": ("mams", "semeval16rest", "mabsa", "norec_sentence", "norec_fine", "opener_en", "opener_es"),
    "news": ("newsmtsc_rw", "newsmtsc_mt", "sentfin"),
    "brands": ("crowdflower_brands", "sanders", "airline", "tw_entity", "germeval17_brand"),
}
"""Every public development set, once; what a family shares is its register."""

BY_ACCURACY = frozenset({"airline", "sentfin"})
"""Sets that are judged by accuracy; the rest by macro-F1."""

ASKED: Mapping[str, tuple[float, float | None]] = {
    "umsab en": (0.0, None),
    "umsab, mean of en it de fr es pt": (0.66, 0.70),
    "newsmtsc_rw": (0.78, 0.82),
    "mams": (0.79, 0.83),
    "mams, whole texts": (0.58, 0.65),
    "norec_sentence": (0.66, None),
    "crowdflower_brands": (0.72, None),
    "sanders": (0.72, None),
    "tw_entity": (0.72, None),
    "airline": (0.83, None),
    "sentfin": (0.83, None),
    "mabsa da": (0.70, None),
}
"""Floor and aim of a figure on the development sets."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Labelled passages and the probabilities they got, (n, 3)."""

    examples: Sequence[Example]
    probabilities: NDArray[np.floating]

    @property
    def labels(self) -> NDArray[np.int_]:
        """The answers that were given by people."""
        return np.array([example.answer for example in self.examples], dtype=int)

    @property
    def answers(self) -> NDArray[np.int_]:
        """The most probable of the three."""
        return np.asarray(self.probabilities.argmax(axis=1), dtype=int)

    def where(self, kept: Sequence[bool]) -> "Judged":
        """A part of it."""
        chosen = [example for example, keep in zip(self.examples, kept, strict=True) if keep]
        return Judged(chosen, self.probabilities[np.array(kept, dtype=bool)])

    def language(self, language: str) -> "Judged":
        """The rows in one language."""
        return self.where([example.passage.language == language for example in self.examples])

    def f1(self) -> float:
        """Macro-F1."""
        return macro_f1(self.labels, self.answers)

    def accuracy(self) -> float:
        """Share of rows that are right."""
        return accuracy(self.labels, self.answers)

    def whole_texts(self) -> float:
        """Share of texts of which every target is right."""
        return groups_right([example.passage.text for example in self.examples], self.labels == self.answers)


def development_sets(folder: Path) -> dict[str, list[Example]]:
    """Every set of FAMILIES by name. Raises FileNotFoundError for one that is not there."""
    return {name: read_examples(folder / f"{name}.dev.jsonl") for names in FAMILIES.values() for name in names}


def pooled(parts: Sequence[Judged]) -> Judged:
    """Several sets as one."""
    examples = [example for part in parts for example in part.examples]
    return Judged(examples, np.concatenate([part.probabilities for part in parts]))


def figures(name: str, judged: Judged) -> Iterator[tuple[str, float]]:
    """What is printed of a set: its figure, and those of its parts."""
    yield name, judged.accuracy() if name in BY_ACCURACY else judged.f1()
    if name == "umsab":
        parts = {language: judged.language(language).f1() for language in ("en", "it", "de", "fr", "es", "pt")}
        yield from ((f"umsab {language}", figure) for language, figure in parts.items())
        yield "umsab, mean of en it de fr es pt", sum(parts.values()) / len(parts)
    if name == "mams":
        yield "mams, whole texts", judged.whole_texts()
    if name == "mabsa":
        yield "mabsa da", judged.language("da").f1()
