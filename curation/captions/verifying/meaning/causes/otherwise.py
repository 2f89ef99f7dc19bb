"""What an article ties, held against a tie of a caption: turned round, of another cause, or of none."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

CLOSE = 2
"""Words in common from which two stretches speak of the same."""
SAME = 0.5
"""Share of an effect's words that must stand in one sentence for it to be that sentence's."""
_HELD = 0.4  # share of an effect's words the article must have in an effect of its own, and of a cause's it must have
_TOLD = 2  # words of a cause from which, if none is of the cause the article names, it is another
_LITTLE = 0.3  # share of a cause's words below which it is another than the one they are held against


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the article: its words, whether it ties anything, and what it ties to what.

    `named` are those of `tied` that it ties by words that name a cause.
    """

    keys: frozenset[str]
    is_unknown: bool
    has_tie: bool
    tied: tuple[tuple[frozenset[str], frozenset[str]], ...]
    named: tuple[tuple[frozenset[str], frozenset[str]], ...]


def is_turned(sentences: Sequence[Sentence], cause: Set[str], effect: Set[str]) -> bool:
    """Whether the article has the effect as the cause, and nowhere the other way round."""
    straight = crossed = 0
    for one, other in (pair for sentence in sentences for pair in sentence.tied):
        straight = max(straight, min(len(cause & one), len(effect & other)))
        crossed = max(crossed, min(len(cause & other), len(effect & one)))
    return crossed > straight and crossed >= CLOSE


def has_another_cause(sentences: Sequence[Sentence], cause: Set[str], effect: Set[str], said: int) -> bool:
    """Whether the article names a cause of the effect, and one that the claim's cause has next to nothing of.

    `said` counts the words of the claim's cause: one told in words the article has not may be the same in other words.
    """
    told = [
        (place, other)
        for place, sentence in enumerate(sentences)
        for stated, other in sentence.named
        if stated and len(effect & other) >= max(min(CLOSE, len(effect)), _HELD * len(effect))
    ]
    if not told:
        return False
    if len(cause) < _HELD * said:
        return said >= _TOLD and all(not (cause - other) & _around(sentences, place) for place, other in told)
    least = max(1, _LITTLE * said)
    return all(len((cause - other) & _around(sentences, place)) < least for place, other in told)


def is_told_otherwise(sentences: Sequence[Sentence], cause: Set[str], effect: Set[str]) -> bool:
    """Whether a sentence of the article has the effect with another cause, or with none in it or beside it.

    One that tells the cause too, by "as", "with" or a colon, may well mean it.
    """
    for place, sentence in enumerate(sentences):
        shared = effect & sentence.keys
        if len(shared) >= min(CLOSE, len(effect)) and len(shared) >= SAME * len(effect):
            near = sentences[max(0, place - 1) : place + 2]
            if len(cause & sentence.keys) >= CLOSE or any(cause & other.keys for other in near if other.has_tie):
                return False
            told = any(effect & other for _, other in sentence.tied)
            return told or (len(shared) >= CLOSE and not any(other.has_tie for other in near))
    return False


def _around(sentences: Sequence[Sentence], place: int) -> frozenset[str]:
    """The words of what a sentence's ties stand in: it and the next, which may go on about the cause."""
    after = [sentence for sentence in sentences[place + 1 : place + 2] if not sentence.has_tie]
    return frozenset().union(*(sentence.keys for sentence in (sentences[place], *after)))
