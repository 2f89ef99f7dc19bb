"""From acts to a factor for each named part: one step of online logistic regression, which no single person can steer.

Per person, over standing acts with strength s and decay w, the contrast d = clip(parts - expected parts) gives

    gradient  g = c * sum(w * s * d)         information  h = c * sum(w * |s| * d * d)

of the log-likelihood of their choices (a conditional logit, McFadden 1974) where every factor is 1; c: nobody counts
for more than `MOST_ACTS`. A cohort's factor is one step of Newton's method from there, each part by itself, under a
normal prior around 1, with the mean over people trimmed:

    factor = clip(1 + n * T(g) / (strength + n * T(h)), 0.5, 2)

The trimmed mean of each person's gradient, coordinate by coordinate, is the estimator of Yin, Chen, Ramchandran and
Bartlett, Byzantine-robust distributed learning (ICML 2018). Comms teams are few and named in the log: their decisions
are taken together, untrimmed, and may move a factor by a quarter at most.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from curation.learning.events import STRENGTH, Event, contrast
from curation.learning.prior import Prior

FEWEST_PEOPLE = 5  # as in every report about a team: fewer could be told apart
TRIMMED = 0.25  # of the people at either end of each part, at least one: what is left is the mean of the middle half
MOST_ACTS = 12.0  # a month of picks at three a week: doing more does not count for more
LARGEST_CONTRAST = 1.0  # log-odds of engagement
FACTOR_BOUNDS = (0.5, 2.0)
DECISION_BOUNDS = (0.8, 1.25)
MOST_DECISIONS = 60.0
FACTOR_DECIMALS = 2

# Rules, not tastes: what is unsafe or unreadable stays so however many would share it. A preference is one's own.
NEVER_LEARNT = frozenset({"safety", "policy", "language", "preference"})
# Nobody decides by age, and a suggestion's age is known as of the last run only.
NEVER_DECIDED = NEVER_LEARNT | {"freshness"}

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a cohort taught: factors by part, how many people had a share in it, and what one more could make of each.

    `reach` is the smallest and the largest factor possible after one more person did whatever they can think of.
    """

    people: int
    factors: Mapping[str, float]
    reach: Mapping[str, tuple[float, float]]


def cohort_lesson(acts: Sequence[Event], now: datetime, prior: Prior) -> Lesson | None:
    """What the acts of one cohort teach; None where fewer than five people have told anything."""
    names = _names(acts, NEVER_LEARNT)
    by_person: dict[str, list[Event]] = defaultdict(list)
    for act in acts:
        by_person[act.by].append(act)
    told = [_gradient(_contrasts(own, names), own, now, prior, MOST_ACTS) for _, own in sorted(by_person.items())]
    telling = [(g, h) for g, h in told if h.any()]
    if len(telling) < FEWEST_PEOPLE:
        return None
    gradients, information = (np.stack(rows) for rows in zip(*telling, strict=True))
    factors = _factors(_step(gradients, information, prior), FACTOR_BOUNDS)
    low, high = _reach(gradients, information, prior)
    reach = zip(np.minimum(low, factors).tolist(), np.maximum(high, factors).tolist(), strict=True)
    return Lesson(len(telling), dict(zip(names, factors.tolist(), strict=True)), dict(zip(names, reach, strict=True)))


def decided_factors(decisions: Sequence[Event], now: datetime, prior: Prior) -> Mapping[str, float]:
    """What approving and rejecting teach the whole programme, each compared with the mean of all that was decided."""
    names = _names(decisions, NEVER_DECIDED)
    if not decisions or not names:
        return {}
    rows = np.array([[event.choices[event.item].get(name, 0.0) for name in names] for event in decisions])
    weights = np.array([prior.share_left(event.at, now) for event in decisions])
    contrasts = np.clip(rows - weights @ rows / weights.sum(), -LARGEST_CONTRAST, LARGEST_CONTRAST)
    gradient, information = _gradient(contrasts, decisions, now, prior, MOST_DECISIONS)
    return dict(zip(names, _factors(gradient / (prior.strength + information), DECISION_BOUNDS).tolist(), strict=True))


def trimmed_mean(rows: Array) -> Array:
    """The mean of each column (n, k) -> (k,) without its smallest and largest values; n is at least 3."""
    cut = max(1, int(len(rows) * TRIMMED))
    return np.asarray(np.sort(rows, axis=0)[cut : len(rows) - cut].mean(axis=0))


def _names(events: Sequence[Event], without: frozenset[str]) -> Sequence[str]:
    return sorted({name for event in events for name in event.choices[event.item]} - without)


def _contrasts(acts: Sequence[Event], names: Sequence[str]) -> Array:
    """(len(acts), len(names)); a part that was not there then tells nothing."""
    found = [contrast(act) for act in acts]
    rows = np.array([[each.get(name, 0.0) for name in names] for each in found])
    contrasts: Array = np.clip(rows, -LARGEST_CONTRAST, LARGEST_CONTRAST)
    return contrasts


def _gradient(
    contrasts: Array, events: Sequence[Event], now: datetime, prior: Prior, most: float
) -> tuple[Array, Array]:
    """Gradient and information of each part, as if at most so many events had happened."""
    pulls = np.array([STRENGTH[event.kind] * prior.share_left(event.at, now) for event in events])
    counted = min(1.0, most / float(np.abs(pulls).sum()))
    return counted * (pulls @ contrasts), counted * (np.abs(pulls) @ contrasts**2)


def _step(gradients: Array, information: Array, prior: Prior) -> Array:
    people = len(gradients)
    step: Array = people * trimmed_mean(gradients) / (prior.strength + people * trimmed_mean(information))
    return step


def _reach(gradients: Array, information: Array, prior: Prior) -> tuple[Array, Array]:
    """The bounds of each factor with one more person: the step rises with the gradient, and falls in size with h."""
    most = MOST_ACTS * LARGEST_CONTRAST
    ends = [
        _step(_with_row(gradients, gradient), _with_row(information, told), prior)
        for gradient in (-most, most)
        for told in (0.0, most)
    ]
    return _factors(np.min(ends, axis=0), FACTOR_BOUNDS), _factors(np.max(ends, axis=0), FACTOR_BOUNDS)


def _with_row(rows: Array, value: float) -> Array:
    return np.vstack([rows, np.full((1, rows.shape[1]), value)])


def _factors(step: Array, bounds: tuple[float, float]) -> Array:
    """Rounded, so that what is shown is what is multiplied."""
    return np.asarray(np.round(np.clip(1.0 + step, *bounds), FACTOR_DECIMALS), dtype=np.float64)
