"""Markup, hidden characters and orders to a machine: nothing of them belongs into a caption."""

from collections.abc import Iterator

from curation.captions import hostile
from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error

_ZERO_WIDTH_JOINER = "\u200d"


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
    """Code injection."""

    def check(case: Case) -> Iterator[Finding]:
        for match in hostile.ORDER.finditer(case.prose):
            message = f"{match[0].strip()!r} reads like an order to a machine: take it out"
            yield error("injection", match.span(), message)

    return check


def _joins_emoji(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return (
        text[place] == _ZERO_WIDTH_JOINER and len(around) == 2 and not any(c.isalnum() or c.isspace() for c in around)
    )
