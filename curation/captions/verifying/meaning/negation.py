"""No for yes: a caption denies what the article says, says what it denies, or turns a direction round.

Each clause of the caption is held against what the article tells and denies (`denials`), the sides it takes beyond a
"not" (`contraries`), the kinds and exceptions it names (`narrowing`) and the directions it tells (`directions`). Where
a clause of the article bears the caption out, nothing is found: a false alarm costs a person more.
"""

from collections.abc import Iterator
from itertools import pairwise

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.contraries import Contraries
from curation.captions.verifying.meaning.denials import Denials
from curation.captions.verifying.meaning.directions import Directions
from curation.captions.verifying.meaning.narrowing import Narrowings
from curation.captions.verifying.meaning.pairing import article_of
from curation.captions.verifying.meaning.prefixed import Prefixed
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.solely import Solely, affirms, denied_clauses
from curation.captions.verifying.meaning.stances import signals_of
from curation.captions.verifying.meaning.telling import Told, told_in_article, told_in_caption
from curation.captions.verifying.meaning.vocabulary import vocabulary_of

_NEAR = 40  # characters beside a clause in which a denial may be what it goes on from


def check_negation(ground: Ground) -> Check:
    """Code negation; only where caption and article share a language we have the words of."""
    signals = signals_of(ground.language)
    if signals is None or ground.language != ground.source.language:
        return lambda case: iter(())
    reader = _Reader(ground.own_text, ground.language, signals)

    def check(case: Case) -> Iterator[Finding]:
        for clause in reader.contradictions(case.prose):
            said = case.caption[clause.start : clause.end].strip(" ,;:–—")
            start = case.caption.find(said, clause.start)
            message = f"{said!r} turns a yes or a no of the article round: say it as the article does"
            yield error("negation", (start, start + len(said)), message)

    return check


class _Reader:
    def __init__(self, text: str, language: str, signals: Signals) -> None:
        self._article = article_of(text, language)
        self._signals = signals
        self._vocabulary = vocabulary_of(text, language)
        told = tuple(told_in_article(text, self._vocabulary.terms, signals))
        self._denials = Denials(text, told, self._vocabulary, signals)
        self._contraries = Contraries(text, told, self._vocabulary, signals)
        self._narrowings = Narrowings(text, told, self._vocabulary, signals)
        self._directions = Directions(self._article, told, signals)
        self._language = language
        self._prefixed = Prefixed((word.text for each in told for word in each.clause.words), language)
        denied = denied_clauses(text, told, language)
        self._solely = Solely(text, told, denied, language, signals, by_name=False)

    def contradictions(self, text: str) -> Iterator[Clause]:
        """The clauses of a caption that say what the article does not, or do not say what it does."""
        for before, told in pairwise((None, *told_in_caption(text, self._vocabulary))):
            if told is None or told.is_asked or told.stance.is_open or _is_tagged(told.clause, text):
                continue
            if self._is_taken_over(told.clause):
                continue
            is_same = before is not None and before.clause.sentence == told.clause.sentence
            if self._is_against(told, before if is_same else None, text):
                yield told.clause

    def _is_against(self, told: Told, before: Told | None, text: str) -> bool:
        return (
            self._denials.are_told(told)
            or self._denials.are_denied(told, before, text)
            or self._contraries.are_told(told, text)
            or self._narrowings.are_widened(told, before, text)
            or self._directions.are_turned(told)
            or self._is_affirmed(told, text)
            or (not told.is_denied and self._prefixed.is_turned(word.text for word in told.clause.words))
        )

    def _is_affirmed(self, told: Told, text: str) -> bool:
        """Whether `told` affirms what the article denies wherever it speaks of it, and no denial stands next to it."""
        near = text[max(0, told.clause.start - _NEAR) : told.clause.end + _NEAR]
        if self._signals.negators.search(self._signals.without_harmless(near)):
            return False
        return affirms(told, text, self._language, self._signals) and self._solely.are_told(told)

    def _is_taken_over(self, clause: Clause) -> bool:
        """Whether the article has `clause` word for word, and left no negator of it behind."""
        left = self._article.rest_of(clause)
        return left is not None and not (self._signals.negators.search(left) or self._signals.refusals.search(left))


def _is_tagged(clause: Clause, text: str) -> bool:
    """Whether a clause is no more than hashtags, which tell nothing."""
    return all(text[word.start - 1 : word.start] == "#" for word in clause.words)
