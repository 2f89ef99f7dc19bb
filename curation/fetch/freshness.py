"""When a server wants to be asked again, as its headers say: pure, the clock's time is passed in.

`Cache-Control: max-age` decides, else `Expires` minus `Date`; `s-maxage` is meant for shared caches and not for us. A
server's clock is compared with itself: its dates are taken relative to its own `Date` header where it sends one. What
says nothing usable is None; nothing is bounded here, as the schedule has its own bounds.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_DIRECTIVE = re.compile(r'([a-z-]+)(?:\s*=\s*("[^"]*"|[^\s,"]*))?', re.IGNORECASE | re.ASCII)
_LONGEST = 2**31  # seconds; what RFC 9111 1.2.2 reads for a number that is too large


def fresh_for(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the answer holds, zero if it is stale already. Header names are in lower case."""
    cache = _directives(headers.get("cache-control", ""))
    if "no-store" in cache or "no-cache" in cache:
        return None
    if "max-age" in cache:
        return _seconds(cache["max-age"])
    expires = _date(headers.get("expires"))
    return max(expires - (_date(headers.get("date")) or now), timedelta(0)) if expires else None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """The pause that `Retry-After` asks for, in seconds or until a date. None if there is none, or it is over."""
    written = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d+", written, re.ASCII):
        return _seconds(written)
    until = _date(written)
    pause = until - (_date(headers.get("date")) or now) if until else timedelta(-1)
    return pause if pause >= timedelta(0) else None


def _directives(value: str) -> dict[str, str]:
    """The first of each name counts (RFC 9111 4.2.1)."""
    found: dict[str, str] = {}
    for name, argument in _DIRECTIVE.findall(value):
        found.setdefault(name.lower(), argument.strip('"'))
    return found


def _seconds(digits: str) -> timedelta | None:
    if not re.fullmatch(r"\d+", digits, re.ASCII):
        return None
    return timedelta(seconds=min(int(digits.lstrip("0")[:11] or "0"), _LONGEST))


def _date(text: str | None) -> datetime | None:
    """In any of HTTP's three forms (RFC 9110 5.6.7). One without a zone is in UTC."""
    try:
        moment = parsedate_to_datetime((text or "")[:64])
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (
        ValueError,
        OverflowError,
        TypeError,
        IndexError,
    ):  # what the library raises for one form of nonsense or another
        return None
