"""No for yes: a caption denies what the article says, says what it denies, or turns a direction round.

Each clause of the caption is held against what happened and did not (`contraries_events`), what the article tells and
denies (`denials`), the sides it takes beyond a "not" (`contraries`), the kinds and exceptions it names (`narrowing`)
and the directions it tells (`directions`). Where a clause of the article bears the caption out, nothing is found: a
false alarm costs a person more.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.modalities.reach_words import finite
from curation.captions.verifying.meaning.negations.contraries import Contraries
from curation.captions.verifying.meaning.negations.contraries_events import Events
from curation.captions.verifying.meaning.negations.contraries_reading import flips_in, is_of_a_thing, words_of_event
from curation.captions.verifying.meaning.negations.denials import Denials
from curation.captions.verifying.meaning.negations.denied import is_opposite
from curation.captions.verifying.meaning.negations.directions import Directions
from curation.captions.verifying.meaning.negations.lasting import Lasting
from curation.captions.verifying.meaning.negations.narrowing import Narrowings
from curation.captions.verifying.meaning.negations.prefixed import Prefixed
from curation.captions.verifying.meaning.negations.supposed import REOPENED, WAS_SHUT
from curation.captions.verifying.meaning.pairing import article_of
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.solely import Solely, affirms, denied_clauses
from curation.captions.verifying.meaning.stances import signals_of
from curation.captions.verifying.meaning.telling import Told, told_in_article, told_in_caption
from curation.captions.verifying.meaning.vocabulary import keys_of, vocabulary_of

_NEAR = 40  # characters beside a clause in which a denial may be what it goes on from
_WISH = re.compile(r"\b(?:i wish|if only|vorrei|magari|mi piacerebbe|ville ønske|gid)\b", re.IGNORECASE)
# What stays until something comes about is denied with it, and what is no longer so once was.
_UNTIL = re.compile(r"\b(?:until|till|for now|finché|fino a\w*|per ora|indtil|foreløbig|først når)\b", re.IGNORECASE)
_NO_LONGER = re.compile(
    r"\b(?:no longer|any ?more|non (?:\w+ ){0,3}più|ikke (?:\w+ ){0,2}længere|ikke mere)\b", re.IGNORECASE
)
# The writer's own part in it, which no article bears out or denies: "nor shall I", "no outrage on my part".
_OWN_PART = re.compile(
    r"\b(?:(?:neither|nor) (?:do|did|am|was|shall|will|would|can|could|have|should) i|(?:on|from) my (?:part|side)|"
    r"from me|i like|i love|neanch['’]io|nemmeno io|neppure io|da parte mia|mi piace|"
    r"(?:fra|på|for) min (?:side|del|part)|jeg heller ikke|heller ikke jeg|kan (?:jeg )?(?:godt )?lide)\b",
    re.IGNORECASE,
)
_FEWEST = 2  # things a clause is of, for it to be known by what it is of


def check_negation(ground: Ground) -> Check:
    """Code negation; only where we have the words of both languages, and abroad only by what happened."""
    theirs, ours = signals_of(ground.source.language), signals_of(ground.language)
    if theirs is None or ours is None:
        return lambda case: iter(())
    is_own = ground.language == ground.source.language
    reader: _Reader | _Abroad = (
        _Reader(ground.own_text, ground.language, ours)
        if is_own
        else _Abroad(ground.own_text, (ground.source.language, theirs), (ground.language, ours))
    )

    def check(case: Case) -> Iterator[Finding]:
        for clause in reader.contradictions(case.prose):
            said = case.caption[clause.start : clause.end].strip(" ,;:–—")
            start = case.caption.find(said, clause.start)
            message = f"{said!r} turns a yes or a no of the article round: say it as the article does"
            yield doubt("negation", (start, start + len(said)), message)

    return check


class _Reader:
    def __init__(self, text: str, language: str, signals: Signals) -> None:
        self._article = article_of(text, language)
        self._signals = signals
        self._vocabulary = vocabulary_of(text, language)
        self._language = language
        self._lemmas = frozenset(word.lemma for clause in self._article.clauses for word in clause.words)
        told = tuple(told_in_article(text, self._vocabulary.terms, signals))
        self._events = Events(text, told, language, signals)
        self._denials = Denials(text, told, self._vocabulary, signals)
        self._contraries = Contraries(text, told, self._vocabulary, signals)
        self._narrowings = Narrowings(text, told, self._vocabulary, signals)
        self._lasting = Lasting(text, told, self._vocabulary, signals)
        self._directions = Directions(self._article, told, signals)
        self._prefixed = Prefixed(told, language)
        denied = [each for each in denied_clauses(text, told, language) if not _affirms_too(each, text)]
        self._denied = denied
        self._solely = Solely(text, told, denied, language, signals, by_name=False)

    def contradictions(self, text: str) -> Iterator[Clause]:
        """The clauses of a caption that say what the article does not, or do not say what it does."""
        for before, told in pairwise((None, *told_in_caption(text, self._vocabulary))):
            if told is None or _is_untold(told, text) or self._is_taken_over(told.clause):
                continue
            is_same = before is not None and before.clause.sentence == told.clause.sentence
            if before is not None and before.stance.denies and not is_same:
                told = _alone(told)
            if self._is_against(told, before if is_same else None, text):
                yield told.clause

    def _is_against(self, told: Told, before: Told | None, text: str) -> bool:
        verdict = self._events.verdict(told, text, self._language, self._signals)
        return (
            verdict.is_turned
            or (not told.stance.is_open and self._lasting.are_turned(told, text))
            or (not told.stance.is_open and self._denials.are_told(told, text, verdict.borne_out))
            or (not told.stance.is_open and self._is_against_words(told, before, text, verdict.borne_out))
        )

    def _is_against_words(self, told: Told, before: Told | None, text: str, borne_out: frozenset[Clause]) -> bool:
        if self._narrowings.are_widened(told, before, text) or self._contraries.are_told(told, text):
            return True
        span = told.clause.start, told.clause.end
        return not borne_out and (
            self._denials.are_denied(told, before, text)
            or (
                not any(p.search(text, *span) for p in (WAS_SHUT, REOPENED)) and self._directions.are_turned(told, text)
            )
            or self._is_affirmed(told, text)
            or (not told.is_denied and self._prefixed.is_turned(word.text for word in told.clause.words))
        )

    def _is_affirmed(self, told: Told, text: str) -> bool:
        """Whether `told` affirms what the article denies wherever it speaks of it, and nothing near it says no."""
        near = text[max(0, told.clause.start - _NEAR) : told.clause.end + _NEAR]
        plain = self._signals.without_harmless(near)
        hedges = (self._signals.negators, self._signals.possible, self._signals.planned)
        if any(hedge.search(plain) for hedge in (*hedges, _WISH, _UNTIL)) or flips_in(plain, self._language):
            return False
        if not any(finite(self._language).fullmatch(word.text) for word in told.clause.words):
            return False  # a heading: what it is about is told beside it
        events = words_of_event(told, text, self._language, self._signals)
        things = [term for term in told.terms if is_of_a_thing(term, self._signals)]
        known = [term for term in things if term.word.lemma in self._lemmas]
        if len(things) < _FEWEST or 2 * len(known) < len(things) or not all(event[1] for event in events):
            return False
        if any(is_opposite(each, told) and each.keys & told.keys for each in self._denied):
            return False
        return affirms(told, text, self._language, self._signals) and self._solely.are_told(told)

    def _is_taken_over(self, clause: Clause) -> bool:
        """Whether the article has `clause` word for word, and left no negator of it behind."""
        left = self._article.rest_of(clause)
        return left is not None and not (self._signals.negators.search(left) or self._signals.refusals.search(left))


class _Abroad:
    """An article in one language for captions in another."""

    def __init__(self, text: str, theirs: tuple[str, Signals], ours: tuple[str, Signals]) -> None:
        self._language, self._signals = ours
        told = tuple(told_in_article(text, vocabulary_of(text, theirs[0]).terms, theirs[1]))
        self._events = Events(text, told, *theirs)

    def contradictions(self, text: str) -> Iterator[Clause]:
        """The clauses of a caption that tell of what happened that it did not, or the other way."""
        for told in told_in_article(text, vocabulary_of(text, self._language).terms, self._signals):
            if _is_untold(told, text):
                continue
            if self._events.verdict(told, text, self._language, self._signals).is_turned:
                yield told.clause


def _alone(told: Told) -> Told:
    """`told` without the sentence before, which says its own no: what it speaks of is not told here once more."""
    return replace(told, former=frozenset(), near=told.keys | keys_of(told.around))


def _is_untold(told: Told, text: str) -> bool:
    """Whether a clause of a caption, `text`, tells nothing that an article could."""
    is_own = _OWN_PART.search(text, told.clause.start, told.clause.end) is not None
    return told.is_asked or is_own or _is_tagged(told.clause, text)


def _affirms_too(told: Told, text: str) -> bool:
    """Whether a denying clause of an article says what was so ("no longer"), or what is so without something else."""
    is_without = bool(told.stance.denials) and all(denial.is_without for denial in told.stance.denials)
    return is_without or _NO_LONGER.search(text, told.clause.start, told.clause.end) is not None


def _is_tagged(clause: Clause, text: str) -> bool:
    """Whether a clause is no more than hashtags, which tell nothing."""
    return all(text[word.start - 1 : word.start] == "#" for word in clause.words)
