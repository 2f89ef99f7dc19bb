"""Numbers that tell a time: days of the month, years cut short or bounded by others, lengths that go by a name."""

import re

from curation.quantities.agreement import rounds_to
from curation.quantities.calendar_words import WEEKDAY_OF
from curation.quantities.dates import Day, without_days
from curation.quantities.known import KnownNumbers
from curation.quantities.measures import Mention
from curation.quantities.periods import periods_of
from curation.quantities.units import in_base

_DAY_LED = re.compile(
    rf"\b(?:the|il|den|d\.|on|dal|al|del|dall['’]|l['’]|{'|'.join(WEEKDAY_OF)})\s*$",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_SHORT_YEAR = re.compile(r"(?:^|[\s(])['’]$")
_SEASONS = re.compile(r"\b(?:stagion[ei]|seasons?|sæson\w*)\b", re.IGNORECASE)
_HALVES = re.compile(r"\b(?:semestr[ei]|half[- ]year|first half|second half|halvår\w*)\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:trimestr[ei]|quarters?|kvartal\w*)\b", re.IGNORECASE)
_NAMED_PERIODS = {6.0: _HALVES, 3.0: _QUARTERS}
_MONTHS = {"month": 1.0, "year": 12.0}
_BEFORE = re.compile(r"\b(?:before|inden|før|prima\s+de[il]l?)\s*$", re.IGNORECASE)
_YEAR = 365.0  # days
_NEAR = 12  # characters
_LED = 16  # characters of a weekday, and of what stands between it and the day
_MOST_POINTS = 24


def without_calendar(text: str, language: str) -> str:
    """`text` without days of the month, quarters and decades, whose numbers are judged with the dates."""
    letters = list(without_days(text))
    for period in periods_of(text, language):
        start, end = period.span
        if period.form != "season":
            letters[start:end] = " " * (end - start)
    return "".join(letters)


def without_known_days(text: str, days: frozenset[Day]) -> str:
    """`text` without `12/6` where the item names the twelfth of June, or the sixth of December."""

    def blank(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        return " " * len(match[0]) if days & {(first, second), (second, first)} else match[0]

    return _SLASHED.sub(blank, text)


def is_the_year_after(mention: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether a year bounds one of the item: before 2028, where the item says by the end of 2027."""
    is_bound = _BEFORE.search(prose[max(0, mention.start - _NEAR) : mention.start]) is not None
    return is_bound and int(mention.measures[0].value) - 1 in known.years


def is_named_period(mention: Mention, code: str, text: str) -> bool:
    """Whether a length of time is what the item calls by name: six months a half-year, two years two seasons."""
    if not mention.measures:
        return False
    measure = mention.measures[0]
    months = measure.value * _MONTHS.get(measure.unit or "", 0)
    named = _NAMED_PERIODS.get(months) or (_SEASONS if (measure.unit, code) == ("year", "unit") else None)
    return named is not None and named.search(text) is not None


def is_short_year(mention: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether a number is the end of a year of the item: `'94`."""
    # A code of two characters, as in the 'A4, measures nothing.
    if len(mention.written) != 2 or not mention.measures:
        return False
    led = _SHORT_YEAR.search(prose[max(mention.start - 2, 0) : mention.start]) is not None
    return led and any(year % 100 == mention.measures[0].value for year in known.years)


def is_day(mention: Mention, days: frozenset[Day], prose: str) -> bool:
    """Whether a bare number is a day of the month: on the 12th, il 12, venerdì 12."""
    if not mention.measures or mention.measures[0].unit is not None:
        return False
    led = _DAY_LED.search(prose[max(mention.start - _LED, 0) : mention.start]) is not None
    return led and any(mention.measures[0].value == day for day, _ in days)


def lies_between(mention: Mention, days: frozenset[Day]) -> bool:
    """Whether a length of time lies between two days of the item: nearly two weeks, from the 8th to the 20th."""
    if not mention.measures or mention.measures[0].unit not in ("day", "week", "month"):
        return False
    first = mention.measures[0]
    length, slack = in_base(first.value, first.unit)[1] / 24, 1.0 if first.unit == "day" else 3.0
    points = sorted(month * 30.4 + day for day, month in days)[:_MOST_POINTS]
    spans = [(later - earlier) % _YEAR for earlier in points for later in points if later != earlier]
    days_of_one = length / first.value if first.value else 1.0
    return any(
        abs(span - length) <= slack or rounds_to(span / days_of_one, first.value, mention.hedge, step=1.0)
        for span in spans
    )
