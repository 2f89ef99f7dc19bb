"""What one option of `feeds.yaml` may say: text in, value out, ValueError with the offending value and the remedy.

Input is what `yaml_nodes` yields (str, list, dict, None): types come from these checks, not from how a value looks.
Which option is checked by which is in `schema.py`.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from curation.config import QuietHours
from curation.config.iso_codes import country_code, language_code
from curation.fetch.addresses import parse_rule
from curation.fetch.proxies import ENVIRONMENT, parse_proxy
from curation.mentions.names import parse_name
from models.generator.address import parse_endpoint

EVERY_LANGUAGE = "*"
MAX_TEXT = 300
MAX_TOPICS = 20
MAX_THEMES = 20
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_VARIABLE = re.compile(r"[A-Z_][A-Z0-9_]{0,63}", re.ASCII)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)


def shown(value: object) -> str:
    """`value` as a message quotes it: short, one line, safe on any terminal."""
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "a mapping"
    text = "nothing" if value is None else repr(value)
    return (text if len(text) <= 80 else f"{text[:77]}...").encode("utf-8", "backslashreplace").decode()


def text(value: str) -> str:
    """One line of 1 to MAX_TEXT characters, without white space around it."""
    text = value.strip()
    if not text:
        raise ValueError("empty; write a text or remove the option")
    if len(text) > MAX_TEXT:
        raise ValueError(f"{shown(text)} has {len(text)} characters; at most {MAX_TEXT} are read")
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in text):
        raise ValueError(f"{shown(text)} holds a control character; write it on one line without it")
    return text


def _number(value: object) -> float:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise ValueError(f"{shown(value)} is no number; write one with a point, such as 0.5")
    return float(value)


def share_of_one(value: object) -> float:
    """A number from 0 to 1, with a decimal point."""
    share = _number(value)
    if not 0 <= share <= 1:
        raise ValueError(f"{shown(value)} is outside 0..1; write one such as 0.5")
    return share


def whole(low: int, high: int | None = None) -> Callable[[object], int]:
    """A check for whole numbers from `low` to `high`, both included; None: no upper end."""
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
    """`true` or `false` in any case; YAML's yes, no, on and off are refused."""
    if not isinstance(value, str) or value.lower() not in ("true", "false"):
        raise ValueError(f"{shown(value)} is neither true nor false; write one of the two")
    return value.lower() == "true"


def slug(value: str) -> str:
    """An id of at most 64 characters: a-z and digits, single hyphens or underscores between them."""
    if not _SLUG.fullmatch(value) or len(value) > 64:
        raise ValueError(f"{shown(value)} is no id; write up to 64 small letters a-z, digits and hyphens")
    return value


def brand_name(value: str) -> str:
    """A name that can be told from a stray letter: two letters or digits at least; `parse_name` decides the rest."""
    if sum(map(str.isalnum, parse_name(value).key)) < 2:
        raise ValueError(f"{shown(value)} would be found everywhere; write a name of at least two letters or digits")
    return value


def share_band(value: object) -> tuple[float, float]:
    """(low, high), both from 0 to 1; one number alone is the high end above 0."""
    ends = value if isinstance(value, list) else ["0", value]
    if len(ends) != 2:
        raise ValueError(f"{len(ends)} values; write [low, high] or the highest share alone")
    low, high = map(share_of_one, ends)
    if low > high:
        raise ValueError(f"the low end {low:g} is above the high end {high:g}; write [low, high]")
    return low, high


def quiet_hours(value: object) -> QuietHours:
    """Two times of day, as a list or with a hyphen between; the first may be the later one."""
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
    """A zone of the IANA database by its name."""
    try:
        return ZoneInfo(str(value))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{shown(value)} is no IANA time zone; write one such as Europe/Rome") from error


def wording(value: str) -> str:
    """A text whose only braces are those of `{employer}`."""
    if re.search(r"[{}]", value.replace("{employer}", "")):
        raise ValueError(f"{shown(value)} has another slot than {{employer}}; remove the other braces")
    return value


def country(value: str) -> str:
    """An upper-case ISO 3166-1 code, or "default"."""
    return "default" if value.lower() == "default" else country_code(value)


def wording_language(value: str) -> str:
    """A language as `language_code` has it, or EVERY_LANGUAGE."""
    return value if value == EVERY_LANGUAGE else language_code(value)


def one_wording_for_all(value: object) -> object:
    """A text alone becomes {EVERY_LANGUAGE: text}; anything else is left to the schema."""
    return {EVERY_LANGUAGE: value} if isinstance(value, str) else value


def allowed_host(value: str) -> str:
    """In lower case; which entries there are is decided where the door reads them, by `parse_rule`."""
    entry = value.lower()
    parse_rule(entry)
    return entry


def proxy(value: str) -> str:
    """An http URL that names a host and nothing below it, or "environment"; `parse_proxy` decides, as for the door."""
    if value != ENVIRONMENT:
        parse_proxy(value)
    return value


def endpoint(value: str) -> str:
    """A base URL; `parse_endpoint` decides, as for the generator that asks it."""
    return parse_endpoint(value)


def variable(value: str) -> str:
    """The name of an environment variable in capitals. The message does not repeat it: it may be the key itself."""
    if not _VARIABLE.fullmatch(value.strip()):
        raise ValueError("no name of an environment variable; write one such as CAPTION_KEY, and put the key in there")
    return value.strip()


def topics(values: tuple[str, ...]) -> tuple[str, ...]:
    """At most MAX_TOPICS, repeated ones once."""
    if len(values) > MAX_TOPICS:
        raise ValueError(f"{len(values)} topics; at most {MAX_TOPICS} are read")
    return tuple(dict.fromkeys(values))


def themes(values: tuple[str, ...]) -> tuple[str, ...]:
    """At most MAX_THEMES, repeated ones once."""
    if len(values) > MAX_THEMES:
        raise ValueError(f"{len(values)} themes; at most {MAX_THEMES} are read: keep the main ones")
    return tuple(dict.fromkeys(values))


def avoided_phrase(value: str) -> str:
    """A phrase with a letter or digit in it: it is looked for as whole words."""
    if not any(map(str.isalnum, value)):
        raise ValueError(f"{shown(value)} has no word in it; write the words to be avoided")
    return value


def languages(values: tuple[str, ...]) -> tuple[str, ...]:
    """At least one, repeated ones once: `nb` and `nn` are one language here."""
    if not values:
        raise ValueError("empty; write at least one language such as [en]")
    return tuple(dict.fromkeys(values))


def feeds(values: tuple[object, ...]) -> tuple[object, ...]:
    """At least one."""
    if not values:
        raise ValueError("no feed; add at least one with a name and a url")
    return values
