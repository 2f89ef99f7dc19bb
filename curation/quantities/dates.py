"""Months, weekdays and days of the month named in a text, in Italian, Danish and English alike.

No calendar and no clock: whether the third is a Monday is not asked, nor what "yesterday" was.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = (
    ("January", "gennaio", "januar"), ("February", "febbraio", "februar"), ("March", "marzo", "marts"),
    ("April", "aprile", "april"), ("May", "maggio", "maj"), ("June", "giugno", "juni"), ("July", "luglio", "juli"),
    ("August", "agosto", "august"), ("September", "settembre", "september"), ("October", "ottobre", "oktober"),
    ("November", "novembre", "november"), ("December", "dicembre", "december"),
)  # fmt: skip
_WEEKDAYS = (
    ("Monday", "lunedì", "mandag"), ("Tuesday", "martedì", "tirsdag"), ("Wednesday", "mercoledì", "onsdag"),
    ("Thursday", "giovedì", "torsdag"), ("Friday", "venerdì", "fredag"), ("Saturday", "sabato", "lørdag"),
    ("Sunday", "domenica", "søndag"),
)  # fmt: skip
# "may" and "march" are English verbs in lower case.
_MONTH_OF = {name: place for place, names in enumerate(_MONTHS, 1) for name in names}
_MONTH_OF |= {name.capitalize(): place for name, place in _MONTH_OF.items()}
_WEEKDAY_OF = {name.lower(): place for place, names in enumerate(_WEEKDAYS) for name in names}
_MONTH = re.compile(r"\b(" + "|".join(_MONTH_OF) + r")\b")
_WEEKDAY = re.compile(r"\b(" + "|".join(_WEEKDAY_OF) + r")(?:s|en|e)?\b", re.IGNORECASE)
_ANY_MONTH = "|".join([*_MONTH_OF, *sorted({name[:3] for name in _MONTH_OF}), "Sept", "sett", "giu", "lug", "mag"])
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.|º|°)?\s+(?:of\s+|di\s+)?({_ANY_MONTH})\b")
_MONTH_DAY = re.compile(rf"\b({_ANY_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]\d)")
NUMERIC = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b")

Day = tuple[int, int]  # (day of the month, month)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days a text names: each with the span where it stands first."""

    months: dict[int, tuple[int, int]]
    weekdays: dict[int, tuple[int, int]]
    days: dict[Day, tuple[int, int]]


def calendar_of(text: str) -> Calendar:
    """What `text` names. A numeric date whose order is open (3/4/2026) counts as both days."""
    days: dict[Day, tuple[int, int]] = {}
    for day, span in _days(text):
        days.setdefault(day, span)
    months = {_MONTH_OF[match[1]]: match.span() for match in reversed(list(_MONTH.finditer(text)))}
    weekdays = {_WEEKDAY_OF[match[1].lower()]: match.span() for match in reversed(list(_WEEKDAY.finditer(text)))}
    return Calendar(months, weekdays, days)


def _days(text: str) -> Iterator[tuple[Day, tuple[int, int]]]:
    for match in _DAY_MONTH.finditer(text):
        yield (int(match[1]), _month_number(match[2])), match.span()
    for match in _MONTH_DAY.finditer(text):
        yield (int(match[2]), _month_number(match[1])), match.span()
    for match in NUMERIC.finditer(text):
        parts = [int(part) for part in re.split(r"[./-]", match[0])]
        first, second = (parts[2], parts[1]) if parts[0] > 31 else (parts[0], parts[1])
        for day, month in {(first, second), (second, first)} if parts[0] <= 31 else {(first, second)}:
            if 1 <= month <= 12 and 1 <= day <= 31:
                yield (day, month), match.span()


def _month_number(name: str) -> int:
    return next(place for full, place in _MONTH_OF.items() if full.lower().startswith(name.lower()[:3]))
