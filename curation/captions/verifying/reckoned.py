"""Numbers that a caption tells in short: without the unit said before, as all but some, as everybody but the writer.

What is left out is put back in, and the number held against the item again.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.quantities.known import KnownNumbers
from curation.quantities.measures import Measure, Mention
from curation.quantities.multiplied import is_multiplied_out
from curation.quantities.nouns import may_be_one
from curation.quantities.worked_out import results_of
from curation.quantities.worked_out_afar import follows_from_afar

_REACH = 160  # characters before a bare number in which its unit is said
_MOST_UNITS = 3
_SCALES = (1e6, 1e9)
_POINTS = frozenset({"point", "points", "punto", "punti"})
_NO_UNITS = (None, "clock", "times")
_NEAR = 24
_REST = re.compile(
    r"\b(?:rest\w*|sidste|øvrige|andre|manglende|last|remaining|other|final|missing|ultim[ie]|altr[ie]|rimanenti|mancanti)"
    r"\s+$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:other|remaining|altr[ie]|restanti|rimanenti|andre|øvrige)\s+$", re.IGNORECASE)
_OTHERS_BEHIND = re.compile(
    r"\s+(?:others?|remaining|altr[ie]|restanti|rimanenti|andre|øvrige|resterende)\b", re.IGNORECASE
)
_SHARE_OFF = 2.0  # percentage points
_OUT_OF = re.compile(
    r"\s+(?:\w+\s+)?(?:out\s+of|of|ud\s+af|af|su|sui|sulle|d[ei]i?|degli|delle)\s+(?:(?:the|its|their|all|de|i|le|gli)\s+)?",
    re.IGNORECASE,
)
_COLLEAGUES = re.compile(
    r"\s+(?:(?:other|of\s+my|af\s+mine|dei\s+miei|andre|altr[ie]|gode|dygtige|bravi|good|great)\s+){0,2}"
    r"(?:colleagues|co-?workers|teammates|workmates|others|kolleg[ae]r(?:ne)?|kollegaer|andre|collegh[ei]|altr[ie])\b",
    re.IGNORECASE,
)


def is_reckoned(
    ours: Mention, found: Sequence[Mention], sound: Sequence[Mention], known: KnownNumbers, prose: str
) -> bool:
    """Whether `ours`, one of the numbers `found` in `prose`, follows from those that are `sound` or from the item."""
    readings = (ours, *_with_units_around(ours, found, prose))
    return (
        any(known.leads_to(one, results_of([_alike(sound, one)]), told=True) for one in readings)
        or any(known.bears_out(one) for one in readings[1:])
        or _is_all_but(ours, found, known, prose)
        or _leaves_one_out(ours, known, prose)
        or _is_the_rest(ours, sound, known, prose)
        or _is_share_of_a_whole(ours, found, known, prose)
        or _is_from_afar(ours, found, [*known.mentions, *sound], prose)
    )


def _is_from_afar(ours: Mention, found: Sequence[Mention], stated: Sequence[Mention], prose: str) -> bool:
    """Whether `ours` follows from numbers of the item or the caption; the 280 promised may be as many kilometres."""
    readings = (ours, *_with_units_around(replace(ours, counted=()), found, prose))
    points = [_in_unit(ours, "points")] if ours.counted[:1] and ours.counted[0] in _POINTS else []
    is_sum = any(follows_from_afar(one, stated) for one in (*readings, *points))
    return is_sum or any(is_multiplied_out(one, stated) for one in (ours, *readings))


def _with_units_around(ours: Mention, found: Sequence[Mention], prose: str) -> Iterator[Mention]:
    """A bare number with the unit of the whole it is a part of, or one said before it, or as percentage points."""
    whole = _whole_behind(ours, found, prose)
    if whole is not None and _is_bare(ours):
        unit, scales = whole.measures[0].unit, {1.0, *(one for one in _SCALES if one <= whole.measures[0].value)}
        yield from (_in_unit(ours, unit, scale) for scale in sorted(scales))
    if ours.counted[:1] and ours.counted[0] in _POINTS:
        yield _in_unit(ours, "points")
    yield from _with_units_before(ours, found, prose)


def _with_units_before(ours: Mention, found: Sequence[Mention], prose: str) -> Iterator[Mention]:
    """A bare number with each unit said shortly before it: 12.5 metres, 3.5 more than today."""
    if not _is_bare(ours) and not (_count(ours) is not None and _REST.search(prose[: ours.start][-_NEAR:])):
        return
    near = [one for one in found if one.measures and ours.start - _REACH <= one.start < ours.start]
    units = dict.fromkeys(one.measures[0].unit for one in reversed(near) if one.measures[0].unit not in _NO_UNITS)
    scales = {
        scale for one in near for scale in _SCALES if scale <= one.measures[0].value and one.measures[0].unit in units
    }
    for unit in list(units)[:_MOST_UNITS]:
        yield from (_in_unit(ours, unit, scale) for scale in (1.0, *sorted(scales)))
    bare = {
        scale for one in near for scale in _SCALES if one.measures[0].unit is None and scale <= one.measures[0].value
    }
    yield from (_in_unit(ours, None, scale) for scale in sorted(bare))


def _alike(sound: Sequence[Mention], ours: Mention) -> list[Mention]:
    """The numbers that are `sound`, where a bare one takes the unit of `ours`: from 165 to 128, 37 euros less."""
    unit = ours.measures[0].unit if ours.measures else None
    if unit in _NO_UNITS or unit == "%":
        return list(sound)
    return [_in_unit(one, unit) if _is_bare(one) else one for one in sound]


def _in_unit(mention: Mention, unit: str | None, scale: float = 1.0) -> Mention:
    return replace(mention, measures=tuple(Measure(one.value * scale, unit) for one in mention.measures))


def _is_bare(mention: Mention) -> bool:
    is_number = mention.form == "number" and not mention.is_year and not mention.counted
    return is_number and bool(mention.measures) and mention.measures[0].unit is None


def _is_all_but(ours: Mention, found: Sequence[Mention], known: KnownNumbers, prose: str) -> bool:
    """Whether `ours` of a whole are all but as many as the item tells of the rest: 298 of 312, where 14 came back."""
    whole = _whole_behind(ours, found, prose)
    first, last = _count(ours), _count(whole) if whole is not None else None
    return first is not None and last is not None and first < last and {last, last - first} <= _counts(known)


def _whole_behind(ours: Mention, found: Sequence[Mention], prose: str) -> Mention | None:
    """The number that `ours` is told as a part of: 249 of the 415 million."""
    whole = next((one for one in found if one.start > ours.end), None)
    if whole is None or not whole.measures or not _OUT_OF.fullmatch(prose[ours.end : whole.start]):
        return None
    return whole


def _leaves_one_out(ours: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether the item counts one more than `ours`: I and 237 colleagues, the other four of the five."""
    count = _count(ours)
    if count is None or count + 1 not in _counts(known):
        return False
    is_after_others = _OTHERS.search(prose[: ours.start][-_NEAR:]) is not None
    return is_after_others or _COLLEAGUES.match(prose, ours.end) is not None


def _is_the_rest(ours: Mention, sound: Sequence[Mention], known: KnownNumbers, prose: str) -> bool:
    """Whether `ours`, told as the others, is what a number of the caption leaves of one of the item: 72, but 40."""
    count = _count(ours)
    before, behind = prose[: ours.start][-_NEAR:], prose[ours.end : ours.end + _NEAR]
    if count is None or not (_REST.search(before) or _OTHERS_BEHIND.match(behind)):
        return False
    told = {one for mention in sound if (one := _count(mention)) is not None}
    counts = _counts(known)
    return any(count + one in counts or one - count in counts for one in told & counts)


def _is_share_of_a_whole(ours: Mention, found: Sequence[Mention], known: KnownNumbers, prose: str) -> bool:
    """Whether `ours` in words is what a count of the item is of the whole that is named: four in ten of the 112."""
    whole = _whole_behind(ours, found, prose)
    count = _count(whole) if whole is not None else None
    if whole is None or not count or ours.form != "share" or count not in _counts(known):
        return False
    parts = [one for one in known.mentions if not one.is_year and may_be_one(one.counted, whole.counted)]
    shares = (100 * part / count for one in parts if (part := _count(one)) is not None and part < count)
    return any(abs(share - ours.measures[0].value) <= _SHARE_OFF for share in shares)


def _count(mention: Mention) -> float | None:
    is_count = mention.form == "number" and bool(mention.measures) and mention.measures[0].unit is None
    return mention.measures[0].value if is_count else None


def _counts(known: KnownNumbers) -> frozenset[float]:
    return frozenset(count for one in known.mentions if not one.is_year and (count := _count(one)) is not None)
