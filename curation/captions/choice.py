"""Chance that can be repeated: orders drawn from SHA-256, the same on every machine and in every run."""

import hashlib
import math
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def draw(*parts: str) -> float:
    """A number in (0, 1) that depends on `parts` alone."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return (int.from_bytes(digest[:8], "big") + 0.5) / 2**64


def shuffled(items: Sequence[T], *seed: str) -> tuple[T, ...]:
    """`items` in an order drawn from `seed`."""
    return tuple(items[place] for place in sorted(range(len(items)), key=lambda place: draw(*seed, str(place))))


def weighted_order(weights: Sequence[float], *seed: str) -> tuple[int, ...]:
    """Places in drawing order without replacement, likely as weighted, > 0 (Efraimidis and Spirakis 2006)."""
    return tuple(sorted(range(len(weights)), key=lambda place: -math.log(draw(*seed, str(place))) / weights[place]))
