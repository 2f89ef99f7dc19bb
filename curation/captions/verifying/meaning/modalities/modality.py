"""Plans told as deeds: what the article plans, expects or holds possible, a caption tells as certain; or the reverse.

A clause of the caption is certain when neither it nor what stands around it hedges, and the same goes for the
article's. It is found only when the article's clauses that speak of the same all stand on another level.
"""

from collections.abc import Iterator

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, doubt
from curation.captions.verifying.meaning.clauses import Clause
from curation.captions.verifying.meaning.lemmas import Word, words_in
from curation.captions.verifying.meaning.levels import (
    Level,
    Telling,
    level_in_caption,
    levels_of_article,
)
from curation.captions.verifying.meaning.modalities.abroad import Abroad
from curation.captions.verifying.meaning.modalities.attributions import without_attributions
from curation.captions.verifying.meaning.modalities.hedged import Hedged
from curation.captions.verifying.meaning.modalities.reach import hedged_clauses
from curation.captions.verifying.meaning.modalities.reach_words import OF_OTHERS, WORKING
from curation.captions.verifying.meaning.modalities.repeated import Repeated
from curation.captions.verifying.meaning.modalities.settled import Settled, kinds_in
from curation.captions.verifying.meaning.pairing import Article, Pair, article_of
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.solely import Solely, affirms, open_clauses
from curation.captions.verifying.meaning.stances import signals_of
from curation.captions.verifying.meaning.telling import Told, told_in_article, told_in_caption
from curation.captions.verifying.meaning.vocabulary import Vocabulary, vocabulary_of

# Chosen on the development captions: how much of a clause the article must share for the two to speak of the same, how
# much of what is hedged the other must say, and how near to the best a clause on the caption's level must come.
SAME_TOPIC, SAME_TOPIC_WITH_FIGURE = 0.5, 0.4
SAME_HEDGED = 0.4
SHARED_WORDS = 3
NEAREST = 40  # clauses looked at: the time for a hostile text must not grow with both
AS_NEAR = 0.75
_UNSURE = "is no more than a plan or a possibility in the article: say so"


def check_modality(ground: Ground) -> Check:
    """Code modality; only where caption and article are in languages we have the words of."""
    signals, theirs = signals_of(ground.language), signals_of(ground.source.language)
    if signals is None or theirs is None:
        return lambda case: iter(())
    if ground.language != ground.source.language:
        return _check_abroad(Abroad(ground.own_text, (ground.source.language, theirs), (ground.language, signals)))
    reader = _Reader(ground.own_text, ground.language, signals, ground.rules.employer or ground.source.source_name)

    def check(case: Case) -> Iterator[Finding]:
        for clause, remedy in reader.faults(case.prose):
            said = case.caption[clause.start : clause.end].strip(" ,;:–—")
            start = case.caption.find(said, clause.start)
            yield doubt("modality", (start, start + len(said)), f"{said!r} {remedy}")

    return check


def _check_abroad(abroad: Abroad) -> Check:
    def check(case: Case) -> Iterator[Finding]:
        for clause in abroad.faults(case.prose):
            said = case.caption[clause.start : clause.end].strip(" ,;:–—")
            start = case.caption.find(said, clause.start)
            yield doubt("modality", (start, start + len(said)), f"{said!r} {_UNSURE}")

    return check


class _Reader:
    def __init__(self, text: str, language: str, signals: Signals, employer: str = "") -> None:
        self._writer = WORKING | {word.lemma for word in words_in(employer, language)}
        self.article = article_of(text, language)
        self.signals = signals
        self.vocabulary = _vocabulary(self.article, text)
        plain = without_attributions(text)
        self.told = levels_of_article(self.article, plain, signals)
        in_article = tuple(told_in_article(text, self.vocabulary.terms, signals))
        left = (clause for clause, telling in self.told.items() if telling.is_open)
        self.left_open = frozenset(key for clause in left for word in clause.words for key in self._keys(word))
        self.denied = frozenset(each.clause for each in in_article if each.stance.denials)
        self.hedged = Hedged(plain, in_article, self.told, self.vocabulary, signals)
        unsure = open_clauses(plain, in_article, self.told, language, signals)
        self.settled = Settled(text, in_article, self.told, language, signals)
        self.solely = Solely(plain, in_article, unsure, language, signals, by_name=True)

    def faults(self, text: str) -> Iterator[tuple[Clause, str]]:
        """The clauses of a caption that are more or less certain than the article, and the remedy."""
        told = told_in_caption(text, self.vocabulary)
        hedged = hedged_clauses([each.clause for each in told], text, self.article.language, self.signals)
        repeated = Repeated(told, text, self.hedged.told, self.signals)
        for each in told:
            if each.is_asked or self._is_of_the_writer(each, text) or self._is_taken_over(each.clause):
                continue
            ours = level_in_caption(each.clause, text, hedged.get(each.clause), self.signals)
            remedy = self._fault(each, ours, text, repeated)
            if remedy:
                yield each.clause, remedy

    def _is_of_the_writer(self, told: Told, text: str) -> bool:
        """Whether the clause says no more than where its writer works."""
        spoken = (term.word for term in told.terms if text[term.word.start - 1 : term.word.start] != "#")
        words = [word.lemma for word in spoken if word.is_content]
        return any(word in WORKING for word in words) and self._writer.issuperset(words)

    def _is_taken_over(self, clause: Clause) -> bool:
        """Whether the article has `clause` word for word, and left no hedge of it behind."""
        left = self.article.rest_of(clause)
        return left is not None and not (self.signals.possible.search(left) or self.signals.planned.search(left))

    def _fault(self, told: Told, ours: Telling, text: str, repeated: Repeated) -> str:
        clause = told.clause
        pairs = [pair for pair in self.article.nearest(clause) if pair.source in self.told][:NEAREST]
        if ours.level >= Level.COMING:
            unsure = self.hedged.told(told)
            if unsure - repeated.elsewhere(unsure, clause.sentence) or self._is_solely_open(told, text):
                return _UNSURE
            if self._is_settled(told, text):
                return _UNSURE
            below = (Level.POSSIBLE, Level.PLANNED, *([Level.ABLE] if ours.level == Level.COMING else []))
            hedged = self._best(pairs, clause, *below)
            if hedged and not self._is_borne_out(pairs, hedged, *(level for level in Level if level not in below)):
                return _UNSURE
        if ours.level == Level.DONE and not OF_OTHERS.search(text, clause.start, clause.end):
            coming = self._best(pairs, clause, Level.COMING)
            under = [pair for pair in pairs if pair.source.sentence > 0]  # headlines tell what is to come as present
            if coming and not self._is_borne_out(under, coming, Level.UNTOLD, Level.ABLE, Level.CERTAIN, Level.DONE):
                return "is still to come in the article: say so"
        hedge = text[slice(*ours.hedge)]
        is_reported = self.signals.reported.search(hedge) and self._open_too(told)
        if ours.level == Level.POSSIBLE and not is_reported:
            certain = self._best(pairs, clause, Level.COMING, Level.CERTAIN, Level.DONE)
            if certain and self._covers(ours, certain.source):
                return "" if self._is_hedged(pairs, certain) else "is certain in the article: say it as a fact"
        return ""

    def _is_settled(self, told: Told, text: str) -> bool:
        said = self.signals.without_harmless(text[told.clause.start : told.clause.end])
        kinds = kinds_in(said, self.article.language)
        return not told.is_denied and self.settled.are_told(told, kinds, self.vocabulary)

    def _open_too(self, told: Told) -> bool:
        """Whether anything the article leaves open has a word with the clause in common."""
        return any(self._keys(word) & self.left_open for word in told.clause.words)

    def _is_solely_open(self, told: Told, text: str) -> bool:
        return affirms(told, text, self.article.language, self.signals) and self.solely.are_told(told)

    def _best(self, pairs: list[Pair], clause: Clause, *levels: Level) -> Pair | None:
        """The nearest clause of the article on one of `levels`, if it speaks of the same."""
        for pair in pairs:
            telling = self.told[pair.source]
            needed = SAME_TOPIC_WITH_FIGURE if _figures(pair) else SAME_TOPIC
            if telling.is_open and pair.source in self.denied and not telling.is_undecided:
                continue  # "has no plans to": no plan
            if telling.level in levels and len(pair.shared) >= SHARED_WORDS and self._topic(pair) >= needed:
                if telling.level <= Level.PLANNED and not self._covers(telling, clause):
                    continue
                return pair
        return None

    def _topic(self, pair: Pair) -> float:
        """How much of the caption's clause the whole sentence of the article shares."""
        sentence = self.article.keys_of(pair.source.sentence)
        weights = [(word, self.article.weight(word.lemma)) for word in pair.caption.words if word.is_content]
        return sum(w for word, w in weights if self._keys(word) & sentence) / sum(w for _, w in weights)

    def _is_borne_out(self, pairs: list[Pair], best: Pair, *levels: Level) -> bool:
        """Whether a clause on one of `levels` comes near to `best`, with any figure the best has."""
        return any(
            self.told[pair.source].level in levels
            and pair.share >= AS_NEAR * best.share
            and _figures(best) <= _figures(pair)
            for pair in pairs
        )

    def _is_hedged(self, pairs: list[Pair], best: Pair) -> bool:
        return any(self.told[pair.source].level <= Level.PLANNED and pair.share >= 0.5 * best.share for pair in pairs)

    def _covers(self, telling: Telling, other: Clause) -> bool:
        said = {key for word in other.words for key in self._keys(word)}
        weights = [(word, self.article.weight(word.lemma)) for word in telling.governed]
        covered = sum(weight for word, weight in weights if self._keys(word) & said)
        return covered >= SAME_HEDGED * sum(weight for _, weight in weights) > 0

    def _keys(self, word: Word) -> set[str]:
        return {self.article.key(word.lemma), *self.article.words_like(word.lemma)} if word.is_content else set()


def _vocabulary(article: Article, text: str) -> Vocabulary:
    """The vocabulary of the article's very clauses, which a cache may have let go and read anew."""
    known = vocabulary_of(text, article.language)
    is_same = all(clause in known.terms for clause in article.clauses[:1])
    return known if is_same else Vocabulary(article.clauses, article.language)


def _figures(pair: Pair) -> frozenset[str]:
    return frozenset(lemma for lemma in pair.shared if lemma[0].isdigit())
