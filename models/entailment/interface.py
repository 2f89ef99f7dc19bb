"""What a model of entailment is to its callers. Loads nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Claim:
    """What is `said` of the matter of `text`, each in a language of its own.

    `language` is that of `text`, ISO 639-1, `und` where unknown; it only tells where sentences end.
    """

    text: str
    said: str
    language: str = "und"


class EntailmentModel(Protocol):
    """Threads may share it. A claim gets the same doubt alone and in any batch (within 1e-3)."""

    @property
    def name(self) -> str: ...

    @property
    def revision(self) -> str: ...

    def doubts(self, claims: Sequence[Claim]) -> list[float]:
        """How probable it is, 0..1, that the text does not bear each claim out, in order."""
