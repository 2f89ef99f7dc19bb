"""The demo company: Kalvento, a fictional maker of heat pumps, ventilation and controls, with its feeds and employees.

Serves the bundled documents and fills in their dates, so that the demo is always a few days old. It neither parses
them nor reads the clock: the caller says which day is today. What the texts are is told in `DATASHEET.md`.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from email.utils import format_datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

_DATE = re.compile(r"\{(\d+)d (\d\d):(\d\d)\}")
_SUFFIXES = (".rss.xml", ".atom.xml", ".json")


def names() -> tuple[str, ...]:
    """The feeds' names in alphabetical order, as they stand after `demo:` in feeds.yaml."""
    return tuple(sorted(_stem(entry.name) for entry in _feeds().iterdir() if _is_feed(entry)))


def source_text(name: str) -> str:
    """The document as shipped, with `{3d 09:12}` for dates: the same on every day, so an ETag may rest on it.

    Raises KeyError for an unknown name.
    """
    return _entry(name).read_text(encoding="utf-8")


def document(name: str, today: date) -> bytes:
    """The feed in UTF-8 with its dates counted back from `today`: RFC 822 in RSS, RFC 3339 in Atom and JSON Feed.

    Raises KeyError for an unknown name.
    """
    rfc_822 = _entry(name).name.endswith(".rss.xml")

    def written(placeholder: re.Match[str]) -> str:
        days, hour, minute = map(int, placeholder.groups())
        moment = datetime.combine(today - timedelta(days=days), time(hour, minute), UTC)
        return format_datetime(moment) if rfc_822 else f"{moment:%Y-%m-%dT%H:%M:%SZ}"

    return _DATE.sub(written, source_text(name)).encode()


def employees() -> bytes:
    """`employees.csv`: 24 fictional people, in the form that `passaparola employees import` reads."""
    return (files(__name__) / "employees.csv").read_bytes()


def config_text() -> str:
    """The shipped feeds.yaml: beside this package once installed, one folder up in a checkout.

    Raises FileNotFoundError where it is in neither place.
    """
    package = files(__name__)
    for place in (package / "feeds.yaml", package / ".." / "feeds.yaml"):
        if place.is_file():
            return place.read_text(encoding="utf-8")
    raise FileNotFoundError(f"feeds.yaml is neither in {package} nor in the folder above it: reinstall passaparola")


def _feeds() -> Traversable:
    return files(__name__) / "feeds"


def _is_feed(entry: Traversable) -> bool:
    return entry.name.endswith(_SUFFIXES)


def _stem(file_name: str) -> str:
    return file_name.partition(".")[0]


def _entry(name: str) -> Traversable:
    for entry in _feeds().iterdir():
        if _is_feed(entry) and _stem(entry.name) == name:
            return entry
    raise KeyError(f"no demo feed {name!r}; there are: {', '.join(names())}")
