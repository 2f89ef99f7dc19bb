"""From logits to probabilities that mean what they say, and from which probability on an answer counts as certain.

One temperature a level (Guo et al. 2017, arXiv 1706.04599), fitted by `models.training.sentiment.calibrate`; the
threshold is the lowest at which answered rows reached the stated accuracy.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Level = Literal["mention", "text"]


@dataclass(frozen=True, slots=True)
class Calibration:
    """Logits are divided by `temperature`; an answer less probable than `threshold` is uncertain."""

    temperature: float = 1.0
    threshold: float = 0.0

    def probabilities(self, logits: NDArray[np.floating]) -> NDArray[np.float64]:
        """Softmax of the logits over the temperature, rows of (n, 3)."""
        scaled = logits.astype(np.float64) / self.temperature
        powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
        probabilities: NDArray[np.float64] = powers / powers.sum(axis=-1, keepdims=True)
        return probabilities


def read_calibration(given: object) -> dict[Level, Calibration]:
    """Both levels from config.json. Raises ValueError for one that is missing or out of bounds."""
    if not isinstance(given, Mapping):
        raise ValueError(f"calibration is {given!r}, not an object with mention and text")
    levels: tuple[Level, Level] = ("mention", "text")
    return {level: _checked(level, given.get(level)) for level in levels}


def _checked(level: Level, given: object) -> Calibration:
    try:
        assert isinstance(given, Mapping)
        found = Calibration(float(given["temperature"]), float(given["threshold"]))
    except (AssertionError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"calibration.{level} is {given!r}, without temperature and threshold") from error
    if not (found.temperature > 0 and 0 <= found.threshold <= 1):
        raise ValueError(f"calibration.{level} is {asdict(found)}: temperature above 0, threshold in 0..1")
    return found
