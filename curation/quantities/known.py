"""The numbers of a text that others are held against, and whether they bear one out.

One is borne out by the same number in another form, by a rounding said as one, or by what a reader works out.
"""

from dataclasses import dataclass

from curation.quantities.agreement import same_figure
from curation.quantities.bearing import gives_the_cents, is_paid_over, lies_within, states
from curation.quantities.following import follows, is_slip
from curation.quantities.implied import listed, with_units_of_the_sentence
from curation.quantities.lexicon import words
from curation.quantities.measures import Measure, Mention
from curation.quantities.mentions import LEXICONS, mentions
from curation.quantities.nouns import may_be_one, same_noun
from curation.quantities.periods import years_of
from curation.quantities.rates import rates_around, rates_in, times_over
from curation.quantities.results import Result
from curation.quantities.sentences import by_sentence
from curation.quantities.spans import is_span
from curation.quantities.units import in_base
from curation.quantities.worked_out import results_of

SMALL = 20  # counts that are put in words
_MOST_LISTED = 12
_COMMON_CODES = words("co2 co₂ h2 b2b b2c p2p 3d 2d 4k 5g 4g g7 g20 web3 a4 a3 24h 1on1 h24")
_MOST_KNOWN = 600  # a bound against texts made to cost time
_COMMON_WHOLES = frozenset({2.0, 3.0, 4.0, 5.0, 10.0, 100.0})  # "one in three" is no count of three
_MEASURED = words("length area volume mass power energy temperature fahrenheit speed")


@dataclass(frozen=True, slots=True)
class KnownNumbers:
    """The numbers of a text. `rates` are the periods that the sentence of each counts by; `written` its words."""

    mentions: tuple[Mention, ...]
    rates: tuple[frozenset[str], ...]
    results: tuple[Result, ...]
    listed: frozenset[int]
    years: frozenset[int]
    months: frozenset[int]
    written: frozenset[str]
    is_read: bool

    def bears_out(self, ours: Mention) -> bool:
        """Whether the text states `ours`, or what it follows from."""
        if ours.form == "code":
            return self._has_code(ours)
        if ours.is_year and int(ours.measures[0].value) in self.years:
            return True
        if ours.bounds:
            return any(lies_within(theirs, ours.bounds) for theirs in self.mentions)
        return (
            any(states(theirs, ours) or gives_the_cents(theirs, ours) for theirs in self.mentions)
            or self._is_listed(ours)
            or self._has_both(ours)
            or is_span(ours, self.years, self.months, self.mentions)
            or (not self._has_other_unit(ours) and self.leads_to(ours, self.results))
        )

    def leads_to(self, ours: Mention, results: tuple[Result, ...], *, told: bool = False) -> bool:
        """Whether `ours` follows from `results`; `told` says that they are of numbers that its own text tells."""
        if not ours.measures or ours.measures[0].unit == "clock":
            return False
        stated = [one for theirs in self.mentions for one in theirs.measures[:1]]
        return follows(ours, results, slip=is_slip(ours.measures[0], stated), told=told)

    def has_another_unit(self, ours: Mention) -> bool:
        """Whether the text has the figure of `ours`, and in another unit."""
        return any(
            stated.unit not in (None, "clock", "times") and same_figure(measure, stated)
            for stated in ours.measures[:1]
            for theirs in self.mentions
            for measure in theirs.measures
        )

    def measures_otherwise(self, ours: Mention) -> bool:
        """Whether the text gives the number of `ours` in a unit and `ours` counts a thing: 130 hectares, 130 rods."""
        if not ours.counted or ours.form != "number" or ours.counted[0] in self.written:
            return False
        same = [one for theirs in self.mentions for one in theirs.measures[:1] if same_figure(one, ours.measures[0])]
        return bool(same) and all(in_base(1.0, one.unit)[0] in _MEASURED for one in same)

    def has_another_rate(self, ours: Mention, rate: str | None) -> bool:
        """Whether the text counts the number of `ours` by another period than `rate`: a week, and not a month."""
        if rate is None or not ours.measures:
            return False
        if rate == "hour" and self._is_speed(ours.measures[0]):
            return False
        theirs = [
            rates
            for known, rates in zip(self.mentions, self.rates, strict=True)
            if any(same_figure(one, ours.measures[0]) for one in known.measures)
        ]
        return bool(theirs) and all(rates and rate not in rates for rates in theirs)

    def comes_to(self, ours: Mention, rate: str | None) -> bool:
        """Whether a number of the text is `ours` over another period: 29 euros a month are 348 a year."""
        if rate is None or not ours.measures:
            return False
        return any(
            is_paid_over(Measure(one.value * times, one.unit), ours)
            for known, periods in zip(self.mentions, self.rates, strict=True)
            for one in known.measures[:1]
            for period in periods
            if period != rate and (times := times_over(rate, period)) is not None
        )

    def counts_otherwise(self, ours: Mention, *, unstated: bool = False) -> bool:
        """Whether the text counts what `ours` counts and has another number for it.

        Where it has the number of `ours` too, that has to count another thing for sure; `unstated` is asked of a number
        that the text does not have at all.
        """
        if not ours.counted or not ours.measures or (unstated and ours.hedge != "exact"):
            return False
        value, same, other = ours.measures[0].value, [], False
        for theirs in self.mentions:
            if theirs.form == ours.form and theirs.measures:
                if theirs.measures[0].value == value:
                    same.append(theirs)
                elif theirs.counted and same_noun(theirs.counted[0], ours.counted[0]):
                    other = True
        return (
            other
            and bool(same) is not unstated
            and all(theirs.counted and not may_be_one(theirs.counted, ours.counted) for theirs in same)
        )

    def _has_other_unit(self, ours: Mention) -> bool:
        """Whether the figure stands in the text with a unit of its own that is not ours: £6, and no 6 %."""
        unit = ours.measures[0].unit
        return unit == "%" and any(
            measure.unit not in (None, "clock", "times", "%", "points") and same_figure(measure, ours.measures[0])
            for theirs in self.mentions
            for measure in theirs.measures[:1]
        )

    def _is_speed(self, ours: Measure) -> bool:
        """Whether the figure is one of speed in the text, which has its hour in it: 40 an hour for 40 km/h."""
        measures = (one for theirs in self.mentions for one in theirs.measures[:1] if same_figure(one, ours))
        return any(in_base(1.0, one.unit)[0] == "speed" for one in measures)

    def _has_code(self, ours: Mention) -> bool:
        written = ours.written.casefold()
        return (
            written in _COMMON_CODES
            or any(word.startswith(written) for word in self.written)
            or any(states(theirs, ours) for theirs in self.mentions)
        )

    def _is_listed(self, ours: Mention) -> bool:
        value = ours.measures[0].value
        return (
            ours.measures[0].unit is None and ours.form == "number" and value <= _MOST_LISTED and value in self.listed
        )

    def _has_both(self, ours: Mention) -> bool:
        """Whether both numbers of a share are counts of the text: four of its eleven schools, one of its 22."""
        if ours.parts is None:
            return False
        part, whole = ours.parts
        counts = {one.value for theirs in self.mentions for one in theirs.measures[:1] if one.unit is None}
        return whole in counts and (part in counts or (part == 1 and whole > SMALL)) and whole not in _COMMON_WHOLES


def known_numbers(text: str, own_text: str, language: str, months: frozenset[int]) -> KnownNumbers:
    """What `text` states, with days and periods blanked out of it; lists are looked for in `own_text`."""
    found = mentions(text, language, own=True)
    sentences = tuple(by_sentence(text, found))
    rates = rates_in(text)
    rated = ((one, rates_around(text, one.start, one.end, rates)) for one in with_units_of_the_sentence(text, found))
    kept = {(one.form, one.measures, one.hedge, one.counted, rates): (one, rates) for one, rates in rated}
    first = tuple(kept.values())[:_MOST_KNOWN]
    return KnownNumbers(
        tuple(one for one, _ in first),
        tuple(rates for _, rates in first),
        results_of(sentences),
        listed(own_text),
        years_of(own_text),
        months,
        frozenset(word.casefold().strip(".,;:!?()'\"“”«»") for word in text.split()),
        language in LEXICONS,
    )
