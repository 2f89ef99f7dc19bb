"""Candidates and offers with names: each rule by an example."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.allocation import Candidate, Offer, allocate
from curation.config import Kind, Programme

PROGRAMME = Programme(picks_per_week=2, third_party_share=(0.0, 0.5), exposure_per_item=2, per_source=1)


def fits(employee: str, item: str, engagement: float = 0.8, *, source: str = "", kind: Kind = "company") -> Candidate:
    return Candidate(
        employee, item, f"story of {item}", source or f"feed of {item}", kind, engagement, (-engagement, 0.0, item)
    )


def offered(employee: str, item: str, *, this_week: bool) -> Offer:
    return Offer(employee, item, f"story of {item}", f"feed of {item}", "company", this_week)


def dealt(
    candidates: list[Candidate], programme: Programme = PROGRAMME, offers: list[Offer] | None = None
) -> list[tuple[str, str]]:
    return [(pick.employee, pick.item) for pick in allocate(candidates, programme, offers or ()).picks]


def test_everybody_gets_what_fits_best_best_first() -> None:
    candidates = [fits("bo", "a"), fits("ann", "a", 0.6), fits("ann", "b", 0.9), fits("ann", "c", 0.7)]

    assert dealt(candidates) == [("ann", "b"), ("ann", "c"), ("bo", "a")]


def test_an_item_reaches_no_more_people_than_the_programme_allows() -> None:
    candidates = [fits(employee, "a", engagement) for employee, engagement in [("ann", 0.7), ("bo", 0.9), ("cy", 0.8)]]

    assert dealt(candidates) == [("bo", "a"), ("cy", "a")]
    assert dealt(candidates, offers=[offered("di", "a", this_week=False)]) == [("bo", "a")]


def test_one_feed_does_not_fill_a_week() -> None:
    assert len(dealt([fits("ann", "a", source="news"), fits("ann", "b", source="news")])) == 1


def test_what_engages_too_little_is_no_pick() -> None:
    assert dealt([fits("ann", "a", 0.4)], replace(PROGRAMME, min_engagement=0.5)) == []


def test_everybody_gets_a_first_pick_before_anybody_gets_a_third() -> None:
    single = replace(PROGRAMME, picks_per_week=3, exposure_per_item=1)
    candidates = [fits("ann", "a", 0.9), fits("ann", "b", 0.8), fits("ann", "c", 0.7), fits("bo", "c", 0.2)]

    assert dealt(candidates, single) == [("ann", "a"), ("ann", "b"), ("bo", "c")]


def test_the_share_gives_way_where_items_are_lacking_and_that_is_said() -> None:
    candidates = [fits("ann", "x", 0.9, kind="third_party"), fits("ann", "y", 0.8, kind="third_party")]

    assert allocate([*candidates, fits("ann", "c", 0.5)], PROGRAMME).relaxed == ()
    assert allocate(candidates, PROGRAMME).relaxed == ("third_party_share",)
    assert len(allocate(candidates, PROGRAMME).picks) == 2


def test_picks_made_earlier_this_week_are_part_of_the_share() -> None:
    earlier = [offered("ann", "a", this_week=True), offered("bo", "b", this_week=True)]
    candidates = [fits(who, f"x{who}", kind="third_party") for who in ("ann", "bo", "cy")]

    allocation = allocate(candidates, PROGRAMME, earlier)

    assert (len(allocation.picks), allocation.relaxed) == (2, ())
    assert "cy" in {pick.employee for pick in allocation.picks}


def test_no_story_is_offered_twice_in_whatever_language() -> None:
    english, danish = fits("ann", "a", 0.9), replace(fits("ann", "b", 0.8), story="story of a")

    assert dealt([english, danish]) == [("ann", "a")]
    assert dealt([danish], offers=[offered("ann", "a", this_week=False)]) == []


def test_offers_of_this_week_count_towards_the_picks() -> None:
    made = [offered("ann", item, this_week=True) for item in ("a", "b")]

    assert dealt([fits("ann", "c")], offers=made) == []


def test_of_equally_good_items_the_first_in_order_is_picked() -> None:
    old, new = fits("ann", "a"), fits("ann", "b")
    new = replace(new, order=(*new.order[:1], -1.0, "b"))

    assert dealt([old, new], replace(PROGRAMME, picks_per_week=1)) == [("ann", "b")]


@pytest.mark.parametrize("picks", [0, 3])
def test_without_candidates_there_is_nothing_to_give(picks: int) -> None:
    assert allocate([], replace(PROGRAMME, picks_per_week=picks)).picks == ()


@settings(max_examples=30)
@given(
    st.lists(
        st.builds(fits, st.sampled_from("abcd"), st.sampled_from("uvwxyz"), st.sampled_from([0.5, 0.6, 0.7, 0.8])),
        max_size=24,
        unique_by=lambda candidate: (candidate.employee, candidate.item),
    ),
    st.randoms(),
)
def test_the_order_of_candidates_does_not_matter(candidates: list[Candidate], shuffle: random.Random) -> None:
    assert dealt(shuffle.sample(candidates, len(candidates))) == dealt(candidates)
