"""Superlatives of a caption: whether the article ranks the same thing as high, and as far around.

One of the largest is not the largest, the third is not the first, and the first of a town is not the first of Europe.
A superlative of the writer's own ("the best read this week") ranks nothing of the item's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.comparisons.ranks import (
    PLAIN,
    Rank,
    RankWords,
    ranks_in,
    scope_of,
    without_idioms,
)
from curation.captions.verifying.meaning.lemmas import Word, words_in
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_AFTER = 60  # characters after a superlative in which its noun stands
_BEYOND = 90  # characters after one in which it is said how far it reaches
_WHOSE = 16  # characters before a superlative in which it is said whose it is
_MOST = 16  # superlatives read in a sentence: more than any sentence has
_SINGLE = frozenset({"first", "only"})
# Kinds that mean the same in every language; the others are adjectives of one.
_SHARED_KINDS = frozenset({"first", "only", "record", "best", "size", "high", "low", "fast", "old"})
_RECENT = frozenset({"new", "nyes", "rece", "nuov"})
_BORNE_BY = {"record": frozenset({"record", "high", "low", "size"})}


# A rank within one firm, club or neighbourhood: nothing that a whole country would bear.
_NARROW = re.compile(
    r"\b(?:its|the (?:firm|company|club|group|county|region|city|town|event)'s|[A-Z]\w+'s) (?:largest|biggest|first|"
    r"best|highest|longest)\b|\bto do so there\b|\bin the event's\b|\b(?:virksomhed|selskab|firma|klubb?|forening|"
    r"kommun|region)(?:e?n|et)?s\b|\b(?:della|in) (?:regione|provincia|città|Piemonte|Lombardia|Veneto|Toscana|Puglia|"
    r"Sicilia|Lazio|Liguria|Campania)\b|\bdell'azienda\b"
)


# "The tallest in the north, though not in the country": where the article says that it is not.
_NOT_IN = re.compile(
    r"\b(?:not|non|ikke|nor|né|eller) (?:yet |even |ancora |dog |nel |nella |in |of |i |på |af |del |della |dell'|d'|"
    r"the |l'|la |il |hele |all of ){1,3}([A-ZÆØÅ][\w-]+)"
)


@dataclass(frozen=True, slots=True)
class _Known:
    """A superlative of the article, with the lemmas of its sentence and how far it is said to reach."""

    rank: Rank
    lemmas: frozenset[str]
    scope: int
    is_ever: bool
    is_narrow: bool


class Ranking:
    """The superlatives of an article, for captions whose words of rank are `words`."""

    def __init__(self, article: Article, text: str, own_words: RankWords, words: RankWords) -> None:
        self._article, self._words, self._agree = article, words, own_words is words
        plain = without_idioms(text, own_words)
        self._known = tuple(self._read(plain, own_words))
        self._reach = scope_of(plain, own_words)
        self._denied = frozenset(_NOT_IN.findall(plain))
        self._alone = tuple(
            self._keys(plain[start:end])
            for start, end in sentence_spans(plain, article.language)
            if own_words.alone.search(plain, start, end)
        )

    def _read(self, plain: str, words: RankWords) -> Iterator[_Known]:
        for start, end in sentence_spans(plain, self._article.language):
            lemmas, scope = self._keys(plain[start:end]), scope_of(plain[start:end], words)
            is_ever = words.ever.search(plain, start, end) is not None
            is_narrow = _NARROW.search(plain, start, end) is not None
            for rank in ranks_in(plain, words, start, end):
                yield _Known(rank, lemmas, scope, is_ever, is_narrow)

    def unborne(self, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of superlatives in the sentence `start:end` that go beyond the article's; `prose` is without idioms."""
        for rank in islice(ranks_in(prose, self._words, start, end), _MOST):
            if (
                rank.place == PLAIN
                and not self._is_opinion(prose, rank, start)
                and self._is_beyond(prose, rank, start, end)
            ):
                yield rank.start, rank.end

    def any_other(self, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Spans of "than any other" in a sentence where the article has no superlative at all."""
        ranked = any(known.rank.kind not in _SINGLE for known in self._known)
        if self._agree and not ranked and not self._alone:
            yield from (match.span() for match in self._words.any_other.finditer(prose, start, end))

    def _is_opinion(self, prose: str, rank: Rank, start: int) -> bool:
        after, before = prose[rank.end : rank.end + _AFTER], prose[max(start, rank.start - _AFTER) : rank.start]
        return self._words.opinion.search(after) is not None or self._words.owner.search(before) is not None

    def _is_beyond(self, prose: str, rank: Rank, start: int, end: int) -> bool:
        kinds = _BORNE_BY.get(rank.kind, frozenset({rank.kind}))
        same = [known for known in self._known if known.rank.kind in kinds]
        tops = [known for known in same if known.rank.place == PLAIN]
        if not self._agree:
            return rank.kind in _SHARED_KINDS and bool(same) and not tops
        whose = max(start, rank.start - _WHOSE)  # "Danmarks største"
        if rank.kind in _RECENT and not same:
            return False  # "the newest of our books" is one in time
        scope = scope_of(prose[whose : min(end, rank.end + _BEYOND)], self._words)
        head = self._head(prose[rank.end : min(end, rank.end + _AFTER)])
        if rank.kind == "first" and not self._words.claiming.search(
            prose[max(start, rank.start - _AFTER) : rank.start]
        ):
            head = frozenset()  # the first of a row, as far as one can tell
        if tops:
            around = prose[whose : min(end, rank.end + _BEYOND)]
            if self._denied & set(re.findall(r"[\w-]+", around)):
                return True
            if self._words.ever.search(around) and not any(top.is_ever for top in self._known):
                return True
            return self._is_wider(scope, tops) or (rank.kind in _SINGLE and self._is_elsewhere(head, tops))
        if rank.kind == "only" and any(head & lemmas for lemmas in self._alone):
            return False
        return bool(same) or scope > 0 or bool(head) or self._is_said_of_the_item(prose, rank, start)

    def _is_said_of_the_item(self, prose: str, rank: Rank, start: int) -> bool:
        """Whether something of the article "is the largest", whatever the noun."""
        before = prose[start : rank.start]
        if rank.kind in _SINGLE | {"best"} or not self._words.claiming.search(before[-_AFTER:]):
            return False
        return any(word.is_content and self._article.words_like(word.lemma) for word in self._read_words(before))

    def _is_wider(self, scope: int, tops: Sequence[_Known]) -> bool:
        """Whether `scope` goes beyond what the article says; a rank without one may hold for all the article names."""
        if any(top.is_narrow for top in tops) and scope > max(top.scope for top in tops):
            return True
        return scope > 1 and scope > (max(top.scope for top in tops) or self._reach)

    def _is_elsewhere(self, head: frozenset[str], tops: Sequence[_Known]) -> bool:
        """Whether the noun after "the first" is one the article does not call first."""
        return bool(head) and not any(head & top.lemmas for top in tops)

    def _head(self, following: str) -> frozenset[str]:
        """The article's words for the first content word of `following`, when it stands close."""
        for word in self._read_words(following)[:3]:
            if word.is_content:
                return frozenset(self._article.words_like(word.lemma))
        return frozenset()

    def _read_words(self, text: str) -> tuple[Word, ...]:
        return words_in(text, self._article.language)

    def _keys(self, text: str) -> frozenset[str]:
        words = self._read_words(text)
        return frozenset(self._article.key(word.lemma) for word in words if word.is_content)
