"""The bundled model of remains: one weight for each place of the hash, offline and without torch."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from models.model_files import read_tensors, unusable
from models.remains.features import SIZE, features
from models.remains.parts import Stand

BUNDLED = Path(__file__).parents[1] / "weights" / "remains"


class BundledRemains:
    """The model in a folder that `models.training.remains` wrote."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        """Loads model.safetensors. Raises `ModelError` for a folder without one that fits."""
        path = folder / "model.safetensors"
        tensors = read_tensors(path)
        shapes = {name: tensor.shape for name, tensor in tensors.items()}
        if shapes != {"weights": (SIZE,), "bias": (1,)}:
            raise unusable(path, f"holds {shapes}, not {SIZE} weights and a bias")
        self._weights, self._bias = tensors["weights"].astype(np.float32), float(tensors["bias"][0])

    def probability(self, sentence: str, stands: Sequence[Stand] = ()) -> float:
        """How probable it is, 0..1, that a machine left `sentence`, which `stands` so in its text."""
        places, values = features(sentence, stands)
        return 1 / (1 + math.exp(-float(self._weights[places] @ values) - self._bias))
