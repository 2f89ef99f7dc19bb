"""How alike the captions are that colleagues were handed for one story: in words, and in what they mean.

Sharing the article's own sentences makes captions alike in meaning; in words they must not be. Both are shown, so that
the comms team sees what the programme sounds like from outside.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations
from statistics import median

import numpy as np

from curation.captions.choice import shuffled
from curation.captions.sameness import shape_of
from curation.captions.spread import Spread, spread_of
from models.encoder import Encoder

MOST_ENCODED = 200
"""Captions whose meaning is compared; of more, whole stories are drawn until so many are reached."""


@dataclass(frozen=True, slots=True)
class Told:
    """One caption handed out."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Pairs of captions for one story; the figures of meaning are cosines, of fewer pairs perhaps."""

    words: Spread = field(default_factory=Spread)
    meaning_median: float = 0.0
    meaning_highest: float = 0.0


def likeness_of(stories: Sequence[Sequence[Told]], wordings: Sequence[str], encoder: Encoder) -> Likeness:
    """Over the captions of each story; `wordings` are the disclosures they may begin with."""
    words = spread_of([shape_of(told.text, wordings) for told in story] for story in stories)
    cosines = list(chain.from_iterable(_cosines(story, encoder) for story in _drawn(stories)))
    if not cosines:
        return Likeness(words)
    return Likeness(words, round(median(cosines), 3), round(max(cosines), 3))


def _drawn(stories: Sequence[Sequence[Told]]) -> Iterable[Sequence[Told]]:
    left = MOST_ENCODED
    for story in shuffled([story for story in stories if len(story) > 1], "likeness"):
        if left < len(story):
            return
        left -= len(story)
        yield story


def _cosines(story: Sequence[Told], encoder: Encoder) -> Iterable[float]:
    rows = encoder.encode_items([told.text for told in story], [told.language for told in story])
    products = np.asarray(rows @ rows.T, dtype=np.float64)
    return [float(products[pair]) for pair in combinations(range(len(story)), 2)]
