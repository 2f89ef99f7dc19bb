"""How far probabilities of relevance are from what happened, where pairs weigh differently. Pure."""

import numpy as np
from numpy.typing import NDArray

BINS = 10


def relevance_error(
    probabilities: NDArray[np.floating], relevant: NDArray[np.bool_], weights: NDArray[np.floating], bins: int = BINS
) -> float:
    """Expected calibration error over `bins` of equal mass: the mean distance of what was said and what was so.

    Arrays of shape (n,); a pair counts by its weight. Naeini, Cooper and Hauskrecht 2015, by equal mass.
    """
    order = np.argsort(probabilities, kind="stable")
    said, was, mass = probabilities[order], relevant[order].astype(float), weights[order] / weights.sum()
    places = np.minimum((np.cumsum(mass) * bins).astype(int), bins - 1)
    gaps = np.bincount(places, mass * (said - was), bins)
    return float(np.abs(gaps).sum())
