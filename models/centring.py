"""Takes the language and the kind of a text out of its vector: subtract a fixed mean, then restore unit length.

Encoders of the E5 family put every text into a narrow cone, and each language into a corner of it: without this a
cosine says first that two texts share a language, and only then what they are about. For each language there is a
mean of role titles, of prose about roles, and of items; a language without its own uses the default. They are fixed
numbers that ship with the weights (`models.training.fit_centring` makes them), so a vector never depends on what else
is encoded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from models.model_files import read_tensors, unusable

Kind = Literal["role", "about", "item"]
Vectors = NDArray[np.float32]

FILE = "centring.safetensors"
DEFAULT = "default"

_NORWEGIAN = {"nb": "no", "nn": "no"}


@dataclass(frozen=True, slots=True)
class Centring:
    """Means of shape (dimension,) keyed `kind.language`; `kind.default` must be there for every kind."""

    means: Mapping[str, Vectors]

    def mean(self, kind: Kind, language: str) -> Vectors:
        """For a language tag such as `it` or `da-DK`."""
        known = self.means.get(f"{kind}.{primary_language(language)}")
        return self.means[f"{kind}.{DEFAULT}"] if known is None else known

    def apply(self, vectors: Vectors, kinds: Sequence[Kind], languages: Sequence[str]) -> Vectors:
        """Unit rows less their means, as unit rows again; one kind and one language a row."""
        if len(vectors) == 0:
            return vectors
        return unit(vectors - np.stack([self.mean(*row) for row in zip(kinds, languages, strict=True)]))


def primary_language(tag: str) -> str:
    """Of a tag such as `da-DK` or `nb`, the language as the files of the models name it."""
    primary = tag.lower().replace("_", "-").partition("-")[0]
    return _NORWEGIAN.get(primary, primary)


def unit(vectors: NDArray[np.floating]) -> Vectors:
    """Rows scaled to length 1; a row of zeros stays zeros."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), dtype=np.float32)


def load_centring(folder: Path) -> Centring:
    """The means beside a bundled model. Raises `ModelError` when the file is missing, damaged or incomplete."""
    means = read_tensors(folder / FILE)
    missing = [name for kind in get_args(Kind) if (name := f"{kind}.{DEFAULT}") not in means]
    if missing:
        raise unusable(folder / FILE, f"without {', '.join(missing)}")
    return Centring(means)
