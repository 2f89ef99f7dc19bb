"""What the model reads of a sentence: words, pairs and pieces of words, its edges and its place. Training and serving
share this.

Feature hashing after Weinberger et al. 2009 (arXiv 0902.2206), without its sign: with so few texts hardly two meet.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from models.remains.parts import Stand

SIZE = 1 << 17
"""Places of the hash."""

_TOKEN = re.compile(r"\w+|[^\w\s]")
_DIGIT = re.compile(r"\d")
_PIECES = (3, 4, 5)
_LONGEST = 600  # characters of a sentence that are read


def features(sentence: str, stands: Sequence[Stand] = ()) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Places in a vector of SIZE, ascending, and their values, of length 1 together; both empty for a blank.

    `stands` tells where in its text the sentence stands. Values grow with the logarithm of how often a feature does.
    """
    tokens = _TOKEN.findall(_DIGIT.sub("0", sentence[:_LONGEST].casefold()))
    read = (*_words(tokens), *_edges(tokens), *(f"o {stand}" for stand in stands if tokens))
    counts = Counter(crc32(feature.encode()) % SIZE for feature in read)
    places = np.array(sorted(counts), dtype=np.int64)
    values = 1 + np.log(np.array([counts[int(place)] for place in places], dtype=np.float32))
    return places, (values / max(float(np.linalg.norm(values)), 1e-9)).astype(np.float32)


def _words(tokens: Sequence[str]) -> Iterator[str]:
    yield from (f"w {token}" for token in tokens)
    yield from (f"p {one} {other}" for one, other in pairwise(tokens))
    for token in tokens:
        padded = f" {token} "
        for size in _PIECES:
            yield from (f"c {padded[start : start + size]}" for start in range(max(1, len(padded) - size + 1)))


def _edges(tokens: Sequence[str]) -> Iterator[str]:
    """Openings and endings: what machines leave is a formula above all there."""
    for size in (1, 2):
        if len(tokens) >= size:
            yield f"b {' '.join(tokens[:size])}"
            yield f"e {' '.join(tokens[-size:])}"
