"""What a reader works out from two numbers of a text: a difference, a sum, a product, a part, how many times as much.

Whether such a result bears another number out is for `following` to say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, groupby, islice

from curation.quantities.elapsed import results_side_by_side
from curation.quantities.measures import Measure, Mention
from curation.quantities.nouns import same_thing
from curation.quantities.results import Result
from curation.quantities.units import CURRENCIES, UNITS, in_base

_MOST = 24  # numbers of a text that are set against each other
_MOST_RESULTS = 1500
_NEIGHBOURS = 1
_OF_EACH = 2  # sentences between how many there are and what each of them has
_LARGE = 1000.0  # such a number is divided by others, and a percentage taken, wherever they stand
_ALIKE = 10.0  # times that two numbers of one scale differ
_SQUARE = {"m": "m2", "km": "km2"}
_ONE = Measure(1.0)  # an article as often as a number
_SUMMED = 5  # counts of a vote or a census that make up a whole


@dataclass(frozen=True, slots=True)
class _Term:
    """A number of a sentence, with the unit and scale that a range gives it."""

    measure: Measure
    counted: tuple[str, ...]
    sentence: int
    place: int
    is_share: bool
    is_part: bool


def results_of(sentences: Sequence[Sequence[Mention]]) -> tuple[Result, ...]:
    """What follows from the numbers of `sentences`, taken two by two."""
    terms = list(islice(_terms(sentences), _MOST))
    found = chain(
        (result for sentence in sentences[:_MOST] for result in results_side_by_side(sentence[:_MOST])),
        (result for pair in combinations(terms, 2) for result in _of_two(*pair)),
        (Result("rest", rest.measure) for rest in _rests(terms)),
        (result for rest in _rests(terms) if rest.is_share for term in terms for result in _of_two(rest, term)),
        (result for _, here in groupby(terms, key=lambda term: term.sentence) for result in _of_a_whole(list(here))),
    )
    return tuple(islice(found, _MOST_RESULTS))


def _terms(sentences: Sequence[Sequence[Mention]]) -> Iterator[_Term]:
    for place, sentence in enumerate(sentences):
        numbers = [one for one in sentence if one.measures and one.measures[0] != _ONE]
        told = [one for one in numbers if one.form in ("number", "share") and not one.is_year]
        for position, mention in enumerate(told):
            measure = _in_scale(mention, numbers)
            yield _Term(measure, mention.counted, place, position, mention.form == "share", mention.is_part)


def _in_scale(mention: Mention, among: Sequence[Mention]) -> Measure:
    """The reading of a number that has a unit, or else the scale of the others: 41.3 million, from 39.3."""
    first = next((one for one in mention.measures if one.unit in UNITS), mention.measures[0])
    if first.unit is None:
        scaled = [one for one in mention.measures if one.unit is None and one.value >= _LARGE * first.value]
        others = [other.measures[0].value for other in among if other is not mention]
        near = (one for one in scaled if any(one.value / _ALIKE <= value <= one.value * _ALIKE for value in others))
        return next(near, first)
    return first


def _rests(terms: Sequence[_Term]) -> Iterator[_Term]:
    """What each percentage leaves of a hundred."""
    for term in terms:
        if term.measure.unit == "%" and term.measure.value < 100:
            yield replace(term, measure=Measure(100 - term.measure.value, "%"))


def _of_two(first: _Term, second: _Term) -> Iterator[Result]:
    one, other = first.measure, second.measure
    distance = abs(first.sentence - second.sentence)
    if distance <= _NEIGHBOURS:
        if _are_of_a_kind(first, second):
            counted = first.counted or second.counted
            yield from (replace(result, distance=distance, counted=counted) for result in _added(one, other))
        follow = distance > 0 or abs(first.place - second.place) <= 1
        yield from (
            replace(result, distance=distance) for result in _compared(*_in_one_unit(first, second), follow=follow)
        )
    if distance <= _OF_EACH or max(one.value, other.value) >= _LARGE or "%" in (one.unit, other.unit):
        yield from (replace(result, distance=distance) for result in _multiplied(one, other))


def _are_of_a_kind(one: _Term, other: _Term) -> bool:
    """Whether two numbers may be added: counts of one thing, or sums in one unit."""
    if one.measure.unit is None and other.measure.unit is None:
        return not (one.counted and other.counted) or same_thing(one.counted, other.counted)
    bare = one if one.measure.unit is None else other
    return one.measure.unit == other.measure.unit or (bare.measure.unit is None and not bare.counted)


def _in_one_unit(first: _Term, second: _Term) -> tuple[Measure, Measure]:
    """The two numbers, where a bare one takes the unit of the other if both are of a kind: 84 kroner, up from 70."""
    one, other = first.measure, second.measure
    if not _are_of_a_kind(first, second):
        return one, other
    unit = one.unit or other.unit
    return Measure(one.value, unit), Measure(other.value, unit)


def _added(one: Measure, other: Measure) -> Iterator[Result]:
    unit = one.unit or other.unit
    apart = abs(one.value - other.value)
    if apart:
        yield Result("apart", Measure(apart, unit))
        if unit == "%":
            yield Result("apart", Measure(apart, "points"))
    yield Result("together", Measure(one.value + other.value, unit))


def _compared(one: Measure, other: Measure, *, follow: bool) -> Iterator[Result]:
    """Growth is told of two numbers that follow each other: from 40 to 50."""
    (kind, less), (other_kind, more) = sorted(
        (in_base(one.value, one.unit), in_base(other.value, other.unit)), key=lambda pair: pair[1]
    )
    if kind != other_kind or not 0 < less < more or kind in ("points", "times"):
        return
    loose = kind == "share"
    yield Result("part", Measure(100 * less / more, "%"), loose=loose)
    if follow:
        rises = in_base(one.value, one.unit)[1] == less
        yield Result("growth", Measure(100 * (more - less) / less, "%"), loose=loose, onward=rises)
        yield Result("growth", Measure(100 * (more - less) / more, "%"), loose=loose, onward=not rises)
    yield Result("ratio", Measure(more / less, "times"))
    yield Result("ratio", Measure(less / more, "times"))


def _multiplied(one: Measure, other: Measure) -> Iterator[Result]:
    for factor, measured in ((one, other), (other, one)):
        if factor.unit == "%" and measured.unit != "%":
            yield Result("product", Measure(factor.value / 100 * measured.value, measured.unit))
            for change in (1 + factor.value / 100, 1 - factor.value / 100):
                yield Result("before", Measure(measured.value / change if change else 0, measured.unit))
        elif factor.unit is None and factor.value > 1:
            yield Result("product", Measure(factor.value * measured.value, measured.unit))
        if factor.value > 1 and factor.unit != "%" and (factor.unit is None or measured.unit in CURRENCIES):
            yield Result("each", Measure(measured.value / factor.value, measured.unit))
    if one.unit == other.unit and one.unit in _SQUARE:
        yield Result("product", Measure(one.value * other.value, _SQUARE[one.unit]))


def _of_a_whole(here: Sequence[_Term]) -> Iterator[Result]:
    """What part each count of a sentence is of their sum: 17 votes to 8 are 68 per cent; not of 120 of the 400."""
    bare = [term for term in here if term.measure.unit is None]
    counts = [term.measure.value for term in bare]
    alike = all(_are_of_a_kind(bare[0], other) for other in bare)
    if 1 < len(counts) <= _SUMMED and all(counts) and not any(term.is_part for term in bare):
        yield Result("whole", Measure(sum(counts)))
        yield from (Result("part" if alike else "vote", Measure(100 * one / sum(counts), "%")) for one in counts)
    shares = [term.measure.value for term in here if term.measure.unit == "%"]
    if 1 < len(shares) <= _SUMMED:
        yield Result("together", Measure(sum(shares), "%"))
