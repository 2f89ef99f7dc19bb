"""What is known of the occupation that a title names, whatever its language: a memory beside the encoder.

A title is two words long, and an encoder this small does not know every occupation's name in every language. A
classification of occupations does: by language it holds the direction of each occupation's title, and of each
occupation one direction for what it is called and does in English, where items are most. The nearest title in the
reader's own language says which occupation is meant, and how near it is, how far to trust that. It is retrieval in the
sense of Khandelwal et al. 2020 (arXiv 1911.00172): the neighbour's vector is mixed with the encoder's own.

Directions alone are stored, 4 bits a number; those of the titles along the axes on which titles differ most.
`models.training.fit_occupations` makes the file; an encoder without one knows no occupation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.centring import primary_language, unit
from models.model_files import read_tensors, unusable
from models.quantisation import unpack_four_bits

Vectors = NDArray[np.float32]
Packed = NDArray[np.uint8]

FILE = "occupations.safetensors"
AXES, MEANINGS, TITLES = "axes", "meanings", "titles."

SURE_FROM = 0.5
"""Below this cosine the nearest title is not the reader's; from there on trust grows, up to 1 for the same title."""
OWN_SHARE = 0.3
"""Of the title in the reader's language beside the occupation's meaning: it is what finds items in that language."""

_AT_ONCE = 1024  # titles whose cosines with all that are known are held in memory
_DECIMALS = 6  # of a cosine: what a product's last digits do must not decide which title is nearest


@dataclass(frozen=True, slots=True)
class Occupations:
    """m occupations: by language their titles (m, k / 2), the axes (d, k) of these, and meanings (m, d / 2), packed."""

    titles: Mapping[str, Packed] = field(default_factory=dict)
    axes: Vectors = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    meanings: Packed = field(default_factory=lambda: np.zeros((0, 0), np.uint8))

    def recall(self, titles: Vectors, languages: Sequence[str]) -> Vectors:
        """(n, d) float32: the occupation that each title of unit length names; its length, 0..1, is how sure that is.

        A row is zeros where no known title is near, or none is known in its language.
        """
        found = np.zeros_like(titles)
        tags = np.array([primary_language(language) for language in languages])
        for language in self.titles.keys() & set(tags.tolist()):
            places = np.flatnonzero(tags == language)
            known = _directions(self.titles[language])
            for start in range(0, len(places), _AT_ONCE):
                some = places[start : start + _AT_ONCE]
                found[some] = self._nearest(titles[some], known)
        return found

    def _nearest(self, titles: Vectors, known: Vectors) -> NDArray[np.float64]:
        along = unit(titles.astype(np.float64) @ self.axes).astype(np.float64)
        cosines = np.round(along @ known.T.astype(np.float64), _DECIMALS)
        nearest = cosines.argmax(axis=1)
        sure = np.clip((cosines.max(axis=1) - SURE_FROM) / (1 - SURE_FROM), 0.0, 1.0)
        own = known[nearest].astype(np.float64) @ self.axes.T
        return np.asarray(sure[:, None] * unit(OWN_SHARE * own + _directions(self.meanings[nearest])), dtype=np.float64)


def _directions(packed: Packed) -> Vectors:
    return unit(unpack_four_bits(packed).astype(np.float32))


def load_occupations(folder: Path) -> Occupations:
    """The memory beside a model's weights, an empty one where there is none. Raises `ModelError` if damaged."""
    path = folder / FILE
    if not path.exists():
        return Occupations()
    tensors = read_tensors(path)
    if missing := [name for name in (AXES, MEANINGS) if name not in tensors]:
        raise unusable(path, f"without {', '.join(missing)}")
    titles = {name.removeprefix(TITLES): rows for name, rows in tensors.items() if name.startswith(TITLES)}
    axes, meanings = tensors[AXES].astype(np.float32), tensors[MEANINGS]
    expected = (len(meanings), axes.shape[1] // 2)
    if wrong := [language for language, rows in titles.items() if rows.shape != expected]:
        raise unusable(path, f"titles in {wrong[0]!r} of shape {titles[wrong[0]].shape}, not {expected}")
    return Occupations(titles, axes, meanings)
