"""Clauses with the terms they and their sentences tell, as article and caption are compared by."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from curation.captions.verifying.meaning.clauses import Clause, clauses_of
from curation.captions.verifying.meaning.signals import Signals
from curation.captions.verifying.meaning.stances import Stance, signals_of, stance_of
from curation.captions.verifying.meaning.thesaurus import Term
from curation.captions.verifying.meaning.vocabulary import Vocabulary, keys_of

_LONGEST = 80  # terms of a sentence: in a longer one a clause stands alone, for the time it would take
_FEW = 2  # terms a clause of its own has at least: with fewer, what it says is about its neighbours


@dataclass(frozen=True, slots=True)
class Told:
    """A clause. `keys` are of its terms; `around` are those of its whole sentence, `former` the keys of the
    sentence before, and `near` those of both.

    With `is_denied` it, or a scrap of a clause beside it, has a negator. With `is_asked` it is in a question, or speaks
    for the writer: it tells nothing of the article.
    """

    clause: Clause
    terms: tuple[Term, ...]
    keys: frozenset[str]
    around: tuple[Term, ...]
    former: frozenset[str]
    near: frozenset[str]
    stance: Stance
    is_denied: bool
    is_asked: bool


@lru_cache(maxsize=32)  # each check asks for the same caption
def told_in_caption(text: str, vocabulary: Vocabulary) -> tuple[Told, ...]:
    """What the clauses of a caption tell, read with the article's vocabulary; none in a language without signals."""
    signals = signals_of(vocabulary.language)
    if signals is None:
        return ()
    return tuple(_told(text, clauses_of(text, vocabulary.language), vocabulary.read, signals))


def told_in_article(text: str, terms: Mapping[Clause, tuple[Term, ...]], signals: Signals) -> Iterator[Told]:
    """What the clauses of an article tell, their terms being read already."""
    return _told(text, terms, terms.__getitem__, signals)


def _told(
    text: str, clauses: Iterable[Clause], read: Callable[[Clause], tuple[Term, ...]], signals: Signals
) -> Iterator[Told]:
    sentences: dict[int, list[tuple[Clause, tuple[Term, ...], Stance]]] = defaultdict(list)
    for clause in clauses:
        sentences[clause.sentence].append((clause, read(clause), stance_of(clause, text, signals)))
    former: frozenset[str] = frozenset()
    for parts in sentences.values():
        whole = tuple(term for _, terms, _ in parts for term in terms)
        here = keys_of(whole[:_LONGEST])
        own = {clause for clause, _, _ in parts if signals.own_view.search(text, clause.start, clause.end)}
        scraps = any(stance.denials and len(terms) < _FEW and clause not in own for clause, terms, stance in parts)
        is_question = any("?" in text[clause.start : clause.end] for clause, _, _ in parts)
        for clause, terms, stance in parts:
            keys, around = keys_of(terms), whole if len(whole) <= _LONGEST else terms
            near = here | former | keys
            is_denied, is_asked = bool(stance.denials) or scraps, is_question or clause in own
            yield Told(clause, terms, keys, around, former, near, stance, is_denied, is_asked)
        former = here
