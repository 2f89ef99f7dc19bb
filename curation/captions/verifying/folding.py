"""Words as they are compared: without case, accents and the letters that keyboards abroad lack."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ß": "ss", "đ": "d", "ł": "l", "œ": "oe"})


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """`word` in lower case and ASCII where that can be: `Århus` and `Arhus` are one, `Møller` and `Moller`."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def folded_words(text: str) -> frozenset[str]:
    """The words of `text`, each folded."""
    return frozenset(folded(word) for word in _WORD.findall(text))
