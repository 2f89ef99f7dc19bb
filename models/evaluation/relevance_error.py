"""How far probabilities of relevance are from what happened, where pairs weigh differently. Pure."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 10


@dataclass(frozen=True, slots=True)
class Reliability:
    """Pairs by what was said of them, in groups of equal mass, least first: arrays of shape (groups,).

    `said` and `was` are weighted means of the probability and of what was so; the `mass` of all groups sums to 1.
    """

    said: NDArray[np.float64]
    was: NDArray[np.float64]
    mass: NDArray[np.float64]


def relevance_error(
    probabilities: NDArray[np.floating], relevant: NDArray[np.bool_], weights: NDArray[np.floating], bins: int = BINS
) -> float:
    """Expected calibration error over `bins` of equal mass: the mean distance of what was said and what was so.

    Arrays of shape (n,); a pair counts by its weight. Naeini, Cooper and Hauskrecht 2015, by equal mass.
    """
    groups = reliability(probabilities, relevant, weights, bins)
    return float(groups.mass @ np.abs(groups.said - groups.was))


def reliability(
    probabilities: NDArray[np.floating], relevant: NDArray[np.bool_], weights: NDArray[np.floating], bins: int = BINS
) -> Reliability:
    """What was said beside what was so; a group into which no pair falls, its neighbour being heavy, is left out."""
    order = np.argsort(probabilities, kind="stable")
    mass = weights[order] / weights.sum()
    places = np.minimum(((np.cumsum(mass) - mass / 2) * bins).astype(int), bins - 1)  # where the middle of a pair lies
    totals = np.bincount(places, mass, bins)
    kept = totals > 0
    said, was = (np.bincount(places, mass * values[order], bins)[kept] for values in (probabilities, relevant))
    return Reliability(said / totals[kept], was / totals[kept], totals[kept].astype(np.float64))
