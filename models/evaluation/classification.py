"""Figures of a classifier over three labels: macro-F1, accuracy, calibration error, and what doubt buys.

Labels and answers are integers in 0..2; probabilities are rows of (n, 3). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int_]
BINS = 10


def macro_f1(labels: Integers, answers: Integers, classes: Sequence[int] = (0, 1, 2)) -> float:
    """Mean over the classes that occur in `labels` of the F1 of each; one never answered has F1 0."""
    present = [kind for kind in classes if (labels == kind).any()]
    return float(np.mean([_f1(labels == kind, answers == kind) for kind in present])) if present else 0.0


def _f1(truth: NDArray[np.bool_], answered: NDArray[np.bool_]) -> float:
    hits = int((truth & answered).sum())
    return 2 * hits / (int(truth.sum()) + int(answered.sum())) if hits else 0.0


def accuracy(labels: Integers, answers: Integers) -> float:
    """Share of answers that are the label."""
    return float((labels == answers).mean()) if len(labels) else 0.0


def expected_calibration_error(labels: Integers, probabilities: NDArray[np.floating], bins: int = BINS) -> float:
    """Mean distance between confidence and accuracy over `bins` of equal mass (Naeini et al. 2015)."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == labels
    order = np.argsort(confidence, kind="stable")
    parts = [part for part in np.array_split(order, bins) if len(part)]
    gaps = [abs(confidence[part].mean() - right[part].mean()) * len(part) for part in parts]
    return float(sum(gaps) / len(labels)) if len(labels) else 0.0


@dataclass(frozen=True, slots=True)
class Answered:
    """At one threshold: the share that is answered, and the accuracy of those."""

    threshold: float
    coverage: float
    accuracy: float


def answered_at(threshold: float, labels: Integers, probabilities: NDArray[np.floating]) -> Answered:
    """What remains when less probable answers are called uncertain."""
    kept = probabilities.max(axis=1) >= threshold
    right = probabilities.argmax(axis=1) == labels
    return Answered(threshold, float(kept.mean()), float(right[kept].mean()) if kept.any() else 1.0)


def threshold_for(wanted: float, labels: Integers, probabilities: NDArray[np.floating]) -> Answered:
    """The lowest threshold, in steps of .01, from which answered rows are right as often as wanted, or the last."""
    tried = [answered_at(step / 100, labels, probabilities) for step in range(33, 100)]
    return next((found for found in tried if found.accuracy >= wanted), tried[-1])


def groups_right(groups: Sequence[str], right: NDArray[np.bool_]) -> float:
    """Share of groups of which every row is right: texts with all their targets, contrast pairs."""
    whole: dict[str, bool] = {}
    for group, is_right in zip(groups, right, strict=True):
        whole[group] = whole.get(group, True) and bool(is_right)
    return sum(whole.values()) / len(whole) if whole else 0.0
