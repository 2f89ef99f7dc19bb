"""Makes the memory of occupations beside an encoder: `python -m models.training.fit_occupations --data FOLDER`.

From the ESCO classification: the preferred title of every occupation in each of its languages, and its English
description. An occupation's meaning is the mean of its English title and its description. The file holds directions and
no text; it belongs to the weights that made it. Run it after `fit_centring` and before `fit_relevance`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

from models.centring import unit
from models.encoder import load_bundled
from models.interface import Encoder
from models.occupations import AXES, FILE, MEANINGS, TITLES, Packed
from models.quantisation import FOUR_BIT_LEVELS, pack_four_bits, quantise_rows
from models.training.corpora import data_and_model, read_rows

AXES_KEPT = 128
"""Of 384: three hundredths of nDCG lost on titles against titles, and the file is a third of the size."""
ENGLISH = "en"

Vectors = NDArray[np.float32]


def fit(encoder: Encoder, rows: Sequence[Mapping[str, Any]]) -> dict[str, NDArray[Any]]:
    """The tensors of the file, from the classification's rows."""
    titles = {language: title_rows(encoder, rows, language) for language in _languages(rows)}
    axes = main_axes(np.concatenate(list(titles.values())), AXES_KEPT)
    described = encoder.encode_items([row["description_en"] for row in rows], [ENGLISH] * len(rows))
    packed = {TITLES + language: packed_directions(found @ axes) for language, found in titles.items()}
    return {AXES: axes.astype(np.float16), MEANINGS: packed_directions(unit(titles[ENGLISH] + described)), **packed}


def title_rows(encoder: Encoder, rows: Sequence[Mapping[str, Any]], language: str) -> Vectors:
    """(occupations, d): the preferred titles in one language, zeros where there is none."""
    found = np.zeros((len(rows), encoder.dimension), dtype=np.float32)
    places = [place for place, row in enumerate(rows) if language in row["titles"]]
    found[places] = encoder.encode_roles(
        [rows[place]["titles"][language][0] for place in places], [language] * len(places)
    )
    return found


def main_axes(rows: Vectors, count: int) -> Vectors:
    """(d, count): orthonormal, along which the rows reach farthest from 0, farthest first."""
    _, axes = np.linalg.eigh((rows.T @ rows).astype(np.float64))
    return np.ascontiguousarray(axes[:, : -count - 1 : -1], dtype=np.float32)


def packed_directions(rows: Vectors) -> Packed:
    """Rows of which the direction alone is kept."""
    return pack_four_bits(quantise_rows(rows, FOUR_BIT_LEVELS)[0])


def _languages(rows: Sequence[Mapping[str, Any]]) -> Sequence[str]:
    return sorted({language for row in rows for language in row["titles"]})


def main() -> None:
    data, model = data_and_model("Make the memory of occupations that lies beside an encoder.")
    rows = read_rows(data / "roles/esco/esco_titles.jsonl")
    tensors = fit(load_bundled(model), rows)
    (model / FILE).write_bytes(save(tensors))
    size = (model / FILE).stat().st_size
    print(f"{model / FILE}: {len(rows)} occupations in {len(tensors) - 2} languages, {size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
