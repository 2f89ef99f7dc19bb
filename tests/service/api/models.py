"""Models of sentiment that wait, fail or die when told to."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.sentiment.interface import Passage, Sentiment
from tests.models.sentiment.fakes import LexiconModel


@dataclass
class Gate:
    """A lexicon that waits for `opened` at every question but the first; it remembers every text it was asked about."""

    inner: LexiconModel = field(default_factory=LexiconModel)
    opened: threading.Event = field(default_factory=threading.Event)
    asked: list[list[str]] = field(default_factory=list)
    name: str = "gate"
    revision: str = "2"

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        texts = [passage.text for passage in passages]
        if texts == ["ready"]:
            return self.inner.score(passages)
        self.asked.append(texts)
        assert self.opened.wait(60)
        return self.inner.score(passages)


@dataclass
class Poisoned:
    """A lexicon that cannot stand the word `poison`, and whose thread ends at the word `death`."""

    inner: LexiconModel = field(default_factory=LexiconModel)
    name: str = "poisoned"
    revision: str = "3"

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        if any("death" in passage.text for passage in passages):
            raise SystemExit
        if any("poison" in passage.text for passage in passages):
            raise RuntimeError("the kernel has failed")
        return self.inner.score(passages)
