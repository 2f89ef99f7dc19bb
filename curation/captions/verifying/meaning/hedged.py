"""What an article tells as no more than a plan or a possibility, held against what a caption tells outright.

Words the article has nowhere but in such a clause are the best sign: a caption that has them without a hedge tells the
plan as a deed, whatever verb it takes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.levels import Level, Telling
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.telling import Told
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of, named

# Chosen on the development captions: how much of what is told nowhere else the caption must have, and how near a clause
# that bears it out must come.
SAME_HEDGED = 0.4
AS_NEAR = 0.75
FADING = 0.8  # the farther from the hedge
LIKE = 0.4  # what a word counts that says the same
SHARED = 2  # words in common at least
MOST = 40  # clauses looked at: the time for a hostile text must not grow with both


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
        lemmas = frozenset(term.word.lemma for each in self._sure for term in each.terms)
        self._by_key: dict[str, list[_Unsure]] = defaultdict(list)
        for each, after in zip_longest(told, told[1:]):
            telling = levels[each.clause]
            if telling.is_open and (telling.is_undecided or not each.stance.denials):
                is_same = after is not None and after.clause.sentence == each.clause.sentence
                unsure = self._read(each, after if is_same else None, telling, lemmas)
                for key in keys_of(term for term, _ in unsure.only_here):
                    self._by_key[key].append(unsure)

    def are_told(self, told: Told) -> bool:
        """Whether `told`, which no hedge stands by, tells for sure what the article does not."""
        if told.is_denied:
            return False
        found = (unsure for key in sorted(told.keys) for unsure in self._by_key.get(key, ())[:MOST])
        near = {id(unsure): unsure for unsure in islice(found, MOST)}
        return any(self._is_told(unsure, told) for unsure in near.values())

    def _read(self, told: Told, after: Told | None, telling: Telling, sure: frozenset[str]) -> _Unsure:
        start, end = telling.hedge
        first = self._begin(told, start)
        follows = after is not None and not any(term.word.start >= end for term in told.terms)
        terms = tuple(
            term
            for term in (*told.terms, *(after.terms if after and follows else ()))
            if term.word.start >= first and not start <= term.word.start < end and self._is_topic(term)
        )
        only = [term for term in terms if term.word.lemma not in sure]
        sides = [t for t in only if t.word.start < start][::-1], [t for t in only if t.word.start >= end]
        weighed = ((t, self._vocabulary.weight(t) * FADING**i) for side in sides for i, t in enumerate(side))
        return _Unsure(told, terms, tuple(weighed), tuple(t for t in terms if t.word.start >= end) or terms)

    def _is_topic(self, term: Term) -> bool:
        """Whether it tells what is planned: not when, nor that it is planned."""
        signals, word = self._signals, term.word
        if not word.is_content or word.lemma in signals.light:
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
        if not any(term.keys & told.keys and not self._is_name(term) for term, _ in matched):
            return False
        wanted = keys_of(unsure.terms)
        beside = told.around if len(matched) > 1 else told.terms
        shared = {term.word.lemma for term in beside if term.keys & wanted}
        is_all = all(named(term) & told.keys and self._vocabulary.is_rare(term) for term in unsure.governed)
        return (len(shared) >= SHARED or is_all) and not self._is_borne_out(unsure, told)

    def _is_name(self, term: Term) -> bool:
        """Whether it names what all of the article is about."""
        return self._text[term.word.start].isupper() and not self._vocabulary.is_rare(term)

    def _is_borne_out(self, unsure: _Unsure, told: Told) -> bool:
        """Whether a clause told for sure says what the caption shares with the unsure one in other words."""
        wanted = keys_of(term for term, _ in unsure.only_here)
        shared = [(term, self._vocabulary.weight(term)) for term in told.around if term.keys & wanted]
        whole = sum(weight for _, weight in shared)
        return any(
            sum(weight for term, weight in shared if named(term) & each.keys) >= AS_NEAR * whole for each in self._sure
        )


def _is_sure(told: Told, telling: Telling) -> bool:
    return telling.level >= Level.COMING and not told.stance.is_open and not told.stance.denials
