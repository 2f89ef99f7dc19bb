"""Quotation marks and full stops where each language wants them. Never changes a word."""

import re

from curation.captions.drafting.frames import Language

_DOUBLE_MARKS = re.compile('["“”„«»]')
_LABEL_WORDS = 2


def quoted(text: str, language: Language, attribution: str = "") -> str:
    """`text` between the marks of `language`, inner marks exchanged, closed by a full stop; `attribution` in brackets.

    Raises ValueError for text whose own marks do not come in pairs.
    """
    opening, closing, inner_opening, inner_closing = language.marks
    inner = _inner_marks(text.strip(), inner_opening, inner_closing)
    ends_itself = inner.endswith(("?", "!", "…"))
    core = inner.removesuffix(".") if not inner.endswith(("..", ".p.A.")) else inner
    if attribution:
        return f"{opening}{core}{closing} ({attribution})."
    if ends_itself:
        return f"{opening}{inner}{closing}"
    if language.stop_inside and inner.rstrip(inner_closing).endswith((".", "?", "!")):
        return f"{opening}{inner}{closing}"
    return f"{opening}{core}{closing}."


def has_paired_marks(text: str) -> bool:
    """Whether double quotation marks and brackets in `text` can be closed where they were opened."""
    return len(_DOUBLE_MARKS.findall(text)) % 2 == 0 and all(
        text.count(left) == text.count(right) for left, right in ("()", "[]")
    )


def as_sentence(wording: str) -> str:
    """`wording` ready to be followed: a label of one or two words ends in a colon, all else in a full stop."""
    wording = wording.strip().rstrip(",")
    if wording.endswith((".", "!", "?", ":", "…")):
        return wording
    return f"{wording}:" if len(wording.split()) <= _LABEL_WORDS else f"{wording}."


def _inner_marks(text: str, opening: str, closing: str) -> str:
    parts = _DOUBLE_MARKS.split(text)
    if len(parts) % 2 == 0:
        raise ValueError(f"{text!r} has a quotation mark without its fellow: leave it out")
    joined = parts[0]
    for place, part in enumerate(parts[1:]):
        joined += (opening if place % 2 == 0 else closing) + part
    return joined
