"""What a number is counted over: 87 a week, 5.000 chiamate al mese, 40 kr. om dagen, monthly, 2 euro al litro."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

_NAMES: Mapping[str, str] = {
    "second": "sekundet sekund", "minute": "minute minuto minuttet minut",
    "hour": "hour ora timen time", "night": "night notte natten nat", "day": "day giorno dagen dag døgn døgnet",
    "week": "week settimana ugen uge", "quarter": "trimestre kvartal kvartalet",
    "half-year": "semestre halvår halvåret",
    "month": "month mese måneden måned", "year": "year anno året år annum",
    "litre": "litre liter litro", "pint": "pint", "hl": "hectolitre ettolitro hektoliter",
    "m3": "cubic_metre cubic_meter metro_cubo kubikmeter m3 m³ mc",
    "kg": "kilo kilogram chilo chilogrammo kg", "tonne": "tonne ton tonnellata", "m": "metre meter metro",
    "km": "kilometre kilometer chilometro km", "mile": "mile miglio",
    "m2": "square_metre square_meter metro_quadrato metro_quadro kvadratmeter m2 m² mq", "ha": "hectare ettaro hektar",
    "kWh": "kwh kilowatt-hour kilowattora chilowattora kilowatttime",
    "MWh": "mwh megawatt-hour megawattora megawatttime",
}  # fmt: skip
_ADJECTIVES: Mapping[str, str] = {
    "hour": "hourly orario oraria", "night": "nightly",
    "day": "daily giornaliero giornaliera giornalieri giornaliere quotidiano quotidiana daglig dagligt daglige",
    "week": "weekly settimanale settimanali ugentlig ugentligt ugentlige",
    "quarter": "quarterly trimestrale trimestrali kvartalsvis kvartalsvise",
    "half-year": "half-yearly semestrale semestrali halvårlig halvårligt halvårlige",
    "month": "monthly mensile mensili månedlig månedligt månedlige",
    "year": "annual annually yearly annuale annuali annuo annua annui annue årlig årligt årlige",
}  # fmt: skip
_PERIOD = {"quarter": "quarter"} | {
    name.replace("_", " "): period for period, listed in _NAMES.items() for name in listed.split()
}
_ADJECTIVE = {name: period for period, listed in _ADJECTIVES.items() for name in listed.split()}
_NAMED = "|".join(sorted(_PERIOD, key=len, reverse=True))
_LED = (
    rf"(?:\b(?:an?|to the|to an?|per|each|every|al|alla|ogni|om|pr\.?|hver|hvert)\s+|\ball['’]|/)(?P<name>{_NAMED})\b"
    r"(?!\s+(?:ago|later|earlier|before|after|siden|senere|før|fa|dopo|prima))"
)
_FIRST = (
    r"\b(?:(?:the|its|their|il|suo|loro|det|sit|deres)\s+(?:very\s+)?(?:first|primo|første)|al\s+primo)\s+"
    r"(?:full\s+|whole\s+|hele\s+)?(?P<first>year|anno|år)\b"
)
_BARE = r"\bl['’](?P<bare>anno|ora)\b(?!\s+(?:prima|dopo|scors[oa]|prossim[oa]))"
# "A quarter" is a share as well: only a sum is told by it.
_QUARTER = (
    r"(?:\b(?:per|each|every)\s+|/|(?:(?<=\d )|(?<=illion )|(?<=[\dmb][kmn] )|(?<=thousand )|(?<=euros )|(?<=ounds )"
    r"|(?<=ollars )|(?<=roner ))a\s+)(?P<quarter>quarter)\b"
)
# In Danish `i` leads to the stretch of time as well as to a point in it: 42 tons i timen, i ugen efter.
_WITHIN = (
    r"\bi\s+(?P<within>timen|døgnet|minuttet|sekundet|måneden|ugen)\b(?!\s+(?:efter|før|inden|op|hvor|der|med|fra))"
)
_ANY = re.compile(
    rf"{_LED}|{_FIRST}|{_BARE}|{_WITHIN}|{_QUARTER}|\b(?P<adjective>{'|'.join(_ADJECTIVE)})\b", re.IGNORECASE
)
# Between a number and its rate: the thing counted, with a word or two that belong to it.
_BEHIND = re.compile(
    rf"\.?(?:-\w+)?(?:\s+[^\W\d_]+\.?){{0,2}}?\s*(?:{_LED}|{_BARE}|{_WITHIN}|{_QUARTER})", re.IGNORECASE
)
# A stop behind `kr` or `mio` ends no sentence where the next word is a small one.
_SENTENCE_END = re.compile(r"[!?\n]|(?<!\bkr)(?<!\bmio)(?<!\bmia)(?<!\bpr)(?<!\bpct)\.(?!\d)|\.(?=\s+[A-ZÆØÅ])")
_REACH = 60  # characters


_AMOUNTS: Mapping[str, tuple[str, float]] = {
    "second": ("time", 1 / 3600), "minute": ("time", 1 / 60), "hour": ("time", 1), "night": ("time", 24),
    "day": ("time", 24), "week": ("time", 168), "month": ("time", 730.5), "quarter": ("time", 2191.5),
    "half-year": ("time", 4383), "year": ("time", 8766),
    "litre": ("volume", 1), "pint": ("volume", 0.568), "hl": ("volume", 100), "m3": ("volume", 1000),
    "kg": ("mass", 1), "tonne": ("mass", 1000),
    "m": ("length", 1), "km": ("length", 1000), "mile": ("length", 1609.344), "m2": ("area", 1), "ha": ("area", 1e4),
    "kWh": ("energy", 1), "MWh": ("energy", 1000),
}  # fmt: skip


def times_over(rate: str, other: str) -> float | None:
    """How many times `other` goes into `rate`: a week into a year 52 times; None where it never does."""
    (kind, amount), (other_kind, other_amount) = _AMOUNTS[rate], _AMOUNTS[other]
    return amount / other_amount if kind == other_kind else None


def rate_behind(text: str, end: int) -> str | None:
    """The period a number that ends at `end` is said to be for."""
    match = _BEHIND.match(text, end, min(end + _REACH, len(text)))
    return _period(match) if match else None


Rate = tuple[int, int, str]


def rates_in(text: str) -> list[Rate]:
    """Where `text` counts by a period, and by which, in order."""
    return [
        (*match.span(), _ADJECTIVE[match["adjective"].lower()] if match["adjective"] else _period(match))
        for match in _ANY.finditer(text)
    ]


def rates_around(text: str, start: int, end: int, rates: Sequence[Rate]) -> frozenset[str]:
    """Those of the `rates` of `text` that the sentence around `start:end` counts by."""
    first, last = max(start - 3 * _REACH, 0), end + 3 * _REACH
    near = rates[bisect_left(rates, first, key=_start) : bisect_left(rates, last, key=_start)]
    if not near:
        return frozenset()
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, start)]
    stop = _SENTENCE_END.search(text, end, last)
    first, last = (ends[-1] if ends else first), (stop.start() if stop else last)
    return frozenset(period for begins, finishes, period in near if begins >= first and finishes <= last)


def _start(rate: Rate) -> int:
    return rate[0]


def _period(match: re.Match[str]) -> str:
    return _PERIOD[next(name for name in match.groups() if name).lower()]
