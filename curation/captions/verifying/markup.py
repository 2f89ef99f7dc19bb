"""Markup, hidden characters and orders to a machine: nothing of them belongs into a caption."""

import re
from collections.abc import Iterator

from curation.captions import hostile
from curation.captions.assistant_talk import ASSISTANT
from curation.captions.draft_remains import draft_remains
from curation.captions.draft_talk import draft_talk
from curation.captions.orders import LEFTOVER, ORDER
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error

_ZERO_WIDTH_JOINER = "\u200d"
# Base64: long, with capitals, small letters and figures in one word; the longest Danish compounds have letters only.
_ENCODED = re.compile(r"(?<![\w+/=])(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z\d+/]{24,}={0,2}")


def check_markup(_ground: Ground) -> Check:
    """Code markup."""

    def check(case: Case) -> Iterator[Finding]:
        for match in hostile.MARKUP.finditer(case.prose):
            yield error("markup", match.span(), f"{match[0]!r} looks like markup: networks show it as it stands")
        for place, character in enumerate(case.prose):
            if hostile.is_hidden(character) and character not in "\n\t" and not _joins_emoji(case.prose, place):
                message = f"hidden character U+{ord(character):04X}: take it out"
                yield error("markup", (place, place + 1), message)

    return check


def check_orders(_ground: Ground) -> Check:
    """Code injection: orders, talk about the draft, slots left to fill in, encoded text."""

    def check(case: Case) -> Iterator[Finding]:
        for match in ORDER.finditer(case.prose):
            message = f"{match[0].strip()!r} reads like an order to a machine: take it out"
            yield error("injection", match.span(), message)
        plain = case.prose.replace("’", "'")
        left = [match.span() for pattern in (LEFTOVER, ASSISTANT) for match in pattern.finditer(plain)]
        for span in (*left, *draft_talk(plain), *draft_remains(plain)):
            message = f"{plain[slice(*span)].strip()!r} speaks of the draft or was left to fill in: take it out"
            yield error("injection", span, message)
        for match in _ENCODED.finditer(case.prose):
            yield error("injection", match.span(), "a run of characters that nobody can read: take it out")

    return check


def _joins_emoji(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return (
        text[place] == _ZERO_WIDTH_JOINER and len(around) == 2 and not any(c.isalnum() or c.isspace() for c in around)
    )
