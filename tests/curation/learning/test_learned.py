import random
from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.learning import Event, Learned, Prior, replay
from curation.learning.events import standing, with_event
from curation.learning.learned import weigh
from tests.curation.learning.acts import NOW, PEOPLE, act, events, hostile_acts, liking

VECTORS = {name: row for name, row in zip("abcdefghij", np.eye(10, dtype=np.float32), strict=True)}
ROWS = np.eye(10, dtype=np.float32)


def learned(log: list[Event]) -> Learned:
    return replay(log, VECTORS, NOW, Prior())


def test_where_nothing_was_learnt_every_factor_is_one_and_every_preference_nothing() -> None:
    for nothing in (Learned.nothing(), learned([])):
        assert nothing.content_weights("sales")["themes"] == 1.0
        assert nothing.content_weights("sales").get("themes", 1.0) == 1.0
        assert nothing.preference("ann", ROWS).tolist() == [0.0] * 10


def test_each_cohort_has_its_own_factors_and_decisions_count_for_all_within_the_same_bounds() -> None:
    sales = liking("themes", PEOPLE, acts=12, size=0.9)
    approved, rejected = {"themes": 0.5, "trust": 0.5}, {"themes": -0.5, "trust": -0.5}
    decided = [
        event
        for number in range(40)
        for event in (
            act("Anna", "approve", item=f"good {number}", of=approved, beside=(), cohort=""),
            act("Anna", "reject", item=f"bad {number}", of=rejected, beside=(), cohort=""),
        )
    ]

    told = learned(sales + decided)

    assert told.lessons.keys() == {"sales"}
    assert dict(told.content_weights("people")) == {"themes": 1.25, "trust": 1.25}
    assert told.content_weights("sales")["themes"] == 2.0


def test_people_without_a_cohort_have_a_taste_and_teach_nobody() -> None:
    told = learned([act(person, cohort="", item="a", beside=({"themes": -0.5},)) for person in PEOPLE])

    assert not told.lessons
    assert told.preference("p0", ROWS)[0] > 0.0


def test_what_has_not_happened_yet_or_is_long_ago_does_not_count() -> None:
    log = liking("themes", PEOPLE)

    assert replay(log, VECTORS, NOW - timedelta(days=30), Prior()) == Learned.nothing()
    assert replay(log, VECTORS, NOW + timedelta(days=400), Prior()) == Learned.nothing()


def test_an_act_in_the_future_hides_none_of_the_past() -> None:
    past = act("ann", item="a", days=5)
    future = act("ann", "not_for_me", item="a", days=-5)

    assert learned([past, future]) == learned([past])


@settings(max_examples=60)
@given(st.lists(events, max_size=30), st.randoms(use_true_random=False))
def test_replaying_gives_the_same_to_the_bit_in_whatever_order_the_lines_come(
    log: list[Event], dice: random.Random
) -> None:
    shuffled = dice.sample(log, len(log))

    assert learned(shuffled) == learned(log)


@settings(max_examples=60)
@given(st.lists(events, max_size=20), events)
def test_learning_online_is_replaying_with_one_more_event(log: list[Event], event: Event) -> None:
    online = weigh(with_event(standing(log), event), VECTORS, NOW, Prior())

    assert online == learned([*log, event])


@settings(max_examples=60)
@given(st.lists(events, max_size=20), st.lists(hostile_acts, max_size=20))
def test_what_one_person_does_leaves_the_tastes_of_others_alone(log: list[Event], acts: list[Event]) -> None:
    before, after = learned(log), learned(log + acts)

    for person in PEOPLE:
        assert np.array_equal(before.preference(person, ROWS), after.preference(person, ROWS))


@settings(max_examples=60)
@given(st.lists(hostile_acts, max_size=25))
def test_an_item_that_leads_wherever_factors_lie_within_reach_leads_whatever_one_person_does(acts: list[Event]) -> None:
    log = liking("themes", PEOPLE[:6]) + liking("trust", PEOPLE, acts=2, size=-0.2)
    picks = np.random.default_rng(2).uniform(-0.5, 0.5, size=(40, 2))
    before = learned(log).lessons["sales"]
    reach = np.array([before.reach[part] for part in ("themes", "trust")])
    corners = [picks @ np.array([themes, trust]) for themes in reach[0] for trust in reach[1]]

    after = learned(log + acts).content_weights("sales")
    scores = picks @ np.array([after["themes"], after["trust"]])

    leads = np.all([corner[:, None] > corner for corner in corners], axis=0)
    assert leads.sum() > 100
    assert np.all((scores[:, None] > scores)[leads])
