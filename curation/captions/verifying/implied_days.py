"""Days and months that an item implies: the eve of one it names, the end of a month, where six months to June began.

A caption may name them. What is implied is only ever accepted, and asks for the words that lead to it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice

from curation.quantities.dates import Calendar, Day, calendar_of
from curation.quantities.measures import Measure
from curation.quantities.mentions import mentions
from curation.quantities.periods import years_of
from curation.quantities.units import in_base

_NEXT_DOOR = (
    r"\b(?:yesterday|tomorrow|(?:the )?(?:day|night|evening|morning) (?:before|after)|a day (?:earlier|later)"
    r"|(?:the )?(?:next|following|previous) (?:day|morning)|overnight|ieri|domani|l['’]indomani|vigilia"
    r"|(?:giorno|sera|notte|mattina) (?:prima|dopo|precedente|successiv[oa]|seguente)"
    r"|i går|i morgen|dagen (?:før|efter|inden|derpå)|aftenen (?:før|inden)|næste (?:dag|morgen))\b"
)
_APART = (
    r"\b(?:days?|weeks?|months?|giorn[oi]|settiman[ae]|mes[ei]|dage?|uger?|måned(?:er)?)\s+(?:after|later|earlier"
    r"|before|prior to|dopo|prima|più tardi|senere|efter|før|inden|forinden)\b"
    r"(?!\s+(?:(?:than|end|rispetto|planned|planlagt)\b|del\s+(?:previsto|solito|normale|necessario|programma)\b))"
)
_ENDS = (
    r"\b(?:end|close|fine|chiusura|slut\w*|udgang\w*|ultimo|by|before|until|till|through|entro|prima|fino|inden|senest|til"
    r"|før|late)\b"
)
_TURN_OF_THE_YEAR = (
    r"\b(?:(?:end of (?:the|this) year|year[- ]end|turn of the year|new year['’]?s?|next year|fine (?:dell['’])?anno"
    r"|capodanno|anno nuovo|prossimo anno|anno prossimo)|årsskiftet|nytår\w*|årets udgang|udgangen af året|næste år)\b"
)
_UP_TO = (
    r"\b(?:months?|mesi|måneder(?:ne)?|year|quarter|half(?:-year)?|anno|trimestre|semestre|året|kvartal|halvår)\s+"
    r"(?:to|ended|ending|up to|until|through|fino a|al?|chius[oi] (?:a|il)|frem til|til(?: og med)?)\b"
)
_LENGTHS = {
    "year": 12,
    "anno": 12,
    "året": 12,
    "quarter": 3,
    "trimestre": 3,
    "kvartal": 3,
    "half": 6,
    "semestre": 6,
    "halvår": 6,
}
_YEAR = 12
_HOURS_A_DAY = 24
_REACH = 28  # characters in which the number before a length of time, or the day it leads to, is looked for
_LONGEST = 200  # days that one date is told from another
_MOST_DAYS, _MOST_LENGTHS = 12, 8  # bounds against texts made to cost time
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def implied_days(text: str, language: str, named: Calendar) -> frozenset[Day]:
    """Days that follow from those `named` in `text`."""
    days = list(named.days)[:_MOST_DAYS]
    lengths = [*islice(_lengths(text, language), _MOST_LENGTHS)]
    found = set(_next_door(days)) if _has(_NEXT_DOOR, text) else set()
    if lengths:
        found |= {_moved(day, sign * length) for length in lengths for day in days for sign in (1, -1)}
    if _has(_ENDS, text):
        found |= {(_MONTH_DAYS[month - 1], month) for month in named.months}
        found |= {(1, month % _YEAR + 1) for month in named.months}
    if _has(_TURN_OF_THE_YEAR, text):
        found |= {(31, 12), (1, 1)}
    return frozenset(found)


def implied_months(text: str, language: str, named: Calendar) -> frozenset[int]:
    """Months that follow from those `named` in `text`, days among them."""
    found = {month for day, month in implied_days(text, language, named) if day not in (1, 31)}
    found |= set(islice(_beginnings(text, language), _MOST_DAYS))
    return frozenset(found | ({12, 1} if _has(_TURN_OF_THE_YEAR, text) else set()))


def implied_weekdays(text: str, named: Calendar) -> frozenset[int]:
    """Weekdays of the days `named`, in the years that `text` gives, and of their neighbours where it speaks of one."""
    found = {
        day.weekday()
        for year in sorted(years_of(text))[:_MOST_LENGTHS]
        for day in (_date(year, *pair) for pair in list(named.days)[:_MOST_DAYS])
        if day is not None
    }
    around = (-1, 1) if _has(_NEXT_DOOR, text) else ()
    return frozenset(found | {(weekday + step) % 7 for weekday in {*found, *named.weekdays} for step in around})


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _has(pattern: str, text: str) -> bool:
    return _pattern(pattern).search(text) is not None


def _next_door(days: list[Day]) -> Iterator[Day]:
    yield from (_moved(day, step) for day in days for step in (-1, 1))


def _moved(day: Day, by: int) -> Day:
    """`day` so many days later, in a year that is no leap year."""
    known = _date(2027, *day)
    moved = known + timedelta(days=by) if known else None
    return (moved.day, moved.month) if moved else day


def _date(year: int, day: int, month: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _lengths(text: str, language: str) -> Iterator[int]:
    """The days between what `text` tells and a day that it names: eleven weeks after the third of March."""
    for match in _pattern(_APART).finditer(text):
        for one in _measures_before(text, match.start() + len(match[0].split()[0]), language):
            kind, hours = in_base(one.value, one.unit)
            if kind == "time" and _HOURS_A_DAY <= hours <= _LONGEST * _HOURS_A_DAY:
                yield round(hours / _HOURS_A_DAY)


def _beginnings(text: str, language: str) -> Iterator[int]:
    """The months in which a length of time up to a named day or month began: July of "the six months to December"."""
    for match in _pattern(_UP_TO).finditer(text):
        word = match[0].split()[0].lower().removesuffix("-year")
        until = calendar_of(text[match.end() : match.end() + _REACH])
        months = {*until.months, *(month for _, month in until.days)}
        lengths = [_LENGTHS[word]] if word in _LENGTHS else []
        for one in _measures_before(text, match.start() + len(word), language):
            lengths += [int(one.value)] if one.unit == "month" and one.value < _YEAR else []
        yield from ((month - length) % _YEAR + 1 for month in months for length in lengths)


def _measures_before(text: str, end: int, language: str) -> Iterator[Measure]:
    """The last number of `text` before `end`, with its unit."""
    for found in mentions(text[max(0, end - _REACH) : end], language)[-1:]:
        yield from found.measures[:1]
