"""What one number of a range lends the other: its unit, its scale, its currency.

In `10–15 km` the ten may be kilometres, in `3 to 4 million` the three millions, in `£3–4m` the four pounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from curation.quantities.hedging import PASSED_OVER
from curation.quantities.lexicon import Lexicon
from curation.quantities.measures import Measure, Mention
from curation.quantities.reading import Reading
from curation.quantities.tokens import Token
from curation.quantities.units import CURRENCIES

_DASHES = frozenset({"-", "–", "—"})
_MOST_BETWEEN = 3  # tokens between the two ends of a range
_SHORT_CLAUSE = 8  # tokens
_STOPS = frozenset(".!?:;")
_GOING_ON = frozenset(",)")
_LEAST_SCALED = 1000  # a number from here on is no count of thousands or millions


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention that stands on the tokens from `place` up to `after`; `reading` is None for words and ranks."""

    mention: Mention
    reading: Reading | None
    place: int
    after: int


def with_shared_units(found: Sequence[Placed], tokens: Sequence[Token], lexicon: Lexicon) -> list[Mention]:
    """The mentions, each with the readings that its neighbours in a range give it."""
    mentions = _shared_forward(found, tokens, lexicon)
    unit, scale = None, 1.0
    for index in range(len(found) - 1, -1, -1):
        reading = found[index].reading
        following = found[index + 1] if index + 1 < len(found) else None
        joined = following is not None and _are_joined(found[index], following, tokens, lexicon)
        if reading is None or not joined or not _may_share(reading.measures[0].unit, unit):
            unit, scale = None, 1.0
        if reading is None:
            continue
        if unit or scale > 1:
            mentions[index] = _with(mentions[index], [_lent(one, unit, scale) for one in mentions[index].measures])
        unit, scale = reading.measures[0].unit or unit, max(reading.scale, scale)
    return mentions


def _shared_forward(found: Sequence[Placed], tokens: Sequence[Token], lexicon: Lexicon) -> list[Mention]:
    """What stands with the first number alone holds for the second: `£3–4m`, `92,4 mio. mod 78,1`."""
    mentions, currency, scale = [placed.mention for placed in found], None, 1.0
    for index, placed in enumerate(found):
        if placed.reading is None or (index and not _are_joined(found[index - 1], placed, tokens, lexicon)):
            currency = None
        if placed.reading is None or (index and not _are_of_a_clause(found[index - 1], placed, tokens)):
            scale = 1.0
        if placed.reading is None:
            continue
        unit, own_scale = placed.reading.measures[0].unit, placed.reading.scale
        gap = {token.word for token in tokens[found[index - 1].after : placed.place]} if index else set()
        if currency and unit in (None, "m") and (gap <= _DASHES or own_scale > 1):
            mentions[index] = _with(mentions[index], [Measure(one.value, currency) for one in _bare(mentions[index])])
        if scale > 1 and own_scale == 1 and not mentions[index].counted:
            mentions[index] = _with(mentions[index], [_lent(one, None, scale) for one in _bare(mentions[index])])
        currency = unit if unit in CURRENCIES else currency
        scale = own_scale if own_scale > 1 else scale
    return mentions


def _bare(mention: Mention) -> list[Measure]:
    return [one for one in mention.measures if one.unit is None]


def _are_joined(one: Placed, other: Placed, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    gap = _between(one, other, tokens)
    return len(gap) <= _MOST_BETWEEN and all(
        token.word in lexicon.joins or token.word in PASSED_OVER or (token.word,) in lexicon.hedges for token in gap
    )


def _are_of_a_clause(one: Placed, other: Placed, tokens: Sequence[Token]) -> bool:
    """Whether a scale said once may hold for both: 39 million, plus 7 from the fund."""
    gap = _between(one, other, tokens)
    return len(gap) <= _SHORT_CLAUSE and not any(token.word in _STOPS for token in gap)


def _between(one: Placed, other: Placed, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens between two numbers without the point of an abbreviated unit: `14,2 mio. kr. fra 11,9`."""
    gap = tokens[one.after : other.place]
    goes_on = len(gap) > 1 and (gap[1].word in _GOING_ON or (gap[1].kind == "word" and not gap[1].capital))
    ends = goes_on and gap[0].word == "." and gap[0].glued
    return gap[1:] if ends else gap


def _may_share(ours: str | None, theirs: str | None) -> bool:
    return ours is None or theirs is None or ours == theirs or (ours in CURRENCIES and theirs == "m")


def _lent(measure: Measure, unit: str | None, scale: float) -> Measure:
    if measure.unit == "clock":
        return measure
    return Measure(measure.value * (scale if measure.value < _LEAST_SCALED else 1), measure.unit or unit)


def _with(mention: Mention, more: Sequence[Measure]) -> Mention:
    return replace(mention, measures=tuple(dict.fromkeys((*mention.measures, *more))))
