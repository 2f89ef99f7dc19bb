"""How alike two captions are: the share of three-word runs they have in common, link and disclosure aside."""

import re
from collections.abc import Iterable

MOST_ALIKE = 0.5
_RUN = 3
_LINK = re.compile(r"https?://\S+")
_WORD = re.compile(r"\w+")

Shape = frozenset[tuple[str, ...]]


def shape_of(caption: str, disclosures: Iterable[str] = ()) -> Shape:
    """The three-word runs of `caption` without links and `disclosures`; a text of fewer words is one run."""
    text = _LINK.sub(" ", caption)
    for wording in disclosures:
        text = text.removeprefix(wording)
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[place : place + _RUN]) for place in range(max(len(words) - _RUN + 1, 1)))


def similarity(one: Shape, other: Shape) -> float:
    """Jaccard index, 0 to 1; 1 means the same runs."""
    return len(one & other) / len(one | other)
