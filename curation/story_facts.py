"""The names and numbers of an item that tell its story from another one. Pure: texts in, facts out.

A name is a capital where none is due, word by word, so that `Rocca Tessana` and `di Rocca` meet. A capital at the start
of a sentence may be a name, and so may every capital of a title that has hardly a small letter, and of German: such a
word agrees with a name, and with another such word of another language, but never disagrees. Elided articles and
genitive endings are set aside; months, weekdays, countries and peoples are no names, for each language has its own.

A number is its value, whatever its notation and scale: `captions/numbers.py` reads it as the text's language writes it.
Codes such as `GF-2026-004` or `3.2.7` are numbers too. Dates, years, months, small counts and what belongs to a name
(`Fjell 400`) tell stories apart, but many stories share them, so they bring none together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from curation.quantities.dates import calendar_of
from curation.quantities.numbers import Quantity, quantities
from curation.story_titles import title_words

SMALL = 12  # a bare count or a span of time up to here agrees by chance
WEAK = frozenset({"count", "date", "month of", "of a name", "year of"})  # units whose numbers bring no stories together

_WORD = re.compile(r"[^\W\d_]+")
_STARTS = re.compile(r"(?:^|[.!?…:|\n]|[\"“”„«»(•–—])\s*[\"“”„«»(]*$")
_APOSTROPHE = re.compile(r"\b[^\W\d_]{1,5}['’](?=[^\W\d_]{2})|['’]s\b")
_AFTER_NAME = re.compile(r"[^\W\d_][ \u00a0][A-Z][^\W\d_]+[ \u00a0]$")
_SPANS = frozenset({None, "year", "month", "week", "day", "hour", "minute"})
_CODE = re.compile(r"\b(?:[A-Z]+-?\d[\w-]*\d|\d+(?:\.\d+){2,}\w*)\b")
_GENERIC = frozenset({
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "christmas", "easter", "i", "de", "dem", "deres", "dens", "lei", "voi", "ok", "the", "a", "an", "and", "of",
    "in", "on", "for", "to", "denmark", "danish", "dane", "danimarca", "danmark", "italy", "italian", "italia",
    "italien", "england", "english", "inghilterra", "britain", "british", "uk", "germany", "german", "germania",
    "tyskland", "france", "french", "francia", "frankrig", "spain", "spanish", "spagna", "spanien", "sweden",
    "swedish", "svezia", "sverige", "norway", "norwegian", "norvegia", "norge", "europe", "european", "europa",
    "eu", "usa", "us", "america", "american", "china", "chinese", "cina", "kina", "mr", "mrs", "ms", "dr",
    "eur", "dkk", "usd", "gbp", "mw", "gw", "kw", "kv", "kwh", "gwh", "km", "kg", "ceo", "cfo",
})  # fmt: skip
_NOUNS_ARE_CAPITAL = ("de", "lb")
_CONTEXT = 6  # characters before a word in which the end of a sentence is looked for
_AS_HEADLINE = 0.75  # share of capitals, beside the first word, from which a title is set in capitals


@dataclass(frozen=True)  # no slots: the cached properties live in the instance
class Facts:
    """`names` are surely names, `capitals` may be; `numbers` are (unit, value), the unit "" where there is none.

    `title` holds the title's words as `story_titles.py` compares them.
    """

    language: str
    names: frozenset[str]
    capitals: frozenset[str]
    numbers: frozenset[tuple[str, str]]
    title: frozenset[str] = frozenset()

    @cached_property
    def words(self) -> frozenset[str]:
        """Whatever may be a name."""
        return self.names | self.capitals

    @cached_property
    def values(self) -> frozenset[str]:
        """The numbers that can bring stories together, without their units."""
        return frozenset(value for unit, value in self.numbers if unit not in WEAK)


def facts_of(title: str, summary: str, language: str) -> Facts:
    """What a title and its summary name."""
    names: set[str] = set()
    capitals: set[str] = set()
    for text, tells in ((title, not _is_set_in_capitals(title)), (summary, True)):
        for word, is_name in _capitals(_APOSTROPHE.sub(" ", text)):
            sure = tells and is_name and language not in _NOUNS_ARE_CAPITAL
            (names if sure else capitals).add(_stem(word))
    numbers = frozenset(number for text in (title, summary) for number in _numbers(text, language))
    return Facts(language, frozenset(names), frozenset(capitals - names), numbers, title_words(title))


def _capitals(text: str) -> Iterator[tuple[str, bool]]:
    """Each capitalised word, and whether its capital is due to a name alone."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].isupper() and len(word) > 1 and word.casefold() not in _GENERIC:
            starts = _STARTS.search(text[max(0, match.start() - _CONTEXT) : match.start()]) is not None
            yield word, not starts or word.isupper()


def _is_set_in_capitals(title: str) -> bool:
    words = [word for word in _WORD.findall(title)[1:] if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= _AS_HEADLINE * len(words)


def _stem(word: str) -> str:
    folded = word.casefold()
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") else folded


def _numbers(text: str, language: str) -> Iterator[tuple[str, str]]:
    calendar, rest = calendar_of(text), text
    for (day, month), (start, end) in calendar.days.items():
        yield "date", f"{day}.{month}."
        rest = rest[:start] + " " * (end - start) + rest[end:]
    for month in calendar.months:
        yield "month of", str(month)
    for match in _CODE.finditer(rest):
        yield "code", match[0]
    rest = _CODE.sub(lambda match: " " * len(match[0]), rest)
    for quantity in quantities(rest, language):
        yield _unit(quantity, rest), f"{quantity.value:g}"


def _unit(quantity: Quantity, text: str) -> str:
    if quantity.is_year:
        return "year of"
    if quantity.unit in _SPANS and quantity.value <= SMALL and quantity.value % 1 == 0:
        return "count"
    after_name = quantity.unit is None and _AFTER_NAME.search(text[: quantity.start][-_CONTEXT * 5 :])
    return "of a name" if after_name else quantity.unit or ""
