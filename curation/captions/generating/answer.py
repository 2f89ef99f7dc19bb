"""A model's answer to one field: the caption, or why there is none. Nothing is mended, since what a model was talked
into is not told from what it got wrong. Linear in the answer. No I/O.
"""

import json
import unicodedata
from collections.abc import Iterable

from curation.captions import hostile
from curation.captions.generating.setback import Setback

FIELD = "caption"
LONGEST_ANSWER = 20_000
"""Characters after which nobody reads on; reasoning before the answer counts."""
LONGEST_CAPTION = 3_000
_OBJECTS = 16  # opening braces that are tried: a model that writes more of them writes no caption
_THOUGHT = ("<think>", "</think>")
_ADDED_BY_CODE = (
    ("link", hostile.URL),
    ("e-mail address", hostile.EMAIL),
    ("handle", hostile.HANDLE),
    ("hashtag", hostile.HASHTAG),
    ("markup", hostile.MARKUP),
)


def gathered(pieces: Iterable[str]) -> str:
    """The pieces up to a complete caption, or to more than anybody reads."""
    answer = ""
    for piece in pieces:
        answer += piece
        if len(answer) > LONGEST_ANSWER or ("}" in piece and _field(answer) is not None):
            break
    return answer


def read_caption(answer: str) -> str | Setback:
    """The one field of the first JSON object that has it, unless it holds what only code may add."""
    field = _field(answer)
    if field is None:
        return Setback("unreadable", "no JSON object with a caption")
    caption = unicodedata.normalize("NFC", field).strip()
    if not caption or len(caption) > LONGEST_CAPTION:
        return Setback("unreadable", f"a caption of {len(caption)} characters")
    if any(unicodedata.category(character) == "Cs" for character in caption):
        return Setback("unreadable", "half a character")
    held = [name for name, pattern in _ADDED_BY_CODE if pattern.search(caption)]
    return Setback("forbidden", ", ".join(held)) if held else caption


def _field(answer: str) -> str | None:
    text = answer[:LONGEST_ANSWER].rpartition(_THOUGHT[1])[2]
    if _THOUGHT[0] in text:  # still thinking
        return None
    decoder, place = json.JSONDecoder(strict=False), -1
    for _ in range(_OBJECTS):
        place = text.find("{", place + 1)
        if place < 0:
            return None
        try:
            value, _end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and isinstance(value.get(FIELD), str):
            return str(value[FIELD])
    return None
