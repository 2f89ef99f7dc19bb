"""The word-list baseline: AFINN (Nielsen 2011), the sum of the words' valences, its sign the answer."""

import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")


def read_valences(path: Path) -> dict[str, int]:
    """Lines of a word, or words, a tab and a valence in -5..5."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.rpartition("\t") for line in lines if line.strip())
    return {word.casefold(): int(valence) for word, _, valence in pairs}


def afinn_answers(texts: Sequence[str], valences: dict[str, int]) -> NDArray[np.int_]:
    """0 negative, 1 neutral, 2 positive for each text; words alone are looked up, not phrases."""
    sums = [sum(valences.get(word, 0) for word in _WORD.findall(text.casefold())) for text in texts]
    answers: NDArray[np.int_] = np.sign(np.array(sums, dtype=int)) + 1
    return answers
