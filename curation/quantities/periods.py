"""Seasons, quarters, halves of a year, years and decades named in a text, each as the months or years it covers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from curation.quantities.calendar_words import DECADES, SEASON_WORDS, SEASONS
from curation.quantities.dates import Span

_SEASON_WORD = "|".join(sorted(SEASON_WORDS, key=len, reverse=True))
# Springs flow and prices fall: in English a season is one where a time is due.
_LED = re.compile(
    r"\b(?:in|this|next|last|by|during|of|until|since|from|early|late|mid|every|before|after|for|through|per|each|come|"
    r"previous|following|coming|that|and|or|i|til|om|inden|efter|siden|fra|denne|sidste|næste|hele|af|før|tidligt|sent|og|"
    r"hvert|hver|dette|kommende|da|di|dalla|dal|nella|della|questa|questo|prossima|prossimo|scorsa|scorso|entro|fino|tra|fra|"
    r"la|e|a|in|l['’]|nell['’]|dell['’]|dall['’]|all['’]|quest['’]|ogni)[\s-]*(?:the\s+|(?:early|late|mid)[\s-]+|det\s+|den\s+)*$",
    re.IGNORECASE,
)
_DOUBTFUL = frozenset({"spring", "fall"})
_YEAR_BEHIND = re.compile(r"\s+(?:of\s+)?(?:20|19)\d\d\b")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\n–—]|$|(?:and|but|or|so|when|while|that|though|after|before|unless|if|as)\b)")
_SEASON = re.compile(rf"\b({_SEASON_WORD})\b", re.IGNORECASE)

_ORDINAL_OF: Mapping[str, int] = {
    **dict.fromkeys(("first", "1st", "primo", "1º", "1°", "første", "1."), 1),
    **dict.fromkeys(("second", "2nd", "secondo", "2º", "2°", "andet", "anden", "2."), 2),
    **dict.fromkeys(("third", "3rd", "terzo", "3º", "3°", "tredje", "3."), 3),
    **dict.fromkeys(("fourth", "4th", "final", "last", "quarto", "4º", "4°", "fjerde", "4."), 4),
}
_ORDINAL = "|".join(re.escape(word) for word in sorted(_ORDINAL_OF, key=len, reverse=True))
_QUARTER = re.compile(rf"(?<!\w)(?:[QK]([1-4])\b|({_ORDINAL})[\s-]+(?:quarter|trimestre|kvartal)s?\b)", re.IGNORECASE)
_HALF = re.compile(
    rf"(?<!\w)(?:(?:H([12])|({_ORDINAL})\s+half)(?=\s+(?:of\s+)?(?:the\s+year|this\s+year|last\s+year|next\s+year|20\d\d))"
    rf"|({_ORDINAL})\s+(?:semestre|halvår))",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"(?<![\w.,])(?:(1[89]\d0|20\d0)['’]?(?:s|erne|'erne)\b"
    r"|(?<!over[- ])(?<!under[- ])['’]?([2-9]0)['’]?(?:s|erne)\b|anni\s+['’]?([2-9]0)\b|("
    + "|".join(sorted(DECADES, key=len, reverse=True))
    + r")\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:18|19|20)\d\d(?![\d]|[.,]\d)")
_YEAR_BEFORE = re.compile(
    r"\b(?:(?:the|a) year (?:before|earlier)|(?:previous|prior) year|anno (?:prima|precedente)|året (?:før|inden)"
    r"|forrige år)\b",
    re.IGNORECASE,
)
_YEAR_AFTER = re.compile(
    r"\b(?:the (?:following year|year after)|a year later|anno (?:dopo|successivo|seguente)|året efter)\b",
    re.IGNORECASE,
)

Form = Literal["season", "quarter", "half", "decade"]


@dataclass(frozen=True, slots=True)
class Period:
    """`covers` are its months; of a decade its last two digits, and `span` is where it stands."""

    form: Form
    name: str
    covers: frozenset[int]
    span: Span


def periods_of(text: str, language: str) -> tuple[Period, ...]:
    """The periods `text` names, a form at a time; an English estate is no summer."""
    seasons = (period for period in _seasons(text) if language != "en" or text[slice(*period.span)] != "estate")
    return (*seasons, *_parts_of_years(text), *_decades(text))


def years_of(text: str) -> frozenset[int]:
    """The bare years of `text`, and those it calls the year before or after them."""
    years = frozenset(int(match[0]) for match in _YEAR.finditer(text))
    before = frozenset(year - 1 for year in years) if _YEAR_BEFORE.search(text) else frozenset[int]()
    after = frozenset(year + 1 for year in years) if _YEAR_AFTER.search(text) else frozenset[int]()
    return years | before | after


def _seasons(text: str) -> Iterator[Period]:
    for match in _SEASON.finditer(text):
        word = match[1].lower()
        if _is_season(match, word):
            season = SEASON_WORDS[word]
            yield Period("season", season, SEASONS[season], match.span())


def _is_season(match: re.Match[str], word: str) -> bool:
    text = match.string
    if _YEAR_BEHIND.match(text, match.end()):
        return True
    led = _LED.search(text[max(match.start() - 24, 0) : match.start()]) is not None
    return led and (word not in _DOUBTFUL or _ENDS.match(text, match.end()) is not None)


def _parts_of_years(text: str) -> Iterator[Period]:
    for match in _QUARTER.finditer(text):
        place = int(match[1] or _ORDINAL_OF[match[2].lower()])
        yield Period("quarter", f"Q{place}", frozenset(range(3 * place - 2, 3 * place + 1)), match.span())
    for match in _HALF.finditer(text):
        place = int(match[1] or min(_ORDINAL_OF[(match[2] or match[3]).lower()], 2))
        yield Period("half", f"H{place}", frozenset(range(6 * place - 5, 6 * place + 1)), match.span())


def _decades(text: str) -> Iterator[Period]:
    for match in _DECADE.finditer(text):
        written = match[1] or match[2] or match[3]
        tens = int(written[-2:]) if written else DECADES[re.sub(r"\s+", " ", match[4].lower())]
        yield Period("decade", f"{tens}s", frozenset(range(tens, tens + 10)), match.span())
