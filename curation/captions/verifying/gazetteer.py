"""What an item names: its words, its runs of capitals, the acronyms these make and the places they imply."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from curation.captions.verifying.acronyms import LONGEST, initials, is_drawn, spelled
from curation.captions.verifying.capitals import Capital, capitals, runs
from curation.captions.verifying.common_capitals import BEFORE_NOUNS, COMMON, TITLES
from curation.captions.verifying.folding import folded, folded_words
from curation.captions.verifying.known_words import is_compound, is_name_too, is_ordinary, lemma, with_or_without
from curation.captions.verifying.organisations import kind_of
from curation.captions.verifying.places import leads_to_place, place_of, places_in

_PARTS = re.compile(r"[^\W_]+")
_SHORTEST_HEAD = 3
_REACH = 20
_COMPASS = re.compile(r"(?:nord|syd|ost|vest|mellem)(?:ost|vest)?(?=\w{4})")
_MOST_WORDS_OF_A_PERSON = 3
_ARTICLES = ("en", "et")
_SHORTEST_DEFINITE = 5
_SHORTEST_NOUN = 7  # written small; shorter ones begin last names: `andersen`
_LONGEST_JOINED = 60


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names of an item in `language`, folded.

    `people` are the parts of `runs` that may be somebody's full name, `located` words that it says something is in.
    `acronyms` are those its words would make, `written` those it has.
    """

    language: str
    words: frozenset[str]
    lemmas: frozenset[str]
    runs: tuple[tuple[str, ...], ...]
    people: tuple[tuple[str, ...], ...]
    located: frozenset[str]
    acronyms: frozenset[str]
    written: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[int]

    def knows(self, word: str, language: str) -> bool:
        """Whether `word`, of a caption in `language`, names nothing that the item does not name."""
        return folded(word) in COMMON or all(self._knows(folded(part), language) for part in _PARTS.findall(word))

    def person(self, word: str) -> tuple[str, ...]:
        """The full name that folded `word` ends; empty without one."""
        return next((name for name in self.people if name[-1] == word), ())

    def crosses(self, first: str, last: str) -> bool:
        """Whether `first` begins a full name and `last` ends another, and neither stands elsewhere."""
        if any(first in run and last in run for run in self.runs):
            return False
        others = [run for run in self.runs if run not in self.people]
        begins = any(name[0] == first for name in self.people) and not any(run[0] == first for run in others)
        return begins and bool(self.person(last)) and not any(run[0] == last for run in self.runs if len(run) > 1)

    def renames(self, modifier: str, kind: str) -> bool:
        """Whether the item has a `kind` of organisation only under another name than `modifier`: `Østre Landsret`."""
        if kind_of(kind) is None or modifier in self.words:
            return False
        before = {run[run.index(kind) - 1] for run in self.runs if kind in run[1:]}
        return bool(before)

    def is_person(self, word: str) -> bool:
        """Whether folded `word` is part of a full name."""
        return any(word in name for name in self.people)

    def spells_out(self, words: Sequence[str]) -> bool:
        """Whether the initials of `words` are an acronym of the item."""
        return len(words) > 1 and folded("".join(word[0] for word in words)) in self.written

    def shortens(self, word: str) -> bool:
        """Whether `word`, all in capitals, is made of letters of a body's name, each word's first among them."""
        letters = folded(word)
        bodies = (
            run for run in self.runs if 1 < len(run) < len(letters) and any(kind_of(part) is not None for part in run)
        )
        return word.isupper() and len(letters) <= LONGEST and any(is_drawn(letters, run) for run in bodies)

    def _knows(self, word: str, language: str) -> bool:
        if word in self.words or word in self.acronyms:
            return True
        place = place_of(word)
        if place is not None:
            return place in self.places
        return (
            word in COMMON
            or kind_of(word) in self.kinds
            or f"{word}s" in self.words
            or self._has_bare(word)
            or (language == "da" and self._is_definite(word))
            or self._joins(word, language)
            or self._has_lemma(word, language)
        )

    def _has_bare(self, word: str) -> bool:
        """A genitive or a plural of what is known."""
        return any(word.endswith(s) and len(word) > 3 and self._knows(word.removesuffix(s), "") for s in ("s", "es"))

    def _is_definite(self, word: str) -> bool:
        """Danish says `Gudenåen` of what others call `Gudenå`, and the other way about; of no person."""
        others = {form for ending in _ARTICLES for form in with_or_without(word, ending)}
        long = [other for other in others if len(other) >= _SHORTEST_DEFINITE and not self.is_person(other)]
        if any(other in run for other in long for run in self.runs):
            return True
        return any(len(other) >= _SHORTEST_NOUN and other in self.words for other in long)

    def _has_lemma(self, word: str, language: str) -> bool:
        return language == self.language and is_ordinary(word, language) and lemma(word, language) in self.lemmas

    def _joins(self, word: str, language: str) -> bool:
        """Danish writes `Parmalinjen` and `Nordengland` as one word, and so may the item."""
        if "da" not in (language, self.language) or len(word) > _LONGEST_JOINED:
            return False
        compass = _COMPASS.match(word)
        if compass and language and self._knows(word[compass.end() :], ""):
            return True
        cuts = range(_SHORTEST_HEAD, len(word) - 2)
        if any(self._names(word[:cut]) and _continues(word[cut:]) for cut in cuts):
            return True
        return any(other.startswith(word) and _continues(other[len(word) :]) for run in self.runs for other in run)

    def _names(self, head: str) -> bool:
        return head in self.acronyms or (kind_of(head) is None and any(head in run for run in self.runs))


def read_names(texts: Sequence[str], language: str) -> Gazetteer:
    """What `texts`, of one item in `language`, name. `words` holds all their words, capital or not."""
    words = frozenset(word for text in texts for word in folded_words(text))
    capital = [(text, run) for text in texts for run in runs(capitals(text))]
    found = tuple(_trimmed(run, language) for _, run in capital)
    close = (_trimmed(piece, language) for _, run in capital for piece in pieces(run))
    shortened = frozenset(map(initials, found))
    return Gazetteer(
        language,
        words,
        frozenset(lemma(word.casefold(), language) for text in texts for word in _PARTS.findall(text)),
        found,
        tuple(name for name in close if 1 < len(name) <= _MOST_WORDS_OF_A_PERSON),
        frozenset(folded(run[0].word) for text, run in capital if _is_located(text, run[0].start, language)),
        frozenset(acronym for text in texts for acronym in spelled(text)) | shortened,
        frozenset(folded(word) for text in texts for word in _PARTS.findall(text) if word.isupper() and word[1:]),
        places_in([*words, *shortened, *(pair for text in texts for pair in _pairs(text))], language),
        frozenset(kind for word in words if (kind := kind_of(word)) is not None),
    )


def _is_located(text: str, start: int, language: str) -> bool:
    return leads_to_place(text[max(0, start - _REACH) : start], language)


def _pairs(text: str) -> Iterator[str]:
    words = [folded(word) for word in _PARTS.findall(text)]
    return ("-".join(pair) for pair in pairwise(words))


def _continues(rest: str) -> bool:
    rest = rest.removeprefix("s") if rest[1:2] else rest
    return len(rest) > 2 and (is_ordinary(rest, "da") or is_compound(rest))


def pieces(run: Sequence[Capital]) -> Iterator[tuple[Capital, ...]]:
    """`run` cut at small words: `Gwen Sato` and `Tidemark Research` of the one joined by `of`."""
    starts = [place for place, word in enumerate(run) if word.follows != "close"]
    for start, end in zip(starts, [*starts[1:], len(run)], strict=True):
        yield tuple(run[start:end])


def _trimmed(run: tuple[Capital, ...], language: str) -> tuple[str, ...]:
    """The words of `run` without titles, or a word that only begins the sentence, before them."""
    words = list(run)
    while len(words) > 1 and _is_no_part(words[0], language, words[1], alone=len(words) == 2):
        del words[0]
    return tuple(folded(word.word) for word in words)


def _is_no_part(first: Capital, language: str, second: Capital, *, alone: bool) -> bool:
    if folded(first.word) in TITLES:
        return True
    if kind_of(folded(second.word)) is not None and folded(first.word) not in BEFORE_NOUNS:
        return False
    if kind_of(folded(first.word)) is not None and second.follows == "close" and not _is_word(second, language):
        return False  # a body that the sentence begins with: "Region Sjælland sparer"
    return first.starts and is_ordinary(first.word, language) and not (alone and is_name_too(first.word, language))


def _is_word(capital: Capital, language: str) -> bool:
    return capital.starts or (is_ordinary(capital.word, language) and not is_compound(capital.word))
