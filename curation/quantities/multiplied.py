"""What a reader multiplies or divides out of numbers anywhere in a text: parts of amounts, loads of several, energies.

They come of fewer pairs than sums do, since each needs a share, things that are counted or units that belong together.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from curation.quantities.agreement import bears_out, last_place
from curation.quantities.measures import Measure, Mention
from curation.quantities.nouns import may_be_one
from curation.quantities.units import CURRENCIES, UNITS, in_base

_MOST = 24  # numbers that are set against each other
_SHARES = ("%", "points")
_WHOLE = 100.0
_MOST_EACH = 20.0  # of so many things, each has as much
_LEAST = 10.0
_ROUNDED, _HEDGED = 0.02, 0.05  # farthest that a product may be off, told as it is and told as a rough one
_NO_AMOUNTS = (None, "%", "points", "clock", "times")
# Power lasts for hours, speed as well: what dimension two of them make.
_MADE_OF: Mapping[tuple[str | None, str], str] = {("power", "time"): "energy", ("speed", "time"): "length"}


def is_multiplied_out(ours: Mention, stated: Sequence[Mention]) -> bool:
    """Whether `ours` is a product or a quotient of two numbers of `stated`; of each one's, where its words say so."""
    if ours.form != "number" or ours.is_year or not ours.measures or ours.measures[0].value < _LEAST:
        return False
    numbers = [one for one in stated if one.form == "number" and one.measures and not one.is_year][:_MOST]
    return any(_is_near(one, ours) for one in _results(ours, numbers))


def _results(ours: Mention, numbers: Sequence[Mention]) -> Iterator[Measure]:
    unit = ours.measures[0].unit
    for one, other in permutations(numbers, 2):
        first, second = one.measures[0], other.measures[0]
        if first.unit in _SHARES and second.unit == unit and not (unit is None and ours.hedge == "exact"):
            yield Measure(first.value / _WHOLE * second.value, unit)
        if _is_load(ours, one, other):
            yield Measure(first.value * second.value, unit)
        if first.unit == second.unit and first.unit in CURRENCIES and unit is None and ours.hedge != "exact":
            yield Measure(first.value / second.value if second.value else 0.0)
        yield from _of_two_units(first, second, unit)
    if "each" in ours.cues and unit in CURRENCIES:
        yield from _of_each(unit, numbers)


def _is_load(ours: Mention, count: Mention, load: Mention) -> bool:
    """Whether `load` may be what each of `count` has of what `ours` counts: 46 cars on each of two ferries."""
    is_count = count.measures[0].unit is None and 1 < count.measures[0].value <= _MOST_EACH and bool(count.counted)
    unit = ours.measures[0].unit
    if not is_count or load.measures[0].unit != unit or load.measures[0].value < _LEAST:
        return False
    return unit is None and bool(ours.counted) and may_be_one(ours.counted, load.counted)


def _of_two_units(first: Measure, second: Measure, unit: str | None) -> Iterator[Measure]:
    """Power for a time is energy: 6 MWh in half an hour are 12 MW, and 12 MW for two hours 24 MWh."""
    wanted = UNITS[unit] if unit is not None and unit in UNITS else None
    if wanted is None or first.unit in _NO_AMOUNTS or second.unit in _NO_AMOUNTS:
        return
    (kind, amount), (other_kind, time) = _in_si(first), _in_si(second)
    if other_kind != "time" or time <= 0:
        return
    factor = _in_si(Measure(1.0, unit))[1]
    if _MADE_OF.get((kind, other_kind)) == wanted.dimension:
        yield Measure(amount * time / factor, unit)
    if _MADE_OF.get((wanted.dimension, other_kind)) == kind:
        yield Measure(amount / time / factor, unit)


def _in_si(measure: Measure) -> tuple[str | None, float]:
    """A measure in watts, watt-hours, hours, kilometres, or kilometres an hour."""
    kind, value = in_base(measure.value, measure.unit)
    return kind, value / 1000 if kind == "length" else value


def _of_each(unit: str | None, numbers: Sequence[Mention]) -> Iterator[Measure]:
    """What is left of a sum for each of a count and each year: 42 million for seven years and 12 schools."""
    years = [one.measures[0].value for one in numbers if one.measures[0].unit in ("year", "month")]
    counts = [one.measures[0].value for one in numbers if one.measures[0].unit is None and one.counted]
    for amount in (one.measures[0] for one in numbers if one.measures[0].unit == unit):
        yield from (Measure(amount.value / (one * other), unit) for one in years for other in counts if one * other > 1)


def _is_near(theirs: Measure, ours: Mention) -> bool:
    stated = ours.measures[0]
    off = abs(theirs.value - stated.value)
    if off <= min(last_place(Measure(stated.value)) / 2, _ROUNDED * stated.value):
        return True
    is_hedged = ours.hedge != "exact" and off <= _HEDGED * stated.value
    return is_hedged and bears_out(theirs, stated, ours.hedge)
