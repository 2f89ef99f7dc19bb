"""A mention as it is kept: where it stands, how the model says it speaks of the brand, and what a person says. No I/O.

Of a document only the stretch around the mention is kept, and that stretch is what the model is asked about: scored
again by the same model it gets the same answer.
"""

from dataclasses import dataclass
from datetime import datetime

from curation.items import digest
from models.sentiment.interface import Label, Passage, Probabilities, most_probable
from models.surrogates import without_surrogates

KEPT_BESIDE = 1_600  # characters on each side: somewhat more than the bundled model looks at around a mention
ID_DIGITS = 32


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: `source` is a free label, `feed:NAME` for items; `document` its id there."""

    source: str
    document: str
    language: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a model answered, and when."""

    probabilities: Probabilities
    uncertain: bool
    model: str
    revision: str
    at: datetime

    @property
    def label(self) -> Label:
        """The most probable of the three, whether or not it is certain."""
        return most_probable(self.probabilities)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says, or confirms: `by` is the name of the key they came with."""

    label: Label
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document, from character `start` of it on."""

    text: str
    start: int

    def question(self, language: str, start: int, end: int) -> Passage:
        """What the model is asked of the mention at [start, end) of the document."""
        return Passage(self.text, language, ((start - self.start, end - self.start),))


@dataclass(frozen=True, slots=True)
class KeptMention:
    """One mention. `start` and `end` are code points of the document, whose stretch `excerpt` is."""

    brand: str
    origin: Origin
    start: int
    end: int
    surface: str
    sentence: str
    excerpt: Excerpt
    judgement: Judgement
    correction: Correction | None = None

    @property
    def id(self) -> str:
        """The same for the same place, brand and document, whoever stores it and however often."""
        return mention_id(self.origin, self.brand, self.start, self.end)

    @property
    def label(self) -> Label:
        """What it counts as: a person's word before the model's."""
        return self.correction.label if self.correction else self.judgement.label

    @property
    def uncertain(self) -> bool:
        """Whether it is not to be relied upon: never where a person has spoken."""
        return self.correction is None and self.judgement.uncertain

    @property
    def passage(self) -> Passage:
        """What the model is asked."""
        return self.excerpt.question(self.origin.language, self.start, self.end)


def mention_id(origin: Origin, brand: str, start: int, end: int) -> str:
    """The first ID_DIGITS hex digits of SHA-256 over source, document, brand and place."""
    return digest(origin.source, origin.document, brand, f"{start}-{end}")[:ID_DIGITS]


def excerpt_around(text: str, start: int, end: int) -> Excerpt:
    """The stretch of `text` to keep of a mention at [start, end)."""
    first = max(0, start - KEPT_BESIDE)
    return Excerpt(storable(text[first : end + KEPT_BESIDE]), first)


def storable(text: str) -> str:
    """The text, as long as it was, without what PostgreSQL cannot hold: NUL and lone surrogates."""
    return without_surrogates(text).replace("\0", "\ufffd")
