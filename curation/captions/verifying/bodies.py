"""Public bodies under another body's name: the region, the university or the hospital of a place that the item has, and
has no such body of.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from curation.captions.verifying.capitals import Capital
from curation.captions.verifying.common_capitals import BEFORE_NOUNS, COMMON, COMPASS
from curation.captions.verifying.folding import folded
from curation.captions.verifying.gazetteer import Gazetteer
from curation.captions.verifying.organisations import kind_of
from curation.captions.verifying.places import place_of

_OF = re.compile(r" (?:of|of the|for|di|de|del|della|dello|dell['’]|af|i) ?")
_PLAIN = BEFORE_NOUNS | COMMON | COMPASS
_SHORTEST_FORM = 3  # longer ones may end otherwise: `Marche`, `marchigiano`
_KINDS = "university polytechnic ministry hospital region municipality court museum airport parliament"


def misnamed_bodies(prose: str, run: tuple[Capital, ...], item: Gazetteer) -> Iterator[tuple[int, int]]:
    """Where `run`, all of whose words the item knows, names a body of a kind that the item has under other names."""
    for first, second in pairwise(run):
        if second.follows != "close" and not _OF.fullmatch(prose[first.end : second.start]):
            continue
        behind = ((second, first),) if second.follows == "close" else ()  # never the town of a hospital
        for kind, name in ((first, second), *behind):
            number = kind_of(folded(kind.word))
            plain = folded(name.word)
            if number not in _kinds() or kind_of(plain) is not None or plain in _PLAIN or len(plain) == 1:
                continue
            named = _words_beside(number, item)
            if named and not any(_is_alike(plain, word) for word in named):
                yield first.start, second.end


def _is_alike(word: str, named: str) -> bool:
    """Whether two names are one, or forms of one, or one place in two languages."""
    if word == named or (len(named) > _SHORTEST_FORM and word.startswith(named[:-1])):
        return True
    return (place := place_of(word)) is not None and place == place_of(named)


@cache
def _kinds() -> frozenset[int | None]:
    return frozenset(map(kind_of, _KINDS.split()))


def _words_beside(kind: int | None, item: Gazetteer) -> frozenset[str]:
    """The words that stand in one name with a word of `kind`."""
    runs = (run for run in item.runs if any(kind_of(word) == kind for word in run))
    return frozenset(word for run in runs for word in run if kind_of(word) != kind)
