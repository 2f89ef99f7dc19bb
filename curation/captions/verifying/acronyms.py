"""The short names that longer ones make: their initials, or letters drawn from each of their words in order."""

import re
from collections.abc import Iterator, Sequence

from curation.captions.verifying.folding import folded

_PARTS = re.compile(r"[^\W_]+")
_PHRASES = re.compile(r"[^.!?;:,()\"“”«»\n]+")
_SHORTEST_SPELLED = 4  # a smaller word gives no letter to an acronym
LONGEST = 7
"""Letters of the longest acronym that is looked for."""


def spelled(text: str) -> Iterator[str]:
    """Initials of neighbouring words, small words skipped: of two capitals, or of three and more of one case.

    The first may be a capital before small ones: `Organizzazione mondiale della sanità`.
    """
    for phrase in _PHRASES.findall(text):
        words = [word for word in _PARTS.findall(phrase) if len(word) >= _SHORTEST_SPELLED or word[0].isupper()]
        for place in range(len(words) - 1):
            yield from _initials_of(words[place : place + LONGEST])


def _initials_of(words: Sequence[str]) -> Iterator[str]:
    are_capital = words[1][0].isupper()
    if are_capital and not words[0][0].isupper():
        return
    initials = words[0][0]
    for word in words[1:]:
        if word[0].isupper() != are_capital:
            return
        initials += word[0]
        if are_capital or len(initials) > 2:
            yield folded(initials)


def initials(run: Sequence[str]) -> str:
    """The initials of `run`; the word itself where it stands alone."""
    return "".join(word[0] for word in run) if len(run) > 1 else run[0]


def is_drawn(letters: str, words: Sequence[str]) -> bool:
    """Whether `letters` stand in `words` in order, the first of each word among them: `sdu` in Syddansk Universitet."""
    if not words or not letters:
        return not words and not letters
    first, rest = words[0], words[1:]
    return letters[0] == first[0] and any(
        _within(letters[1:taken], first[1:]) and is_drawn(letters[taken:], rest)
        for taken in range(1, len(letters) - len(rest) + 1)
    )


def _within(letters: str, word: str) -> bool:
    left = iter(word)
    return all(letter in left for letter in letters)
