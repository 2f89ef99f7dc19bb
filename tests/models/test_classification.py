"""The figures, on cases small enough to work out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.evaluation.classification import (
    accuracy,
    answered_at,
    expected_calibration_error,
    groups_right,
    macro_f1,
    threshold_for,
)

LABELS = np.array([0, 0, 1, 2])
ANSWERS = np.array([0, 1, 1, 1])


def test_macro_f1_is_the_mean_over_the_classes_that_occur() -> None:
    assert macro_f1(LABELS, ANSWERS) == pytest.approx((2 / 3 + 1 / 2 + 0) / 3)
    assert macro_f1(LABELS[:3], ANSWERS[:3]) == pytest.approx((2 / 3 + 2 / 3) / 2)


def test_accuracy_is_the_share_that_is_right() -> None:
    assert accuracy(LABELS, ANSWERS) == 0.5


def test_confidence_that_is_always_met_has_no_calibration_error() -> None:
    sure = np.tile([1.0, 0.0, 0.0], (4, 1))
    assert expected_calibration_error(np.zeros(4, int), sure) == 0
    assert expected_calibration_error(np.ones(4, int), sure) == 1


def test_calibration_error_is_taken_bin_by_bin() -> None:
    probabilities = np.array([[0.6, 0.4, 0.0], [0.6, 0.4, 0.0], [0.9, 0.1, 0.0], [0.9, 0.1, 0.0]])
    assert expected_calibration_error(np.array([0, 1, 0, 0]), probabilities, bins=2) == pytest.approx(0.1)


def test_doubt_leaves_the_answers_that_are_probable_enough() -> None:
    probabilities = np.array([[0.6, 0.4, 0.0], [0.9, 0.1, 0.0]])
    found = answered_at(0.7, np.array([1, 0]), probabilities)
    assert (found.coverage, found.accuracy) == (0.5, 1.0)
    assert threshold_for(0.95, np.array([1, 0]), probabilities).threshold == pytest.approx(0.61)


def test_a_group_is_right_when_all_of_it_is() -> None:
    assert groups_right(["a", "a", "b", "c"], np.array([True, False, True, True])) == pytest.approx(2 / 3)


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=1))
def test_a_perfect_answer_scores_one_and_no_answer_scores_beyond(rows: list[tuple[int, int]]) -> None:
    labels, answers = (np.array(column) for column in zip(*rows, strict=True))
    assert macro_f1(labels, labels) == 1
    assert 0 <= macro_f1(labels, answers) <= 1
