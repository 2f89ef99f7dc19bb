"""What a caption tells as settled, a permission, a contract or a resolve, that the article leaves open.

The words for it are few in any language, so that they can be held against an article in another one as well: one that
has something undecided, and nothing settled in that way.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.levels import Telling
from curation.captions.verifying.meaning.modalities.settled_words import APPROVED, DECIDED, SIGNED
from curation.captions.verifying.meaning.signals import Signals, phrases
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, named

_MOST = 40  # clauses looked at: the time for a hostile text must not grow with both
_SHARED = 2  # words in common with what is open
_KINDS = (APPROVED, SIGNED, DECIDED)


class Settled:
    """What an article leaves open, and what it tells as settled, read once."""

    def __init__(
        self,
        text: str,
        told: Sequence[Told],
        levels: Mapping[Clause, Telling],
        language: str,
        signals: Signals,
    ) -> None:
        self._signals = signals
        self._open = [each for each in told if levels[each.clause].is_open][:_MOST]
        self._undecided = [each for each in self._open if levels[each.clause].is_undecided]
        sure = [each for each in told if not levels[each.clause].is_open and not each.stance.denials]
        self._alone = frozenset().union(*(_words(each, signals) for each in self._open)) - keys_of(
            term for each in sure for term in each.terms
        )
        said = [(each, kinds_in(_plain(each, text, signals), language)) for each in sure]
        self._settled = {kind: [each for each, kinds in said if kind in kinds][:_MOST] for kind in range(len(_KINDS))}

    def are_told(self, told: Told, kinds: Iterable[int], vocabulary: Vocabulary) -> bool:
        """Whether `told`, of a caption in the article's language, settles what the article leaves open."""
        keys = _named(told, vocabulary, self._signals)
        theirs = [(each, keys & _words(each, self._signals)) for each in self._open]
        alone = self._alone
        wanted = max(
            (len(n) for each, n in theirs if len(n) >= (1 if each in self._undecided or n & alone else _SHARED)),
            default=0,
        )
        return any(
            wanted and not any(len(keys & _words(each, self._signals)) >= wanted for each in self._settled[kind])
            for kind in kinds
        )

    def are_unknown(self, kinds: Iterable[int]) -> bool:
        """Whether the article has something undecided and settles nothing in one of these ways."""
        return bool(self._undecided) and any(not self._settled[kind] for kind in kinds)


def kinds_in(said: str, language: str) -> frozenset[int]:
    """In which ways `said` tells something as settled."""
    return frozenset(kind for kind in range(len(_KINDS)) if _pattern(kind, language).search(said))


@cache
def _pattern(kind: int, language: str) -> re.Pattern[str]:
    return phrases(_KINDS[kind][language])


def _plain(told: Told, text: str, signals: Signals) -> str:
    return signals.without_harmless(text[told.clause.start : told.clause.end])


def _named(told: Told, vocabulary: Vocabulary, signals: Signals) -> frozenset[str]:
    """The topical words of a caption's clause, and those of its sentence that the article has once."""
    own = [term for term in told.terms if term.word.is_content]
    rare = [term for term in told.around if term.word.is_content and vocabulary.is_rare(term)]
    return frozenset(
        key
        for term in (*own, *rare)
        for key in named(term)
        if term.word.lemma not in signals.light and not signals.framing.fullmatch(term.word.text)
    )


def _words(told: Told, signals: Signals) -> frozenset[str]:
    terms = [t for t in told.terms if t.word.is_content and t.word.lemma not in signals.light]
    return keys_of(t for t in terms if not signals.framing.fullmatch(t.word.text))
