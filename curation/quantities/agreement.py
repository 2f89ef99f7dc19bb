"""When one statement of quantity bears out another: the same value, a conversion by form, or a rounding said as one.

How far a rounding may go follows from the figure it gives: `step` is the unit of its last significant digit, 100 for
1,500. "About" reaches half a step or an eighth; "over" and "nearly" hold on their own side alone, up to a step or so.
The bounds are ours, set by what readers take for fair.
"""

import math

from curation.quantities.clocks import same_time
from curation.quantities.lexicon import Hedge
from curation.quantities.measures import Measure
from curation.quantities.units import CURRENCIES, in_base

_SAME = 1e-6  # what is left of 1.2 times a million is no other number
_ABOUT, _NEARLY, _OVER = 0.13, 0.17, 0.4  # farthest a rounding reaches, as a share of the figure it gives
_NEAR = 0.05  # always near enough where "about" is said
_SOFT_SHARE, _HEDGED_SHARE = 3.5, 10.0  # percentage points that a share in words may be off
_CONVERTED = 0.03  # sixteen kilometres are ten miles
_CHANGE_STEP = 20.0  # percentage points within which a doubling or halving may be "about" one
_CALENDAR = frozenset({"century", "decade", "year", "month"})
_BETWEEN_CALENDARS = 0.05  # a month is no whole number of weeks
_WEEKS_A_MONTH, _MOST_WEEKS_A_MONTH = 4.0, 4.4
_LEAST_ROUNDED, _ROUNDED = 1000.0, 0.005


def bears_out(theirs: Measure, ours: Measure, hedge: Hedge = "exact", *, soft: bool = False) -> bool:
    """Whether `theirs` makes `ours` true under our `hedge`; `soft` holds for shares in words, as "one in four"."""
    if "clock" in (theirs.unit, ours.unit):
        return theirs.unit == ours.unit and same_time(theirs.value, ours.value)
    their_dimension, known = in_base(theirs.value, theirs.unit)
    our_dimension, stated = in_base(ours.value, ours.unit)
    if "degree" in (ours.unit, theirs.unit) and {their_dimension, our_dimension} <= {"temperature", "fahrenheit"}:
        return _equal(theirs.value, ours.value) or rounds_to(theirs.value, ours.value, hedge, step=last_place(ours))
    if ours.unit is not None and their_dimension != our_dimension:
        return _is_change(theirs, ours, hedge)
    if ours.unit is None:
        known, stated = theirs.value, ours.value
        if theirs.unit is not None and theirs.unit not in CURRENCIES:
            return _equal(known, stated)
    if _equal(known, stated) or (ours.unit is None and hedge == "exact" and _is_rounded(known, stated)):
        return True
    if our_dimension == "share" and (soft or hedge != "exact"):
        return _share_holds(known, stated, hedge, soft=soft)
    step = last_place(ours)
    if our_dimension == "time" and (theirs.unit in _CALENDAR) != (ours.unit in _CALENDAR):
        near = math.isclose(known, stated, rel_tol=_BETWEEN_CALENDARS if hedge == "exact" else _ABOUT)
        return near or _are_months(theirs, ours) or rounds_to(known, stated, hedge, step=step)
    if hedge == "exact" and ours.unit != theirs.unit and our_dimension == their_dimension:
        return abs(known - stated) <= min(step / 2, _CONVERTED * stated)
    return rounds_to(known, stated, hedge, step=step)


def same_figure(theirs: Measure, ours: Measure) -> bool:
    """Whether both write one number, whatever its unit."""
    return "clock" not in (theirs.unit, ours.unit) and _equal(theirs.value, ours.value)


def rounds_to(known: float, stated: float, hedge: Hedge, *, step: float) -> bool:
    """Whether `known` may be told as `stated` under `hedge`."""
    off, size = known - stated, abs(stated)
    if hedge == "about":
        return abs(off) <= max(min(step / 2, _ABOUT * size), _NEAR * size)
    if hedge == "over":
        return 0 < off < max(step, _OVER * size)
    if hedge == "under":
        return 0 < -off <= max(min(step, _NEARLY * size), _ABOUT * size)
    if hedge == "below":
        return 0 < -off <= _OVER * size
    return hedge == "up to" and 0 < -off <= _NEAR * size


def contradicts(theirs: Hedge, ours: Hedge) -> bool:
    """Whether two hedges of one figure exclude each other: nearly 1,500 is not over 1,500."""
    return {theirs, ours} in ({"over", "under"}, {"over", "below"})


def _equal(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_SAME)


def _are_months(theirs: Measure, ours: Measure) -> bool:
    """Whether weeks are told as months of four weeks: sixteen weeks, four months."""
    is_told = (theirs.unit, ours.unit) == ("week", "month") and ours.value > 0
    return is_told and _WEEKS_A_MONTH <= theirs.value / ours.value <= _MOST_WEEKS_A_MONTH


def _is_rounded(known: float, stated: float) -> bool:
    """Whether a count of four figures or more is told to its hundreds, as plainly as readers round: 6,300 for 6,312."""
    is_round = stated >= _LEAST_ROUNDED and stated % 100 == 0 and known % 100 != 0
    return is_round and abs(known - stated) <= _ROUNDED * stated


def _is_change(theirs: Measure, ours: Measure, hedge: Hedge) -> bool:
    """Doubling is 100 per cent more, and halving 50 per cent less."""
    for multiple, share in ((ours, theirs), (theirs, ours)):
        if multiple.unit == "times" and share.unit == "%":
            growth = abs(multiple.value - 1) * 100
            near = abs(share.value - growth) <= _NEAR * growth
            return near or (hedge != "exact" and rounds_to(share.value, growth, hedge, step=_CHANGE_STEP))
    return ours.unit == "times" and theirs.unit is None and _equal(theirs.value, ours.value)


def _share_holds(known: float, stated: float, hedge: Hedge, *, soft: bool) -> bool:
    off, most = known - stated, _HEDGED_SHARE
    if hedge == "over":
        return -0.5 < off <= most if soft else 0 < off < max(last_place(Measure(stated)), most)
    if hedge in ("under", "below"):
        return -most <= off < 0.5 if soft else 0 < -off <= most
    return abs(off) <= (_SOFT_SHARE if soft else max(1.0, _NEAR * stated)) + (hedge == "about")


def last_place(ours: Measure) -> float:
    """The unit of the last significant digit of a figure, in the base unit of its dimension."""
    value = abs(ours.value)
    if value == 0 or not math.isfinite(value):
        return 0.0
    digits = f"{value:.9g}"
    mantissa, _, exponent = f"{float(digits):.8e}".partition("e")
    last = len(mantissa.rstrip("0").partition(".")[2])
    factor = in_base(1.0, ours.unit)[1]
    return 10.0 ** (int(exponent) - last) * factor
