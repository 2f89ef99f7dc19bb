"""Cause and effect: a caption ties together only what its article ties, and the same way round.

Where the article says that it does not know the cause, or that two things merely went together, any cause told of
them is an error, by whatever verb. Elsewhere only words that name a cause ("because of") are judged, and only when
both sides are of the article and it has no tie of any kind near the effect. Clauses are compared by shared words.
"""

from collections.abc import Iterator, Mapping, Set
from itertools import islice

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground
from curation.captions.verifying.meaning.asking import asks
from curation.captions.verifying.meaning.causes.causes import CausalWords, Causation, causations
from curation.captions.verifying.meaning.causes.causes_da import CAUSES_DA
from curation.captions.verifying.meaning.causes.causes_en import CAUSES_EN
from curation.captions.verifying.meaning.causes.causes_it import CAUSES_IT
from curation.captions.verifying.meaning.causes.claimed import MOST, cause_finding, check_abroad, claims_of
from curation.captions.verifying.meaning.causes.coinciding import Coincidence, coincidences
from curation.captions.verifying.meaning.causes.otherwise import (
    CLOSE,
    SAME,
    Sentence,
    has_another_cause,
    is_told_otherwise,
    is_turned,
)
from curation.captions.verifying.meaning.lemmas import words_in
from curation.captions.verifying.meaning.pairing import Article
from models.sentences import sentence_spans

_LANGUAGES: Mapping[str, CausalWords] = {"da": CAUSES_DA, "en": CAUSES_EN, "it": CAUSES_IT}
_NEAR = 80  # characters around a tie in which a "not" or "perhaps" is about it
_PAIRS = 40  # coincidences held against: more than any article tells


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

    def _read(self, text: str, words: CausalWords) -> Iterator[Sentence]:
        before = ""
        for start, end in sentence_spans(text, self._article.language):
            is_unknown = words.unknown.search(text, start, end) is not None
            tied = [] if is_unknown else list(islice(causations(text, start, end, before, words), MOST))
            pairs = tuple((self._keys(tie.cause), self._effect(tie.effect, before)) for tie in tied)
            named = tuple(pair for pair, tie in zip(pairs, tied, strict=True) if tie.is_named)
            before = text[start:end]
            has_tie = not is_unknown and words.ties.search(text, start, end) is not None
            yield Sentence(self._keys(before), is_unknown, has_tie, pairs, named)

    def _effect(self, effect: str, before: str) -> frozenset[str]:
        """The words of an effect; those of the sentence before it too where it is as short as "the delay"."""
        keys = self._keys(effect)
        return keys | self._keys(before) if len(keys) <= CLOSE else keys

    def says(self, tie: str, claim: Causation) -> bool:
        """Whether a sentence of the article has the very tie between words of both sides."""
        cause, effect, own = self._keys(claim.cause), self._keys(claim.effect), self._keys(tie)
        return bool(own) and any(
            not s.is_unknown and own <= s.keys and cause & s.keys and len(effect & s.keys) >= min(CLOSE, len(effect))
            for s in self._sentences
        )

    def is_unborne(self, claim: Causation) -> bool:
        cause, effect = self._keys(claim.cause), self._keys(claim.effect)
        if not cause and effect:  # whatever it is called: the article leaves the cause of that open
            return claim.is_plain and any(len(effect & topic) > CLOSE for topic in self._open)
        if not effect:
            return False
        if self._is_of_a_coincidence(claim, cause, effect):
            return True
        if claim.is_acting:
            return False
        if claim.is_named and has_another_cause(self._sentences, cause, effect, self._said(claim.cause)):
            return True
        is_open = any(len((cause | effect) & topic) >= CLOSE for topic in self._open)
        if self._is_tied(cause, effect, min(CLOSE, len(effect)) if is_open else 1):
            return claim.is_plain and is_turned(self._sentences, cause, effect)
        if is_open:
            return claim.is_plain or not self._is_deed(cause, effect)
        return claim.is_named and is_told_otherwise(self._sentences, cause, effect)

    def _is_of_a_coincidence(self, claim: Causation, cause: Set[str], effect: Set[str]) -> bool:
        if any(cause & one and len(effect & other) >= CLOSE for s in self._sentences for one, other in s.tied):
            return False
        if all(key[0].isdecimal() for key in cause):
            return False
        beside = [pair for pair in self._beside if claim.is_plain or not pair.is_slight]
        if any(pair.joins(cause, effect) for pair in beside):
            return True
        given = [] if claim.is_loose else [pair for pair in beside if pair.gives_a_cause(cause, effect)]
        return any(not (claim.is_acting and self._is_its_doing(cause, effect, pair)) for pair in given)

    def _is_its_doing(self, cause: Set[str], effect: Set[str], pair: Coincidence) -> bool:
        """Whether the article tells elsewhere of the cause with that of the pair which it is said to act on."""
        acted_on = {key for key in effect & (pair.one | pair.other) if not key[0].isdecimal()}
        return any(
            cause & sentence.keys and acted_on & sentence.keys and not pair.other <= sentence.keys
            for sentence in self._sentences
        )

    def _is_tied(self, cause: Set[str], effect: Set[str], least: int) -> bool:
        return any(s.has_tie and cause & s.keys and len(effect & s.keys) >= least for s in self._sentences)

    def _is_deed(self, cause: Set[str], effect: Set[str]) -> bool:
        """Whether one clause of the article has somebody do this: a cut in prices is no cause of cheap tickets."""
        return any(
            len(cause & keys) >= SAME * len(cause) and len(effect & keys) >= SAME * len(effect) for keys in self._deeds
        )

    def _said(self, text: str) -> int:
        """How many words of `text` tell a topic."""
        return sum(word.is_content for word in words_in(text, self._article.language))

    def _keys(self, text: str) -> frozenset[str]:
        return frozenset(
            key
            for word in words_in(text, self._article.language)
            if word.is_content
            for key in self._article.words_like(word.lemma)
        )


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" .!…")
