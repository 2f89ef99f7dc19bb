"""Whole allocations, against the optimum and against the rules."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from curation.allocation.auction import scale_of
from curation.allocation.plan import EXACT_UP_TO, Plan, plan
from curation.allocation.table import Columns, Earlier, lay_out
from curation.config import Programme
from curation.evaluation.allocation_programmes import alike, shuffled, small
from curation.evaluation.allocation_reference import best
from curation.evaluation.allocation_rules import broken_rules

NOTHING = Earlier.nothing()
PRICES_ALONE = 0
ANY_SHARE = (0.0, 1.0)
seeds = st.integers(0, 2**31)
ways = st.sampled_from([EXACT_UP_TO, PRICES_ALONE])
both_ways = pytest.mark.parametrize("exact_up_to", [EXACT_UP_TO, PRICES_ALONE])


def rows(*candidates: tuple[int, int, float], third_party: tuple[int, ...] = ()) -> Columns:
    """Person, item, engagement; every item is a story from a feed of its own."""
    person, item, engagement = (np.array(column) for column in zip(*candidates, strict=True))
    code = item.astype(np.int32)
    return Columns(person.astype(np.int32), code, code, code, np.isin(item, third_party), engagement.astype(np.float64))


def pairs(columns: Columns, made: Plan) -> set[tuple[int, int]]:
    """Who got what."""
    return set(zip(columns.employee[made.picks].tolist(), columns.item[made.picks].tolist(), strict=True))


@pytest.mark.parametrize("seed", range(40))
def test_small_programmes_get_the_best_there_is(seed: int) -> None:
    columns, programme, earlier = small(seed)
    optimum = best(columns, programme, earlier)

    made = plan(columns, programme, earlier)

    assert made.total >= 0.995 * optimum.total
    assert made.total == pytest.approx(optimum.total, rel=1e-5)
    assert made.bound >= optimum.total - 1e-6
    assert ("third_party_share" in made.relaxed) == optimum.out_of_band


def test_prices_alone_come_close() -> None:
    ratios = []
    for seed in range(40):
        columns, programme, earlier = small(seed)
        optimum = best(columns, programme, earlier).total
        made = plan(columns, programme, earlier, exact_up_to=PRICES_ALONE)
        assert made.bound >= optimum - 1e-6
        ratios.append(made.total / optimum if optimum else 1.0)

    assert np.mean(ratios) > 0.99


@pytest.mark.parametrize(
    ("exposure", "share"), [(20, ANY_SHARE), (3, ANY_SHARE), (1, ANY_SHARE), (4, (0.1, 0.4)), (6, (0.75, 0.8))]
)
def test_a_larger_programme_is_within_a_hundredth_of_a_bound_that_holds(
    exposure: int, share: tuple[float, float]
) -> None:
    columns = alike(120, 120, 30)
    programme = Programme(third_party_share=share, exposure_per_item=exposure)

    made = plan(columns, programme, NOTHING, exact_up_to=PRICES_ALONE)

    assert made.total >= 0.99 * made.bound
    assert made.bound >= plan(columns, programme, NOTHING).total
    assert made.relaxed == ()
    assert broken_rules(columns, programme, NOTHING, made) == []


@settings(max_examples=60)
@given(seeds, ways)
def test_no_rule_is_broken_and_what_gave_way_is_said(seed: int, exact_up_to: int) -> None:
    columns, programme, earlier = small(seed)

    made = plan(columns, programme, earlier, exact_up_to=exact_up_to)

    assert broken_rules(columns, programme, earlier, made) == []
    assert made.total == pytest.approx(columns.engagement[made.picks].sum())
    assert made.total <= made.bound


@settings(max_examples=30)
@given(seeds, ways)
def test_the_order_of_candidates_does_not_matter_and_a_run_gives_what_the_last_one_gave(
    seed: int, exact_up_to: int
) -> None:
    columns, programme, earlier = small(seed)
    other = shuffled(columns, seed)

    first = plan(columns, programme, earlier, exact_up_to=exact_up_to)

    assert plan(columns, programme, earlier, exact_up_to=exact_up_to).picks.tolist() == first.picks.tolist()
    assert pairs(other, plan(other, programme, earlier, exact_up_to=exact_up_to)) == pairs(columns, first)


@settings(max_examples=30)
@given(seeds, seeds, ways)
def test_candidates_change_no_pick_that_they_cannot_reach(seed: int, other_seed: int, exact_up_to: int) -> None:
    """Two companies that share nobody and nothing, side by side, where no third pick depends on who has a first."""
    programme = Programme(picks_per_week=2, third_party_share=ANY_SHARE, exposure_per_item=2)
    one, other = small(seed)[0], small(other_seed)[0]
    codes = ("employee", "item", "source", "story")
    apart = {name: int(getattr(one, name).max(initial=-1)) + 1 for name in codes}
    both = Columns(
        *(
            np.concatenate((getattr(one, field.name), getattr(other, field.name) + apart.get(field.name, False)))
            for field in fields(Columns)
        )
    )

    steps = {scale_of(lay_out(columns, programme, NOTHING)) for columns in (one, both)}
    assume(exact_up_to == EXACT_UP_TO or len(steps) == 1)
    together = pairs(both, plan(both, programme, NOTHING, exact_up_to=exact_up_to))

    alone = plan(one, programme, NOTHING, exact_up_to=exact_up_to)
    assert {(who, what) for who, what in together if who < apart["employee"]} == pairs(one, alone)


@both_ways
def test_an_item_more_that_nobody_prefers_changes_nothing(exact_up_to: int) -> None:
    columns = alike(30, 20, 10)
    programme = Programme(third_party_share=ANY_SHARE, exposure_per_item=6)
    made = plan(columns, programme, NOTHING, exact_up_to=exact_up_to)
    more = rows(*((person, 20, 0.001) for person in range(30)))
    more = Columns(*(np.concatenate((getattr(columns, f.name), getattr(more, f.name))) for f in fields(Columns)))

    assert pairs(more, plan(more, programme, NOTHING, exact_up_to=exact_up_to)) == pairs(columns, made)


@both_ways
@pytest.mark.parametrize(
    ("picks_per_week", "others", "expected"),
    [
        # Worth 2.5; two for one and none for the other 1.9.
        (3, 0.7, {(0, 0), (0, 1), (0, 3), (1, 2)}),
        # Worth 1.9; with one for everybody 1.8.
        (3, 0.0, {(0, 0), (0, 2)}),
        (2, 0.7, {(0, 0), (0, 2)}),
    ],
)
def test_nobody_gets_a_third_before_everybody_has_one_and_a_second_only_where_it_brings_more(
    picks_per_week: int, others: float, expected: set[tuple[int, int]], exact_up_to: int
) -> None:
    columns = rows((0, 0, 0.9), (0, 1, 0.8), (0, 2, 1.0), (0, 3, others), (1, 2, 0.1))
    programme = Programme(picks_per_week, third_party_share=ANY_SHARE, exposure_per_item=1, min_engagement=0.1)

    made = plan(columns, programme, NOTHING, exact_up_to=exact_up_to)

    assert pairs(columns, made) == expected
    assert made.relaxed == ()


@both_ways
def test_where_not_everybody_can_be_served_nobody_gets_a_third(exact_up_to: int) -> None:
    columns = rows((0, 0, 0.9), (0, 1, 0.8), (0, 2, 0.7), (1, 3, 0.5), (2, 3, 0.6))
    programme = Programme(third_party_share=ANY_SHARE, exposure_per_item=1)

    made = plan(columns, programme, NOTHING, exact_up_to=exact_up_to)

    assert pairs(columns, made) == {(0, 0), (0, 1), (2, 3)}
    assert made.relaxed == ()


def test_of_equally_good_allocations_the_one_that_serves_more_people_is_made() -> None:
    columns = rows((0, 0, 0.9), (0, 1, 0.5), (1, 1, 0.5))

    made = plan(columns, Programme(2, third_party_share=ANY_SHARE, exposure_per_item=1), NOTHING)

    assert pairs(columns, made) == {(0, 0), (1, 1)}


def test_who_had_two_picks_gets_a_third_only_once_everybody_can_have_one() -> None:
    columns = rows((0, 2, 0.9), (1, 3, 0.5), (2, 3, 0.5))
    code = np.array([0, 1], np.int32)
    earlier = Earlier(0 * code, code, code, code, np.zeros(2, np.bool_), np.ones(2, np.bool_))

    def dealt(exposure: int) -> set[tuple[int, int]]:
        programme = Programme(third_party_share=ANY_SHARE, exposure_per_item=exposure)
        return pairs(columns, plan(columns, programme, earlier))

    assert len(dealt(1)) == 1
    assert dealt(2) == {(0, 2), (1, 3), (2, 3)}


@both_ways
def test_the_band_is_of_all_picks_together_and_costs_picks_rather_than_giving_way(exact_up_to: int) -> None:
    columns = rows((0, 0, 0.9), (0, 1, 0.8), (0, 2, 0.7), (1, 3, 0.6), (1, 4, 0.5), third_party=(0, 1, 2, 3))
    half = Programme(third_party_share=(0.0, 0.5))

    made = plan(columns, half, NOTHING, exact_up_to=exact_up_to)

    assert pairs(columns, made) == {(0, 0), (1, 4)}
    assert made.relaxed == ()


@both_ways
def test_the_band_gives_way_where_somebody_would_go_without_and_that_is_said(exact_up_to: int) -> None:
    columns = rows((0, 0, 0.9), (0, 1, 0.8), third_party=(0, 1))

    made = plan(columns, Programme(third_party_share=(0.0, 0.5)), NOTHING, exact_up_to=exact_up_to)

    assert pairs(columns, made) == {(0, 0), (0, 1)}
    assert made.relaxed == ("third_party_share",)


def test_a_share_is_not_lost_to_binary_rounding() -> None:
    columns = rows(*((person, person, 0.5) for person in range(100)), third_party=tuple(range(29)))

    made = plan(columns, Programme(third_party_share=(0.29, 0.29), exposure_per_item=1), NOTHING)

    assert len(made.picks) == 100


@pytest.mark.parametrize("programme", [Programme(picks_per_week=0), Programme(min_engagement=1.0)])
def test_rules_that_allow_nothing_are_answered_with_nothing(programme: Programme) -> None:
    made = plan(rows((0, 0, 0.5)), programme, NOTHING)

    assert (len(made.picks), made.total, made.bound, made.relaxed) == (0, 0.0, 0.0, ())


@both_ways
def test_without_candidates_there_is_nothing_to_give(exact_up_to: int) -> None:
    none = Columns(*(getattr(rows((0, 0, 0.5)), field.name)[:0] for field in fields(Columns)))

    made = plan(none, Programme(), NOTHING, exact_up_to=exact_up_to)

    assert (len(made.picks), made.total, made.bound, made.relaxed) == (0, 0.0, 0.0, ())
