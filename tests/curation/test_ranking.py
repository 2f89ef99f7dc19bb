from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation import ranking
from curation.ranking import ContentFacts, Score

FACTS = ContentFacts(age=timedelta(days=1), trust=0.5, characters=600, sources=1)
ages = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=4000))
log_odds = st.floats(-30, 30)


def test_content_value_is_the_sigmoid_of_its_parts() -> None:
    score = ranking.content_value(FACTS)

    parts = "freshness trust substance coverage audience themes inspiration safety policy"
    assert list(score.parts) == parts.split()
    assert score.value == round(1 / (1 + np.exp(-sum(score.parts.values()))), 3)


def test_freshness_halves_in_a_half_life() -> None:
    new, week = (
        ranking.content_value(ContentFacts(age, 0.5, 600, 1)).parts["freshness"]
        for age in (timedelta(), ranking.FRESHNESS_HALF_LIFE)
    )

    assert new == ranking.FRESHNESS_SPAN / 2
    assert week == pytest.approx(0.0)


def test_an_item_dated_ahead_of_now_is_as_fresh_as_a_new_one() -> None:
    ahead = ContentFacts(timedelta(hours=-5), 0.5, 600, 1)

    assert ranking.content_value(ahead) == ranking.content_value(ContentFacts(timedelta(), 0.5, 600, 1))


@given(ages, ages)
def test_older_is_never_worth_more(one: timedelta, other: timedelta) -> None:
    older, newer = max(one, other), min(one, other)

    assert (
        ranking.content_value(ContentFacts(older, 0.5, 600, 1)).value
        <= ranking.content_value(ContentFacts(newer, 0.5, 600, 1)).value
    )


def test_a_story_that_more_sources_tell_is_worth_more() -> None:
    once, thrice = (ranking.content_value(ContentFacts(timedelta(), 0.5, 600, n)).value for n in (1, 3))

    assert thrice > once


def test_an_item_that_is_surely_negative_is_worth_less_within_a_bound() -> None:
    plain, gloomy, worst = (ranking.content_value(replace(FACTS, gloom=gloom)) for gloom in (0.0, 0.6, 1.0))

    assert plain.parts["safety"] == 0.0
    assert plain.value > gloomy.value > worst.value
    assert worst.parts["safety"] == -ranking.SAFETY_SPAN


def test_what_few_people_gain_from_is_worth_little_less_than_what_everybody_does() -> None:
    nobody, few, everybody = (ranking.content_value(replace(FACTS, fits=fits, people=100)) for fits in (0, 3, 100))

    assert nobody.parts["audience"] == 0.0
    assert everybody.parts["audience"] == ranking.AUDIENCE_SPAN < 4 * few.parts["audience"]
    assert ranking.content_value(replace(FACTS, fits=0, people=0)).parts["audience"] == 0.0


def test_themes_and_people_who_speak_for_themselves_add_within_bounds() -> None:
    told = ranking.content_value(replace(FACTS, theme=1.0, own_words=1.0))

    assert (told.parts["themes"], told.parts["inspiration"]) == (ranking.THEMES_SPAN, ranking.INSPIRATION_SPAN)


def test_what_is_to_be_avoided_is_worth_next_to_nothing_however_good() -> None:
    best = ContentFacts(timedelta(), 1.0, 5_000, 4, fits=9, people=9, theme=1.0, own_words=1.0, avoided=True)

    assert ranking.content_value(best).value < 0.1


def test_a_language_the_person_does_not_read_lowers_relevance() -> None:
    read, foreign = (ranking.relevance(1.0, 0.5, reads_language=reads) for reads in (True, False))

    assert foreign.value < read.value
    assert foreign.parts == {"role": 1.0, "interests": 0.5, "language": ranking.FOREIGN_LANGUAGE, "preference": 0.0}


@given(log_odds, log_odds, log_odds)
def test_engagement_grows_with_content_and_with_relevance(content: float, role: float, more: float) -> None:
    plain = ranking.engagement(Score(0.5, {"trust": content}), Score(0.5, {"role": role}))
    better = ranking.engagement(Score(0.5, {"trust": content + abs(more)}), Score(0.5, {"role": role + abs(more)}))

    assert 0.0 <= plain.value <= better.value <= 1.0


def test_engagement_is_content_plus_relevance_in_log_odds() -> None:
    score = ranking.engagement(Score(0.5, {"a": 1.0, "b": 1.0}), Score(0.5, {"role": -0.5}))

    assert score.parts == {
        "content": ranking.CONTENT_WEIGHT * 2.0,
        "relevance": ranking.RELEVANCE_WEIGHT * -0.5,
        "learnt": 0.0,
        "offset": ranking.ENGAGEMENT_OFFSET,
    }


def test_what_feedback_taught_is_a_part_of_its_own() -> None:
    content, relevance = Score(0.5, {"trust": 1.0, "themes": 0.5}), Score(0.5, {"role": -2.0, "interests": 3.0})

    score = ranking.engagement(content, relevance, {"trust": 1.5, "interests": 0.5})

    assert score.parts["content"] == ranking.CONTENT_WEIGHT * 1.5
    assert score.parts["learnt"] == ranking.CONTENT_WEIGHT * 0.5 * 1.0 - ranking.RELEVANCE_WEIGHT * 0.5 * 3.0


def test_log_odds_undo_probabilities_and_end_where_those_do() -> None:
    values = [0.0, 0.25, 0.5, 1.0]
    odds = np.array([ranking.log_odds(value) for value in values])

    assert ranking.probabilities(odds).tolist() == values
    assert np.abs(odds).max() == pytest.approx(ranking.LARGEST_LOGIT)


def test_equal_scores_put_the_newer_item_first_then_the_smaller_id() -> None:
    day = datetime(2026, 11, 20, tzinfo=UTC)
    keys = {
        "old": ranking.sort_key(0.5, day - timedelta(days=1), "a"),
        "new b": ranking.sort_key(0.5, day, "b"),
        "new a": ranking.sort_key(0.5, day, "a"),
        "best": ranking.sort_key(0.6, day - timedelta(days=9), "z"),
    }

    assert sorted(keys, key=keys.__getitem__) == ["best", "new a", "new b", "old"]
