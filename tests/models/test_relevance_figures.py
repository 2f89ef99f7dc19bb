"""Fitting and measuring what cosines mean."""

import numpy as np
import pytest

from models.calibration import Calibration
from models.evaluation.own_matching import Judged
from models.evaluation.relevance_error import relevance_error, reliability
from models.facets import NO_INTEREST
from models.training.fit_relevance import fit, fit_line


def judged(slope: float, offset: float, *, interests: bool = False) -> Judged:
    """Roles in the plane against items all around, each once relevant and once not, by the odds of these constants."""
    angles = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    items = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    titles, abouts = (np.tile(np.eye(2, dtype=np.float32)[axis], (20, 1)) for axis in (0, 1))
    closest = np.full((20, 60), NO_INTEREST, dtype=np.float32)
    if interests:
        closest = np.random.default_rng(3).uniform(-0.2, 0.8, closest.shape).astype(np.float32)
    half = (titles + abouts) / np.sqrt(2)
    odds = slope * (half @ items.T) + offset + Calibration(interest_from=0.1, interest_to=0.4).interests(closest)
    chance = 1 / (1 + np.exp(-odds))
    facets = {"title": np.tile(titles, (2, 1)), "about": np.tile(abouts, (2, 1))}
    relevant = np.repeat([True, False], 20)[:, None] & np.ones((40, 60), dtype=bool)
    return Judged(facets, np.tile(closest, (2, 1)), items, relevant, np.concatenate([chance, 1 - chance]))


def test_the_line_is_found_that_made_the_grades() -> None:
    given = Calibration({"title": 1.0, "about": 1.0}, interest_from=0.1, interest_to=0.4)

    fitted = fit_line([judged(3.0, -2.0, interests=True)], given).constants

    assert fitted.slope == pytest.approx(3.0, abs=0.02)
    assert fitted.offset == pytest.approx(-2.0, abs=0.02)


def test_shares_of_facets_and_the_reach_of_interests_are_found_too() -> None:
    start = Calibration({"title": 1.0, "about": 0.0}, interest_from=0.3, interest_to=0.9)

    fitted = fit([judged(3.0, -2.0, interests=True)], start).constants

    assert fitted.weights["about"] == 1.0
    assert (fitted.interest_from, fitted.interest_to) == (0.1, 0.4)


def test_what_takes_no_part_weighs_nothing() -> None:
    whole = judged(3.0, -2.0)
    half = Judged(whole.facets, whole.closest, whole.items, whole.relevant, np.where(whole.relevant, 0.0, 1.0))

    assert np.array_equal(half.taking_part, ~whole.relevant)
    assert half.cosines({"title": 1.0}) == pytest.approx(whole.facets["title"] @ whole.items.T)


def test_probabilities_that_come_true_have_no_error_and_the_others_their_distance() -> None:
    said, weights = np.repeat([0.2, 0.8], 10), np.ones(20)
    relevant = np.tile([True, False, False, False, False], 4)

    assert relevance_error(said[:10], relevant[:10], weights[:10], bins=1) == pytest.approx(0.0)
    assert relevance_error(said, relevant, weights, bins=2) == pytest.approx(0.3)
    assert relevance_error(said, relevant, np.repeat([1.0, 3.0], 10), bins=4) == pytest.approx(0.45)


def test_groups_of_pairs_tell_what_was_said_and_what_was_so() -> None:
    said, relevant = np.array([0.9, 0.1, 0.7, 0.3]), np.array([True, False, True, True])

    groups = reliability(said, relevant, np.ones(4), bins=2)

    assert groups.said == pytest.approx([0.2, 0.8])
    assert groups.was == pytest.approx([0.5, 1.0])
    assert groups.mass == pytest.approx([0.5, 0.5])


def test_a_pair_as_heavy_as_two_groups_is_one_group() -> None:
    groups = reliability(np.array([0.2, 0.6]), np.array([False, True]), np.array([1.0, 9.0]), bins=4)

    assert groups.said == pytest.approx([0.2, 0.6])
    assert groups.mass == pytest.approx([0.1, 0.9])
