"""Comparatives of a caption: whether the article compares the same two things, and the same way round.

A comparison has a dimension (amount, speed, quality), a direction, and two sides, the second often unsaid. Held
against a comparison of the article in the same dimension, it is turned round when either its direction or its sides
are, but not both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.comparisons.ranks import RankWords
from curation.captions.verifying.meaning.lemmas import words_in
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_SIDE = 110  # characters in which the other side of a comparison is told
_THAN_WITHIN = 60  # characters between a comparative and its "than"
_APPOSED = 26  # characters before a comparative that stands in apposition to what it compares: no clause ends there
_LEAD = 2  # first words of a side
_MOST = 16  # comparatives read in a sentence: more than any sentence has
_CLOSE = 2  # words in common from which two comparisons are of the same things
_STOP = re.compile(r"[;:()–—]|,(?=\s)|\s(?:but|while|whereas|and|ma|mentre|e|men|mens|og)\s")
_NEGATED = re.compile(
    r"(?<!\w)(?:no|not|never|neither|nor|without|\w+n't|cannot|non|né|nessun[oa]?|senza|mai|ikke|ingen|intet|aldrig|uden)"
    r"(?!\w)", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Comparison:
    """`up` or down in a `dimension`, of one side with another; sides hold the article's words.

    `lead` are the first words of the left side: what is compared, where the other side is unsaid.
    """

    dimension: str
    up: bool
    left: frozenset[str]
    right: frozenset[str]
    lead: frozenset[str]
    start: int
    end: int


class Comparing:
    """The comparisons of an article, for captions in its own language."""

    def __init__(self, article: Article, text: str, words: RankWords) -> None:
        self._article, self._words = article, words
        read = (
            found
            for start, end in sentence_spans(text, article.language)
            for found in self._read(text, start, end, (words.comparative, words.direction))
        )
        self._known = tuple(islice(read, _MOST * _MOST))

    def turned(self, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of comparatives in the sentence `start:end` that the article has the other way round."""
        for claim in islice(self._read(prose, start, end, (self._words.comparative,)), _MOST):
            verdicts = [verdict for known in self._known if (verdict := _agreement(claim, known))]
            if verdicts and max(verdicts) < 0:
                yield claim.start, claim.end

    def _read(self, text: str, start: int, end: int, patterns: tuple[re.Pattern[str], ...]) -> Iterator[Comparison]:
        for pattern in patterns:
            for match in pattern.finditer(text, start, end):
                first, last = self._bounds(text, match, start, end)
                if not _NEGATED.search(text, first, last):
                    dimension, _, way = (match.lastgroup or "").partition("_")
                    left, right = self._sides(text, match, first, last)
                    lead = frozenset(left[:_LEAD])
                    yield Comparison(dimension, way == "up", frozenset(left), frozenset(right), lead, *match.span())

    def _bounds(self, text: str, match: re.Match[str], start: int, end: int) -> tuple[int, int]:
        """The stretch a comparison is told in, between the marks and conjunctions around it."""
        first = max(start, match.start() - _SIDE)
        cuts = [cut.end() for cut in _STOP.finditer(text, first, max(first, match.start() - _APPOSED))]
        after = _STOP.search(text, match.end(), min(end, match.end() + _SIDE))
        return (cuts[-1] if cuts else first), (after.start() if after else min(end, match.end() + _SIDE))

    def _sides(self, text: str, match: re.Match[str], first: int, last: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        than = self._than(text, match, last) if match.re is self._words.comparative else None
        if than is None:
            return self._keys(text[first : match.start()] + " " + text[match.end() : last]), ()
        left = self._keys(text[first : match.start()] + " " + text[match.end() : than[0]])
        return left, self._keys(text[than[1] : last])

    def _than(self, text: str, match: re.Match[str], last: int) -> tuple[int, int] | None:
        found = self._words.than.search(text, match.end(), min(last, match.end() + _THAN_WITHIN))
        return found.span() if found else None

    def _keys(self, text: str) -> tuple[str, ...]:
        return tuple(
            key
            for word in words_in(text, self._article.language)
            if word.is_content
            for key in self._article.words_like(word.lemma)
        )


def _agreement(claim: Comparison, known: Comparison) -> int:
    """Positive where `claim` says what `known` says, negative where it says the opposite, 0 of something else."""
    if claim.dimension != known.dimension or len((claim.left | claim.right) & (known.left | known.right)) < _CLOSE:
        return 0
    alignment = _alignment(claim, known)
    return alignment if claim.up == known.up else -alignment


def _alignment(claim: Comparison, known: Comparison) -> int:
    """Positive where the sides of both are the same, negative where they are swapped, 0 where it cannot be told."""
    of_both = (known.left & known.right) | (claim.left & claim.right)
    crossed = ((claim.right & known.left) | (claim.left & known.right)) - of_both
    if claim.right and known.right:
        return len((claim.right & known.right) - of_both) - len(crossed)
    return 1 if claim.left & known.lead and not crossed else 0
