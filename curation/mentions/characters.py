"""Which characters make a word, and when two spellings are one word.

Compared is the compatibility decomposition (NFKD) of the case-folded word, which is equal for two words exactly when
their NFKC is: full-width letters, ligatures, accents typed as marks of their own. Invisible characters (soft hyphens,
zero-width joiners) do not count, neither does the dot that lower-casing leaves on the i of İ. Superscript digits are
no part of a word: they are footnotes (Kalvento²).
"""

import unicodedata
from functools import lru_cache

import regex  # type: ignore[import-untyped]  # Unicode properties, which `re` does not know

_MARKS_KEPT = 30  # UAX 15, stream-safe text: no language stacks more; sorting longer stacks takes time by the square
_NO_WORD = "ʼʹ⁰¹²³⁴-⁹"  # apostrophes that Unicode calls letters, and footnotes

WORD_OR_SIGN = regex.compile(
    rf"(?P<word>[\p{{Alphabetic}}\p{{N}}--[{_NO_WORD}\p{{M}}\p{{DI}}]]"
    rf"[\p{{Alphabetic}}\p{{N}}\p{{M}}\p{{DI}}--[{_NO_WORD}]]*+)"
    r"|(?P<blank>\s[\s\p{DI}]*+)|(?P<invisible>\p{DI}++)|(?P<sign>.)",
    regex.V1 | regex.DOTALL,
)
_INVISIBLE = regex.compile(r"\p{DI}++")
_STACKED = regex.compile(rf"\p{{M}}{{{_MARKS_KEPT + 1}}}")
_SIGNS = dict.fromkeys("'’‘‛ʼʹ´`′＇", "'") | dict.fromkeys("-‐‑‒–−﹣－", "-")


def folded(word: str) -> str:
    """What all spellings of `word` have in common; empty for one that is no word of any language."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKD", as_written(word).casefold()).replace("i\u0307", "i")


def as_written(word: str) -> str:
    """What the spellings of `word` in this case of letters have in common; empty as in `folded`."""
    visible = _INVISIBLE.sub("", word)
    return "" if _STACKED.search(visible) else unicodedata.normalize("NFKD", visible)


@lru_cache(maxsize=1024)
def sign(char: str) -> str:
    """The same for one character outside of words: every apostrophe is ', every hyphen and dash inside a name -."""
    return _SIGNS.get(char) or folded(char)


def visible_end(text: str, start: int, end: int) -> int:
    """`end`, or before it where text[start:end] ends with invisible characters."""
    while end > start and _INVISIBLE.match(text, end - 1, end):
        end -= 1
    return end
