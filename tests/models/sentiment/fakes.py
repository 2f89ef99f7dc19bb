"""A model of sentiment small enough to foresee: it counts `good` and `bad` among the words nearest its target."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.sentiment.interface import Passage, Sentiment

REACH = 40  # characters beside the target
WINDOW = 1_000  # characters; a longer text counts as windowed


@dataclass
class LexiconModel:
    """Remembers the sizes of the batches it was asked."""

    name: str = "fake"
    revision: str = "1"
    batches: list[int] = field(default_factory=list)

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        """One answer a passage; a text with as much good as bad in reach is neutral and uncertain."""
        self.batches.append(len(passages))
        return [_judge(passage) for passage in passages]


@dataclass
class Stumbling:
    """Fails at any batch that holds one of its words."""

    word: str
    name: str = "fake"
    revision: str = "1"
    inner: LexiconModel = field(default_factory=LexiconModel)

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        if any(self.word in passage.text for passage in passages):
            raise RuntimeError("the arithmetic went wrong")
        return self.inner.score(passages)


def _judge(passage: Passage) -> Sentiment:
    heard = _in_reach(passage).casefold()
    good, bad = heard.count("good"), heard.count("bad")
    windowed = len(passage.text) > WINDOW
    if good == bad:
        return Sentiment((0.2, 0.6, 0.2), uncertain=good > 0, windowed=windowed)
    return Sentiment((0.1, 0.1, 0.8) if good > bad else (0.8, 0.1, 0.1), uncertain=False, windowed=windowed)


def _in_reach(passage: Passage) -> str:
    if not passage.targets:
        return passage.text
    return " ".join(passage.text[max(0, start - REACH) : end + REACH] for start, end in passage.targets)
