"""What is asked of a model of entailment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """What is `said` of the matter of `text`, each in a language of its own.

    `language` is that of `text`, ISO 639-1, `und` where unknown; it only tells where sentences end.
    """

    text: str
    said: str
    language: str = "und"
