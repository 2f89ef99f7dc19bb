"""When a result that a reader works out bears out a number.

A result may be right by chance, and the more so the smaller it is. So it counts only where the words around the number
say how it was come by ("in all", "a head", "fewer than"), or where it is too large for chance.
"""

from collections.abc import Mapping, Sequence

from curation.quantities.agreement import bears_out, last_place
from curation.quantities.lexicon import Cue
from curation.quantities.measures import Measure, Mention
from curation.quantities.nouns import same_thing
from curation.quantities.results import How, Result
from curation.quantities.units import CURRENCIES, in_base

_LARGE, _LARGE_NEARBY = 1000.0, 100.0  # results from here on are not met by chance; nearby, in one sentence
_MOST_ZEROS = 1000  # times that a slip may make of a number
_INEXACT = frozenset({"each", "part", "vote", "growth", "before"})  # results of a division
_SOFT_GROWTH = 2.5  # percentage points; shares of a whole are told more freely
_ROUNDED = 0.02  # farthest that a result told without a hedge may be off
_TIMES, _SOFT_TIMES, _ROUGH_TIMES = 0.05, 0.12, 0.45  # the same for "times", and where it is said to be rough
_SIDE_BY_SIDE = frozenset({"elapsed", "lasting", "multiple"})
_CUES: Mapping[How, frozenset[Cue]] = {
    "apart": frozenset({"compared", "earlier", "total"}),
    "together": frozenset({"compared", "earlier", "total"}),
    "product": frozenset({"total"}),
    "each": frozenset({"each", "total"}),
    "part": frozenset({"each"}),
    "growth": frozenset({"compared"}),
    "before": frozenset({"earlier", "compared"}),
    "ratio": frozenset(),
    "vote": frozenset({"each"}),
    "whole": frozenset(),
    "rest": frozenset({"rest"}),
    "elapsed": frozenset(),
    "lasting": frozenset(),
    "multiple": frozenset(),
}


def follows(ours: Mention, results: Sequence[Result], *, slip: bool = False, told: bool = False) -> bool:
    """Whether one of `results` bears `ours` out; a slip of the pen needs words that say so.

    `told` says that the results are of the few numbers of one caption: from 100 to 40 needs no word for the growth.
    """
    return any(
        (_is_called_for(ours, one, slip) or (told and _is_growth_told(ours, one))) and _is_met(ours, one)
        for one in results
    )


def is_slip(ours: Measure, known: Sequence[Measure]) -> bool:
    """Whether a figure has the digits of another in another order, or with more or fewer zeros: 62 for 26."""
    digits = digits_of(ours.value)
    return len(digits) > 1 and any(
        one.value != ours.value
        and sorted(digits_of(one.value)) == sorted(digits)
        and ours.value / _MOST_ZEROS <= one.value <= ours.value * _MOST_ZEROS
        for one in known
    )


def digits_of(value: float) -> str:
    """The figures of `value` without the noughts around them, which say how much it tells."""
    return f"{value:.6g}".partition("e")[0].replace(".", "").strip("0")


def _is_called_for(ours: Mention, result: Result, slip: bool) -> bool:
    unit, theirs = ours.measures[0].unit, result.measure.unit
    if result.how in ("ratio", "whole"):
        return True
    if result.how in _SIDE_BY_SIDE:
        return (unit == theirs and not slip) if result.how != "lasting" else ours.hedge != "exact"
    if ours.form == "share" or unit == "cent":
        return theirs == "%" and _is_share(ours, result)
    if result.loose or (unit is None and theirs is not None and theirs not in CURRENCIES):
        return False
    if unit == "points":
        return theirs == "points"
    if slip and ours.hedge == "exact" and (result.distance or result.how in _INEXACT):
        return False
    if result.distance and result.how in ("apart", "together") and result.measure.value < _LARGE:
        return False
    return not _CUES[result.how].isdisjoint(ours.cues) or _is_plain(ours, result)


def _is_growth_told(ours: Mention, result: Result) -> bool:
    return result.onward and ours.measures[0].unit == "%" and result.distance == 0 and not result.loose


def _is_share(ours: Mention, result: Result) -> bool:
    """Whether a result may be told as a share in words, which many numbers come near to."""
    if result.distance and ours.form == "share":
        return False
    if result.how == "vote":
        return False
    is_plain = result.how == "part" or (result.how == "growth" and not result.loose)
    return is_plain or not _CUES[result.how].isdisjoint(ours.cues)


def _is_plain(ours: Mention, result: Result) -> bool:
    """Whether a result is hardly met by chance, whatever the words around."""
    unit, is_near = ours.measures[0].unit, result.distance == 0
    if result.how in ("part", "vote"):
        return unit == "%" and (ours.is_part or ours.hedge != "exact")
    if result.how == "growth" and is_near and ours.hedge != "exact":
        return unit == "%"
    if unit == "%":
        return is_near and result.how in ("rest", "together")
    if result.how == "apart" and result.counted and ours.counted and is_near:
        return same_thing(result.counted, ours.counted)
    if in_base(1.0, unit)[0] not in (None, "share", "points", "time", "times") and is_near:
        return True
    is_rough = result.how == "product" and result.distance <= 1 and ours.hedge != "exact"
    is_large = max(one.value for one in ours.measures) >= (_LARGE_NEARBY if is_near or is_rough else _LARGE)
    return is_large and (result.distance <= 1 or result.how == "product")


def _is_met(ours: Mention, result: Result) -> bool:
    theirs, soft = result.measure, ours.form == "share"
    if (
        soft
        and result.how == "growth"
        and ours.hedge == "exact"
        and abs(theirs.value - ours.measures[0].value) > _SOFT_GROWTH
    ):
        return False
    for stated in ours.measures:
        if stated.unit == "cent":  # 78p in every pound
            stated, soft = Measure(stated.value, "%"), True
        if stated.value < ours.measures[0].value:  # the other reading of a mark is too easily met
            continue
        if "times" in (stated.unit, theirs.unit):
            if stated.unit == theirs.unit and _is_as_many(theirs.value, stated.value, ours):
                return True
        elif theirs.unit is None and stated.unit in CURRENCIES and stated.value >= _LARGE:  # of sums without a currency
            if bears_out(theirs, Measure(stated.value), ours.hedge) or _rounds(theirs, stated, result.how):
                return True
        elif bears_out(theirs, stated, ours.hedge, soft=soft) or _rounds(theirs, stated, result.how):
            return True
    return False


def _rounds(theirs: Measure, stated: Measure, how: How) -> bool:
    """Whether a result without end is told to the last place that is given."""
    if (
        how in _SIDE_BY_SIDE
        or how in ("apart", "together", "rest", "whole")
        or (theirs.unit is not None and (stated.unit or theirs.unit) != theirs.unit)
    ):
        return False
    off, step = abs(theirs.value - stated.value), last_place(Measure(stated.value))
    return off <= (min(step, 1.0) / 2 if stated.unit == "%" else min(step / 2, _ROUNDED * stated.value))


def _is_as_many(theirs: float, stated: float, ours: Mention) -> bool:
    off = (theirs - stated) / stated if stated else 1.0
    if ours.hedge == "over":
        return -_TIMES < off < _ROUGH_TIMES
    if ours.hedge in ("under", "below", "up to"):
        return -_ROUGH_TIMES < off < _TIMES
    return abs(off) <= (_SOFT_TIMES if ours.hedge == "about" or ours.form == "multiple" else _TIMES)
