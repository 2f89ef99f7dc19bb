"""The bundled model of sentiment: windows, one network, calibrated answers; offline and without torch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.bert import build_classifier
from models.model_files import read_object, read_tokenizer, unusable
from models.runtime import Network
from models.sentiment.calibration import Calibration, Level, read_calibration
from models.sentiment.interface import LABELS, Passage, Sentiment
from models.sentiment.windows import read_windows

BUNDLED = Path(__file__).parents[1] / "weights" / "sentiment"


class BundledSentiment:
    """The model in `models/weights/sentiment`, or another folder in that format."""

    def __init__(self, folder: Path = BUNDLED) -> None:
        """Loads config.json, model.safetensors, and the tokeniser whose place config.json names relative to the folder.

        Raises `ModelError` for one that is no use.
        """
        self._calibration, tokenizer = _settings(folder)
        self._tokenizer = read_tokenizer(tokenizer)
        self._network = Network(folder, build_classifier)
        self.name, self.revision = self._network.name, self._network.revision

    def score(self, passages: Sequence[Passage]) -> list[Sentiment]:
        """One answer a passage, in order."""
        logits, whole = self.logits(passages)
        return [
            _answer(row, self._calibration[level_of(passage)], not in_one)
            for row, in_one, passage in zip(logits, whole, passages, strict=True)
        ]

    def logits(self, passages: Sequence[Passage]) -> tuple[NDArray[np.float32], list[bool]]:
        """Rows of (n, 3) before calibration, and of which passages the whole text was read in one window.

        Several windows are averaged, each by its number of tokens.
        """
        read = [read_windows(passage, self._tokenizer) for passage in passages]
        rows = iter(self._network.run([window for parts in read for window in parts.windows]))
        averaged = [
            np.average([next(rows) for _ in parts.windows], axis=0, weights=[len(part.ids) for part in parts.windows])
            for parts in read
        ]
        return np.array(averaged, np.float32).reshape(len(read), len(LABELS)), [parts.whole for parts in read]


def level_of(passage: Passage) -> Level:
    """Which calibration holds for a passage."""
    return "mention" if passage.targets else "text"


def _answer(logits: NDArray[np.float32], calibration: Calibration, windowed: bool) -> Sentiment:
    negative, neutral, positive = calibration.probabilities(logits).tolist()
    certain = max(negative, neutral, positive) >= calibration.threshold
    return Sentiment((negative, neutral, positive), uncertain=not certain, windowed=windowed)


def _settings(folder: Path) -> tuple[dict[Level, Calibration], Path]:
    path = folder / "config.json"
    config = read_object(path)
    named = config.get("id2label")
    if named != {str(place): label for place, label in enumerate(LABELS)}:
        raise unusable(path, f"id2label is {named!r}, not {', '.join(LABELS)} in this order")
    try:
        return read_calibration(config.get("calibration")), folder / str(config.get("tokenizer", "tokenizer.json"))
    except ValueError as error:
        raise unusable(path, error) from error
