"""The words of an article, for those of a caption to be found among: the same, of one stem or compound, of one line."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import log

from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.pairing import same_stem
from curation.captions.verifying.meaning.thesaurus import Term, terms_of

_STEM = 5  # letters two words of one stem have in common at least
_HEAD, _MODIFIER = 3, 3  # letters the head of a Danish compound has, and what stands before it, at least
_WITHOUT = ("fri", "løs", "less")  # a word that ends so says that there is none of what it begins with
_KNOWN = 4096  # captions without end must not fill the memory


class Vocabulary:
    """Terms of the clauses of an article, what each weighs, and those of any other clause put into its words."""

    def __init__(self, clauses: Iterable[Clause], language: str) -> None:
        self.language = language
        self.terms: Mapping[Clause, tuple[Term, ...]] = {c: terms_of(c.words, language) for c in clauses}
        self._sentences: dict[str, set[int]] = defaultdict(set)
        for clause, terms in self.terms.items():
            for term in terms:
                for key in term.keys:
                    self._sentences[key].add(clause.sentence)
        self._count = len({clause.sentence for clause in self.terms})
        self._stems: dict[str, list[str]] = defaultdict(list)
        self._compounds: dict[str, list[str]] = defaultdict(list)
        for key in self._sentences:
            self._stems[key[:_STEM]].append(key)
            for head in _heads(key) if language == "da" else ():
                self._compounds[head].append(key)
        self._found: dict[str, frozenset[str]] = {}

    def read(self, clause: Clause) -> tuple[Term, ...]:
        """The terms of a clause of a caption; their keys include the article's words of their stem."""
        return tuple(Term(t.word, t.keys | self._alike(t.word.lemma)) for t in terms_of(clause.words, self.language))

    def weight(self, term: Term) -> float:
        """Inverse document frequency, sentences being the documents (Spärck Jones 1972); all for what is not there."""
        lemma = term.word.lemma
        count = len(self._sentences.get(lemma, ())) or max(
            (len(self._sentences.get(k, ())) for k in term.keys), default=0
        )
        return log(1 + self._count / max(count, 1))

    def is_rare(self, term: Term) -> bool:
        """Whether one sentence of the article alone has the word."""
        return len(self._sentences.get(term.word.lemma, ())) <= 1

    def _alike(self, lemma: str) -> frozenset[str]:
        if lemma.endswith(_WITHOUT):
            return frozenset()
        if lemma not in self._found:
            if len(self._found) > _KNOWN:
                self._found.clear()
            stem = (key for key in self._stems.get(lemma[:_STEM], ()) if same_stem(lemma, key))
            compounds = self._compounds.get(lemma, ()) if self.language == "da" else ()
            heads = (head for head in _heads(lemma) if head in self._sentences) if self.language == "da" else ()
            self._found[lemma] = frozenset((*stem, *compounds, *heads))
        return self._found[lemma]


@lru_cache(maxsize=16)
def vocabulary_of(text: str, language: str) -> Vocabulary:
    """`Vocabulary` of an article, read once for all the checks of an item."""
    return Vocabulary(clauses_of(text, language), language)


def keys_of(terms: Iterable[Term]) -> frozenset[str]:
    """The keys of all of `terms`."""
    return frozenset(key for term in terms for key in term.keys)


def named(term: Term) -> frozenset[str]:
    """The keys of a term that are words, not lines of words that say the same."""
    return frozenset(key for key in term.keys if not key.startswith("="))


def words_of(terms: Iterable[Term]) -> frozenset[str]:
    """`named` of all of `terms`."""
    return frozenset(key for term in terms for key in named(term))


def _heads(word: str) -> Iterator[str]:
    """What a Danish compound may be a kind of: `skolemad` is `mad`, for all its first part."""
    if word.isalpha():
        yield from (word[cut:] for cut in range(_MODIFIER, len(word) - _HEAD + 1))
