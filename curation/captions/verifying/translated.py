"""Quotations in another language than the item's: no word can be held against another, so what can be is.

That is: whether the item quotes anybody at all, at such length, with a no or without one, and naming such a month.
"""

import re
from collections.abc import Iterator, Set

from curation.captions.verifying.quoted import Quotation, quotations_in
from curation.quantities.calendar_words import MONTH_OF

_DENIES = re.compile(
    r"\b(?:not?|never|nobody|none|nothing|nor|neither|nowhere|without|hardly|cannot|\w+n['’]t"
    r"|(?<!finché )(?<!meno che )non|nessun[oa]?|nessun['’]|mai|niente|nulla|né|neanche|nemmeno|neppure|senza"
    r"|ikke|ingen|intet|ingenting|aldrig|hverken|uden|næppe)\b",
    re.IGNORECASE,
)
_MONTH = {name.casefold(): number for name, number in MONTH_OF.items()}
_WORD = re.compile(r"[^\W\d_]+")
_LONGER, _LETTERS_MORE = 1.4, 8  # what a translation has at most: so many times the letters, and a few
_IN_FULL = 0.6  # what has as many letters is no mere part
_ALSO_VERBS = ("may", "march")


def translations(quotation: Quotation, text: str) -> Iterator[Quotation]:
    """The quotations of `text` that `quotation`, in another language, may be a translation of, or of a part of."""
    return (said for said in quotations_in(text) if _may_translate(quotation.words, said.words))


def _may_translate(ours: str, theirs: str) -> bool:
    if len(ours) > _LONGER * len(theirs) + _LETTERS_MORE or not _months(ours) <= _months(theirs):
        return False
    we_deny, they_deny = (_DENIES.search(words) is not None for words in (ours, theirs))
    return we_deny == they_deny or (they_deny and len(ours) < _IN_FULL * len(theirs))


def _months(words: str) -> Set[int]:
    named = (word.casefold() for word in _WORD.findall(words) if word not in _ALSO_VERBS)
    return {_MONTH[name] for name in named if name in _MONTH}
