"""Directions turned round: the article says that a thing rose, or opened, or is cheap; the caption the opposite."""

from collections.abc import Sequence
from dataclasses import dataclass

from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.lemmas import Word
from curation.captions.verifying.meaning.negations.contraries_reading import is_proper
from curation.captions.verifying.meaning.pairing import Article, Pair
from curation.captions.verifying.meaning.signals import FIRST_QUALITY, Signals
from curation.captions.verifying.meaning.stances import Stance
from curation.captions.verifying.meaning.telling import Told

# Chosen on the development captions: how much of a clause the article's sentence must share before the two are taken to
# speak of the same, and how near to the best a clause that bears the caption out must come.
SAME_TOPIC = 0.5
AS_NEAR = 0.85
NEAREST = 40  # clauses looked at: the time for a hostile text must not grow with both


@dataclass(frozen=True, slots=True)
class _Relation:
    """How a clause of the article stands to the caption's. `share` is the pair's, with opposites for the same word."""

    pair: Pair
    agrees: bool
    share: float


class Directions:
    """The directions an article tells, read once."""

    def __init__(self, article: Article, told: Sequence[Told], signals: Signals) -> None:
        self._article = article
        self._signals = signals
        self._stances: dict[Clause, Stance] = {each.clause: each.stance for each in told}
        self._by_sentence: dict[int, list[Stance]] = {}
        for each in told:
            self._by_sentence.setdefault(each.clause.sentence, []).append(each.stance)

    def are_turned(self, told: Told, text: str) -> bool:
        """Whether `told`, of a caption `text`, denies nothing and tells another direction than the article."""
        if told.stance.denials or not told.stance.sides:
            return False
        content = [word for word in told.clause.words if word.is_content and self._line(word) < 0]
        things = {word.lemma for word in content if not is_proper(text, word.start)}
        # A name alone tells of whom the article is, not of which of the things that rose and fell.
        pairs = [pair for pair in self._article.nearest(told.clause)[:NEAREST] if pair.shared & things]
        topics: dict[int, float] = {}
        for pair in pairs:
            topics[pair.source.sentence] = max(pair.share, topics.get(pair.source.sentence, 0.0))
        found = (self._relation(told.stance, pair) for pair in pairs if pair.source in self._stances)
        relations = [relation for relation in found if relation is not None]
        against = [r for r in relations if not r.agrees and max(r.share, topics[r.pair.source.sentence]) >= SAME_TOPIC]
        if not against:
            return False
        nearest = max(against, key=lambda relation: relation.share)
        return not any(r.agrees and self._is_as_near(r, nearest) for r in relations)

    def _is_as_near(self, relation: _Relation, nearest: _Relation) -> bool:
        """Whether one relation weighs as much as another: it shares as much, and what comes first in the clause."""
        led = next((w.lemma for w in nearest.pair.caption.words if w.lemma in nearest.pair.shared), None)
        return relation.share >= AS_NEAR * nearest.share and (led is None or led in relation.pair.shared)

    def _relation(self, ours: Stance, pair: Pair) -> _Relation | None:
        theirs = self._stances[pair.source]
        if theirs.is_open:
            return None
        turned = [line for line, side in ours.sides.items() if self._is_turned(line, side, theirs)]
        if theirs.denies:  # "did not fall" is no contradiction of "rose", nor need it mean the same
            return _Relation(pair, True, pair.share) if turned else None
        if len(turned) % 2 == 0:
            return _Relation(pair, True, pair.share)
        return _Relation(pair, False, self._share_with_opposites(pair, turned))

    def _share_with_opposites(self, pair: Pair, turned: list[int]) -> float:
        weights = [(word, self._article.weight(word.lemma)) for word in pair.caption.words if word.is_content]
        shared = (w for word, w in weights if word.lemma in pair.shared or self._line(word) in turned)
        return sum(shared) / sum(w for _, w in weights)

    def _line(self, word: Word) -> int:
        return (self._signals.opposites.get(word.text) or self._signals.opposites.get(word.lemma) or (-1, 0))[0]

    def _is_turned(self, line: int, side: int, theirs: Stance) -> bool:
        """Whether the article takes the other side; of a quality, in that sentence nowhere ours too."""
        if theirs.sides.get(line, side) == side:
            return False
        if line < FIRST_QUALITY:
            return True
        return all(part.sides.get(line) != side for part in self._by_sentence[theirs.clause.sentence])
