"""Dates in the forms of ISO 8601 that feeds use: RFC 3339, its short forms in W3CDTF, basic form and week dates.

Read by `datetime.fromisoformat` behind a pattern, because it also reads what is no date of a feed.
"""

import re
from datetime import UTC, datetime, timedelta

_ISO = re.compile(r"\d{4}-?\d\d-?\d\d[T ]\d\d:?\d\d(:?\d\d([.,]\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?|\d{4}-?W\d\d-?[1-7]")
_END_OF_DAY = re.compile(r"([T ])24(:?00(?::?00(?:[.,]0+)?)?(?![\d:.,]))")
_LEAP_SECOND = re.compile(r"([T ]\d\d:?\d\d:?)60")
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")


def read_iso(raw: str) -> datetime | None:
    """The instant in UTC to the second; None for other forms. Raises ValueError, OverflowError where it is no date."""
    text = raw.upper()
    if _ISO.fullmatch(text):
        return in_utc(_read(text))
    if short := _YEAR_OR_MONTH.fullmatch(text):
        return datetime(int(short[1]), int(short[2] or 1), 1, tzinfo=UTC)
    return None


def in_utc(moment: datetime) -> datetime:
    """To the second; a moment without a zone is in UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).replace(microsecond=0)


def _read(text: str) -> datetime:
    """With the two times that `fromisoformat` refuses: 24:00, which is the next midnight, and the leap second."""
    midnight = _END_OF_DAY.sub(r"\g<1>00\2", text)
    moment = datetime.fromisoformat(_LEAP_SECOND.sub(r"\g<1>59", midnight))
    return moment + timedelta(days=midnight != text)
