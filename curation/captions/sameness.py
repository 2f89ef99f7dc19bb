"""How alike two captions are: the share of three-word runs they have in common, link and disclosure aside.

`Handed` keeps the captions handed out for a story by their runs, so that only captions sharing a run are compared.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

MOST_ALIKE = 0.5
_RUN = 3
_LINK = re.compile(r"https?://\S+")
_WORD = re.compile(r"\w+")

Shape = frozenset[tuple[str, ...]]


def shape_of(caption: str, disclosures: Iterable[str] = ()) -> Shape:
    """The three-word runs of `caption` without links and `disclosures`; a text of fewer words is one run."""
    return _shape(caption, tuple(disclosures))


def similarity(one: Shape, other: Shape) -> float:
    """Jaccard index, 0 to 1; 1 means the same runs."""
    return len(one & other) / len(one | other)


class Handed:
    """The captions handed out for one story: what resembles them, and how often a wording was used in them."""

    def __init__(self, captions: Iterable[str] = (), disclosures: Iterable[str] = ()) -> None:
        self._disclosures = tuple(disclosures)
        self._holders: dict[tuple[str, ...], list[int]] = {}
        self._sizes: list[int] = []
        for caption in captions:
            self.add(caption)

    def add(self, caption: str) -> None:
        """Remember `caption`."""
        shape = shape_of(caption, self._disclosures)
        for run in shape:
            self._holders.setdefault(run, []).append(len(self._sizes))
        self._sizes.append(len(shape))

    def likeness(self, shape: Shape) -> float:
        """Similarity of `shape` to the most similar caption, 0 where none shares a run with it."""
        shared = Counter(chain.from_iterable(self._holders.get(run, ()) for run in shape))
        return max((count / (len(shape) + self._sizes[place] - count) for place, count in shared.items()), default=0.0)

    def uses(self, wording: Shape) -> int:
        """How many captions hold every run of `wording`, or a few more: none holds it that lacks one of its runs."""
        fewest = len(self._sizes)
        for run in wording:
            if not fewest:
                break
            fewest = min(fewest, len(self._holders.get(run, ())))
        return fewest


# The same texts are handed in again for each colleague in turn.
@lru_cache(maxsize=20_000)
def _shape(caption: str, disclosures: tuple[str, ...]) -> Shape:
    text = _LINK.sub(" ", caption)
    for wording in disclosures:
        text = text.removeprefix(wording)
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[place : place + _RUN]) for place in range(max(len(words) - _RUN + 1, 1)))
