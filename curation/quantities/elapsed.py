"""What follows from two numbers that stand side by side: the time between two lengths or clocks, and what was doubled.

Lengths of time are told of so much that a difference of any two would bear out too many: these have to be neighbours.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from curation.quantities.measures import Measure, Mention
from curation.quantities.results import Result
from curation.quantities.units import in_base

_MOST_LENGTHS = 5


def results_side_by_side(sentence: Sequence[Mention]) -> Iterator[Result]:
    """What follows from each two neighbours of one sentence, and all its lengths of time together."""
    for one, other in pairwise(mention for mention in sentence if mention.measures):
        yield from _between_lengths(one, other)
        yield from _between_clocks(one, other)
        yield from _multiplied(one, other)
        yield from _multiplied(other, one)
    hours = [in_base(*_first(one))[1] for one in sentence if _is_length(one)]
    if 1 < len(hours) <= _MOST_LENGTHS:
        yield Result("lasting", Measure(sum(hours), "hour"))


def _between_lengths(one: Mention, other: Mention) -> Iterator[Result]:
    """From 31 weeks to 19: a bare number takes the unit of its neighbour."""
    if not (_is_length(one) or _is_length(other)) or not (_may_be_length(one) and _may_be_length(other)):
        return
    (first, unit), (second, other_unit) = _first(one), _first(other)
    if unit and other_unit and unit != other_unit:
        return
    if first != second:
        yield Result("elapsed", Measure(abs(first - second), unit or other_unit))


def _between_clocks(one: Mention, other: Mention) -> Iterator[Result]:
    """From 8.30 to 9.20 are 50 minutes."""
    clocks = [[each.value for each in mention.measures if each.unit == "clock"] for mention in (one, other)]
    for start, end in zip(*clocks, strict=False):
        if start < end:
            yield Result("elapsed", Measure(end - start, "minute"))


def _multiplied(multiple: Mention, number: Mention) -> Iterator[Result]:
    """Of "26 months, twice as long as expected": thirteen were expected; and 52, where the 26 come first."""
    times, measure = multiple.measures[0], number.measures[0]
    if times.unit == "times" and times.value > 0 and number.form == "number" and measure.unit != "times":
        yield Result("multiple", Measure(measure.value / times.value, measure.unit))
        yield Result("multiple", Measure(measure.value * times.value, measure.unit))


def _first(mention: Mention) -> tuple[float, str | None]:
    return mention.measures[0].value, mention.measures[0].unit


def _is_length(mention: Mention) -> bool:
    is_number = mention.form == "number" and bool(mention.measures)
    return is_number and in_base(1.0, mention.measures[0].unit)[0] == "time"


def _may_be_length(mention: Mention) -> bool:
    is_bare = mention.form == "number" and mention.measures[0].unit is None and not mention.is_year
    return _is_length(mention) or (is_bare and not mention.counted)
