"""Days, months, weekdays and seasons of a caption: each one is of the item, or holds one that is."""

import re
from collections.abc import Iterator, Set

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.captions.verifying.implied_days import implied_days, implied_months, implied_weekdays
from curation.captions.verifying.loose_times import months_of_seasons, weekdays_within, without_any_ones
from curation.quantities.dates import Calendar, Day, calendar_of
from curation.quantities.eras import eras_of
from curation.quantities.periods import Period, periods_of, years_of

# A good Monday is a greeting, and a Sunday read is the reader's own.
_GREETING = re.compile(
    r"\b(?:happy|good|buon|buona|felice|god|glædelig|it['’]s|its|på en god|my|our|your|those|mio|mia|miei|mie|tuo|tuoi"
    r"|nostri|min|mine|din|dine|vores)\s*$",
    re.IGNORECASE,
)
# Where the item names neither Monday nor Friday this tells of work, and of no date.
_WORKING_WEEK = re.compile(
    r"\b(?:monday\s+(?:to|through|till|until)\s+friday|monday\s*[-–]\s*friday|lunedì\s+al\s+venerdì"
    r"|mandag\s+til\s+fredag)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?<=day)s\b", re.IGNORECASE)
_PARTS = ("quarter", "half")
_NEAR = 24
_UNTIL = re.compile(r"\b(?:before|ahead of|prior to|prima di|prima del mese di|inden|før|forud for)\s+$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:after|dopo|passato|efter)\s+$", re.IGNORECASE)
_ITS_ENDS = frozenset({0, 4})
_OWN_TIME = re.compile(
    r"\s+(?:morning\s+|afternoon\s+|evening\s+)?(?:read|reads|reading|motivation|thoughts?|coffee|inspiration|mood|quiz"
    r"|feeling|vibes|lunch)\b",
    re.IGNORECASE,
)


def check_days(ground: Ground) -> Check:
    """Code date."""
    theirs = calendar_of(ground.text)
    periods, years = periods_of(ground.text, ground.source.language), years_of(ground.text)
    names_habits = _EVERY.search(ground.text) is not None
    eras = {era for era, _ in eras_of(ground.text)}
    days = theirs.days.keys() | implied_days(ground.text, ground.source.language, theirs)
    weekdays = theirs.weekdays.keys() | implied_weekdays(ground.text, theirs) | weekdays_within(ground.text)
    in_season = months_of_seasons(ground.text)
    months = frozenset(theirs.months.keys() | {month for _, month in theirs.days})
    named = months | {month for period in periods if period.form in ("quarter", "half") for month in _borders(period)}
    named |= implied_months(ground.text, ground.source.language, theirs)

    def is_strange(period: Period) -> bool:
        is_woven = period.form == "season" and period.covers <= in_season
        return not is_woven and not _holds(period, periods, months, years)

    def check(case: Case) -> Iterator[Finding]:
        ours = calendar_of(case.prose)
        dated = ours if named and weekdays else calendar_of(without_any_ones(case.prose, ground.language))
        strange = [
            *_strange_days(ours, days),
            *_strange_months(case.prose, ours if named else dated, named),
            *_strange_weekdays(case, ours if weekdays else dated, weekdays, names_habits=names_habits),
            *(period.span for period in periods_of(case.prose, ground.language) if is_strange(period)),
            *(span for era, span in eras_of(case.prose) if eras and era not in eras),
        ]
        for span in dict.fromkeys(strange):
            yield error("date", span, f"{case.caption[slice(*span)]!r} is not a date of the article")

    return check


def _borders(period: Period) -> tuple[int, int]:
    """The first half of a year is from January to June."""
    return min(period.covers), max(period.covers)


def _strange_days(ours: Calendar, known: Set[Day]) -> Iterator[tuple[int, int]]:
    spans = {span for day, span in ours.days.items() if day in known}
    yield from (span for span in ours.days.values() if span not in spans)


def _strange_months(prose: str, ours: Calendar, months: Set[int]) -> Iterator[tuple[int, int]]:
    for month, span in ours.months.items():
        within_a_day = any(start <= span[0] < end for start, end in ours.spans)
        if month not in months and not within_a_day and not _borders_on(prose[: span[0]], month, months):
            yield span


def _borders_on(before: str, month: int, months: Set[int]) -> bool:
    """Whether a month only bounds one of the item: before December, which is by the end of November."""
    near = before[-_NEAR:]
    return (_UNTIL.search(near) is not None and (month - 2) % 12 + 1 in months) or (
        _FROM.search(near) is not None and month % 12 + 1 in months
    )


def _strange_weekdays(case: Case, ours: Calendar, known: Set[int], *, names_habits: bool) -> Iterator[tuple[int, int]]:
    working_week = _WORKING_WEEK.search(case.prose) if not known & _ITS_ENDS else None
    for weekday, (start, end) in ours.weekdays.items():
        if not names_habits and _EVERY.match(case.prose, end - 1):
            continue  # "Fridays are never productive" is no date
        if working_week and working_week.start() <= start < working_week.end():
            continue
        said = _GREETING.search(case.prose[max(start - 14, 0) : start]) or _OWN_TIME.match(case.prose, end)
        if weekday not in known and not said:
            yield start, end


def _holds(period: Period, known: tuple[Period, ...], months: frozenset[int], years: frozenset[int]) -> bool:
    """Whether the item names `period`, one that shares its name, or a month or year within it."""
    if any(period.name == theirs.name for theirs in known):
        return True
    if period.form == "season" and not known and not months:
        return True  # nothing of the item speaks against a summer read
    if period.form == "decade":
        return any(year % 100 in period.covers for year in years)
    if period.form == "season" and any(theirs.covers & period.covers for theirs in known if theirs.form in _PARTS):
        return True
    within = (theirs.covers for theirs in known if theirs.form in ("season", "quarter") and period.form != "season")
    return bool(period.covers & months) or any(covers <= period.covers for covers in within)
