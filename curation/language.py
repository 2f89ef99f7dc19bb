"""Which language a text is in, given what its feed says and which languages the programme is run in.

Most texts tell by their function words, which `function_words.py` counts. The others are weighed by lingua's trigram
models, and a prior weighs what is known beforehand: Danish and Norwegian headlines often differ in nothing a model can
see, and then the programme's or the feed's own language is meant. Every major language of the Latin script is a
candidate, so that a German article in a Danish feed is not called Danish for want of a choice.

The models take a quarter of a second to load and 30 MB to hold: they are loaded for the first text that needs them.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from curation.function_words import LISTED, language_by_words

if TYPE_CHECKING:
    from lingua import Language
    from lingua import LanguageDetector as Lingua

UNKNOWN = "und"
MAX_LENGTH = 500  # characters read; reading 1,000 changed one answer in 2,900 real items and takes longer

# Candidates whatever the programme: two megabytes each.
BACKGROUND = (
    "cs",
    "da",
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "hr",
    "hu",
    "it",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "sk",
    "sv",
    "tr",
)
_NORWEGIAN = {"nb": "no", "nn": "no"}  # lingua knows two, readers of either read both
_ASCII = re.compile(r"[\0-\x7f]+")
_TAG = re.compile(r"([a-z]{2})(?:[-_].*)?", re.DOTALL)

# Fitted on 250 texts each of Danish, Norwegian and Swedish headlines and comments, English headlines, Italian, German,
# French and Spanish reviews, declared rightly and wrongly. The models count every trigram as independent and are far
# too sure of themselves: their probabilities are taken to the power SHARPNESS. The weights are prior odds against a
# language that nobody named.
SHARPNESS = 0.4
PROGRAMME_WEIGHT = 3.0
DECLARED_WEIGHT = 5.0
FEWEST_LETTERS = 12  # below this the trigrams of any language fit


class LanguageDetector:
    """Answers depend on the arguments only. The models are loaded at the first question that needs them."""

    def __init__(self, programme_languages: Sequence[str]) -> None:
        self._programme = frozenset(filter(None, map(base_code, programme_languages)))
        self._lingua: Lingua | None = None

    def detect(self, text: str, declared: str | None) -> str:
        """ISO 639-1 code, or "und" where the text does not tell and nothing usable was declared.

        Text mostly in another script than the Latin is not examined: it is what the feed declares it to be.
        """
        sample = text[:MAX_LENGTH]
        stated = base_code(declared)
        letters = sum(map(str.isalpha, sample))
        latin = letters - _letters_of_other_scripts(sample)
        if latin * 2 < letters:
            return stated if stated and stated not in {code for code, _ in _latin_languages()} else UNKNOWN
        if latin < FEWEST_LETTERS:
            return stated or UNKNOWN
        return self._by_words(sample, stated) or self._most_likely(sample, stated)

    def _by_words(self, text: str, stated: str | None) -> str | None:
        """None also where a language without a list is declared or of the programme: a neighbour would pass for it."""
        listed = self._programme <= LISTED and (stated is None or stated in LISTED)
        return language_by_words(text, stated) if listed else None

    def _most_likely(self, text: str, stated: str | None) -> str:
        chances: dict[str, float] = {}
        for candidate in self._models().compute_language_confidence_values(text):
            code = _code(candidate.language)
            chances[code] = chances.get(code, 0.0) + candidate.value
        weighed = {code: chance**SHARPNESS * self._weight(code, stated) for code, chance in chances.items()}
        likeliest = max(sorted(weighed), key=lambda code: round(weighed[code], 9))
        foreign = likeliest not in self._programme and stated and stated not in weighed
        return stated if stated and foreign else likeliest  # an Icelandic feed is Icelandic, though no candidate

    def _weight(self, code: str, stated: str | None) -> float:
        programme = PROGRAMME_WEIGHT if code in self._programme else 1.0
        return programme * (DECLARED_WEIGHT if code == stated else 1.0)

    def _models(self) -> "Lingua":
        if self._lingua is None:
            from lingua import LanguageDetectorBuilder

            wanted = self._programme.union(BACKGROUND)
            languages = [language for code, language in _latin_languages() if code in wanted]
            self._lingua = LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
        return self._lingua


def base_code(tag: str | None) -> str | None:
    """`da` of `da-DK`, `DA` or `da_dk`; `no` for both Norwegians; None where the tag is no such thing."""
    found = _TAG.fullmatch((tag or "").strip().lower())
    return _NORWEGIAN.get(found[1], found[1]) if found else None


def _code(language: "Language") -> str:
    code = language.iso_code_639_1.name.lower()
    return _NORWEGIAN.get(code, code)


@cache
def _latin_languages() -> "list[tuple[str, Language]]":
    """Every language of the Latin script that lingua knows, in a fixed order."""
    from lingua import Language

    return sorted(((_code(each), each) for each in Language.all_with_latin_script()), key=lambda pair: pair[1].name)


def _letters_of_other_scripts(text: str) -> int:
    if text.isascii():
        return 0
    letters = filter(str.isalpha, _ASCII.sub("", text))
    return sum(not unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
