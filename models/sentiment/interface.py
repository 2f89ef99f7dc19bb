"""What a model of sentiment is to its callers, whichever stands behind it. Loads nothing: `load_sentiment` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, get_args

Label = Literal["negative", "neutral", "positive"]
LABELS: tuple[Label, ...] = get_args(Label)

Span = tuple[int, int]
"""[start, end) in code points."""

Probabilities = tuple[float, float, float]
"""In the order of LABELS; their sum is 1."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, and the places that name the one thing of which it is asked how the text speaks.

    Without a place the question is about the text as a whole. `language` is ISO 639-1, `und` where unknown; it only
    tells where sentences end. Raises ValueError for a place outside of the text.
    """

    text: str
    language: str = "und"
    targets: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a place that is none."""
        for start, end in self.targets:
            if not 0 <= start < end <= len(self.text):
                raise ValueError(f"target [{start}, {end}) lies outside of a text of {len(self.text)} characters")


@dataclass(frozen=True, slots=True)
class Sentiment:
    """How a passage speaks of its target. `windowed`: the text is longer than one window, and was
    read in parts, or in the sentences around the target alone."""

    probabilities: Probabilities
    uncertain: bool
    windowed: bool = False

    @property
    def label(self) -> Label:
        """The most probable of the three, whether or not it is certain; the first of equals."""
        return most_probable(self.probabilities)


def most_probable(weights: Sequence[float]) -> Label:
    """The label of the greatest of three weights in the order of LABELS; the first of equals."""
    return LABELS[weights.index(max(weights))]


class SentimentModel(Protocol):
    """Threads may share it. A passage gets the same answer alone and in any batch (within 1e-3 on a probability)."""

    @property
    def name(self) -> str: ...

    @property
    def revision(self) -> str: ...

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]: ...
