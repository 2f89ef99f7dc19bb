import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.allocation import Candidate, Offer, allocate, most_of_kind
from curation.config import Kind, Programme

PROGRAMME = Programme(picks_per_week=2, third_party_share=(0.0, 0.5), exposure_per_item=2, per_source=1)


def fits(employee: str, item: str, engagement: float = 0.8, *, source: str = "", kind: Kind = "company") -> Candidate:
    return Candidate(
        employee, item, f"story of {item}", source or f"feed of {item}", kind, engagement, (-engagement, 0.0, item)
    )


def dealt(
    candidates: list[Candidate], programme: Programme = PROGRAMME, offered: list[Offer] | None = None
) -> set[tuple[str, str]]:
    return {(pick.employee, pick.item) for pick in allocate(candidates, programme, offered or ()).picks}


def test_the_best_fitting_items_are_dealt() -> None:
    candidates = [fits("ann", "a", 0.6), fits("ann", "b", 0.9), fits("ann", "c", 0.7)]

    assert dealt(candidates) == {("ann", "b"), ("ann", "c")}


def test_an_item_reaches_no_more_people_than_the_programme_allows() -> None:
    candidates = [fits(employee, "a", engagement) for employee, engagement in [("ann", 0.7), ("bo", 0.9), ("cy", 0.8)]]

    assert dealt(candidates) == {("bo", "a"), ("cy", "a")}


def test_one_feed_does_not_fill_a_week() -> None:
    candidates = [fits("ann", "a", source="news"), fits("ann", "b", source="news")]

    assert len(dealt(candidates)) == 1


def test_everybody_gets_a_first_pick_before_anybody_gets_a_second() -> None:
    single = replace(PROGRAMME, exposure_per_item=1)
    candidates = [fits("ann", "a", 0.9), fits("ann", "b", 0.8), fits("bo", "b", 0.6)]

    assert dealt(candidates, single) == {("ann", "a"), ("bo", "b")}


def test_third_party_items_keep_to_their_share_while_company_items_last() -> None:
    candidates = [
        fits("ann", "x", 0.9, kind="third_party"),
        fits("ann", "y", 0.8, kind="third_party"),
        fits("ann", "c", 0.5),
    ]

    assert dealt(candidates) == {("ann", "x"), ("ann", "c")}


def test_the_share_gives_way_last_and_that_is_said() -> None:
    candidates = [fits("ann", "x", 0.9, kind="third_party"), fits("ann", "y", 0.8, kind="third_party")]

    allocation = allocate(candidates, PROGRAMME)

    assert len(allocation.picks) == 2
    assert allocation.relaxed == ("third_party_share",)


def test_what_was_offered_before_is_never_offered_again() -> None:
    earlier = Offer("ann", "a", "story of a", "feed of a", "company", this_week=False)

    assert dealt([fits("ann", "a", 0.9), fits("ann", "b", 0.6)], offered=[earlier]) == {("ann", "b")}


def test_nobody_is_offered_one_story_in_two_languages() -> None:
    english, danish = fits("ann", "a", 0.9), replace(fits("ann", "b", 0.8), story="story of a")

    assert dealt([english, danish]) == {("ann", "a")}
    earlier = Offer("ann", "a", "story of a", "feed of a", "company", this_week=False)
    assert dealt([danish], offered=[earlier]) == set()


def test_offers_of_this_week_count_towards_the_rules() -> None:
    made = [Offer("ann", item, f"story of {item}", f"feed of {item}", "company", this_week=True) for item in ("a", "b")]

    assert dealt([fits("ann", "c")], offered=made) == set()


@pytest.mark.parametrize(
    ("share", "third_party", "company"), [((0.0, 0.6), 1, 3), ((0.34, 1.0), 3, 1), ((0.0, 1.0), 3, 3)]
)
def test_the_band_in_whole_picks(share: tuple[float, float], third_party: int, company: int) -> None:
    programme = Programme(picks_per_week=3, third_party_share=share)

    assert most_of_kind(programme) == {"third_party": third_party, "company": company}


candidate_lists = st.lists(
    st.builds(
        fits,
        st.sampled_from(["ann", "bo", "cy", "di"]),
        st.sampled_from("abcdef"),
        st.sampled_from([0.5, 0.6, 0.7, 0.8]),
    ),
    max_size=24,
    unique_by=lambda candidate: (candidate.employee, candidate.item),
)
programmes = st.builds(
    Programme,
    picks_per_week=st.integers(0, 4),
    third_party_share=st.sampled_from([(0.0, 1.0), (0.0, 0.5), (0.5, 1.0)]),
    exposure_per_item=st.integers(1, 4),
    per_source=st.integers(1, 3),
)


@given(candidate_lists, programmes, st.randoms())
def test_no_programme_is_broken_and_the_order_of_candidates_does_not_matter(
    candidates: list[Candidate], programme: Programme, shuffle: random.Random
) -> None:
    picks = allocate(candidates, programme).picks

    assert allocate(shuffle.sample(candidates, len(candidates)), programme).picks == picks
    assert len({(pick.employee, pick.item) for pick in picks}) == len(picks)
    for counted, limit in [
        (Counter(pick.employee for pick in picks), programme.picks_per_week),
        (Counter(pick.item for pick in picks), programme.exposure_per_item),
        (Counter((pick.employee, pick.source) for pick in picks), programme.per_source),
    ]:
        assert all(count <= limit for count in counted.values())


@given(candidate_lists, programmes)
def test_nobody_is_left_with_room_for_an_item_that_has_room(candidates: list[Candidate], programme: Programme) -> None:
    picks = allocate(candidates, programme).picks
    given_ = {(pick.employee, pick.item) for pick in picks}
    people, items = Counter(p.employee for p in picks), Counter(p.item for p in picks)
    sources = Counter((p.employee, p.source) for p in picks)

    for candidate in candidates:
        assert (
            (candidate.employee, candidate.item) in given_
            or people[candidate.employee] >= programme.picks_per_week
            or items[candidate.item] >= programme.exposure_per_item
            or sources[candidate.employee, candidate.source] >= programme.per_source
        )
