"""Quantities in running text: what number a written form stands for, and of what.

`1.500` is fifteen hundred in Italian and Danish and one and a half in English; `1,5 mio.`, `1.5 million` and
`1 500 000` are one number. Written-out numbers count where the word means nothing else.
Rounding and arithmetic are not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPACES = " \u00a0\u202f\u2009'’"
_FIGURE = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*"
_SCALES = {
    1e3: "thousand|thousands|mila|migliaia|tusind|tusinde|k",
    1e6: "million|millions|milione|milioni|millioner|mio|mln|(?-i:M)",
    1e9: "billion|billions|miliardo|miliardi|milliard|milliarder|mia|mld|bn",
}
_SCALE = "|".join(_SCALES.values())
_UNITS = {
    "%": "%|percent|per cent|procent|pct|per cento",
    "EUR": "€|euro|euros|eur",
    "DKK": "kr|kroner|dkk",
    "USD": r"\$|dollar|dollars|dollari|usd",
    "GBP": "£|pounds|sterline|pund|gbp",
    "year": "year|years|anno|anni|år",
    "month": "month|months|mese|mesi|måned|måneder",
    "week": "week|weeks|settimana|settimane|uge|uger",
    "day": "day|days|giorno|giorni|dag|dage",
    "hour": "hour|hours|ora|ore|time|timer",
    "minute": "minute|minutes|minuto|minuti|minut|minutter",
    "km": "km|kilometre|kilometres|kilometers|chilometri|kilometer",
    "m": "m|metre|metres|meters|metri|meter",
    "m2": "m²|m2|mq|square metres|metri quadrati|kvadratmeter",
    "kg": "kg|kilos|kilograms|chili|kilo",
    "tonne": "t|ton|tons|tonne|tonnes|tonnellate",
    "MW": "mw|megawatt",
    "GW": "gw|gigawatt",
    "kWh": "kwh",
    "GWh": "gwh",
}
_PREFIX = r"(?:(?P<prefix>[€$£]|\b(?:EUR|DKK|USD|GBP)\b)\s?)?"
_UNIT = "|".join(sorted("|".join(_UNITS.values()).split("|"), key=len, reverse=True))
_QUANTITY = re.compile(
    rf"{_PREFIX}(?<![\w.,])(?P<figure>{_FIGURE})(?:[\s-]?(?P<scale>{_SCALE})\b\.?)?(?:(?:[\s-]|\sdi\s)?(?P<unit>{_UNIT})(?!\w))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(\d{1,2})[.:](\d{2})\b")
# Left out where the word means something else too: en "one", it "uno, sei", da "en, et, to, fire, elleve".
_WORDS = {
    "en": {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
           11: "eleven", 12: "twelve", 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 100: "hundred"},
    "it": {2: "due", 3: "tre", 4: "quattro", 5: "cinque", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
           11: "undici", 12: "dodici", 20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta", 100: "cento"},
    "da": {3: "tre", 5: "fem", 6: "seks", 7: "syv", 8: "otte", 9: "ni", 10: "ti", 12: "tolv", 20: "tyve",
           30: "tredive", 40: "fyrre", 50: "halvtreds", 100: "hundrede"},
}  # fmt: skip
_ALSO_IN_SOURCES = {"en": {1: "one"}, "it": {6: "sei", 1: "uno"}, "da": {2: "to", 4: "fire", 11: "elleve", 1: "en"}}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start:end` of a text; `unit` is canonical or None, `is_year` holds for a bare 1900 to 2099."""

    value: float
    unit: str | None
    start: int
    end: int
    written: str
    is_year: bool = False


def quantities(text: str, language: str) -> Iterator[Quantity]:
    """Every number of `text` as a reader of `language` takes it, figures first, then words."""
    for match in _QUANTITY.finditer(text):
        sum_in_short = bool(match["prefix"]) and match["unit"] in ("m", "M")  # £85m is no length
        unit = _canonical(match["prefix"] if sum_in_short else match["unit"] or match["prefix"])
        scale = 1e6 if sum_in_short else _factor(match["scale"])
        for value in _values(match["figure"], language):
            is_year = scale == 1 and unit is None and bool(re.fullmatch(r"(?:19|20)\d\d", match["figure"]))
            yield Quantity(value * scale, unit, match.start(), match.end(), match[0].strip(), is_year)
    worded = _QUANTITY.sub(lambda match: " " * len(match[0]), text)
    for value, word in _WORDS.get(language, {}).items():
        yield from _worded(worded, word, value)


def source_values(text: str, language: str) -> Iterator[Quantity]:
    """As `quantities`, with every reading a text may bear: words of two meanings, the two halves of a clock time."""
    yield from quantities(text, language)
    for value, word in _ALSO_IN_SOURCES.get(language, {}).items():
        yield from _worded(text, word, value)
    for match in _CLOCK.finditer(text):
        for half in match.groups():
            yield Quantity(float(half), None, match.start(), match.end(), half)


def _worded(text: str, word: str, value: float) -> Iterator[Quantity]:
    for match in re.finditer(rf"\b{word}\b(?:[\s-](?P<unit>{_UNIT})(?!\w))?", text, re.IGNORECASE):
        yield Quantity(value, _canonical(match["unit"]), match.start(), match.end(), match[0])


def _values(figure: str, language: str) -> tuple[float, ...]:
    plain = re.sub(f"[{_SPACES}]", "", figure)
    thousands, decimal = (",", ".") if language == "en" else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", plain):
        return (float(plain.replace(thousands, "").replace(decimal, ".")),)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", plain):
        return (float(plain.replace(",", ".")),)
    return tuple(float(part) for part in re.split(r"[.,]", plain))


def _factor(scale: str | None) -> float:
    return next((factor for factor, words in _SCALES.items() if scale and _is_one_of(scale, words)), 1.0)


def _canonical(unit: str | None) -> str | None:
    return next((name for name, words in _UNITS.items() if unit and _is_one_of(unit, words)), None)


def _is_one_of(word: str, alternatives: str) -> bool:
    return re.fullmatch(alternatives, word, re.IGNORECASE) is not None
