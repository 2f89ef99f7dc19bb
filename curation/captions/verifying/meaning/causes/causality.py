"""Cause and effect: a caption ties together only what its article ties, and the same way round.

Where the article says that it does not know the cause, or that two things merely went together, any cause told of
them is an error, by whatever verb. Elsewhere only words that can mean nothing but a cause are judged, and only when
both sides are of the article and it has no tie of any kind near the effect. Clauses are compared by shared words.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import islice

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.causes.causes import CausalWords, Causation, causations
from curation.captions.verifying.meaning.causes.causes_da import CAUSES_DA
from curation.captions.verifying.meaning.causes.causes_en import CAUSES_EN
from curation.captions.verifying.meaning.causes.causes_it import CAUSES_IT
from curation.captions.verifying.meaning.causes.claimed import MOST, cause_finding, check_abroad, claims_of
from curation.captions.verifying.meaning.causes.coinciding import coincidences
from curation.captions.verifying.meaning.lemmas import words_in
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_LANGUAGES: Mapping[str, CausalWords] = {"da": CAUSES_DA, "en": CAUSES_EN, "it": CAUSES_IT}
_CLOSE = 2  # words in common from which two stretches speak of the same
_NEAR = 80  # characters around a tie in which a "not" or "perhaps" is about it
_HELD = 0.4  # share of an effect's words the article must have in an effect of its own
_LITTLE = 0.3  # share of a cause's words below which it is another than the one they are held against
_PAIRS = 40  # coincidences held against: more than any article tells
_SAME = 0.5  # share of an effect's words that must stand in one sentence for it to be that sentence's


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence of the article: its words, whether it ties anything, and what it ties to what."""

    keys: frozenset[str]
    is_unknown: bool
    has_tie: bool
    tied: tuple[tuple[frozenset[str], frozenset[str]], ...]


def check_causality(ground: Ground) -> Check:
    """Code causality. Silent for a language without words here.

    Where caption and item are in different languages, only figures show what is told to be a cause of what.
    """
    if ground.language not in _LANGUAGES:
        return lambda case: iter(())
    words = _LANGUAGES[ground.language]
    if ground.language != ground.source.language:
        return check_abroad(ground, words)
    causes = _Causes(Article(ground.own_text, ground.language), ground.own_text, words)
    said = _plain(ground.own_text)

    def check(case: Case) -> Iterator[Finding]:
        prose, before = case.prose.replace("’", "'"), ""
        for start, end in sentence_spans(prose, ground.language):
            sentence, former = prose[start:end], before
            before = sentence
            if asks(sentence) or _plain(sentence) in said:
                continue
            for claim in islice(claims_of(prose, start, end, former, words, ground.language), MOST):
                near = max(start, claim.start - _NEAR), min(end, claim.end + (0 if claim.is_plain else _NEAR))
                tie = case.caption[claim.start : claim.end]
                if not words.hedged.search(prose, *near) and not causes.says(tie, claim) and causes.is_unborne(claim):
                    yield cause_finding(claim, tie)
                    break

    return check


class _Causes:
    """What an article ties to what, and what it leaves open."""

    def __init__(self, article: Article, text: str, words: CausalWords) -> None:
        self._article = article
        self._sentences = tuple(self._read(text.replace("’", "'"), words))
        self._open = tuple(
            sentence.keys | (self._sentences[place - 1].keys if place else frozenset())
            for place, sentence in enumerate(self._sentences)
            if sentence.is_unknown
        )
        self._beside = tuple(islice(coincidences(text.replace("’", "'"), article.language, self._keys), _PAIRS))
        self._deeds = tuple(
            self._keys(text[clause.start : clause.end])
            for clause in article.clauses
            if words.deeds.search(text, clause.start, clause.end)
        )

    def _read(self, text: str, words: CausalWords) -> Iterator[_Sentence]:
        before = ""
        for start, end in sentence_spans(text, self._article.language):
            is_unknown = words.unknown.search(text, start, end) is not None
            tied = [] if is_unknown else list(islice(causations(text, start, end, before, words), MOST))
            pairs = tuple((self._keys(tie.cause), self._effect(tie.effect, before)) for tie in tied)
            before = text[start:end]
            has_tie = not is_unknown and words.ties.search(text, start, end) is not None
            yield _Sentence(self._keys(before), is_unknown, has_tie, pairs)

    def _effect(self, effect: str, before: str) -> frozenset[str]:
        """The words of an effect; those of the sentence before it too where it is as short as "the delay"."""
        keys = self._keys(effect)
        return keys | self._keys(before) if len(keys) <= _CLOSE else keys

    def says(self, tie: str, claim: Causation) -> bool:
        """Whether a sentence of the article has the very tie between words of both sides."""
        cause, effect, own = self._keys(claim.cause), self._keys(claim.effect), self._keys(tie)
        return bool(own) and any(
            not s.is_unknown and own <= s.keys and cause & s.keys and len(effect & s.keys) >= min(_CLOSE, len(effect))
            for s in self._sentences
        )

    def is_unborne(self, claim: Causation) -> bool:
        cause, effect = self._keys(claim.cause), self._keys(claim.effect)
        if not cause and effect:  # whatever it is called: the article leaves the cause of that open
            return any(len(effect & topic) > _CLOSE for topic in self._open)
        if not effect:
            return False
        if self._is_of_a_coincidence(claim, cause, effect):
            return True
        if claim.is_acting:
            return False
        if claim.is_plain and self._has_another_cause(claim, cause, effect):
            return True
        is_open = any(len((cause | effect) & topic) >= _CLOSE for topic in self._open)
        if self._is_tied(cause, effect, min(_CLOSE, len(effect)) if is_open else 1):
            return claim.is_plain and self._is_turned(cause, effect)
        if is_open:
            return claim.is_plain or not self._is_deed(cause, effect)
        return claim.is_plain and self._is_told_otherwise(cause, effect)

    def _is_of_a_coincidence(self, claim: Causation, cause: Set[str], effect: Set[str]) -> bool:
        if any(cause & one and len(effect & other) >= _CLOSE for s in self._sentences for one, other in s.tied):
            return False
        if all(key[0].isdecimal() for key in cause):
            return False
        if any(pair.joins(cause, effect) for pair in self._beside):
            return True
        return not claim.is_loose and any(pair.gives_a_cause(cause, effect) for pair in self._beside)

    def _is_tied(self, cause: Set[str], effect: Set[str], least: int) -> bool:
        return any(s.has_tie and cause & s.keys and len(effect & s.keys) >= least for s in self._sentences)

    def _is_deed(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether one clause of the article has somebody do this: a cut in prices is no cause of cheap tickets."""
        return any(
            len(cause & keys) >= _SAME * len(cause) and len(effect & keys) >= _SAME * len(effect)
            for keys in self._deeds
        )

    def _is_turned(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether the article has the effect as the cause, and nowhere the other way round."""
        straight = crossed = 0
        for one, other in (pair for sentence in self._sentences for pair in sentence.tied):
            straight = max(straight, min(len(cause & one), len(effect & other)))
            crossed = max(crossed, min(len(cause & other), len(effect & one)))
        return crossed > straight and crossed >= _CLOSE

    def _has_another_cause(self, claim: Causation, cause: Set[str], effect: Set[str]) -> bool:
        """Whether the article gives the effect a cause, and one that the claim's cause has next to nothing of."""
        told = [
            (place, other)
            for place, sentence in enumerate(self._sentences)
            for stated, other in sentence.tied
            if stated
            and len(effect & other) >= max(min(_CLOSE, len(effect)), _HELD * len(effect), 0 if claim.is_plain else 3)
        ]
        said = sum(word.is_content for word in words_in(claim.cause, self._article.language))
        least = _LITTLE * said if claim.is_plain else 1
        return bool(told) and all(len((cause - other) & self._around(place)) < max(1, least) for place, other in told)

    def _around(self, place: int) -> frozenset[str]:
        """The words of what a sentence's ties stand in: it and the next."""
        return frozenset().union(*(sentence.keys for sentence in self._sentences[place : place + 2]))

    def _is_told_otherwise(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether a sentence of the article has the effect with another cause, or with none in it or beside it."""
        for place, sentence in enumerate(self._sentences):
            shared = effect & sentence.keys
            if len(shared) >= min(_CLOSE, len(effect)) and len(shared) >= _SAME * len(effect):
                near = self._sentences[max(0, place - 1) : place + 2]
                if any(cause & other.keys for other in near if other.has_tie):
                    return False
                told = any(effect & other for _, other in sentence.tied)
                return told or (len(shared) >= _CLOSE and not any(other.has_tie for other in near))
        return False

    def _keys(self, text: str) -> frozenset[str]:
        return frozenset(
            key
            for word in words_in(text, self._article.language)
            if word.is_content
            for key in self._article.words_like(word.lemma)
        )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!…")
