"""Before or after Christ: `270 BC`, `I secolo d.C.`, `200 e.Kr.`."""

import re
from collections.abc import Iterator
from typing import Literal

_ERA = re.compile(
    r"(?<!\w)(?:(?P<before>B\.?C\.?E?\.?|a\.\s?C\.|f\.\s?Kr\.?|avanti Cristo|før vor tidsregning|før Kristus)"
    r"|(?P<after>A\.?D\.?|C\.?E\.|d\.\s?C\.|e\.\s?Kr\.?|dopo Cristo|efter Kristus))(?!\w)"
)
_NUMBER = re.compile(r"(?:\d|[IVX])(?:st|nd|rd|th)?\.?\s+(?:century|secolo|århundrede)?\s*$")
_NUMBER_BEHIND = re.compile(r"\s*\d")
_REACH = 24  # characters in which the number stands

Era = Literal["before", "after"]


def eras_of(text: str) -> Iterator[tuple[Era, tuple[int, int]]]:
    """Each era beside a number or a century, with its span."""
    for match in _ERA.finditer(text):
        numbered = _NUMBER.search(text[max(match.start() - _REACH, 0) : match.start()])
        if numbered or _NUMBER_BEHIND.match(text, match.end()):
            yield ("before" if match["before"] else "after"), match.span()
