"""Lengths of time between the full dates of a text: from 3 April 2025 to a Sunday in June 2026, fourteen months."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice
from operator import attrgetter

from curation.quantities.agreement import rounds_to
from curation.quantities.calendar_words import MONTH_OF, WEEKDAY_OF
from curation.quantities.dates import calendar_of
from curation.quantities.measures import Mention
from curation.quantities.units import in_base

_YEAR = re.compile(r",?\s+(?:of\s+|di\s+|del\s+)?((?:19|20)\d\d)\b(?![.,]\d)")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAY_OF)})(?:\s+(?:the|den|d\.|il))?,?\s+$", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(rf"\b({'|'.join(MONTH_OF)})\s+(?:of\s+|di\s+|del\s+)?((?:19|20)\d\d)\b")
_NEAR = 20  # characters in which a weekday stands before its day
_MOST = 12  # a bound against texts made to cost time
_YEARS_AROUND = 2
_LAST = 28
_DIGITS = tuple("0123456789")
_SLACK = {"day": 1.0, "week": 0.6, "month": 0.6, "year": 0.12}


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a year, or any day from `first` to `last` of a month."""

    first: date
    last: date


def dated_in(text: str) -> tuple[Dated, ...]:
    """The days and months of `text` that have a year, and the days whose weekday tells it, the earliest first."""
    full = [*islice(_with_years(text), _MOST)]
    years = sorted({one.first.year for one in full})
    found = dict.fromkeys((*full, *islice(_by_weekday(text, years), _MOST)))
    return tuple(sorted(found, key=attrgetter("first")))


def lies_between_dates(ours: Mention, dated: Sequence[Dated]) -> bool:
    """Whether `ours` is the time between two of the dates, as `dated_in` gives them."""
    stated = ours.measures[0] if ours.measures else None
    if stated is None or stated.unit not in _SLACK:
        return False
    unit_days = in_base(1.0, stated.unit)[1] / 24
    return any(
        _is_long(days / unit_days, ours, _SLACK[stated.unit])
        for one, other in combinations(dated, 2)
        for days in ((other.first - one.last).days, (other.last - one.first).days)
    )


def _is_long(span: float, ours: Mention, slack: float) -> bool:
    value = ours.measures[0].value
    is_near = ours.hedge == "exact" and abs(span - value) <= slack
    return is_near or rounds_to(span, value, ours.hedge, step=1.0)


def _with_years(text: str) -> Iterator[Dated]:
    for (day, month), (_, end) in calendar_of(text).days.items():
        year = _YEAR.match(text, end)
        found = _day(int(year[1]), month, day) if year else None
        if found:
            yield Dated(found, found)
    for match in _MONTH_AND_YEAR.finditer(text):
        if not text[: match.start()].rstrip(" .").endswith(_DIGITS):
            first = date(int(match[2]), MONTH_OF[match[1]], 1)
            yield Dated(first, first.replace(day=_LAST))


def _by_weekday(text: str, years: Sequence[int]) -> Iterator[Dated]:
    """Monday 16 November, which is one in 2026 alone of the years around those of the text."""
    around = sorted({year + step for year in years for step in range(_YEARS_AROUND + 1)})
    for (day, month), (start, end) in calendar_of(text).days.items():
        named = _WEEKDAY.search(text[max(start - _NEAR, 0) : start])
        if named is None or _YEAR.match(text, end):
            continue
        days = (_day(year, month, day) for year in around)
        fitting = [one for one in days if one and one.weekday() == WEEKDAY_OF[named[1].lower()]]
        yield from (Dated(one, one) for one in fitting[:1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
