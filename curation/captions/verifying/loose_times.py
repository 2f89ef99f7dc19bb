"""Weekdays, months and seasons that no calendar reads: within other words of an item, and any one of them in a caption.

An item with `fredagsforestillinger` or an `indennità domenicale` has a Friday and a Sunday; who was tired on a Monday
morning, or knows what a winter up there is like, dates nothing.
"""

import re
from collections.abc import Mapping
from functools import cache

from curation.quantities.calendar_words import MONTH_OF, SEASONS, WEEKDAY_OF

_WEEKDAYS = "|".join(sorted(WEEKDAY_OF, key=len, reverse=True))
_COMPOUND = re.compile(rf"\b({_WEEKDAYS})s?(?=[^\W\d_]{{3}})", re.IGNORECASE)
_SUNDAYS = re.compile(r"\bdomenical[ei]\b", re.IGNORECASE)
_SUNDAY = 6
_SEASONAL: Mapping[str, str] = {
    "spring": r"\b(?:springtime|primaver\w+|forår\w*)\b",
    "summer": r"\b(?:summer\w*|estat[ei]|estiv[aeoi]|sommer\w*)\b",
    "autumn": r"\b(?:autumn\w*|autunn\w+|efterår\w*)\b",
    "winter": r"\b(?:winter\w*|invern\w+|vinter\w*|vintre\w*)\b",
}
_SEASONS_WITHIN = {season: re.compile(pattern, re.IGNORECASE) for season, pattern in _SEASONAL.items()}
_TIMES = "|".join(sorted({*WEEKDAY_OF, *(month.lower() for month in MONTH_OF)}, key=len, reverse=True))
_ANY: Mapping[str, str] = {
    "en": r"(?:a|an|any|some)\s(?:[^\W\d_]+\s)?",
    "it": r"(?:(?:un|una|qualunque)\s|un['’])(?:[^\W\d_]+\s)?",
    "da": r"(?:en|et|enhver|nogen)\s(?:[^\W\d_]+\s)?",
}
_BY_HABIT: Mapping[str, str] = {
    "it": rf"(?:di|il|la)\s(?P<habit>{_WEEKDAYS})",
    "da": rf"om\s(?P<habit>(?:{_WEEKDAYS})en)",
}
_OF_DAY = r"(?:morning|afternoon|evening|night|mattina|pomeriggio|sera|morgen|formiddag|eftermiddag|aften)"


def weekdays_within(text: str) -> frozenset[int]:
    """Weekdays, Monday 0, that stand within other words of `text`."""
    found = {WEEKDAY_OF[match[1].lower()] for match in _COMPOUND.finditer(text)}
    return frozenset(found | ({_SUNDAY} if _SUNDAYS.search(text) else set()))


def months_of_seasons(text: str) -> frozenset[int]:
    """Months of the seasons that `text` has within words, and by those words of them that mean nothing else."""
    return frozenset(
        month for season, pattern in _SEASONS_WITHIN.items() if pattern.search(text) for month in SEASONS[season]
    )


def without_any_ones(prose: str, language: str) -> str:
    """`prose` without weekdays and months that are any one of them: a Monday morning, en færøsk januar, di lunedì.

    "Opened on a Monday" dates something, unless it is a morning that anybody knows.
    """

    def blank(match: re.Match[str]) -> str:
        start, end = match.span(match.lastgroup or 0)
        return match[0][: start - match.start()] + " " * (end - start) + match[0][end - match.start() :]

    pattern = _any_one(language)
    return pattern.sub(blank, prose) if pattern else prose


@cache
def _any_one(language: str) -> re.Pattern[str] | None:
    if language not in _ANY:
        return None
    found = [
        rf"(?<!\bon )(?<!\bpå ){_ANY[language]}(?P<time>{_TIMES})\b",
        rf"{_ANY[language]}(?P<part>{_TIMES})(?=\s{_OF_DAY}\b)",
    ]
    if language in _BY_HABIT:
        found.append(rf"{_BY_HABIT[language]}\b")
    return re.compile(rf"\b(?:{'|'.join(found)})", re.IGNORECASE)
