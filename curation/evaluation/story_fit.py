"""Fits the weights of `curation/story_rule.py`: a logistic regression over the evidence, and a threshold.

Two kinds of unlike pairs take part: the hard ones that were written, and any two tellings of different families, of
which there are far more and which therefore count a tenth each. The threshold is the lowest at which hard pairs keep
`PRECISION` when each family is judged by weights fitted without it, and no unlike pair of other families passes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from curation.evaluation.story_pairs import Pair
from curation.story_rule import Evidence, is_possible

PRECISION = 0.99
UNLIKE_WEIGHT = 0.1
PENALTY = 0.5  # on the squared weights: features that rarely occur stay small
STEPS = 50

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights in the order of `story_rule.WEIGHTS`, then the intercept, and the log odds from which to merge."""

    weights: tuple[float, ...]
    threshold: float


def fit(pairs: Sequence[Pair], found: Sequence[Evidence], unlike: Sequence[Evidence]) -> Fitted:
    """Fits on pairs with their evidence; `unlike` is the evidence of pairs of different families."""
    columns, same = _columns(found), np.array([pair.same for pair in pairs], dtype=np.float64)
    others = _columns(unlike)
    weights = _weights(columns, same, others)
    judged = np.zeros(len(pairs))
    families = np.array([pair.family for pair in pairs])
    for family in sorted(set(families)):
        own = families == family
        judged[own] = columns[own] @ _weights(columns[~own], same[~own], others)
    possible = np.array([is_possible(each) for each in found], dtype=np.bool_)
    floor = (others @ weights)[[is_possible(each) for each in unlike]].max(initial=-np.inf)
    threshold = lowest_precise(judged[possible], same[possible] == 1, PRECISION, above=float(floor))
    return Fitted(tuple(map(float, weights)), threshold)


def lowest_precise(scores: Numbers, same: NDArray[np.bool_], precision: float, above: float = -np.inf) -> float:
    """The lowest score above `above` from which pairs merge with at least `precision`; infinite when none does."""
    order = np.argsort(-scores, kind="stable")
    ranked, right = scores[order], np.cumsum(same[order])
    last_of_its_score = np.append(ranked[:-1] != ranked[1:], True)
    enough = last_of_its_score & (right >= precision * np.arange(1, len(ranked) + 1)) & (ranked > above)
    return float(ranked[enough].min(initial=np.inf))


def _columns(found: Sequence[Evidence]) -> Numbers:
    return np.array([[*each.features, 1.0] for each in found], dtype=np.float64)


def _weights(columns: Numbers, same: Numbers, unlike: Numbers) -> Numbers:
    """Newton's method; the intercept is not penalised."""
    rows = np.concatenate([columns, unlike])
    labels = np.concatenate([same, np.zeros(len(unlike))])
    shares = np.concatenate([np.ones(len(columns)), np.full(len(unlike), UNLIKE_WEIGHT)])
    penalty = np.diag([*np.full(rows.shape[1] - 1, PENALTY), 0.0])
    solution = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ solution))
        gradient = rows.T @ (shares * (labels - chances)) - penalty @ solution
        curvature = (rows * (shares * chances * (1 - chances))[:, None]).T @ rows + penalty
        solution = solution + np.linalg.solve(curvature, gradient)
    return solution
