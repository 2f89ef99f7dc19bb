"""Which statements bear one another out, and which roundings go too far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.quantities.agreement import bears_out, contradicts
from curation.quantities.implied import listed
from curation.quantities.lexicon import Hedge
from curation.quantities.measures import Measure


@pytest.mark.parametrize(
    ("known", "stated", "hedge", "holds"),
    [
        (1487, 1500, "under", True),
        (1487, 1500, "about", True),
        (1487, 1400, "over", True),
        (1487, 1500, "over", False),
        (1487, 1500, "exact", False),
        (1487, 1000, "about", False),
        (320, 300, "over", True),
        (320, 400, "under", False),
        (311, 300, "over", True),
        (0.85, 0.9, "under", True),
    ],
)
def test_a_rounding_holds_where_it_is_said_and_on_its_own_side(
    known: float, stated: float, hedge: Hedge, holds: bool
) -> None:
    assert bears_out(Measure(known), Measure(stated), hedge) is holds


@pytest.mark.parametrize(
    ("known", "stated", "holds"),
    [
        (Measure(1, "year"), Measure(12, "month"), True),
        (Measure(36, "hour"), Measure(1.5, "day"), True),
        (Measure(28, "day"), Measure(4, "week"), True),
        (Measure(1.2, "km"), Measure(1200, "m"), True),
        (Measure(100, "%"), Measure(2, "times"), True),
        (Measure(5, "%"), Measure(5, "points"), False),
        (Measure(85e6, "GBP"), Measure(85e6, "EUR"), False),
        (Measure(120, "mile"), Measure(120, "km"), False),
        (Measure(960, "clock"), Measure(240, "clock"), True),
        (Measure(30, "%"), Measure(30), True),
    ],
)
def test_units_convert_by_form_alone(known: Measure, stated: Measure, holds: bool) -> None:
    assert bears_out(known, stated) is holds


def test_a_share_in_words_may_be_two_points_off() -> None:
    assert bears_out(Measure(48, "%"), Measure(50, "%"), soft=True)
    assert not bears_out(Measure(44, "%"), Measure(50, "%"), soft=True)
    assert bears_out(Measure(38, "%"), Measure(100 / 3, "%"), "over", soft=True)


def test_nearly_and_more_than_exclude_each_other() -> None:
    assert contradicts("under", "over")
    assert not contradicts("about", "over")


def test_a_list_counts_its_entries() -> None:
    assert 3 in listed("We seek engineers, analysts and designers.")
    assert 4 not in listed("We seek engineers, analysts and designers.")
    assert 2 in listed("Buses in Leeds and Bradford come first.")


@given(st.floats(min_value=0.01, max_value=1e12), st.sampled_from(["exact", "about", "over", "under", "up to"]))
def test_every_number_bears_out_itself(value: float, hedge: Hedge) -> None:
    assert bears_out(Measure(value), Measure(value), hedge)
