"""Fits what doubt means: `python -m models.training.sentiment.calibrate --data FOLDER [--model FOLDER]`.

A temperature a level, the one of least log loss on the development sets, and the threshold from which answered rows are
right as often as ANSWERED_RIGHT says; the project's own among them, of large ones a part. Writes both into config.json.
"""

import json
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from models.evaluation.classification import threshold_for
from models.evaluation.sentiment_sets import development_sets
from models.sentiment.bundled import BUNDLED, BundledSentiment, level_of
from models.sentiment.calibration import Calibration, Level
from models.training.corpora import data_and_model
from models.training.sentiment.examples import Example
from models.training.sentiment.export import write_config
from models.training.sentiment.own import own_examples

ANSWERED_RIGHT: Mapping[Level, float] = {"mention": 0.85, "text": 0.80}
"""How often an answer that is not uncertain shall be right, on rows like those of the development sets."""

ROWS = 1_500  # of a set
TEMPERATURES = np.round(np.geomspace(0.5, 4.0, 120), 3)


def fit(logits: NDArray[np.floating], labels: NDArray[np.int_], wanted: float) -> Calibration:
    """The temperature of least log loss, and the lowest threshold that gives the accuracy wanted."""
    temperature = min(TEMPERATURES, key=lambda candidate: _log_loss(logits, labels, float(candidate)))
    fitted = Calibration(float(temperature))
    return Calibration(fitted.temperature, threshold_for(wanted, labels, fitted.probabilities(logits)).threshold)


def _log_loss(logits: NDArray[np.floating], labels: NDArray[np.int_], temperature: float) -> float:
    probabilities = Calibration(temperature).probabilities(logits)
    return float(-np.log(probabilities[np.arange(len(labels)), labels] + 1e-12).mean())


def thinned(sets: Mapping[str, Sequence[Example]]) -> list[Example]:
    """About ROWS of each set, evenly spread."""
    return [row for rows in sets.values() for row in rows[:: max(1, len(rows) // ROWS)]]


def main() -> None:
    data, model = data_and_model("Fit temperatures and thresholds on the development sets.", BUNDLED)
    examples = thinned(development_sets(data / "sentiment") | {"own": own_examples("dev")})
    logits, _ = BundledSentiment(model).logits([example.passage for example in examples])
    labels = np.array([example.answer for example in examples])
    levels = np.array([level_of(example.passage) for example in examples])
    fitted = {
        level: fit(logits[levels == level], labels[levels == level], wanted) for level, wanted in ANSWERED_RIGHT.items()
    }
    write_config(model, json.loads((model / "config.json").read_text(encoding="utf-8")), fitted)
    for level, calibration in fitted.items():
        print(f"{level}: {int((levels == level).sum())} rows, {calibration}")


if __name__ == "__main__":
    main()
