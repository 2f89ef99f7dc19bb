"""Which clauses of an article speak of what a clause of a caption speaks of.

Clauses are compared by the words they share, a word weighing more the fewer sentences of the article have it (inverse
document frequency, Spärck Jones 1972). Synonyms, and words of one stem, are one word.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.lemmas import Word, synonyms, words_in

_STEM = 5  # letters two words of one stem have in common at least


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clauses, the caption's lemmas the source has too, and their weight among all of the caption's, 0 to 1."""

    caption: Clause
    source: Clause
    shared: frozenset[str]
    share: float


class Article:
    """An article read once, for clauses in its own language to be held against."""

    def __init__(self, text: str, language: str) -> None:
        self.language = language
        self.clauses = clauses_of(text, language)
        self.sentences = _whole_sentences(self.clauses)
        cut = Counter(clause.sentence for clause in self.clauses)
        self.units = (*self.clauses, *(whole for number, whole in self.sentences.items() if cut[number] > 1))
        self._means = synonyms(language)
        self._places: dict[str, set[int]] = defaultdict(set)
        for place, unit in enumerate(self.units):
            for word in unit.words:
                if word.is_content:
                    self._places[self.key(word.lemma)].add(place)
        self._stems: dict[str, list[str]] = defaultdict(list)
        for known in self._places:
            self._stems[known[:_STEM]].append(known)
        self._keys = {n: frozenset(self.key(w.lemma) for w in s.words) for n, s in self.sentences.items()}
        count = Counter(key for keys in self._keys.values() for key in keys)
        self._weights = {key: log(1 + len(self.sentences) / count[key]) for key in self._places}
        self._unknown = log(1 + len(self.sentences))
        self._found: dict[str, tuple[str, ...]] = {}
        self._written = _spaced(word for clause in self.clauses for word in clause.words)

    def says(self, clause: Clause) -> bool:
        """Whether `clause` stands in the article word for word."""
        return _spaced(clause.words) in self._written

    def rest_of(self, clause: Clause) -> str | None:
        """What the clauses that `clause` is taken from word for word say besides; None if it is not."""
        place = self._written.find(_spaced(clause.words))
        if place < 0:
            return None
        first = self._written.count(" ", 0, place)
        last = first + len(clause.words)
        rest, at = [], 0
        for whole in self.clauses:
            until = at + len(whole.words)
            if at < last and until > first:
                rest += [word.text for i, word in enumerate(whole.words, start=at) if not first <= i < last]
            at = until
        return " ".join(rest)

    def keys_of(self, sentence: int) -> frozenset[str]:
        """The keys of the words of the `sentence`th sentence."""
        return self._keys[sentence]

    def key(self, lemma: str) -> str:
        """The word that stands for the meaning of `lemma`."""
        return self._means.get(lemma, lemma)

    def words_like(self, lemma: str) -> tuple[str, ...]:
        """Keys of the article's words that are `lemma`, a synonym, or of its stem."""
        key = self.key(lemma)
        if key in self._places:
            return (key,)
        if key not in self._found:
            alike = tuple(known for known in self._stems.get(key[:_STEM], ()) if same_stem(key, known))
            if len(self._found) > 4096:  # captions without end must not fill the memory
                self._found.clear()
            self._found[key] = alike
        return self._found[key]

    def keys_in(self, text: str) -> frozenset[str]:
        """Keys of the article's words that `text`, in its language, has too."""
        words = words_in(text, self.language)
        return frozenset(key for word in words if word.is_content for key in self.words_like(word.lemma))

    def weight(self, lemma: str) -> float:
        """How much `lemma` tells about a clause; the most for what the article has not."""
        like = self.words_like(lemma)
        return min(self._weights[key] for key in like) if like else self._unknown

    def nearest(self, clause: Clause) -> tuple[Pair, ...]:
        """Clauses and whole sentences of the article that share words with `clause`, the best first.

        Of two that share as much the shorter comes first.
        """
        lemmas = {word.lemma for word in clause.words if word.is_content}
        weights = {lemma: self.weight(lemma) for lemma in sorted(lemmas)}
        shared: dict[int, set[str]] = defaultdict(set)
        for lemma in weights:
            for place in {place for key in self.words_like(lemma) for place in self._places[key]}:
                shared[place].add(lemma)
        whole = sum(weights.values())
        pairs = (
            Pair(clause, self.units[place], frozenset(found), _sum(weights, found) / whole)
            for place, found in shared.items()
        )
        return tuple(sorted(pairs, key=lambda p: (-p.share, p.source.end - p.source.start, p.source.start)))


@lru_cache(maxsize=16)
def article_of(text: str, language: str) -> Article:
    """`Article`, read once for all the checks of an item."""
    return Article(text, language)


def _spaced(words: Iterable[Word]) -> str:
    return f" {' '.join(word.text for word in words)} "


def _sum(weights: Mapping[str, float], found: Iterable[str]) -> float:
    return sum(weights[lemma] for lemma in sorted(found))


def same_stem(one: str, other: str) -> bool:
    """Whether one is the other with an ending: `approve`, `approval`; not `company`, `compare`."""
    if not one.isalpha() or not other.isalpha():
        return False
    shorter, longer = sorted((one, other), key=len)
    common = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    if common < _STEM:
        return False
    return len(shorter) - common <= 1 or common >= max(_STEM + 1, 0.6 * len(longer))


def _whole_sentences(clauses: Iterable[Clause]) -> Mapping[int, Clause]:
    parts: dict[int, list[Clause]] = defaultdict(list)
    for clause in clauses:
        parts[clause.sentence].append(clause)
    return {
        number: found[0]
        if len(found) == 1
        else Clause(tuple(w for c in found for w in c.words), found[0].start, found[-1].end, number)
        for number, found in parts.items()
    }
