"""What one option of `feeds.yaml` may say: text in, value out, ValueError with the offending value and the remedy.

Input is what `yaml_nodes` yields (str, list, dict, None): types come from these checks, not from how a value looks.
Which option is checked by which is in `config_schema.py`.
"""

import ipaddress
import re
import unicodedata
from collections.abc import Callable
from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from curation.config import QuietHours
from curation.config.iso_codes import country_code, language_code

EVERY_LANGUAGE = "*"
MAX_TEXT = 300
MAX_TOPICS = 20
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_HOST = re.compile(r"(?!-)[\w-]{1,63}(\.(?!-)[\w-]{1,63})*")


def shown(value: object) -> str:
    """`value` as a message quotes it: short, one line, safe on any terminal."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a mapping"
    text = "nothing" if value is None else repr(value)
    return (text if len(text) <= 80 else f"{text[:77]}...").encode("utf-8", "backslashreplace").decode()


def text(value: str) -> str:
    text = value.strip()
    if not text:
        raise ValueError("empty; write a text or remove the option")
    if len(text) > MAX_TEXT:
        raise ValueError(f"{shown(text)} has {len(text)} characters; at most {MAX_TEXT} are read")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in text):
        raise ValueError(f"{shown(text)} holds a control character; write it on one line without it")
    return text


def number(value: object) -> float:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise ValueError(f"{shown(value)} is no number; write one with a point, such as 0.5")
    return float(value)


def share_of_one(value: object) -> float:
    share = number(value)
    if not 0 <= share <= 1:
        raise ValueError(f"{shown(value)} is outside 0..1; write one such as 0.5")
    return share


def whole(low: int, high: int | None = None) -> Callable[[object], int]:
    span = f"from {low} to {high}" if high is not None else f"of at least {low}"

    def check(value: object) -> int:
        if not isinstance(value, str) or not re.fullmatch(r"[+-]?\d{1,9}", value, re.ASCII):
            raise ValueError(f"{shown(value)} is no whole number; write one {span}")
        count = int(value)
        if count < low or (high is not None and count > high):
            raise ValueError(f"{count} is out of range; write a number {span}")
        return count

    return check


def flag(value: object) -> bool:
    if not isinstance(value, str) or value.lower() not in ("true", "false"):
        raise ValueError(f"{shown(value)} is neither true nor false; write one of the two")
    return value.lower() == "true"


def slug(value: str) -> str:
    if not _SLUG.fullmatch(value) or len(value) > 64:
        raise ValueError(f"{shown(value)} is no id; write up to 64 small letters a-z, digits and hyphens")
    return value


def share_band(value: object) -> tuple[float, float]:
    ends = value if isinstance(value, list) else ["0", value]
    if len(ends) != 2:
        raise ValueError(f"{len(ends)} values; write [low, high] or the highest share alone")
    low, high = map(share_of_one, ends)
    if low > high:
        raise ValueError(f"the low end {low:g} is above the high end {high:g}; write [low, high]")
    return low, high


def quiet_hours(value: object) -> QuietHours:
    ends = value.split("-") if isinstance(value, str) else value
    if not isinstance(ends, list) or len(ends) != 2:
        raise ValueError(f'{shown(value)} is no span of time; write ["20:00", "07:00"]')
    return QuietHours(*map(_clock, ends))


def _clock(value: object) -> time:
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        raise ValueError(f"{shown(value)} is no time of day; write hours and minutes such as 07:00")
    return time(int(found[1]), int(found[2]))


def time_zone(value: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{shown(value)} is no IANA time zone; write one such as Europe/Rome") from error


def wording(value: str) -> str:
    if re.search(r"[{}]", value.replace("{employer}", "")):
        raise ValueError(f"{shown(value)} has another slot than {{employer}}; remove the other braces")
    return value


def country(value: str) -> str:
    return "default" if value.lower() == "default" else country_code(value)


def wording_language(value: str) -> str:
    return value if value == EVERY_LANGUAGE else language_code(value)


def one_wording_for_all(value: object) -> object:
    return {EVERY_LANGUAGE: value} if isinstance(value, str) else value


def allowed_host(value: str) -> str:
    if "://" in value:
        raise ValueError(f"{shown(value)} is an address; write its host alone, such as intranet:8080")
    host, port = _host_and_port(value)
    if not _is_network(host) and not (_HOST.fullmatch(host) and not host.rpartition(".")[2].isdigit()):
        raise ValueError(f"{shown(value)} is no host; write a host, host:port, address or CIDR such as 10.1.0.0/16")
    if port is not None and ("/" in host or not port.isascii() or not port.isdigit() or not 0 < int(port[:6]) < 65536):
        raise ValueError(
            f"{shown(value)} has no port from 1 to 65535 after a single host; write one such as intranet:8080"
        )
    return value.lower()


def _host_and_port(value: str) -> tuple[str, str | None]:
    if bracketed := re.fullmatch(r"\[([0-9a-fA-F:.]+)\](?::(.*))?", value):
        return bracketed[1], bracketed[2]
    if value.count(":") != 1:
        return value, None
    host, _, port = value.partition(":")
    return host, port


def _is_network(host: str) -> bool:
    try:
        ipaddress.ip_network(host)
    except ValueError as error:
        if "host bits" in str(error):
            network = ipaddress.ip_network(host, strict=False)
            raise ValueError(f"{shown(host)} names one host of a network; write {network}") from error
        return False
    return True


def topics(values: tuple[str, ...]) -> tuple[str, ...]:
    """At most MAX_TOPICS, repeated ones once."""
    if len(values) > MAX_TOPICS:
        raise ValueError(f"{len(values)} topics; at most {MAX_TOPICS} are read")
    return tuple(dict.fromkeys(values))


def languages(values: tuple[str, ...]) -> tuple[str, ...]:
    """At least one, each once."""
    if not values:
        raise ValueError("empty; write at least one language such as [en]")
    if len(set(values)) < len(values):
        raise ValueError(f"{', '.join(values)} names a language twice; keep one")
    return values


def feeds(values: tuple[object, ...]) -> tuple[object, ...]:
    """At least one."""
    if not values:
        raise ValueError("no feed; add at least one with a name and a url")
    return values
