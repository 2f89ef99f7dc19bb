"""The words of a text with the dictionary forms they are compared by.

An elision is a word of its own (`dell'azienda` is two), an English `n't` is the word `not`, and the genitives of
English and Danish are set aside. A number is written without its separators, so `1.200` and `1,200` are one word.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from curation.captions.verifying.meaning import words_da, words_en, words_it

# A letter may come with its accents beside it.
_LETTERS = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|{_LETTERS}(?:['’]{_LETTERS})?['’]?")
_APOSTROPHES = str.maketrans("’", "'")
# Longer than any word of the three languages' dictionaries: taken as it stands, for the time it would take.
_LONGEST = 40

_LISTS = {"en": words_en, "it": words_it, "da": words_da}


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands at `start:end`, in lower case, and its lemma. Without `is_content` it tells no topic."""

    text: str
    lemma: str
    start: int
    end: int
    is_content: bool


def words_in(text: str, language: str) -> tuple[Word, ...]:
    """The words of `text` in order. Other languages than it, da and en keep each word as its own lemma."""
    words = []
    for token, start, end in _tokens(text, language):
        lemma, is_content = _known(token, language)
        words.append(Word(token, lemma, start, end, is_content))
    return tuple(words)


@cache
def irregular_forms(language: str) -> Mapping[str, str]:
    """Form to lemma, for what the dictionary has not."""
    pairs = _LISTS[language].IRREGULAR.split() if language in _LISTS else ()
    return {form: lemma for form, _, lemma in (pair.partition(":") for pair in pairs)}


@cache
def synonyms(language: str) -> Mapping[str, str]:
    """Lemma to the word that stands for its meaning; a lemma of several meanings goes with the first."""
    found: dict[str, str] = {}
    for line in _LISTS[language].SAME.strip().splitlines() if language in _LISTS else ():
        first, *others = line.split()
        for word in (first, *others):
            found.setdefault(word, found.get(first, first))
    return found


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(_LISTS[language].FUNCTION.split()) if language in _LISTS else frozenset()


@lru_cache(maxsize=65536)
def _known(token: str, language: str) -> tuple[str, bool]:
    """Lemma of a lower-cased token, and whether it tells a topic."""
    if token[0].isdecimal():
        return re.sub(r"[.,]", "", token), True
    lemma = "not" if token == "n't" else _lemma(token, language)
    functions = _function_words(language)
    return lemma, not (token in functions or lemma in functions or len(token) == 1 or "'" in token)


def _lemma(token: str, language: str) -> str:
    irregular = irregular_forms(language).get(token)
    if irregular or language not in _LISTS or len(token) > _LONGEST:
        return irregular or token
    from simplemma import is_known, lemmatize  # loads a dictionary: only once there is a text

    if language == "da" and token.endswith("s") and len(token) > 4 and not is_known(token, lang="da"):
        token = token[:-1]
    return lemmatize(token, lang=language).lower()


def _tokens(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    for match in _TOKEN.finditer(text):
        token = unicodedata.normalize("NFC", match[0].lower()).translate(_APOSTROPHES)
        start, end = match.span()
        cut = _cut(token, language)
        if cut and len(token) == end - start:
            yield token[:cut], start, start + cut
            if len(token) > cut and token[cut:] not in ("'", "'s"):
                yield token[cut:], start + cut, end
        else:
            yield token, start, end


def _cut(token: str, language: str) -> int:
    """Where one token is two words, or 0: an elision ends with its apostrophe, anything else begins with it."""
    place = token.find("'")
    if token == "cannot":
        return 3
    if place < 0:
        return 0
    if language == "it":
        return place + 1 if place + 1 < len(token) else 0
    return place - 1 if token.endswith("n't") and place > 1 else place
