"""Months, weekdays and days of the month named in a text, in Italian, Danish and English alike.

No calendar and no clock: whether the third is a Monday is not asked, nor what "yesterday" was. Seasons, quarters and
decades are read in `periods`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curation.quantities.calendar_words import DAY_WORDS, MONTH_OF, SHORT_MONTHS, WEEKDAY_OF
from curation.quantities.lexicon import words

_MONTH = re.compile(r"\b(" + "|".join(MONTH_OF) + r")\b")
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAY_OF) + r")(?:ens|en|s|e)?\b", re.IGNORECASE)
_ANY_MONTH = "|".join([*sorted(MONTH_OF, key=len, reverse=True), *SHORT_MONTHS])
_DAY = r"(?<![\d.,:/])\d{1,2}"
_SUFFIX = r"(?:st|nd|rd|th|\.|º|°)?"
_DAY_MONTH = re.compile(rf"({_DAY}){_SUFFIX}\s?-?\s?(?:of\s+|di\s+)?\b({_ANY_MONTH})\b\.?")
_MONTH_DAY = re.compile(rf"\b({_ANY_MONTH})\.?\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]\d|\s*%)")
_WORD_MONTH = re.compile(
    rf"\b({'|'.join(sorted(DAY_WORDS, key=len, reverse=True))})\s+(?:of\s+|di\s+)?({'|'.join(MONTH_OF)})\b",
    re.IGNORECASE,
)
_MONTH_WORD = re.compile(
    rf"\b({'|'.join(MONTH_OF)})\s+(?:the\s+)?({'|'.join(sorted(DAY_WORDS, key=len, reverse=True))})\b", re.IGNORECASE
)
_AND = r"\s*(?:[-–—,/&]|\band\b|\bog\b|\be\b|\bto\b|\btil\b|\bal?\b|\ball['’])\s*"
_DAY_BEFORE = re.compile(rf"({_DAY}){_SUFFIX}(?:{_AND})(?:\b(?:den|il|the|d\.)\s+)?$")
_DAY_AFTER = re.compile(rf"{_AND}(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\b(?![.,:]\d|\s*%|\s*(?:{_ANY_MONTH})\b)")
_REACH = 16  # characters in which the other end of a span of days is looked for
NUMERIC = re.compile(r"\b(?:\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b")
_SHORT_NUMERIC = re.compile(
    r"\b(?:on|from|by|until|starting|since|before|after|den|d\.|il|dal|al|entro|fino al|fra|til|inden)\s+"
    r"(?:d\.\s+|den\s+|il\s+)?(\d{1,2})/(\d{1,2})\b(?![/\d])",
    re.IGNORECASE,
)
# "Theresa May", "June Carter": a capital before or behind, without a word that leads to a time.
_NAMED_BEFORE = re.compile(r"(?:^|[^.!?:\n]\s)(?!(?:[A-Z]\w*day|\w+dag|[A-Z]?\w*dì)\b)([A-ZÆØÅ][a-zæøåéü]+)\s$")
_LEADS = words(
    "in by from since until till last next this every each early late mid during before after come for of on "
    "and or to between through per a i fra til den dal dall entro fino da nel di med inden efter før scorso "
    "prossimo"
)
_FIRST_NAMES = frozenset({"May", "April", "June", "August", "Maj", "Juni", "Juli"})
# At the start of a sentence the verbs have capitals too.
_VERB = re.compile(
    r"(?:May|March)\s+(?:the|this|that|we|you|i|they|it|she|he|all|your|our|on|with|not|be|every|each|to|for)\b",
    re.IGNORECASE,
)

Day = tuple[int, int]  # (day of the month, month)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days a text names: each with the span where it stands first. `spans` are those of all its days."""

    months: dict[int, Span]
    weekdays: dict[int, Span]
    days: dict[Day, Span]
    spans: tuple[Span, ...] = ()


def calendar_of(text: str) -> Calendar:
    """What `text` names. A numeric date whose order is open (3/4/2026) counts as both days."""
    days: dict[Day, Span] = {}
    spans: list[Span] = []
    for day, span in _days(text):
        days.setdefault(day, span)
        spans.append(span)
    months = {MONTH_OF[match[1]]: match.span() for match in reversed(list(_MONTH.finditer(text))) if _is_month(match)}
    weekdays = {WEEKDAY_OF[match[1].lower()]: match.span() for match in reversed(list(_WEEKDAY.finditer(text)))}
    return Calendar(months, weekdays, days, tuple(dict.fromkeys(spans)))


def without_days(text: str) -> str:
    """`text` with the days of the month it names blanked out, and every year left in its place."""
    letters = list(text)
    for start, end in calendar_of(text).spans:
        for place in range(start, end):
            letters[place] = " " if letters[place].isdecimal() else letters[place]
    for match in NUMERIC.finditer(text):
        for part in re.finditer(r"\d{4}", match[0]):
            letters[match.start() + part.start() : match.start() + part.end()] = part[0]
        for place in range(match.start(), match.end()):
            letters[place] = " " if letters[place] in "./-" else letters[place]
    return "".join(letters)


def _is_month(match: re.Match[str]) -> bool:
    text, start = match.string, match.start()
    if _VERB.match(text, start):
        return False
    named = _NAMED_BEFORE.search(text[max(start - 24, 0) : start]) if match[1] in _FIRST_NAMES else None
    return named is None or named[1].lower() in _LEADS or text[match.end() : match.end() + 6].strip()[:4].isdecimal()


def _days(text: str) -> Iterator[tuple[Day, Span]]:
    for match in _DAY_MONTH.finditer(text):
        yield from _with_ends(text, match.span(), int(match[1]), _month_number(match[2]), before=True)
    for match in _MONTH_DAY.finditer(text):
        yield from _with_ends(text, match.span(), int(match[2]), _month_number(match[1]), before=False)
    for match in _WORD_MONTH.finditer(text):
        if match[2] in MONTH_OF:
            yield (DAY_WORDS[match[1].lower()], MONTH_OF[match[2]]), match.span()
    for match in _MONTH_WORD.finditer(text):
        if match[1] in MONTH_OF and match[2][-2:].lower() in ("st", "nd", "rd", "th"):
            yield (DAY_WORDS[match[2].lower()], MONTH_OF[match[1]]), match.span()
    yield from _numeric_days(text)


def _with_ends(text: str, span: Span, day: int, month: int, *, before: bool) -> Iterator[tuple[Day, Span]]:
    """The day of a match, and those that share its month: `12–14 May`, `12, 13 and 14 May`, `May 12–14`."""
    if 1 <= day <= 31:
        yield (day, month), span
    place = span[0] if before else span[1]
    for _ in range(4):
        if before:
            window = max(place - _REACH, 0)
            other = _DAY_BEFORE.search(text[window:place])
            found = (window + other.start(1), window + other.end(1)) if other else None
        else:
            other = _DAY_AFTER.match(text, place)
            found = other.span(1) if other else None
        if other is None or found is None or not 1 <= int(other[1]) <= 31:
            return
        yield (int(other[1]), month), found
        place = found[0] if before else found[1]


def _numeric_days(text: str) -> Iterator[tuple[Day, Span]]:
    for match in NUMERIC.finditer(text):
        parts = [int(part) for part in re.split(r"[./-]", match[0])]
        first, second = (parts[2], parts[1]) if parts[0] > 31 else (parts[0], parts[1])
        yield from _in_either_order(first, second, match.span(), is_open=parts[0] <= 31)
    for match in _SHORT_NUMERIC.finditer(text):
        yield from _in_either_order(int(match[1]), int(match[2]), (match.start(1), match.end(2)), is_open=True)


def _in_either_order(first: int, second: int, span: Span, *, is_open: bool) -> Iterator[tuple[Day, Span]]:
    for day, month in dict.fromkeys(((first, second), (second, first)) if is_open else ((first, second),)):
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield (day, month), span


def _month_number(name: str) -> int:
    return next(place for full, place in MONTH_OF.items() if full.lower().startswith(name.lower()[:3]))
