"""What an article tells as no more than a plan or a possibility, held against what a caption tells outright.

Words the article has nowhere but in such a clause are the best sign: a caption that has them without a hedge tells the
plan as a deed, whatever verb it takes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.levels import Level, Telling, end_of_hedge
from curation.captions.verifying.meaning.modalities.reach_words import COMMON_VERBS, STARTING
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, named

# Chosen on the development captions: how much of what is told nowhere else the caption must have, and how near a clause
# that bears it out must come.
SAME_HEDGED = 0.4
AS_NEAR = 0.75
FADING = 0.8  # the farther from the hedge
COMMON = 0.4  # what a verb counts that stands for anything
LIKE = 0.4  # what a word counts that says the same
SHARED = 2  # words in common at least
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both
_SUBJECT = 2  # the first words of a clause are its subject, mostly
_THERE = frozenset(["there", "lì", "là", "der", "dér", "dertil", "derovre"])


@dataclass(frozen=True, slots=True)
class _Unsure:
    """A clause under a hedge, and its terms.

    `only_here` are those the article tells nowhere for sure, with their weights; `governed` those after the hedge.
    """

    told: Told
    terms: tuple[Term, ...]
    only_here: tuple[tuple[Term, float], ...]
    governed: tuple[Term, ...]


class Hedged:
    """The plans and possibilities of an article, read once."""

    def __init__(
        self,
        text: str,
        told: Sequence[Told],
        levels: Mapping[Clause, Telling],
        vocabulary: Vocabulary,
        signals: Signals,
    ) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._signals = signals
        self._sure = [each for each in told if _is_sure(each, levels[each.clause])]
        self._figures = {key for each in self._sure for key in each.keys if key.isdecimal()}
        lemmas = frozenset(term.word.lemma for each in self._sure for term in each.terms)
        self._by_key: dict[str, list[_Unsure]] = defaultdict(list)
        for before, each, after in zip((None, *told), told, (*told[1:], None), strict=False):
            telling = levels[each.clause]
            if telling.is_open and (telling.is_undecided or not each.stance.denials):
                beside = [b if b and b.clause.sentence == each.clause.sentence else None for b in (before, after)]
                unsure = self._read(each, beside[0], beside[1], telling, lemmas)
                for key in keys_of(term for term, _ in unsure.only_here):
                    self._by_key[key].append(unsure)

    def told(self, told: Told) -> frozenset[Clause]:
        """The unsure clauses of the article that `told`, if no hedge stands by it, tells for sure."""
        if told.is_denied:
            return frozenset()
        keys = told.keys | (told.former if _points_back(told) else frozenset())
        found = (unsure for key in sorted(keys) for unsure in self._by_key.get(key, ())[:MOST])
        near = {id(unsure): unsure for unsure in islice(found, MOST)}
        return frozenset(unsure.told.clause for unsure in near.values() if self._is_told(unsure, told))

    def _read(
        self, told: Told, before: Told | None, after: Told | None, telling: Telling, sure: frozenset[str]
    ) -> _Unsure:
        start, end = telling.hedge
        first, last = self._begin(told, start), end_of_hedge(self._text, end, told.clause.end)
        beside = (term for term in told.terms if not start <= term.word.start < end)
        follows = after is not None and not any(self._is_topic(term) for term in beside)
        terms = tuple(
            term
            for term in (*told.terms, *(after.terms if after and follows else ()))
            if (first <= term.word.start < last or term.word.start >= told.clause.end)
            and not start <= term.word.start < end
            and self._is_topic(term)
        )
        terms = (*self._subject(told, before, start), *terms)
        only = [term for term in terms if term.word.lemma not in sure]
        sides = [t for t in only if t.word.start < start][::-1], [t for t in only if t.word.start >= end]
        weighed = ((t, self._weight(t) * FADING**i) for side in sides for i, t in enumerate(side))
        return _Unsure(told, terms, tuple(weighed), tuple(t for t in terms if t.word.start >= end) or terms)

    def _weight(self, term: Term) -> float:
        return self._vocabulary.weight(term) * (COMMON if term.word.lemma in COMMON_VERBS else 1)

    def _subject(self, told: Told, before: Told | None, hedge: int) -> tuple[Term, ...]:
        """What the clause before speaks of, where this one begins with its hedge: "is on trial | and may come"."""
        if before is None or any(word.is_content and word.start < hedge for word in told.clause.words):
            return ()
        return tuple(term for term in before.terms[:_SUBJECT] if self._is_topic(term) and not self._is_name(term))

    def _is_topic(self, term: Term) -> bool:
        """Whether it tells what is planned: not when, nor that it is planned."""
        signals, word = self._signals, term.word
        if not word.is_content or word.lemma in signals.light or self._text[word.start].isspace():  # blanked out
            return False
        return not any(p.fullmatch(word.text) for p in (signals.framing, signals.possible, signals.planned))

    def _begin(self, told: Told, hedge: int) -> int:
        """Where what the hedge is about begins: "drops the fee and | plans two shops"."""
        said = self._text[told.clause.start : hedge]
        joined = max((match.end() for match in self._signals.joins.finditer(said)), default=0)
        return told.clause.start + joined

    def _is_told(self, unsure: _Unsure, told: Told) -> bool:
        only = unsure.only_here
        near = keys_of(term for term in told.around if term.word.is_content) | told.former
        matched = [(term, weight) for term, weight in only if term.keys & near]
        same = sum(weight if named(term) & near else LIKE * weight for term, weight in matched)
        if same < SAME_HEDGED * sum(weight for _, weight in only):
            return False
        own = told.keys | (told.former if _points_back(told) else frozenset())
        if not any(term.keys & own and not self._is_name(term) for term, _ in matched):
            return False
        if not any(named(term) & near for term, _ in matched) or self._has_other_figures(unsure, told):
            return False
        wanted = keys_of(unsure.terms)
        beside = told.around if len(matched) > 1 else told.terms
        shared = {term.word.lemma for term in beside if term.keys & wanted}
        over = {term.word.lemma for term, _ in matched if named(term) & told.former}
        things = [term for term in unsure.governed if term.word.lemma not in STARTING] or unsure.governed
        is_all = all(named(term) & told.keys and self._vocabulary.is_rare(term) for term in things)
        return (len(shared | over) >= SHARED or is_all) and not self._is_borne_out(unsure, told)

    def _has_other_figures(self, unsure: _Unsure, told: Told) -> bool:
        """Whether all figures of the clause are told for sure, and none of them under the hedge."""
        figures = {key for term in told.terms for key in term.keys if key.isdecimal()}
        return bool(figures) and figures <= self._figures and not figures & keys_of(unsure.terms)

    def _is_name(self, term: Term) -> bool:
        """Whether it names what all of the article is about."""
        return self._text[term.word.start].isupper() and not self._vocabulary.is_rare(term)

    def _is_borne_out(self, unsure: _Unsure, told: Told) -> bool:
        """Whether a clause told for sure says what the caption shares with the unsure one in other words."""
        wanted = keys_of(term for term, _ in unsure.only_here)
        shared = [(term, self._vocabulary.weight(term)) for term in told.around if term.keys & wanted]
        whole = sum(weight for _, weight in shared)
        return whole > 0 and any(
            sum(weight for term, weight in shared if named(term) & each.keys) >= AS_NEAR * whole for each in self._sure
        )


def _points_back(told: Told) -> bool:
    """Whether it speaks of a place the sentence before has named."""
    return any(word.text in _THERE for word in told.clause.words)


def _is_sure(told: Told, telling: Telling) -> bool:
    return telling.level >= Level.COMING and not told.stance.is_open and not told.stance.denials
