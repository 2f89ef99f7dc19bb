"""Which words of the news say the same: lines of words and phrases, and numbers written out.

A word may stand in several lines, and belongs to them all. A line is wider than synonyms proper: it holds what would be
said by saying the others ("fine" and "impose", "new" and "change"), so two words of a line agree only where the words
around them do as well. A phrase is written `come+down`; its words may stand a few words apart.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from curation.captions.verifying.meaning import thesaurus_da, thesaurus_en, thesaurus_it
from curation.captions.verifying.meaning.lemmas import Word, words_in

_LISTS = {"en": thesaurus_en, "it": thesaurus_it, "da": thesaurus_da}
_APART = 3  # words after which the next word of a phrase no longer belongs to it
# Of the words that tell no topic these tell a direction.
_TELLING = frozenset(["less", "fewer", "more", "meno", "più", "mindre", "færre", "flere", "mere"])
_Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A word that tells something, and the keys it agrees with others by: its lemma and its lines."""

    word: Word
    keys: frozenset[str]


def terms_of(words: Sequence[Word], language: str) -> tuple[Term, ...]:
    """The terms among `words`: those that tell a topic, and those that open a phrase."""
    return tuple(_terms(words, language))


def _terms(words: Sequence[Word], language: str) -> Iterator[Term]:
    lines, phrases = _lines(language), _phrases(language)
    ended: dict[int, set[str]] = {}
    for place, word in enumerate(words):
        opened = phrases.get(word.text, ()) + (phrases.get(word.lemma, ()) if word.lemma != word.text else ())
        keys = ended.pop(place, set())
        for rest, line in opened:
            end = _end(rest, words, place)
            if end is not None:
                keys.add(line)
                ended.setdefault(end, set()).add(line)
        if word.is_content:
            keys |= {word.lemma} | lines.get(word.text, frozenset()) | lines.get(word.lemma, frozenset())
        elif word.text in _TELLING:
            keys |= lines.get(word.text, frozenset())
        if keys:
            yield Term(word, frozenset(keys))


def _end(rest: tuple[str, ...], words: Sequence[Word], place: int) -> int | None:
    """Where a phrase that opens at `place` ends; None if it does not go on."""
    for wanted in rest:
        near = range(place + 1, min(place + 1 + _APART, len(words)))
        following = next((i for i in near if wanted in (words[i].text, words[i].lemma)), None)
        if following is None:
            return None
        place = following
    return place


@cache
def _entries(language: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Each entry's words and its line; a word of one entry stands there as it is written and as its lemma."""
    found: list[tuple[tuple[str, ...], str]] = []
    if language not in _LISTS:
        return ()
    for number, line in enumerate(_LISTS[language].MEANINGS.strip().splitlines()):
        for entry in line.split():
            parts = tuple(entry.split("+"))
            found.append((parts, f"={number}"))
            if len(parts) == 1:
                found += [((word.lemma,), f"={number}") for word in words_in(entry, language)]
    pairs = (pair.partition(":") for pair in _LISTS[language].NUMBERS.split())
    return (*found, *(((form,), number) for form, _, number in pairs))


@cache
def _lines(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for parts, line in _entries(language):
        if len(parts) == 1:
            found.setdefault(parts[0], set()).add(line)
    return {word: frozenset(lines) for word, lines in found.items()}


@cache
def _phrases(language: str) -> _Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for (first, *rest), line in _entries(language):
        if rest:
            found.setdefault(first, []).append((tuple(rest), line))
    return {first: tuple(entries) for first, entries in found.items()}
