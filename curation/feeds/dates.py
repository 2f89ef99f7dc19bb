"""A date as a feed writes it, read to an instant in UTC, or None; in the forms of ISO 8601 by `iso_dates.py`.

Reads RFC 822 and RFC 3339, what feeds write in their place (month names in a dozen languages, 12-hour clocks, missing
zones), and nothing else: every character must be accounted for, and no missing part is made up. A date without a time
is midnight, one without a zone is UTC. The one exception is a bare `2024` or `2024-05`, the short forms of W3CDTF
(www.w3.org/TR/NOTE-datetime), which dc:date may have: read as where that year or month begins, as feedparser does.
Dates far in the past or future stay as written; who stores them decides.
A general parser (python-dateutil, dateparser) was refused: both fill missing parts from today.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from curation.feeds.date_words import MONTHS, OFFSETS, PLACES, WEEKDAYS
from curation.feeds.iso_dates import in_utc, read_iso

MAX_LENGTH = 100  # characters; the longest form seen, with comments in brackets, has 78

_KOREA = timezone(timedelta(hours=9))

_USUAL_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_USUAL = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?([0-3]?[0-9]) (" + "|".join(_USUAL_MONTHS) + r") ([0-9]{4}) "
    r"([0-2][0-9]):([0-5][0-9]):([0-5][0-9]) (?:GMT|UTC|Z|([+-])(0[0-9]|1[0-3])([0-5][0-9]))"
)
_COMMENT = re.compile(r"\([^()]*\)")
_TIME = re.compile(
    r"(?:(?<=\d)t)?(?:\b(?:at|kl|ore|alle|um|om|a|as|las)\b[.\s]*)*(?P<before>오전|오후)?\s*"
    r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d?)(?:[.,]\d+)?)?(?![\d:])"
    r"\s*(?P<after>[ap]\.?m\b\.?)?(?:(?:uhr|uur)\b)?"
)
# `10h30` and, after the year or a word for "at", `10.30`: times as French and as Danish or Italian pages write them.
_OTHER_TIME = re.compile(
    r"((?:(?<=[\s.-])\d{4}|\bkl\.?|\bore|\balle|\ba las|\bas)\s+\d\d?)\.(?=\d\d(?![.\d]))|(?<=\d)h(?=\d\d\b)"
)
_OFFSET = re.compile(r"\s*(?:(?:etc/)?gmt|utc)?\s*(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?z?(?=\s|$)")
_ZONE_AFTER_TIME = re.compile(r"\s*(?P<name>[a-z]{1,4}|etc/[a-z]{3})(?=\s|$)")
_ZONE_AT_END = re.compile(r"(?<=\s)(?P<name>[a-z]{2,4}|etc/[a-z]{3})$")
_PUNCTUATION = re.compile(r"(?:[,\s]|(?<=[^\W\d])\.|(?<!\S)[-–](?!\S))+|(?<=\d)\.$")

_NAMED = (
    re.compile(
        r"(?P<day>\d\d?)(?:st|nd|rd|th|er|[.º])?[\s-]*(?:de |of )?(?P<name>[^\W\d]+)[\s-]*(?:de )?(?P<year>\d{4}|\d\d)"
    ),
    re.compile(r"(?P<name>[^\W\d]+)[\s-]*(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[\s.-]*(?P<name>[^\W\d]+)[\s.-]*(?P<day>\d\d?)"),
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)"
    r"|(?P<year2>\d{4})[년年] ?(?P<month2>\d\d?)[월月] ?(?P<day2>\d\d?)[일日]"
)
_YEAR_LAST = re.compile(r"(?P<first>\d\d?)(?P<mark>[-./ ])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)")


def read_date(raw: str) -> datetime | None:
    """The instant `raw` names, aware, in UTC, to the second; None where it names none or more than one."""
    if len(raw) > MAX_LENGTH:
        return None
    text = raw.strip()
    try:
        if iso := read_iso(text):
            return iso
        if usual := _USUAL.fullmatch(text):
            return _read_usual(usual)
        return _read_words(_fold(text))
    except (ValueError, OverflowError):  # 30 February, minute 61, a zone that leads out of the years 1 to 9999
        return None


def _read_usual(found: re.Match[str]) -> datetime:
    """What most feeds write, read in a tenth of the time; to the same instant as by `_read_words`."""
    day, month, year, hour, minute, second, sign, hours, minutes = found.groups()
    clock = datetime(int(year), _USUAL_MONTHS.index(month) + 1, int(day), int(hour), int(minute), int(second), 0, UTC)
    ahead = timedelta(hours=int(hours), minutes=int(minutes)) if sign else timedelta()
    return clock + ahead if sign == "-" else clock - ahead


def _fold(text: str) -> str:
    """Lower case, no accents, no comments: `Do, 29 Mär 2018 (GMT)` becomes `do, 29 mar 2018`."""
    decomposed = unicodedata.normalize("NFD", _COMMENT.sub("", text).casefold().replace("ø", "o"))
    plain = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    return unicodedata.normalize("NFC", plain).strip()


def _read_words(text: str) -> datetime | None:
    text = _OTHER_TIME.sub(r"\1:", text)
    unsaid = _KOREA if re.search("[가-힣]", text) else UTC  # Korean blog hosts write local time and no zone
    found = _TIME.search(text)
    if found:
        zone, rest = _zone_after_time(text[found.end() :])
        text = f"{text[: found.start()]} {rest}"
    else:
        zone, text = _zone_at_end(text)
    day = _read_day(_PUNCTUATION.sub(" ", text).strip())
    return in_utc(datetime.combine(day, _clock(found) if found else time(), zone or unsaid)) if day else None


def _clock(found: re.Match[str]) -> time:
    hour, second = int(found["hour"]), int(found["second"] or 0)
    half = found["after"] or found["before"]
    if half:
        afternoon = half.startswith("p") or half == "오후"
        hour = hour % 12 + 12 * afternoon if hour <= 12 else hour
    return time(hour, int(found["minute"]), 59 if second == 60 else second)  # a leap second


def _zone_after_time(text: str) -> tuple[tzinfo | None, str]:
    """The zone `text` starts with, if any, and what follows it."""
    offset = _OFFSET.match(text)
    if not offset:
        return _leading_zone(text)
    hours, minutes = int(offset["hours"]), int(offset["minutes"] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(f"no place on Earth is {offset[0].strip()} from UTC")
    ahead = timedelta(hours=hours, minutes=minutes)
    _, rest = _leading_zone(text[offset.end() :])  # `+0100 CET` says it twice
    return timezone(ahead if offset["sign"] == "+" else -ahead), rest


def _leading_zone(text: str) -> tuple[tzinfo | None, str]:
    name = _ZONE_AFTER_TIME.match(text)
    zone = _named_zone(name["name"]) if name else None
    return (zone, text[name.end() :]) if name and zone else (None, text)


def _zone_at_end(text: str) -> tuple[tzinfo | None, str]:
    name = _ZONE_AT_END.search(text)
    zone = _named_zone(name["name"]) if name else None
    return (zone, text[: name.start()]) if name and zone else (None, text)


def _named_zone(name: str) -> tzinfo | None:
    if name in PLACES:
        return ZoneInfo(PLACES[name])
    return timezone(timedelta(hours=OFFSETS[name])) if name in OFFSETS else None


def _read_day(text: str) -> date | None:
    """A date from text that may start with a day of the week, unchecked: feeds get it wrong, the date not."""
    text = _without_article(text)
    word, _, rest = text.partition(" ")
    word, rest = word.removesuffix("-feira"), _without_article(rest)
    if word.isalpha() and _is_prefix(word, WEEKDAYS, least=2):
        return _day_from(rest, _index(word, WEEKDAYS)) or _day_from(text, None)
    return _day_from(text, None)


def _without_article(text: str) -> str:
    """Of `le 5 mars 2024` and `tirsdag den 5. marts 2024` what follows the article."""
    return text.removeprefix("le ").removeprefix("den ")


def _day_from(text: str, weekday: int | None) -> date | None:
    for pattern in _NAMED:
        found = pattern.fullmatch(text)
        month = _index(found["name"], MONTHS) if found else None
        if found and month is not None:
            return date(_year(found["year"]), month + 1, int(found["day"]))
    if found := _YEAR_FIRST.fullmatch(text):
        year, month_, day = (int(found[name] or found[name + "2"]) for name in ("year", "month", "day"))
        return date(year, month_, day)
    found = _YEAR_LAST.fullmatch(text)
    return _ordered(found, weekday) if found else None


def _ordered(found: re.Match[str], weekday: int | None) -> date | None:
    """Day and month of `3/4/2024`: dots mean day first; else the one order that is a date or fits the weekday."""
    year, first, second = _year(found["year"]), int(found["first"]), int(found["second"])
    if found["mark"] == ".":
        return date(year, second, first)
    orders = {(month, day) for day, month in ((first, second), (second, first)) if month <= 12}
    days = {date(year, month, day) for month, day in orders}
    fitting = {day for day in days if len(days) == 1 or day.weekday() == weekday}
    return fitting.pop() if len(fitting) == 1 else None


def _year(digits: str) -> int:
    """Two digits as RFC 5322, section 4.3, reads them: 00 to 49 in this century, the rest in the last."""
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 50 else 1900)


def _is_prefix(word: str, table: tuple[list[str], ...], least: int) -> bool:
    return len(word) >= least and any(name.startswith(word) for names in table for name in names)


def _index(word: str, table: tuple[list[str], ...]) -> int | None:
    """Which row of the table has a name starting with `word` (three letters or more), if exactly one has."""
    rows = [row for row, names in enumerate(table) if any(name.startswith(word) for name in names)]
    return rows[0] if len(word) >= 3 and len(rows) == 1 else None
