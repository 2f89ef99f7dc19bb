"""A date as a feed writes it, read to an instant in UTC, or None.

Reads RFC 822 and RFC 3339, what feeds write in their place (month names in a dozen languages, 12-hour clocks, missing
zones), and nothing else: every character must be accounted for, and no missing part is made up. A date without a time
is midnight, one without a zone is UTC. Dates far in the past or future stay as written; who stores them decides.
A general parser (python-dateutil, dateparser) was refused: both fill missing parts from today.
"""

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

MAX_LENGTH = 100  # characters; the longest form seen, with comments in brackets, has 78

_MONTHS = tuple(
    names.split()
    for names in (
        "january gennaio januar janvier enero januari janeiro ιανουαριος",
        "february febbraio februar fevrier febrero februari fevereiro φεβρουαριος",
        "march marzo marts marz mars maart marco marcius μαρτιος",
        "april aprile avril abril aprilis απριλιος",
        "may maggio maj mai mayo mei maio majus μαιος",
        "june giugno juni juin junio junho junius ιουνιος",
        "july luglio juli juillet julio julho julius ιουλιος",
        "august agosto aout augusti augustus augusztus αυγουστος",
        "september settembre septembre septiembre setembro szeptember σεπτεμβριος",
        "october ottobre oktober octobre octubre outubro οκτωβριος",
        "november novembre noviembre novembro νοεμβριος",
        "december dicembre dezember desember decembre diciembre dezembro δεκεμβριος",
    )
)
_WEEKDAYS = tuple(
    names.split()
    for names in (
        "monday lunedi mandag montag lundi lunes maandag segunda hetfo δευτερα",
        "tuesday martedi tirsdag dienstag mardi martes tisdag dinsdag terca kedd τριτη",
        "wednesday mercoledi onsdag mittwoch mercredi miercoles woensdag quarta szerda τεταρτη",
        "thursday giovedi torsdag donnerstag jeudi jueves donderdag quinta csutortok πεμπτη",
        "friday venerdi fredag freitag vendredi viernes vrijdag sexta pentek παρασκευη",
        "saturday sabato lordag samstag samedi sabado zaterdag szombat σαββατο",
        "sunday domenica sondag sonntag dimanche domingo zondag vasarnap κυριακη",
    )
)

# Hours from UTC of the abbreviations with one meaning in feeds; CST and BST as American and British feeds use them.
# An unknown or ambiguous one (IST, AMT) makes the whole date unreadable rather than wrong by hours.
_OFFSETS = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "etc/gmt": 0, "etc/utc": 0, "wet": 0, "west": 1, "bst": 1,
    "cet": 1, "cest": 2, "met": 1, "mest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
    "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "ast": -4, "adt": -3, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
_PLACES = {
    "at": "America/Halifax",
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
}
_KOREA = timezone(timedelta(hours=9))

_COMMENT = re.compile(r"\([^()]*\)")
_ISO = re.compile(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?|\d{4}-?W\d\d-?[1-7]")
_TIME = re.compile(
    r"(?:(?<=\d)t)?(?:\b(?:at|kl|ore|alle|um|om)\b[.\s]*)*(?P<before>오전|오후)?\s*"
    r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?(?![\d:])"
    r"\s*(?P<after>[ap]\.?m\b\.?)?(?:uhr\b)?"
)
_OFFSET = re.compile(r"\s*(?:(?:etc/)?gmt|utc)?\s*(?P<sign>[+-])(?P<hours>\d\d?):?(?P<minutes>\d\d)z?(?=\s|$)")
_ZONE_AFTER_TIME = re.compile(r"\s*(?P<name>[a-z]{1,4}|etc/[a-z]{3})(?=\s|$)")
_ZONE_AT_END = re.compile(r"(?<=\s)(?P<name>[a-z]{2,4}|etc/[a-z]{3})$")
_PUNCTUATION = re.compile(r"[,\s]+|(?<=[^\W\d])\.|(?<!\S)[-–](?!\S)")

_NAMED = (
    re.compile(
        r"(?P<day>\d\d?)(?:st|nd|rd|th|er|[.º])?[\s-]*(?:de |of )?(?P<name>[^\W\d]+)[\s-]*(?:de )?(?P<year>\d{4}|\d\d)"
    ),
    re.compile(r"(?P<name>[^\W\d]+)[\s-]*(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})[\s.-]*(?P<name>[^\W\d]+)[\s.-]*(?P<day>\d\d?)"),
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.])(?P<month>\d\d?)(?:(?P=mark)(?P<day>\d\d?))?)?"
    r"|(?P<year2>\d{4})[년年] ?(?P<month2>\d\d?)[월月] ?(?P<day2>\d\d?)[일日]"
)
_YEAR_LAST = re.compile(r"(?P<first>\d\d?)(?P<mark>[-./ ])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)")


def read_date(raw: str) -> datetime | None:
    """The instant `raw` names, aware, in UTC, to the second; None where it names none or more than one."""
    if len(raw) > MAX_LENGTH:
        return None
    text = raw.strip()
    try:
        if _ISO.fullmatch(text.upper()):
            return _utc(datetime.fromisoformat(text.upper()))
        return _read_words(_fold(text))
    except (ValueError, OverflowError):  # 30 February, minute 61, a zone that leads out of the years 1 to 9999
        return None


def _utc(moment: datetime) -> datetime:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def _fold(text: str) -> str:
    """Lower case, no accents, no comments: `Do, 29 Mär 2018 (GMT)` becomes `do, 29 mar 2018`."""
    decomposed = unicodedata.normalize("NFD", _COMMENT.sub("", text).casefold().replace("ø", "o"))
    plain = "".join(character for character in decomposed if unicodedata.category(character) != "Mn")
    return unicodedata.normalize("NFC", plain).strip()


def _read_words(text: str) -> datetime | None:
    unsaid = _KOREA if re.search("[가-힣]", text) else UTC  # Korean blog hosts write local time and no zone
    found = _TIME.search(text)
    if found:
        zone, rest = _zone_after_time(text[found.end() :])
        text = f"{text[: found.start()]} {rest}"
    else:
        zone, text = _zone_at_end(text)
    day = _read_day(_PUNCTUATION.sub(" ", text).strip())
    return _utc(datetime.combine(day, _clock(found) if found else time(), zone or unsaid)) if day else None


def _clock(found: re.Match[str]) -> time:
    hour, second = int(found["hour"]), int(found["second"] or 0)
    half = found["after"] or found["before"]
    if half:
        afternoon = half.startswith("p") or half == "오후"
        hour = hour % 12 + 12 * afternoon if hour <= 12 else hour
    return time(hour, int(found["minute"]), 59 if second == 60 else second)  # a leap second


def _zone_after_time(text: str) -> tuple[tzinfo | None, str]:
    """The zone `text` starts with, if any, and what follows it."""
    if offset := _OFFSET.match(text):
        hours, minutes = int(offset["hours"]), int(offset["minutes"])
        if hours > 14 or minutes > 59:
            raise ValueError(f"no place on Earth is {offset[0].strip()} from UTC")
        ahead = timedelta(hours=hours, minutes=minutes)
        return timezone(ahead if offset["sign"] == "+" else -ahead), text[offset.end() :]
    name = _ZONE_AFTER_TIME.match(text)
    zone = _named_zone(name["name"]) if name else None
    return (zone, text[name.end() :]) if name and zone else (None, text)


def _zone_at_end(text: str) -> tuple[tzinfo | None, str]:
    name = _ZONE_AT_END.search(text)
    zone = _named_zone(name["name"]) if name else None
    return (zone, text[: name.start()]) if name and zone else (None, text)


def _named_zone(name: str) -> tzinfo | None:
    if name in _PLACES:
        return ZoneInfo(_PLACES[name])
    return timezone(timedelta(hours=_OFFSETS[name])) if name in _OFFSETS else None


def _read_day(text: str) -> date | None:
    """A date from text that may start with a day of the week, unchecked: feeds get it wrong, the date not."""
    word, _, rest = text.partition(" ")
    if word.isalpha() and _is_prefix(word, _WEEKDAYS, least=2):
        return _day_from(rest, _index(word, _WEEKDAYS)) or _day_from(text, None)
    return _day_from(text, None)


def _day_from(text: str, weekday: int | None) -> date | None:
    for pattern in _NAMED:
        found = pattern.fullmatch(text)
        month = _index(found["name"], _MONTHS) if found else None
        if found and month is not None:
            return date(_year(found["year"]), month + 1, int(found["day"]))
    if found := _YEAR_FIRST.fullmatch(text):
        year, month_, day = (found[name] or found[name + "2"] for name in ("year", "month", "day"))
        return date(int(year), int(month_ or 1), int(day or 1))
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
