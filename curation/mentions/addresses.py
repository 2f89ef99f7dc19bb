"""Where a text holds addresses: a brand inside one is not spoken of.

URLs (with a scheme, with www., or a domain with a path), e-mail addresses, and bare domains. A bare domain may be a
brand itself (Booking.com) and stays one. A dot without a blank before a small letter makes a domain, before a capital
a new sentence: kalvento.it, but `Kalvento.Ora`. No pattern here looks at a character more than a few times.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_URL = re.compile(r"(?:://|(?<!\w)www\.)[^\s<>\"«»“”)\]}|]*+", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+\-@])[.+\-]*+\w[\w.+\-]*+(?<=\w)@[\w\-]++(?:\.[\w\-]++)*+")
_DOTTED = re.compile(r"(?<![\w.\-])[\w\-]++(?:\.[\w\-]++)++")
_TOP_LEVEL = re.compile(r"[a-z]{2,24}(?![^\W_])(?!_)", re.ASCII)
_PATH = re.compile(r"(?::\d{1,5})?/[^\s<>\"«»“”)\]}|]*+|:\d{1,5}")
_LONGEST_SCHEME = 20

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of a text, each kind in order and disjoint."""

    whole: tuple[tuple[Span, ...], ...]
    domains: tuple[Span, ...]

    def hold(self, start: int, end: int) -> bool:
        """Whether [start, end) is inside an address without being a bare domain itself."""
        if any(_around(spans, start, end) for spans in self.whole):
            return True
        return _around(self.domains, start, end) not in (None, (start, end))


def find_addresses(text: str) -> Addresses:
    """The addresses in `text`."""
    urls = tuple((_scheme_start(text, match.start()), match.end()) for match in _URL.finditer(text))
    emails = tuple(match.span() for match in _EMAIL.finditer(text))
    paths: list[Span] = []
    domains: list[Span] = []
    for start, end in _domains(text):
        path = _PATH.match(text, end)
        if path:
            paths.append((start, path.end()))
        else:
            domains.append((start, end))
    return Addresses((urls, emails, tuple(paths)), tuple(domains))


def _domains(text: str) -> Iterator[Span]:
    for match in _DOTTED.finditer(text):
        label = match.group().rpartition(".")[2]
        top_level = _TOP_LEVEL.match(label)
        if top_level:
            yield match.start(), match.end() - len(label) + top_level.end()


def _scheme_start(text: str, at: int) -> int:
    lowest = max(0, at - _LONGEST_SCHEME)
    while at > lowest and text[at - 1].isascii() and (text[at - 1].isalnum() or text[at - 1] in "+.-"):
        at -= 1
    return at


def _around(spans: tuple[Span, ...], start: int, end: int) -> Span | None:
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return spans[at] if at >= 0 and spans[at][1] >= end else None
