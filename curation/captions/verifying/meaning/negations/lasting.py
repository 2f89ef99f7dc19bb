"""What an article says goes on, a caption tells as over; or the other way round.

"Orders by telephone will continue" and "ordering by telephone is a thing of the past" share no "not": the one has a
word for what lasts, the other one for what has ended.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, named

_MOST = 40  # clauses looked at: the time for a hostile text must not grow with both
_SAME = 0.5  # share of what an article tells of it, by weight, that a caption must have
_NOT = re.compile(r"\b(?:not|n[o']t|\w+n['’]t|non|né|ikke|hverken)\b", re.IGNORECASE)

_GOES_ON = {
    "en": r"still|continu(?:e|es|ed|ing)|carr(?:y|ies|ied) on|goes on|go on|remains?(?= \w+)|stays? in|lives? on",
    "it": r"ancora|continu(?:a|ano|erà|eranno|eremo|iamo|ava|avano)|prosegu(?:e|ono|irà|iranno)|tuttora|"
    r"rest(?:a|ano|erà|eranno) (?:in|attiv|valid|apert)\w*",
    "da": r"stadig(?:væk)?|fortsat|fortsætter|fortsætte|består|fremdeles|fremover også|bliver ved",
}
_IS_OVER = {
    "en": r"no longer|(?:not|n['’]t)\b[^.,;:!?]{0,60}\bany ?(?:more|longer)|(?:a )?thing of the past|"
    r"(?:is|are|will be) (?:over|history|gone|finished)|(?:good)?bye to|farewell to|(?:the )?end of|an end to|"
    r"did away with|do(?:es)? away with|consigned to",
    "it": r"non\b[^.,;:!?]{0,60}\bpiù(?! (?:di|che|del|della)\b)|addio a\w*|basta(?: con)?|finit[oaie]|stop a\w*|"
    r"la fine d\w+|acqua passata|un ricordo|(?:roba|cosa) del passato|archiviat[oaie]|mai più",
    "da": r"ikke\b[^.,;:!?]{0,60}\b(?:længere|mere)(?! end)|slut(?: med)?|farvel til|forbi|fortid|er ovre|historie|"
    r"aldrig mere|færdig med|et overstået kapitel",
}


@dataclass(frozen=True, slots=True)
class _Phase:
    told: Told
    terms: tuple[Term, ...]


class Lasting:
    """What goes on and what is over in an article, read once."""

    def __init__(self, text: str, told: Sequence[Told], vocabulary: Vocabulary, signals: Signals) -> None:
        self._vocabulary, self._signals = vocabulary, signals
        language = vocabulary.language
        self._patterns = tuple(_pattern(kinds, language) for kinds in (_GOES_ON, _IS_OVER))
        self._phases = tuple(tuple(self._read(kind, told, text))[:_MOST] for kind in (0, 1))

    def are_turned(self, told: Told, text: str) -> bool:
        """Whether `told`, of the caption `text`, tells as over what goes on, or as going on what is over."""
        kind = self._kind(told, text)
        return (
            kind is not None
            and any(self._is_of(told, phase) for phase in self._phases[1 - kind])
            and not any(self._is_of(told, phase) for phase in self._phases[kind])
        )

    def _kind(self, told: Told, text: str) -> int | None:
        """0 where a clause tells that something goes on, 1 where it tells that it is over."""
        span = told.clause.start, told.clause.end
        if self._patterns[1].search(text, *span):
            return 1
        goes_on = self._patterns[0].search(text, *span)
        return None if not goes_on or _NOT.search(text, *span) or told.is_denied else 0

    def _read(self, kind: int, told: Sequence[Told], text: str) -> Iterator[_Phase]:
        for each in told:
            if self._kind(each, text) != kind or each.stance.is_open:
                continue
            match = self._patterns[kind].search(text, each.clause.start, each.clause.end)
            terms = tuple(term for term in each.terms if self._is_topic(term, match))
            if terms:
                yield _Phase(each, terms)

    def _is_topic(self, term: Term, phase: re.Match[str] | None) -> bool:
        is_phase = phase is not None and phase.start() <= term.word.start < phase.end() and len(phase[0].split()) < 3
        return term.word.is_content and not is_phase and term.word.lemma not in self._signals.light

    def _is_of(self, told: Told, phase: _Phase) -> bool:
        """Whether `told` speaks of what goes on, or is over: by most of its words, two of them its own."""
        weights = [(term, self._vocabulary.weight(term)) for term in phase.terms]
        own = frozenset(key for term in told.terms for key in term.keys)
        shared = sum(weight for term, weight in weights if term.keys & own)
        words = {term.word.lemma for term, _ in weights if term.keys & own}
        is_rare = any(named(term) & own and self._vocabulary.is_rare(term) for term, _ in weights)
        return (len(words) > 1 or is_rare) and shared >= _SAME * sum(weight for _, weight in weights)


def _pattern(kinds: Mapping[str, str], language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{kinds[language]})(?!\w)", re.IGNORECASE)
