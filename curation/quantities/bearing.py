"""Whether one statement of a text states what another one does: in one of its readings, under its hedge."""

from curation.quantities.agreement import bears_out, contradicts, same_figure
from curation.quantities.measures import Measure, Mention
from curation.quantities.units import CURRENCIES

_CALENDAR_SLACK = 0.015  # a year has 52 weeks and a day
_IN_PERCENT = 0.7  # two thirds are told as 66 and as 67 per cent


def states(theirs: Mention, ours: Mention) -> bool:
    """Whether `theirs` bears out `ours`, and neither says "over" of what is "nearly" to the other."""
    if (theirs.is_year and not ours.is_year) or (theirs.bounds and ours.measures):
        return False
    soft = ours.form == "share" or (theirs.form == "share" and ours.hedge != "exact")
    return any(
        (
            bears_out(known, measure, ours.hedge, soft=soft)
            or _is_in_percent(known, measure, theirs)
            or _is_age(known, measure, theirs)
        )
        and not (contradicts(theirs.hedge, ours.hedge) and same_figure(known, measure))
        for measure in ours.measures
        for known in theirs.measures
    )


def _is_in_percent(known: Measure, ours: Measure, theirs: Mention) -> bool:
    """Whether a share in words is `ours` in figures: a third is 33 per cent, and a tenth is not 13."""
    is_share = theirs.form == "share" and known.unit == ours.unit == "%"
    return is_share and abs(known.value - ours.value) <= _IN_PERCENT


def _is_age(known: Measure, ours: Measure, theirs: Mention) -> bool:
    """A bare number that counts nothing may be one of years: "under 30", "Ellie Rudd, 17,"."""
    return ours.unit == "year" and known.unit is None and not theirs.counted and same_figure(known, ours)


def is_paid_over(theirs: Measure, ours: Mention) -> bool:
    """Whether a number converted from another period is `ours`."""
    stated = ours.measures[0]
    is_near = theirs.unit == stated.unit and abs(theirs.value - stated.value) <= _CALENDAR_SLACK * stated.value
    return is_near or bears_out(theirs, stated, ours.hedge)


def gives_the_cents(theirs: Mention, ours: Mention) -> bool:
    """Whether `ours` are the cents of a sum: nine of 1.09 euros."""
    cents = ours.measures[0]
    return cents.unit == "cent" and any(
        one.unit in CURRENCIES and round(100 * one.value) % 100 == cents.value for one in theirs.measures
    )


def lies_within(theirs: Mention, bounds: tuple[float, float]) -> bool:
    """Whether a number may be told by `bounds`, as "hundreds"."""
    low, high = bounds
    if theirs.bounds:
        return theirs.bounds[0] <= high and low <= theirs.bounds[1]
    return not theirs.is_year and any(low <= measure.value <= high for measure in theirs.measures)
