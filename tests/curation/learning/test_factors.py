from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curation.learning import Event, Kind, Prior
from curation.learning.factors import Lesson, cohort_lesson, decided_factors, trimmed_mean
from tests.curation.learning.acts import NOW, PEOPLE, act, events, hostile_acts, liking


def lesson(acts: list[Event], prior: Prior = Prior()) -> Lesson:  # noqa: B008 - frozen
    found = cohort_lesson(acts, NOW, prior)
    assert found is not None
    return found


def decisions(kind: Kind, count: int, **parts: float) -> list[Event]:
    return [act("Anna", kind, item=f"{kind} {number}", of=parts, beside=(), cohort="") for number in range(count)]


def test_a_part_people_choose_by_counts_for_more_and_one_they_choose_against_for_less() -> None:
    told = lesson(liking("themes", PEOPLE) + liking("trust", PEOPLE, size=-0.5))

    assert told.people == 8
    assert told.factors["themes"] > 1.3
    assert told.factors["trust"] < 0.7


def test_four_people_teach_nothing_and_a_fifth_who_did_nothing_telling_does_not_help() -> None:
    four = liking("themes", PEOPLE[:4])
    lone_pick = act(PEOPLE[4], of={"themes": 0.5}, beside=())

    assert cohort_lesson(four, NOW, Prior()) is None
    assert cohort_lesson([*four, lone_pick], NOW, Prior()) is None
    assert cohort_lesson(liking("themes", PEOPLE[:5]), NOW, Prior()) is not None


def test_few_acts_move_a_factor_less_than_many_and_old_ones_less_than_new() -> None:
    def factor(acts: int, weeks_later: int = 0) -> float:
        found = cohort_lesson(liking("themes", PEOPLE, acts, size=0.05), NOW + timedelta(weeks=weeks_later), Prior())
        assert found is not None
        return found.factors["themes"]

    assert 1.0 < factor(1) < factor(4) < factor(10) < 2.0
    assert 1.0 < factor(4, weeks_later=24) < factor(4, weeks_later=8) < factor(4)


@pytest.mark.parametrize("part", ["safety", "policy", "language", "preference"])
def test_rules_are_never_learnt(part: str) -> None:
    assert part not in lesson(liking(part, PEOPLE) + liking("themes", PEOPLE)).factors
    assert part not in decided_factors(decisions("reject", 9, **{part: -1.0}), NOW, Prior())


def test_what_one_person_alone_does_is_trimmed_away_however_much_it_is() -> None:
    neutral = [event for part in ("themes", "trust") for event in liking(part, PEOPLE[:7], acts=2, size=0.01)]

    told = lesson(neutral + liking("role", [PEOPLE[7]], acts=100, size=5.0))

    assert told.factors["role"] == 1.0


@settings(max_examples=60)
@given(st.lists(hostile_acts, max_size=25))
def test_one_more_person_moves_a_factor_no_further_than_was_said(acts: list[Event]) -> None:
    others = liking("themes", PEOPLE[:5]) + liking("trust", PEOPLE[2:], acts=3, size=-0.3)
    before = lesson(others)

    after = lesson(others + [event for event in acts if event.cohort == "sales"])

    for part, (low, high) in before.reach.items():
        assert low <= after.factors[part] <= high
    assert all(after.factors[part] == 1.0 for part in after.factors.keys() - before.factors.keys())


@settings(max_examples=60)
@given(st.lists(events, max_size=40))
def test_factors_stay_within_their_bounds(acts: list[Event]) -> None:
    own = [event for event in acts if event.cohort]
    told = cohort_lesson(own, NOW, Prior())
    decided = decided_factors([event for event in acts if not event.cohort], NOW, Prior())

    assert all(0.5 <= factor <= 2.0 for factor in (told.factors if told else {}).values())
    assert all(0.8 <= factor <= 1.25 for factor in decided.values())


def test_what_the_comms_team_approves_counts_for_a_little_more() -> None:
    log = decisions("approve", 40, themes=0.5, freshness=0.5) + decisions("reject", 40, themes=-0.5, freshness=-0.5)

    assert decided_factors(log, NOW, Prior()) == {"themes": 1.25}
    assert decided_factors(decisions("approve", 40, themes=0.5), NOW, Prior()) == {"themes": 1.0}
    assert decided_factors([], NOW, Prior()) == {}


@settings(max_examples=60)
@given(st.lists(st.floats(-5, 5), min_size=2, max_size=9), st.floats(-1e6, 1e6))
def test_a_trimmed_mean_stays_among_the_others_whatever_one_value_is(others: list[float], odd: float) -> None:
    found = float(trimmed_mean(np.array([[value] for value in [*others, odd]]))[0])

    assert min(others) - 1e-9 <= found <= max(others) + 1e-9
