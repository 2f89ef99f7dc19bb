"""What a reader works out from numbers anywhere in a text, when the words around do not say how.

A wrong number meets a sum or a difference by chance only where it has few digits or may mean much: so it is asked to
have two figures or more, the unit of what it follows from, and to be no slip of a number that stands there.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from curation.quantities.agreement import bears_out, last_place, same_figure
from curation.quantities.following import digits_of, is_slip
from curation.quantities.measures import Measure, Mention
from curation.quantities.units import CURRENCIES, in_base

_MOST = 24  # numbers that are set against each other
_MOST_PARTS = 12  # sums in one currency of which two may be taken from a third
_NO_AMOUNTS = frozenset({"clock", "times", "cent"})
_UNDIVIDED = (None, "time", "share", "points")
_CENTS = 100.0
_DIVIDED_OFF = 0.02  # farthest that a quotient may be rounded
_LEAST_DIGITS = 2
_SMALL = 10.0


def follows_from_afar(ours: Mention, stated: Sequence[Mention]) -> bool:
    """Whether `ours` is the sum, difference, rest, product or quotient of numbers of `stated`, wherever they stand."""
    if not _is_telling(ours):
        return False
    numbers, measure = _numbers(stated), ours.measures[0]
    if any(same_figure(one, measure) for one in numbers) or is_slip(measure, numbers):
        return False
    if measure.unit == "%":
        return any(_rounds(one, measure) for one in _shares(numbers))
    return any(bears_out(one, measure, ours.hedge) for one in _added(measure.unit, numbers)) or any(
        _rounds(one, measure) for one in _divided(measure.unit, numbers)
    )


def _is_telling(ours: Mention) -> bool:
    """Whether a number is an amount, and no such round one as many results come near to."""
    if ours.form != "number" or ours.is_year or not ours.measures:
        return False
    value, unit = ours.measures[0].value, ours.measures[0].unit
    if unit in _NO_AMOUNTS or in_base(1.0, unit)[0] == "time" or (value < _SMALL and unit is None):
        return False
    if unit == "%":  # tens of them are as telling as the rest
        return value >= _SMALL
    return len(digits_of(value)) >= _LEAST_DIGITS or (ours.hedge != "exact" and unit is not None)


def _numbers(stated: Sequence[Mention]) -> list[Measure]:
    """The readings of the numbers that may be reckoned with, cents as parts of each currency."""
    told = [one for one in stated if one.form == "number" and one.measures and not one.is_year]
    first = dict.fromkeys(measure for one in told for measure in one.measures[:2])
    currencies = {one.unit for one in first if one.unit in CURRENCIES}
    cents = [Measure(one.value / _CENTS, unit) for one in first if one.unit == "cent" for unit in currencies]
    return [one for one in first if one.value and one.value != 1.0][:_MOST] + cents


def _added(unit: str | None, numbers: Sequence[Measure]) -> Iterator[Measure]:
    """Sums and differences of two in one unit, and what two parts leave of a sum of money."""
    values = [one.value for one in numbers if one.unit == ("%" if unit == "points" else unit)]
    for one, other in combinations(values, 2):
        yield Measure(one + other, unit)
        yield Measure(abs(one - other), unit)
    if unit in CURRENCIES:
        for whole in values[:_MOST_PARTS]:
            parts = [value for value in values[:_MOST_PARTS] if value < whole]
            yield from (Measure(whole - one - other, unit) for one, other in combinations(parts, 2))


def _divided(unit: str | None, numbers: Sequence[Measure]) -> Iterator[Measure]:
    """What each of a count has of an amount in `unit`."""
    if unit is None:
        return
    for amount in numbers:
        if amount.unit == unit:
            counts = (one.value for one in numbers if one.unit not in (unit, "%", "clock", "times"))
            yield from (Measure(amount.value / count, unit) for count in counts if count > 1)


def _shares(numbers: Sequence[Measure]) -> Iterator[Measure]:
    """What part one amount is of another in its unit, and by how much the one is more or less."""
    for one, other in combinations(numbers, 2):
        if one.unit == other.unit and in_base(1.0, one.unit)[0] not in _UNDIVIDED:
            less, more = sorted((one.value, other.value))
            yield from (Measure(100 * part, "%") for part in (less / more, more / less - 1, 1 - less / more))


def _rounds(theirs: Measure, ours: Measure) -> bool:
    """Whether a quotient is told to the last place that is given."""
    off = abs(theirs.value - ours.value)
    return off <= min(last_place(Measure(ours.value)) / 2, _DIVIDED_OFF * ours.value)
