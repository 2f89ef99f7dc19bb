"""Whether two titles of one language are the same sentence about two events: all but alike, save for a word swapped.

`Vestas wins 300 MW order in Brazil` and `Vestas loses 300 MW order in Brazil` agree in names and numbers and are as
close as two titles can be. Retellings by two writers share few words; where most are shared and each has one that the
other lacks, or one denies, the second title says something else. Pure.
"""

import re
from collections.abc import Iterator, Set

SHARED = 0.6  # of the shorter title's words: from here on two titles are one sentence
SHORTEST_BEGINNING = 4  # letters by which words that are bent differently are the same

_WORD = re.compile(r"\w+")
_DENIALS = frozenset({
    "not", "never", "without", "deny", "denies", "denied", "denying", "rejects", "refutes", "cancels", "cancelled",
    "non", "nega", "negano", "smentisce", "smentiscono", "senza", "mai", "annulla", "annullato",
    "ikke", "ingen", "aldrig", "uden", "afviser", "nægter", "benægter", "dementerer", "aflyser", "aflyst",
})  # fmt: skip


def title_words(title: str) -> frozenset[str]:
    """The words and numbers of a title in small letters, without short words such as articles and prepositions."""
    return frozenset(word.casefold() for word in _WORD.findall(title) if _counts(word))


def is_swapped(one: Set[str], other: Set[str]) -> bool:
    """Of the words of two titles in one language: whether they are one sentence that says two things."""
    mine, yours = set(_unmatched(one, other)), set(_unmatched(other, one))
    shared = min(len(one) - len(mine), len(other) - len(yours))
    if not one or not other or shared < SHARED * min(len(one), len(other)):
        return False
    return bool(mine and yours) or bool((mine | yours) & _DENIALS)


def _counts(word: str) -> bool:
    return len(word) > 2 or word.isupper() or any(letter.isdigit() for letter in word)


def _unmatched(one: Set[str], other: Set[str]) -> Iterator[str]:
    beginnings = {word[:SHORTEST_BEGINNING] for word in other if len(word) > SHORTEST_BEGINNING}
    for word in one:
        bent = len(word) > SHORTEST_BEGINNING and word.isalpha() and word[:SHORTEST_BEGINNING] in beginnings
        if word not in other and not bent:
            yield word
