"""Numbers and their units: each figure of a caption stands in the item, in one written form or another, or follows.

A rounding holds where it is said as one and errs to the side it names; a unit may be converted into another of its
kind. Figures, shares, sums and lengths of time are held to that. A small count in words ("three of them") is not: it
is found only where the item counts the same thing and has another number for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.reckoned import is_reckoned
from curation.quantities.agreement import same_figure
from curation.quantities.dates import Day, calendar_of, without_days
from curation.quantities.known import SMALL, KnownNumbers, known_numbers
from curation.quantities.measures import Measure, Mention
from curation.quantities.mentions import mentions
from curation.quantities.periods import periods_of
from curation.quantities.rates import rate_behind
from curation.quantities.units import in_base

_DAY_LED = re.compile(r"(?:\b(?:the|il|den|d\.|on|dal|al|del|fino al|dall['’]|l['’]))\s*$", re.IGNORECASE)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_SHORT_YEAR = re.compile(r"(?:^|[\s(])['’]$")
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
_SENTENCE_END = re.compile(r"[.!?:\n](?!\d)")
_SEASONS = re.compile(r"\b(?:stagion[ei]|seasons?|sæson\w*)\b", re.IGNORECASE)
_HALVES = re.compile(r"\b(?:semestr[ei]|half[- ]year|first half|second half|halvår\w*)\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?:trimestr[ei]|quarters?|kvartal\w*)\b", re.IGNORECASE)
_NAMED_PERIODS = {6.0: _HALVES, 3.0: _QUARTERS}
_MONTHS = {"month": 1.0, "year": 12.0}
_SENTENCE = 120  # characters to either side in which the sentence around a number is looked for
_BEFORE = re.compile(r"\b(?:before|inden|før|prima\s+de[il]l?)\s*$", re.IGNORECASE)
_NEAR = 12  # characters
_DIGITS = re.compile(r"\d+")
_MOST_POINTS = 24
_MOST_JUDGED = 400  # a caption with more numbers than these is too long for any network


def check_figures(ground: Ground) -> Check:
    """Codes number, unit, and date for a year."""
    language, title = ground.source.language, ground.source.title
    calendar = calendar_of(ground.text)
    days = frozenset(calendar.days)
    months = frozenset(calendar.months) | frozenset(month for _, month in days)
    known = known_numbers(_without_calendar(ground.text, language), ground.text, language, months)

    def fault(mention: Mention, prose: str) -> str:
        code = _fault(mention, known, days, prose)
        return "" if code and _is_named_period(mention, code, ground.own_text) else code

    def check(case: Case) -> Iterator[Finding]:
        prose = _without_calendar(_without_known_days(case.prose, days), ground.language)
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


def _without_calendar(text: str, language: str) -> str:
    """`text` without days of the month, quarters and decades, whose numbers are judged with the dates."""
    letters = list(without_days(text))
    for period in periods_of(text, language):
        start, end = period.span
        if period.form != "season":
            letters[start:end] = " " * (end - start)
    return "".join(letters)


def _without_known_days(text: str, days: frozenset[Day]) -> str:
    """`text` without `12/6` where the item names the twelfth of June, or the sixth of December."""

    def blank(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        return " " * len(match[0]) if days & {(first, second), (second, first)} else match[0]

    return _SLASHED.sub(blank, text)


def _fault(mention: Mention, known: KnownNumbers, days: frozenset[Day], prose: str) -> str:
    """The code of what is wrong with a number, or nothing."""
    if _is_idle(mention, known, prose) or _is_short_year(mention, known, prose) or _is_day(mention, days, prose):
        return ""
    rate = rate_behind(prose, mention.end)
    if _is_small_count(mention):
        borne_out = known.bears_out(replace(mention, cues=frozenset({"compared"})))
        return "number" if known.counts_otherwise(mention, unstated=not borne_out) else ""
    if known.bears_out(mention) or known.comes_to(mention, rate) or _lies_between(mention, days):
        if known.has_another_rate(mention, rate):
            return "unit"
        if known.measures_otherwise(mention):
            return "unit"
        return "number" if known.counts_otherwise(mention) else ""
    if mention.is_year:
        return "" if _is_the_year_after(mention, known, prose) else "date"
    if _is_paid_in_all(mention, known):
        return ""
    return "unit" if known.has_another_unit(mention) else "number"


def _is_the_year_after(mention: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether a year bounds one of the item: before 2028, where the item says by the end of 2027."""
    is_bound = _BEFORE.search(prose[max(0, mention.start - _NEAR) : mention.start]) is not None
    return is_bound and int(mention.measures[0].value) - 1 in known.years


def _is_named_period(mention: Mention, code: str, text: str) -> bool:
    """Whether a length of time is what the item calls by name: six months a half-year, two years two seasons."""
    if not mention.measures:
        return False
    measure = mention.measures[0]
    months = measure.value * _MONTHS.get(measure.unit or "", 0)
    named = _NAMED_PERIODS.get(months) or (_SEASONS if (measure.unit, code) == ("year", "unit") else None)
    return named is not None and named.search(text) is not None


def _is_paid_in_all(mention: Mention, known: KnownNumbers) -> bool:
    """Whether a sum is one paid by the year, for the years that the item gives."""
    years = [one.value for theirs in known.mentions for one in theirs.measures[:1] if one.unit == "year"]
    return any(
        "year" in periods and same_figure(Measure(one.value * count, one.unit), mention.measures[0])
        for theirs, periods in zip(known.mentions, known.rates, strict=True)
        for one in theirs.measures[:1]
        for count in years[:_MOST_POINTS]
    )


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


def _is_short_year(mention: Mention, known: KnownNumbers, prose: str) -> bool:
    """Whether a number is the end of a year of the item: `'94`."""
    # A code of two characters, as in the 'A4, measures nothing.
    if len(mention.written) != 2 or not mention.measures:
        return False
    led = _SHORT_YEAR.search(prose[max(mention.start - 2, 0) : mention.start]) is not None
    return led and any(year % 100 == mention.measures[0].value for year in known.years)


def _is_day(mention: Mention, days: frozenset[Day], prose: str) -> bool:
    """Whether a bare number is a day of the month: on the 12th, il 12."""
    if not mention.measures or mention.measures[0].unit is not None:
        return False
    led = _DAY_LED.search(prose[max(mention.start - 10, 0) : mention.start]) is not None
    return led and any(mention.measures[0].value == day for day, _ in days)


def _lies_between(mention: Mention, days: frozenset[Day]) -> bool:
    """Whether a length of time lies between two days of the item: nearly two weeks, from the 8th to the 20th."""
    if not mention.measures or mention.measures[0].unit not in ("day", "week", "month"):
        return False
    first = mention.measures[0]
    length, slack = in_base(first.value, first.unit)[1] / 24, 1.0 if first.unit == "day" else 3.0
    points = sorted(month * 30.4 + day for day, month in days)[:_MOST_POINTS]
    return any(abs(later - earlier - length) <= slack for earlier in points for later in points if later > earlier)


def _finding(code: str, mention: Mention, written: str) -> Finding:
    span = (mention.start, mention.end)
    if code == "date":
        return error("date", span, f"{written!r} is not a year of the article: give its own or leave it out")
    if code == "unit":
        return error("unit", span, f"the article has the figure of {written!r} with another unit or period")
    return error("number", span, f"{written!r} is not in the article: give its figure or leave it out")
