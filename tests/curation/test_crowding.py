from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from curation.allocation import Candidate, Offer, allocate
from curation.config import Programme
from curation.crowding import outlooks
from curation.reach import Outlook

ONE = Programme(picks_per_week=1, third_party_share=(0.0, 1.0), exposure_per_item=9, per_source=9)


def candidate(employee: str, item: str, engagement: float, *, source: str = "News", story: str = "") -> Candidate:
    return Candidate(employee, item, story or item, source, "company", engagement, (-engagement, 0.0, item))


def given_before(employee: str, item: str, *, this_week: bool = True, story: str = "") -> Offer:
    return Offer(employee, item, story or item, "News", "company", this_week)


def foreseen(
    candidates: Sequence[Candidate], programme: Programme = ONE, offers: Sequence[Offer] = ()
) -> dict[str, Outlook]:
    plan = allocate(candidates, programme, offers).picks
    return dict(outlooks(plan, candidates, offers, programme))


def test_a_pick_takes_the_place_of_the_next_best_item_of_its_person() -> None:
    scores = {"a": 0.9, "b": 0.7, "c": 0.8}
    fits = [candidate(who, item, score) for who in ("ann", "bo") for item, score in scores.items()]

    assert foreseen(fits) == {"a": Outlook(0, 2, (("c", 2),))}


def test_where_there_is_room_nothing_is_crowded_out() -> None:
    assert foreseen([candidate("ann", "a", 0.9)]) == {"a": Outlook(0, 1)}
    both = [candidate("ann", "a", 0.9), candidate("ann", "b", 0.8)]
    assert foreseen(both, replace(ONE, picks_per_week=2)) == {"a": Outlook(0, 1), "b": Outlook(0, 1)}


def test_what_was_offered_is_told_and_its_week_is_full() -> None:
    fits = [candidate("ann", "a", 0.9)]

    assert foreseen(fits, offers=[given_before("ann", "b")]) == {"b": Outlook(1)}
    assert foreseen(fits, offers=[given_before("ann", "b", this_week=False)]) == {"a": Outlook(0, 1)}


def test_nothing_is_crowded_out_that_the_rules_would_not_allow() -> None:
    two = replace(ONE, picks_per_week=2, per_source=1)
    fits = [
        candidate("ann", "a", 0.9, source="A"),
        candidate("ann", "b", 0.8, source="B"),
        candidate("ann", "same source as b", 0.7, source="B"),
        candidate("ann", "same story as b", 0.6, source="C", story="b"),
        candidate("ann", "told before", 0.5, source="D"),
        candidate("ann", "d", 0.4, source="E"),
    ]

    found = foreseen(fits, two, [given_before("ann", "told before", this_week=False)])

    assert found["a"].instead == (("d", 1),)
    assert found["b"].instead == (("same source as b", 1),)


def test_what_engages_too_little_loses_nothing() -> None:
    fits = [candidate("ann", "a", 0.9), candidate("ann", "b", 0.4)]

    assert foreseen(fits, replace(ONE, min_engagement=0.5)) == {"a": Outlook(0, 1)}


def test_an_item_that_reaches_its_limit_elsewhere_loses_no_more_picks_than_it_could_get() -> None:
    one_each = replace(ONE, exposure_per_item=2)
    fits = [candidate(who, item, score) for who in ("ann", "bo") for item, score in (("a", 0.9), ("b", 0.7))]
    offers = [given_before("cleo", "b", this_week=False)]

    assert foreseen(fits, one_each, offers)["a"] == Outlook(0, 2, (("b", 1),))


programmes = st.builds(
    Programme,
    picks_per_week=st.integers(1, 3),
    third_party_share=st.just((0.0, 1.0)),
    exposure_per_item=st.integers(1, 4),
    per_source=st.integers(1, 3),
)
rows = st.lists(
    st.builds(
        candidate,
        st.sampled_from("pqr"),
        st.sampled_from("abcdef"),
        st.sampled_from([0.5, 0.6, 0.7, 0.8]),
    ),
    unique_by=lambda c: (c.employee, c.item),
    max_size=14,
).map(lambda found: [replace(c, source="XY"[c.item in "abc"]) for c in found])


@settings(max_examples=50)
@given(rows, programmes)
def test_no_number_exceeds_the_audience(fits: Sequence[Candidate], programme: Programme) -> None:
    audience = Counter(fit.item for fit in fits)

    for id, found in foreseen(fits, programme).items():
        assert found.displaced <= found.more <= audience[id]
        assert all(other != id and count <= audience[other] for other, count in found.instead)


@settings(max_examples=20)
@given(rows, programmes)
def test_it_is_the_difference_between_two_allocations_where_people_do_not_compete(
    fits: Sequence[Candidate], programme: Programme
) -> None:
    roomy = replace(programme, exposure_per_item=9)
    found = foreseen(fits, roomy)
    picked = Counter(pick.item for pick in allocate(fits, roomy).picks)

    for id in picked:
        without = Counter(pick.item for pick in allocate([f for f in fits if f.item != id], roomy).picks)
        assert dict(found[id].instead) == dict(without - picked)
