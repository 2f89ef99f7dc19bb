"""Weekdays, months and seasons that no calendar reads: within other words of an item, and any one of them in a caption.

An item with `fredagsforestillinger` or an `indennità domenicale` has a Friday and a Sunday; who was tired on a Monday
morning, or knows what a winter up there is like, dates nothing.
"""

import re
from collections.abc import Mapping

from curation.quantities.calendar_words import MONTH_OF, SEASON_WORDS, SEASONS, WEEKDAY_OF

_WEEKDAYS = "|".join(sorted(WEEKDAY_OF, key=len, reverse=True))
_COMPOUND = re.compile(rf"\b({_WEEKDAYS})s?(?=[^\W\d_]{{3}})", re.IGNORECASE)
_SUNDAYS = re.compile(r"\bdomenical[ei]\b", re.IGNORECASE)
_SUNDAY = 6
_SEASONAL: Mapping[str, str] = {
    "spring": r"\b(?:spring(?:s|time)|primaver\w+|forår\w*)\b",
    "summer": r"\b(?:summer\w*|estat[ei]|estiv[aeoi]|sommer\w*)\b",
    "autumn": r"\b(?:autumn\w*|autunn\w+|efterår\w*)\b",
    "winter": r"\b(?:winter\w*|invern\w+|vinter\w*|vintre\w*)\b",
}
_SEASONS_WITHIN = {season: re.compile(pattern, re.IGNORECASE) for season, pattern in _SEASONAL.items()}
_TIMES = "|".join(sorted({*WEEKDAY_OF, *(month.lower() for month in MONTH_OF), *SEASON_WORDS}, key=len, reverse=True))
_A = r"(?:a|an|any|some|un|una|un['’]|qualunque|en|et|enhver|nogen)\s?(?:[^\W\d_]+\s)?"
_OF_DAY = r"(?:morning|afternoon|evening|night|mattina|pomeriggio|sera|morgen|formiddag|eftermiddag|aften)"
# "Opened on a Monday" dates something, unless it is a morning that anybody knows.
_ANY = rf"(?<!\bon )(?<!\bpå ){_A}(?=(?:{_TIMES})\b)|{_A}(?=(?:{_TIMES})\s{_OF_DAY}\b)"
_BY_HABIT = rf"(?:di|il|la|om)\s(?=(?:{_WEEKDAYS})(?:\b|s\b|en\b))"
_ANY_ONE = re.compile(rf"\b(?:{_ANY}|{_BY_HABIT})", re.IGNORECASE)


def weekdays_within(text: str) -> frozenset[int]:
    """Weekdays, Monday 0, that stand within other words of `text`."""
    found = {WEEKDAY_OF[match[1].lower()] for match in _COMPOUND.finditer(text)}
    return frozenset(found | ({_SUNDAY} if _SUNDAYS.search(text) else set()))


def months_of_seasons(text: str) -> frozenset[int]:
    """Months of the seasons that `text` has in any word, whether or not as a time."""
    return frozenset(
        month for season, pattern in _SEASONS_WITHIN.items() if pattern.search(text) for month in SEASONS[season]
    )


def any_ones(prose: str) -> frozenset[int]:
    """Where `prose` has a weekday, month or season that is any one of them: a Monday, en færøsk januar."""
    return frozenset(match.end() for match in _ANY_ONE.finditer(prose))
