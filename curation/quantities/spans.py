"""Lengths of time between two dates of a text, or up to the day of reading: 1987, and nearly forty years."""

from collections.abc import Collection, Sequence
from itertools import islice

from curation.quantities.agreement import rounds_to
from curation.quantities.measures import Mention
from curation.quantities.units import UNITS

# A span up to the day of reading ends in a year that no text tells and no clock is asked: one of these.
_FIRST_PRESENT, _LAST_PRESENT = 2020, 2040
_EARLIEST_YEAR = 100.0  # a bare number from here on may be a year long past
_LONG = 10.0  # years from which a span stands for itself
_MOST_POINTS = 24  # a bound against texts made to cost time


def is_span(ours: Mention, years: Collection[int], months: Collection[int], known: Sequence[Mention]) -> bool:
    """Whether `ours` lies between two of `years` or of `months`, or a year and the day of reading."""
    unit = ours.measures[0].unit
    if unit not in ("year", "month", "decade", "century"):
        return False
    factor = UNITS[unit].factor / UNITS["month" if unit == "month" else "year"].factor
    length = ours.measures[0].value * factor
    points = sorted(months if unit == "month" else years)[:_MOST_POINTS]
    if any(_is_long(abs(one - other), length, ours) for one in points for other in points if one != other):
        return True
    return unit != "month" and _leads_to_the_present(length, ours, years, known)


def _leads_to_the_present(length: float, ours: Mention, years: Collection[int], known: Sequence[Mention]) -> bool:
    if length < _LONG and "span" not in ours.cues:
        return False
    starts = {float(year) for year in sorted(years)[:_MOST_POINTS]}
    if length >= _EARLIEST_YEAR:
        bare = (one.measures[0].value for one in known if _may_be_a_year(one))
        starts |= set(islice(bare, _MOST_POINTS))
    return any(
        _is_long(abs(present - start), length, ours)
        for start in starts
        for present in range(_FIRST_PRESENT, _LAST_PRESENT)
    )


def _may_be_a_year(mention: Mention) -> bool:
    return bool(mention.measures) and mention.form == "number" and mention.measures[0].value >= _EARLIEST_YEAR


def _is_long(span: float, length: float, ours: Mention) -> bool:
    """A span counts its last year or not, but for one that is told as the longer."""
    counted = 0 if ours.hedge == "over" else 1
    return 0 <= length - span <= counted or rounds_to(span, length, ours.hedge, step=length / 4)
