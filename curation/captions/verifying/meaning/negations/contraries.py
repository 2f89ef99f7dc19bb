"""What an article and a caption tell of one thing, and cannot both be so: see `contraries_words` for the pairs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.negations.contraries_words import CONTRARIES
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.stances import Stance
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of

# Chosen on the development captions: how much of what the article says it of the caption must have.
SAME_THING = 0.5
_SHORT = 2  # words of a phrase that holds nothing else; a longer one may hold what it is told of
_LAST = 3  # terms of the clause before that a clause of one term goes on from
MOST = 40  # claims of one kind looked at: the time for a hostile text must not grow with both


@dataclass(frozen=True, slots=True)
class _Claim:
    """A clause of the article that takes a side, and what it takes it of."""

    clause: Clause
    of: tuple[Term, ...]


class Contraries:
    """The sides an article takes, read once."""

    def __init__(self, text: str, told: Sequence[Told], vocabulary: Vocabulary, signals: Signals) -> None:
        self._vocabulary = vocabulary
        self._signals = signals
        self._sides: list[tuple[re.Pattern[str], re.Pattern[str], tuple[_Claim, ...], tuple[_Claim, ...]]] = []
        for one, other in CONTRARIES.get(vocabulary.language, ()):
            of_one, of_other = (tuple(self._claims(text, told, *sides)) for sides in ((one, other), (other, one)))
            self._sides += [(one, other, of_other, of_one), (other, one, of_one, of_other)]

    def are_told(self, told: Told, text: str) -> bool:
        """Whether `told`, a clause of `text`, takes the other side of what the article takes one of."""
        said = text[told.clause.start : told.clause.end]
        for ours, theirs, claims, borne_out in self._sides:
            found = tuple(ours.finditer(said)) if claims else ()
            if found and not theirs.search(said) and self._is_turned(told, found, claims):
                return not any(self._is_of(told, claim) for claim in borne_out[:MOST])
        return False

    def _claims(
        self, text: str, told: Sequence[Told], side: re.Pattern[str], against: re.Pattern[str]
    ) -> Iterator[_Claim]:
        for before, each in pairwise((None, *told)):
            if each is None:
                continue
            clause = each.clause
            match = side.search(text, clause.start, clause.end)
            if match and self._is_taken(each.stance, match) and not against.search(text, clause.start, clause.end):
                of = tuple(term for term in each.terms if self._is_thing(term, match))
                if len(of) == 1 and before is not None and before.clause.sentence == clause.sentence:
                    of += before.terms[-_LAST:]
                if of:
                    yield _Claim(clause, of)

    def _is_taken(self, stance: Stance, match: re.Match[str]) -> bool:
        """Whether a clause takes the side its phrase tells: it asks nothing, and denies nothing but in the phrase."""
        return not stance.is_open and all(match.start() <= denial.start < match.end() for denial in stance.denials)

    def _is_thing(self, term: Term, match: re.Match[str]) -> bool:
        """Whether `term` tells what the side is taken of: none of a short phrase for it, nor a verb for any other."""
        is_within = match.start() <= term.word.start < match.end() and len(match[0].split()) <= _SHORT
        return not is_within and term.word.lemma not in self._signals.light

    def _is_turned(self, told: Told, found: Sequence[re.Match[str]], claims: tuple[_Claim, ...]) -> bool:
        for denial in told.stance.denials:
            if not any(match.start() <= denial.start - told.clause.start < match.end() for match in found):
                return False
        return any(self._is_of(told, claim) for claim in claims[:MOST])

    def _is_of(self, told: Told, claim: _Claim) -> bool:
        named = [t for t in claim.of if any(not key.startswith("=") for key in t.keys & told.keys)]
        if not named or len([t for t in claim.of if t.keys & told.near]) < SAME_THING * len(claim.of):
            return False
        shared = {t.word.lemma for t in told.around if t.keys & keys_of(claim.of)}
        return len(shared) > 1 or all(self._vocabulary.is_rare(term) for term in named)
