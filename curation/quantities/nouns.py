"""Whether two words name one thing: school and schools, voto and voti, elever and gymnasieelever."""

from collections.abc import Sequence

_LEAST = 3  # letters that have to agree
_ENDING = 2  # letters of the shorter word that may differ
_MOST_APART = 4  # how much longer an inflected form may be
_LEAST_OF_A_COMPOUND = 4


def same_thing(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two descriptions share a noun."""
    return any(same_noun(word, another) for word in one for another in other)


def same_noun(one: str, other: str) -> bool:
    """Whether `one` and `other`, in lower case, may be forms of one noun, or a noun and a compound that it ends."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter[: max(len(shorter) - _ENDING, _LEAST)]
    if len(longer) - len(shorter) <= _MOST_APART and longer.startswith(stem):
        return True
    return len(stem) >= _LEAST_OF_A_COMPOUND and stem in longer[-len(shorter) - _ENDING :]
