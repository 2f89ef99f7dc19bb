"""What counts as right is NumPy's stable sort of every rounded score."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from curation.nearest import FEWEST_PEOPLE, Best, Facets, Vectors, best_items
from curation.scoring import Cosines, Scoring

TENTHS = Scoring(lambda cosines: np.round(cosines, 1), 1)


def sorted_scores(scores: NDArray[np.float64], k: int) -> Best:
    places = np.argsort(-scores, axis=1, kind="stable")[:, :k]
    return Best(places.astype(np.int32), np.take_along_axis(scores, places, axis=1))


def assert_same(found: Best, expected: Best) -> None:
    np.testing.assert_array_equal(found.places, expected.places)
    np.testing.assert_array_equal(found.scores, expected.scores)


def unit_rows(random: np.random.Generator, count: int, dimension: int = 48) -> Vectors:
    rows = random.standard_normal((count, dimension), dtype=np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def coarse_rows(random: np.random.Generator, count: int) -> Vectors:
    """Few different ones, whose products are exact and often equal."""
    return (random.integers(-2, 3, (count, 3)) / 4).astype(np.float32)


@settings(max_examples=60)
@given(
    seed=st.integers(0, 2**32 - 1),
    people=st.integers(0, 12),
    items=st.integers(0, 120),
    k=st.integers(0, 12),
    decimals=st.integers(0, 3),
)
def test_the_best_are_those_of_a_stable_sort_of_rounded_scores(
    seed: int, people: int, items: int, k: int, decimals: int
) -> None:
    random = np.random.default_rng(seed)
    roles, articles = coarse_rows(random, people), coarse_rows(random, items)
    scoring = Scoring(lambda cosines: np.round(1 / (1 + np.exp(-5 * cosines)), decimals), decimals)

    found = best_items(Facets.one_each(roles), articles, k, scoring)

    assert_same(found, sorted_scores(scoring.score((roles @ articles.T).astype(np.float64)), k))


@pytest.mark.parametrize("cells", [1, 1 << 20])
def test_neither_the_block_nor_the_rounding_of_float32_shows(cells: int) -> None:
    random = np.random.default_rng(5)
    roles, articles = unit_rows(random, 2 * FEWEST_PEOPLE + 3), unit_rows(random, 500)
    # So fine a step that many a float32 product lies on its wrong side.
    scoring = Scoring(lambda cosines: np.round(cosines, 6), 6)
    exact = np.round(roles.astype(np.float64) @ articles.T.astype(np.float64), 6)
    assert (np.round((roles @ articles.T).astype(np.float64), 6) != exact).any()

    found = best_items(Facets.one_each(roles), articles, 20, scoring, cells=cells)

    assert_same(found, sorted_scores(exact, 20))


def test_alike_items_side_by_side_and_equal_scores_everywhere_change_nothing() -> None:
    random = np.random.default_rng(6)
    articles = np.repeat(unit_rows(random, 5), 100, axis=0)
    roles = np.concatenate([articles[:1], -articles[:1], np.zeros_like(articles[:1])])

    found = best_items(Facets.one_each(roles), articles, 7, TENTHS)

    assert found.places[0].tolist() == found.places[2].tolist() == list(range(7))
    assert found.scores[0].tolist() == [1.0] * 7


def test_the_closest_facet_counts_however_many_each_person_has() -> None:
    random = np.random.default_rng(7)
    counts = np.array([2, 1, 3, 1, 2])
    rows, articles = unit_rows(random, int(counts.sum())), unit_rows(random, 200)
    cosines = rows.astype(np.float64) @ articles.T.astype(np.float64)
    of_person = np.split(cosines, np.cumsum(counts)[:-1])
    scoring = Scoring(lambda cosines: np.round(cosines, 3), 3)

    found = best_items(Facets(rows, counts[:, None]), articles, 9, scoring)

    assert_same(found, sorted_scores(np.round([each.max(axis=0) for each in of_person], 3), 9))


def role_and_interests(*sections: Cosines) -> Cosines:
    role, interests = sections
    if not len(interests):
        return np.asarray(role[0])
    return np.asarray(role[0] + np.clip(interests.max(axis=0), 0, 0.25))


def test_a_second_section_may_only_add_and_may_be_empty() -> None:
    random = np.random.default_rng(8)
    counts = np.array([[1, 2], [1, 0], [1, 1]])
    rows, articles = unit_rows(random, int(counts.sum())), unit_rows(random, 200)
    scoring = Scoring(lambda blended: np.round(blended, 3), 3, role_and_interests, steepness=2.0)
    cosines = rows.astype(np.float64) @ articles.T.astype(np.float64)
    persons = ((cosines[:1], cosines[1:3]), (cosines[3:4], cosines[:0]), (cosines[4:5], cosines[5:]))

    found = best_items(Facets(rows, counts), articles, 9, scoring)

    assert_same(found, sorted_scores(np.round([role_and_interests(*each) for each in persons], 3), 9))


def test_a_person_without_a_facet_is_refused() -> None:
    with pytest.raises(ValueError, match="person 1 has no facet"):
        best_items(
            Facets(np.eye(3, dtype=np.float32), np.array([[2], [0], [1]])), np.eye(3, dtype=np.float32), 1, TENTHS
        )


def test_rows_that_belong_to_nobody_are_refused() -> None:
    with pytest.raises(ValueError, match="3 rows for 2 facets"):
        best_items(Facets(np.eye(3, dtype=np.float32), np.array([[1], [1]])), np.eye(3, dtype=np.float32), 1, TENTHS)


@pytest.mark.parametrize(("facet", "item", "named"), [(np.nan, 0.0, "facet 2"), (0.0, np.inf, "item 2")])
def test_what_is_no_number_is_refused(facet: float, item: float, named: str) -> None:
    people, articles = np.eye(3, dtype=np.float32), np.eye(3, dtype=np.float32)
    people[2, 0], articles[2, 0] = facet, item

    with pytest.raises(ValueError, match=named):
        best_items(Facets.one_each(people), articles, 1, TENTHS)
