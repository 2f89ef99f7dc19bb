from dataclasses import replace
from itertools import permutations

import pytest

from curation.learning import Kind, cohort_of, weighed_parts
from curation.learning.events import chances, contrast, standing, with_event
from curation.ranking import content_value, engagement, relevance
from tests.curation.learning.acts import act
from tests.curation.store.samples import ANN
from tests.curation.test_ranking import FACTS


@pytest.mark.parametrize(
    ("team", "department", "cohort"), [("Sales EMEA ", "Vendite", "sales emea"), ("", "Salg", "salg"), (" ", "", "")]
)
def test_people_learn_with_their_team_else_with_their_department(team: str, department: str, cohort: str) -> None:
    assert cohort_of(replace(ANN, team=team, department=department)) == cohort


def test_the_newest_act_on_an_item_counts_in_whatever_order_the_log_is_read() -> None:
    log = [act("ann", "save", days=3), act("ann", "not_for_me", days=1), act("ann", "share", days=2), act("bo")]

    for order in permutations(log):
        assert sorted(event.kind for event in standing(order).values()) == ["not_for_me", "share"]


def test_opening_an_item_does_not_undo_what_was_done_with_it() -> None:
    shared, opened = act("ann", "share", days=2), act("ann", "open", days=1)

    assert list(with_event(standing([shared]), opened).values()) == [shared]
    assert list(with_event(standing([opened]), shared).values()) == [shared]


def test_a_suggestion_has_one_decision_however_many_people_decided() -> None:
    log = [act("Anna", "approve", days=2, cohort=""), act("Bent", "reject", days=1, cohort="")]

    assert [(event.by, event.kind) for event in standing(log).values()] == [("Bent", "reject")]


@pytest.mark.parametrize(("kind", "likelier"), [("share", "a"), ("not_for_me", "a, other 0")])
def test_what_scores_high_is_likelier_to_be_shared_and_less_likely_to_be_refused(kind: Kind, likelier: str) -> None:
    chance = chances(act("ann", kind, of={"themes": 2.0}, beside=({"themes": -1.0},)))

    assert max(chance, key=lambda item: chance[item]) == likelier
    assert sum(chance.values()) == pytest.approx(1.0)


def test_an_act_tells_how_the_item_differs_from_the_picks_beside_it() -> None:
    told = contrast(act("ann", of={"themes": 0.4, "trust": 0.1}, beside=({"themes": -0.4, "trust": 0.1},)))

    assert told["themes"] == pytest.approx(0.32, abs=0.02)
    assert told["trust"] == pytest.approx(0.0)


def test_the_only_pick_of_a_week_tells_nothing_of_the_scores() -> None:
    assert contrast(act("ann", of={"themes": 0.4}, beside=())) == {"themes": 0.0}


def test_the_parts_are_what_the_score_of_engagement_is_summed_from() -> None:
    content, concerns = content_value(FACTS), relevance(1.5, 0.3, reads_language=True)

    parts = weighed_parts(content.parts, concerns.parts)

    assert parts.keys() == {*content.parts, *concerns.parts}
    assert sum(parts.values()) == pytest.approx(sum(engagement(content, concerns).parts.values()))
