"""A model of entailment in the bundled format: windows of text and claim, one network, offline and without torch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.bert import build_classifier
from models.entailment.claim import Claim
from models.entailment.windows import windows
from models.model_files import read_object, read_tokenizer, unusable
from models.runtime import Network

ANSWERS = ("borne out", "negation", "modality", "comparison", "causality", "unsaid")
"""The classes of the network, in order. It is taught what is wrong as well as that something is; it tells too little of
what to be heard on that."""


class RoundedEntailment:
    """The model in a folder that `models.training.entailment.export` wrote."""

    def __init__(self, folder: Path) -> None:
        """Loads config.json, model.safetensors, and the files that config.json names as tokeniser and words.

        Raises `ModelError` for one that is no use.
        """
        self._tokenizer = read_tokenizer(folder / _named_tokenizer(folder))
        self._network = Network(folder, build_classifier)
        self.name, self.revision = self._network.name, self._network.revision

    def doubts(self, claims: Sequence[Claim]) -> list[float]:
        """How probable it is, 0..1, that the text does not bear each claim out, in order.

        Of a long text by the window which bears it out best (Laban et al. 2022, SummaC, arXiv 2111.09525, take the
        best sentence so).
        """
        read = [windows(claim, self._tokenizer) for claim in claims]
        rows = iter(self._network.run([window for parts in read for window in parts]))
        return [min(_doubt(next(rows)) for _ in parts) for parts in read]


def _doubt(logits: NDArray[np.floating]) -> float:
    """The softmax of all answers but the first."""
    powers = np.exp(logits.astype(np.float64) - logits.max())
    return float(powers[1:].sum() / powers.sum())


def _named_tokenizer(folder: Path) -> str:
    path = folder / "config.json"
    config = read_object(path)
    named = config.get("id2label")
    if named != {str(place): label for place, label in enumerate(ANSWERS)}:
        raise unusable(path, f"id2label is {named!r}, not {', '.join(ANSWERS)} in this order")
    return str(config.get("tokenizer", "tokenizer.json"))
