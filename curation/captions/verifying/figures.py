"""Numbers and their units: each figure of a caption stands in the item, in one written form or another, or follows.

A rounding holds where it is said as one and errs to the side it names; a unit may be converted into another of its
kind. Figures, shares, sums and lengths of time are held to that. A small count in words ("three of them") is not: it
is found only where the item counts the same thing and has another number for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from curation.captions.types import Finding
from curation.captions.verifying.figures_of_time import (
    is_day,
    is_named_period,
    is_short_year,
    is_the_year_after,
    lies_between,
    without_calendar,
    without_known_days,
)
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.reckoned import is_reckoned
from curation.quantities.agreement import same_figure
from curation.quantities.dated import dated_in, lies_between_dates
from curation.quantities.dates import Day, calendar_of
from curation.quantities.known import SMALL, KnownNumbers, known_numbers
from curation.quantities.measures import Measure, Mention
from curation.quantities.mentions import mentions
from curation.quantities.rates import rate_behind

# Years of one's own are nobody's to check: "I have cycled to work for 20 years", "dopo trent'anni qui imparo ancora".
_MYSELF = re.compile(
    r"\b(?:I|I['’](?:ve|m|d|ll)|my|me|io|mio|mia|miei|mie|ho|jeg|mig|min|mit|mine)\b", re.IGNORECASE
)  # fmt: skip
# To say where one works is not to speak of one's own years: "I work at the mill that runs for five years".
_EMPLOYED = re.compile(
    r"\b(?:(?:where |whom )?I['’]?m? (?:work|am employed|employed)\b(?! (?:here|there|in this))(?! \w+ for \d)"
    r"|(?:my|mi[oa]|min|mit) (?:employer|company|workplace|firm|azienda|datore|arbejdsplads|arbejdsgiver|virksomhed)"
    r"|(?:hvor )?jeg (?:er ansat|arbejder)|jeg er ansat|arbejder jeg)",
    re.IGNORECASE,
)
_CROWNS = re.compile(
    r"[^a-zæøå]*(?:(?!dan|sve|nor|swe)[^\W\d_]+\.?\s+)*(?:krone[rn]?|kronor|corone|corona|crowns?|kr\.?)", re.IGNORECASE
)
_DOLLARS = re.compile(r"\$[\d.,\s]*\w{0,8}|[^$]*\b(?<!us )(?:dollars?|dollari)", re.IGNORECASE)
_OF_SOME_COUNTRY = ((_CROWNS, ("NOK", "SEK", "ISK", "CZK")), (_DOLLARS, ("CAD", "AUD", "NZD", "HKD", "SGD")))
_SENTENCE_END = re.compile(r"[.!?:\n](?!\d)")
_SENTENCE = 120  # characters to either side in which the sentence around a number is looked for
_DIGITS = re.compile(r"\d+")
_MOST_YEARS = 24
_MOST_JUDGED = 400  # a caption with more numbers than these is too long for any network


def check_figures(ground: Ground) -> Check:
    """Codes number, unit, and date for a year."""
    language, title = ground.source.language, ground.source.title
    calendar = calendar_of(ground.text)
    days = frozenset(calendar.days)
    months = frozenset(calendar.months) | frozenset(month for _, month in days)
    dated = dated_in(ground.text)
    known = known_numbers(without_calendar(ground.text, language), ground.text, language, months)

    def fault(mention: Mention, prose: str) -> str:
        code = _fault(mention, known, days, prose)
        if code and (is_named_period(mention, code, ground.own_text) or lies_between_dates(mention, dated)):
            return ""
        return code

    def check(case: Case) -> Iterator[Finding]:
        prose = without_calendar(without_known_days(case.prose, days), ground.language)
        prose = prose.replace(title, " " * len(title)) if title else prose
        found = list(islice(mentions(_up_to_most(prose), ground.language), _MOST_JUDGED))
        faults = {mention: code for mention in found if (code := fault(mention, prose))}
        sound = [mention for mention in found if mention not in faults]
        for mention, code in faults.items():
            if code == "date" or not is_reckoned(mention, found, sound, known, prose):
                yield _finding(code, mention, case.caption[mention.start : mention.end])

    return check


def _up_to_most(prose: str) -> str:
    """`prose` as far as its figures are judged, with room for those that are none."""
    beyond = next(islice(_DIGITS.finditer(prose), 3 * _MOST_JUDGED, None), None)
    return prose if beyond is None else prose[: beyond.start()]


def _fault(mention: Mention, known: KnownNumbers, days: frozenset[Day], prose: str) -> str:
    """The code of what is wrong with a number, or nothing."""
    if _is_idle(mention, known, prose) or is_short_year(mention, known, prose) or is_day(mention, days, prose):
        return ""
    rate = rate_behind(prose, mention.end)
    if _is_small_count(mention):
        borne_out = known.bears_out(replace(mention, cues=frozenset({"compared"})))
        return "number" if known.counts_otherwise(mention, unstated=not borne_out) else ""
    if known.bears_out(mention) or known.comes_to(mention, rate) or lies_between(mention, days):
        if known.has_another_rate(mention, rate):
            return "unit"
        if known.measures_otherwise(mention):
            return "unit"
        return "number" if known.counts_otherwise(mention) else ""
    if mention.is_year:
        return "" if is_the_year_after(mention, known, prose) else "date"
    if _is_paid_in_all(mention, known) or _is_of_some_country(mention, known):
        return ""
    return "unit" if known.has_another_unit(mention) else "number"


def _is_paid_in_all(mention: Mention, known: KnownNumbers) -> bool:
    """Whether a sum is one paid by the year, for the years that the item gives."""
    if not mention.measures:
        return False
    years = [one.value for theirs in known.mentions for one in theirs.measures[:1] if one.unit == "year"]
    return any(
        "year" in periods
        and one.unit == mention.measures[0].unit
        and same_figure(Measure(one.value * count, one.unit), mention.measures[0])
        for theirs, periods in zip(known.mentions, known.rates, strict=True)
        for one in theirs.measures[:1]
        for count in years[:_MOST_YEARS]
    )


def _is_of_some_country(mention: Mention, known: KnownNumbers) -> bool:
    """Whether a sum in crowns or dollars, of no country by name, is one of the item's in those of some country."""
    if not mention.measures:
        return False
    likely = [units for named, units in _OF_SOME_COUNTRY if named.fullmatch(mention.written)]
    others = (replace(mention, measures=(replace(mention.measures[0], unit=unit),)) for unit in chain(*likely))
    return any(known.bears_out(other) for other in others)


def _is_small_count(mention: Mention) -> bool:
    """Whether a number is a small one in words, and not a length of time, a sum or a share."""
    if not mention.worded or mention.form not in ("number", "rank"):
        return False
    measure = mention.measures[0]
    is_anniversary = mention.form == "rank" and mention.is_timed
    return measure.value <= SMALL and measure.unit in (None, "times") and not is_anniversary


def _is_idle(mention: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether nothing can be held against a number: "one", three reasons, years of one's own, words not read."""
    value = mention.measures[0].value if mention.measures else 0.0
    unit = mention.measures[0].unit if mention.measures else None
    if mention.form in ("number", "rank") and mention.worded and (value == 0 or (value <= 1 and unit is None)):
        return True
    if not known.is_read and (mention.worded or mention.form != "number"):
        return True
    return mention.idle or value == 1.0 or (unit in ("year", "decade") and _is_of_the_writer(mention, prose))


def _is_of_the_writer(mention: Mention, prose: str) -> bool:
    prose = _EMPLOYED.sub(lambda match: " " * len(match[0]), prose)
    before = prose[max(mention.start - _SENTENCE, 0) : mention.start]
    after = prose[mention.end : mention.end + _SENTENCE]
    start = max((match.end() for match in _SENTENCE_END.finditer(before)), default=0)
    stop = _SENTENCE_END.search(after)
    return _MYSELF.search(before[start:] + " … " + (after[: stop.start()] if stop else after)) is not None


def _finding(code: str, mention: Mention, written: str) -> Finding:
    span = (mention.start, mention.end)
    if code == "date":
        return error("date", span, f"{written!r} is not a year of the article: give its own or leave it out")
    if code == "unit":
        return error("unit", span, f"the article has the figure of {written!r} with another unit or period")
    return error("number", span, f"{written!r} is not in the article: give its figure or leave it out")
