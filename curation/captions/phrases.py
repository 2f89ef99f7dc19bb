"""Phrases found in text as whole words, whatever the case, the white space between the words or the Unicode form."""

import re
import unicodedata
from collections.abc import Iterator


def occurrences(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Spans of `phrase` in `text`; a phrase without a word in it occurs nowhere."""
    words = unicodedata.normalize("NFC", phrase).split()
    if words:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield match.span()


def contains(text: str, phrase: str) -> bool:
    """Whether `phrase` stands in `text` at least once."""
    return next(occurrences(text, phrase), None) is not None
