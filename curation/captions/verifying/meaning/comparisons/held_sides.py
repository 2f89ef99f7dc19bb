"""One thing held against another, and how two such tellings agree."""

from collections.abc import Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """`left` held against `standard`: over it (1), under it (-1) or the same (0); or not so, `is_negated`.

    `around` are the words of the sentence. `is_bad` where it is of what nobody wants more of.
    """

    kind: str
    way: int
    is_negated: bool
    is_bad: bool
    left: frozenset[str]
    around: frozenset[str]
    standard: frozenset[str]
    start: int
    end: int


def verdict(claim: Side, known: Side, *, is_alone: bool) -> int:
    """1 where the article has the claim's matter on that side of the standard, -1 on another, 0 of another matter."""
    shared = claim.standard & known.standard
    common = {key for key in shared if key.startswith("=")}
    needed = 0 if is_alone else 2 if common == shared == {"=before"} else 1
    if not shared or weight(claim, known) < needed:
        return 0
    if known.kind == "same":
        return 1 if known.is_negated else -1
    ways = sign(claim, known), sign(known, claim)
    if 0 in ways:
        return 0
    same = ways[0] == ways[1]
    if known.is_negated:
        return -1 if same else 1
    return 1 if same else -1


def sign(one: Side, other: Side) -> int:
    """The way of `one` in terms of much and little; 0 where it cannot be told beside `other`."""
    if {one.kind, other.kind} <= {"speed", "over"} or one.kind == other.kind:
        return one.way
    if "speed" in (one.kind, other.kind):
        return 0
    is_bad = one.is_bad or other.is_bad
    if one.kind == "merit":
        return -one.way if is_bad else one.way
    return 0 if is_bad and "over" in (one.kind, other.kind) else one.way


def weight(claim: Side, known: Side) -> int:
    """How much both tell besides the standard: by the words next to it, or, for one less, those of their sentences."""
    near = _counted((claim.left & known.left) - claim.standard)
    return max(near, _counted((claim.around & known.around) - claim.standard - known.standard) - 1, 0)


def _counted(shared: Set[str]) -> int:
    """How many words, a figure counting double."""
    return len(shared) + sum(key[0].isdecimal() and len(key) > 1 for key in shared)
