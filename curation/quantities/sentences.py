"""The numbers of a text, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence

from curation.quantities.measures import Mention

_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?!\s+[\"'«»“”(]?[A-ZÆØÅÈÉ]))+")


def by_sentence(text: str, found: Sequence[Mention]) -> Iterator[tuple[Mention, ...]]:
    """The mentions of each sentence of `text`, in order; sentences without any are passed over."""
    place = 0
    for end in (match.end() for match in _SENTENCE.finditer(text)):
        start = place
        while place < len(found) and found[place].start < end:
            place += 1
        if place > start:
            yield tuple(found[start:place])
    if place < len(found):
        yield tuple(found[place:])
