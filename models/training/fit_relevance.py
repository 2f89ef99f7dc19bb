"""Fits what an encoder's cosines mean: `python -m models.training.fit_relevance --data FOLDER [--model FOLDER]`.

Everything in `calibration.json`: how the facets of a role weigh, from which cosine an interest counts, and the slope
and offset of relevance. The constants are those that make the grades likeliest, each tried along its own axis until
none can be bettered; slope and offset of each trial by Newton's method.

Two sets, of equal weight, neither of which the encoder was trained on: of the project's own profiles and items the
pairs with one side held from training (both sides held is what figures are printed on, and nothing is fitted on), and
occupation titles against the headlines of the development set. Relevant is a grade of 2 or 3; of the headlines, 1 is
left out. Items of other fields weigh as much in all as the judged ones: one item in twelve is relevant then, and the
headlines are weighed to the same share. It is the share that a programme's feeds are assumed to have.

The share of the occupation is not fitted here: it matters where there is little but a title, in another language than
the item's. Tasks and titles across languages (`models.evaluation.matching`) gain up to 2; profiles lose nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.calibration import Calibration, Facet, save_calibration
from models.encoder import load_bundled
from models.evaluation.own_matching import Judged, facet_rows, judged_pairs
from models.evaluation.relevance_error import relevance_error
from models.evaluation.role_sets import role_sets
from models.facets import NO_INTEREST, RoleText
from models.interface import Encoder
from models.training.corpora import data_and_model

SHARE_RELEVANT = 1 / 12
EVERY = 10  # of the 9,716 headlines, one in so many is encoded
MOST_STEPS = 30
SMALLEST_STEP = 1e-4
SHARES: Mapping[Facet, tuple[float, ...]] = {
    "department": (0.0, 0.1, 0.2, 0.3, 0.5),
    "about": (0.0, 0.5, 1.0, 1.5, 2.0, 3.0),
    "whole": (0.0, 0.5, 1.0, 2.0, 3.0, 5.0),
}
STARTS = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
WIDTHS = (0.2, 0.3, 0.4, 0.5, 0.6)

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Constants, and how unlikely they leave the grades: mean log loss in nats."""

    constants: Calibration
    loss: float


def fit(sets: Sequence[Judged], start: Calibration) -> Fitted:
    """The likeliest constants, from `start` on."""
    best = fit_line(sets, start)
    while True:
        found = min((fit_line(sets, tried) for tried in _neighbours(best.constants)), key=lambda fitted: fitted.loss)
        if found.loss >= best.loss - 1e-6:
            return best
        best = found


def _neighbours(constants: Calibration) -> Iterator[Calibration]:
    for facet, shares in SHARES.items():
        for share in shares:
            yield replace(constants, weights={**constants.weights, facet: share})
    for start in STARTS:
        for width in WIDTHS:
            yield replace(constants, interest_from=start, interest_to=round(start + width, 2))


def fit_line(sets: Sequence[Judged], constants: Calibration) -> Fitted:
    """The likeliest slope and offset with everything else as given: a logistic regression, by Newton's method."""
    cosines, met, relevant, weights = _columns(sets, constants)
    columns, line = np.stack([cosines, np.ones_like(cosines)]), np.zeros(2)
    for _ in range(MOST_STEPS):
        probability = _sigmoid(line @ columns + met)
        gradient = columns @ (weights * (relevant - probability))
        step = np.linalg.solve((columns * (weights * probability * (1 - probability))) @ columns.T, gradient)
        line += step
        if np.abs(step).max() < SMALLEST_STEP:
            break
    slope, offset = round(float(line[0]), 2), round(float(line[1]), 2)
    probability = np.clip(_sigmoid(slope * cosines + offset + met), 1e-12, 1 - 1e-12)
    loss = -float(weights @ np.log(np.where(relevant, probability, 1 - probability)))
    return Fitted(replace(constants, slope=slope, offset=offset), loss)


def _columns(sets: Sequence[Judged], constants: Calibration) -> tuple[Numbers, Numbers, NDArray[np.bool_], Numbers]:
    """Of every pair that takes part: the role's cosine, what interests add, whether it is relevant, its weight."""
    parts = [(each.taking_part, each) for each in sets]
    return (
        np.concatenate([each.cosines(constants.weights)[taking] for taking, each in parts]),
        np.concatenate([constants.interests(each.closest[taking].astype(np.float64)) for taking, each in parts]),
        np.concatenate([each.relevant[taking] for taking, each in parts]),
        np.concatenate([each.weights[taking] / each.weights.sum() for taking, each in parts]) / len(sets),
    )


def headline_pairs(encoder: Encoder, data: Path) -> Judged:
    """Occupation titles in three languages against headlines of the development set."""
    sets = list(role_sets(data, "news"))
    keys = list(sets[0].items)[::EVERY]
    items = encoder.encode_items([sets[0].items[key] for key in keys], [sets[0].item_language] * len(keys))
    told = [RoleText(each.role_language, title) for each in sets for title in each.roles.values()]
    roles = chain.from_iterable(each.roles for each in sets)
    graded = np.array([[sets[0].grades.get(role, {}).get(key, 0) for key in keys] for role in roles])
    closest = np.full(graded.shape, NO_INTEREST, dtype=np.float32)
    weights = np.where(graded == 2, SHARE_RELEVANT / (graded == 2).sum(), (1 - SHARE_RELEVANT) / (graded == 0).sum())
    return Judged(facet_rows(told, encoder), closest, items, graded == 2, np.where(graded == 1, 0.0, weights))


def calibration_error(judged: Judged, constants: Calibration) -> float:
    """Of relevance, on the pairs that take part."""
    taking, met = judged.taking_part, constants.interests(judged.closest.astype(np.float64))
    probabilities = _sigmoid(constants.slope * judged.cosines(constants.weights) + constants.offset + met)
    return relevance_error(probabilities[taking], judged.relevant[taking], judged.weights[taking])


def _sigmoid(log_odds: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-np.clip(log_odds, -30.0, 30.0))), dtype=np.float64)


def main() -> None:
    data, model = data_and_model("Fit what the cosines of an encoder mean, and write it beside it.")
    encoder = load_bundled(model)
    own, headlines = judged_pairs(encoder, "half held"), headline_pairs(encoder, data)
    fitted = fit([own, headlines], Calibration())
    save_calibration(model, fitted.constants)
    print(f"{fitted.constants}, log loss {fitted.loss:.4f}")
    held = judged_pairs(encoder, "held")
    for name, judged in (("own, half held (fitted)", own), ("headlines (fitted)", headlines), ("own, held", held)):
        share = float(judged.weights[judged.relevant].sum() / judged.weights.sum())
        print(f"{name}: calibration error {calibration_error(judged, fitted.constants):.3f}, relevant {share:.3f}")


if __name__ == "__main__":
    main()
