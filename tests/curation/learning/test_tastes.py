import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from curation.learning import Event, Kind, Prior
from curation.learning.tastes import Taste, tastes
from tests.curation.learning.acts import NOW, act, events

HEAT, FAIRS, LAW = np.eye(3, dtype=np.float32)
NEAR_HEAT = np.array([0.8, 0.6, 0.0], dtype=np.float32)
VECTORS = {"heat": HEAT, "fairs": FAIRS, "law": LAW}
SOME_VECTORS = {name: row for name, row in zip("abcdefghij", np.eye(10, dtype=np.float32), strict=True)}


def preference(*acts: Event) -> list[float]:
    """What one person who did this thinks of: heat, what is near it, fairs, law."""
    rows: NDArray[np.float32] = np.stack([HEAT, NEAR_HEAT, FAIRS, LAW])
    return [float(value) for value in tastes(acts, VECTORS, NOW, Prior())["ann"].preference(rows)]


def chosen(kind: Kind, item: str, *beside: str, days: float = 0.0) -> Event:
    return Event(kind, "ann", item, act("ann", days=days).at, {name: {"role": 1.0} for name in (item, *beside)})


def test_what_is_like_something_shared_rises_and_what_is_like_a_refusal_falls() -> None:
    heat, near, fairs, law = preference(chosen("share", "heat"), chosen("not_for_me", "fairs"))

    assert heat > near / 2 > 0.0
    assert fairs < 0.0
    assert law == 0.0


def test_sharing_all_of_a_week_says_nothing_of_any_of_it() -> None:
    week = ("heat", "fairs", "law")

    told = preference(*(chosen("share", item, *(other for other in week if other != item)) for item in week))

    assert told == pytest.approx([0.0] * 4, abs=1e-9)


def test_a_save_says_less_than_a_share_and_opening_says_nothing() -> None:
    shared, saved = preference(chosen("share", "heat")), preference(chosen("save", "heat"))

    assert shared[0] > saved[0] > 0.0
    assert tastes([chosen("open", "heat")], VECTORS, NOW, Prior()) == {}


def test_tastes_fade() -> None:
    assert preference(chosen("share", "heat"))[0] > 1.5 * preference(chosen("share", "heat", days=56))[0] > 0.0


def test_an_item_without_a_vector_is_passed_over() -> None:
    assert tastes([chosen("share", "gone")], VECTORS, NOW, Prior()) == {}
    assert preference(chosen("share", "heat", "gone"))[0] > 0.0


def test_the_preference_for_an_item_does_not_depend_on_what_is_asked_beside_it() -> None:
    rows = np.random.default_rng(1).normal(size=(50, 3)).astype(np.float32)
    taste = tastes([chosen("share", "heat"), chosen("not_for_me", "law")], VECTORS, NOW, Prior())["ann"]

    alone = np.concatenate([taste.preference(rows[place : place + 1]) for place in range(50)])

    assert np.allclose(alone, taste.preference(rows), rtol=0.0, atol=1e-12)


@settings(max_examples=60)
@given(st.lists(events, max_size=30))
def test_no_preference_exceeds_its_bound(acts: list[Event]) -> None:
    rows = np.stack(list(SOME_VECTORS.values()))

    for taste in tastes(acts, SOME_VECTORS, NOW, Prior()).values():
        assert np.abs(taste.preference(rows)).max() <= 1.5


def test_tastes_are_equal_where_their_numbers_are() -> None:
    one, other = (tastes([chosen(kind, "heat")], VECTORS, NOW, Prior())["ann"] for kind in ("share", "save"))

    assert one == Taste(one.rows.copy(), one.pulls.copy())
    assert one != other
    assert one != "a taste"
