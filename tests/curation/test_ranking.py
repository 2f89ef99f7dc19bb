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

    assert set(score.parts) == {"freshness", "trust", "substance", "coverage", "safety"}
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


def test_a_language_the_person_does_not_read_lowers_relevance() -> None:
    read, foreign = (ranking.relevance(1.0, 0.5, reads_language=reads) for reads in (True, False))

    assert foreign.value < read.value
    assert foreign.parts == {"role": 1.0, "interests": 0.5, "language": ranking.FOREIGN_LANGUAGE}


@given(log_odds, log_odds, log_odds)
def test_engagement_grows_with_content_and_with_relevance(content: float, role: float, more: float) -> None:
    plain = ranking.engagement(Score(0.5, {"trust": content}), Score(0.5, {"role": role}))
    better = ranking.engagement(Score(0.5, {"trust": content + abs(more)}), Score(0.5, {"role": role + abs(more)}))

    assert 0.0 <= plain.value <= better.value <= 1.0


def test_interests_only_ever_add_and_are_bounded() -> None:
    added = ranking.interest_log_odds(np.array([-1.0, 0.0, 0.25, 1.0], dtype=np.float32))

    assert added[:2].tolist() == [0.0, 0.0]
    assert added[2] == pytest.approx(ranking.INTEREST_SPAN / 2, abs=1e-6)
    assert added[3] == ranking.INTEREST_SPAN


def test_engagement_is_content_plus_relevance_in_log_odds() -> None:
    score = ranking.engagement(Score(0.5, {"a": 1.0, "b": 1.0}), Score(0.5, {"role": -0.5}))

    assert score.parts == {
        "content": ranking.CONTENT_WEIGHT * 2.0,
        "relevance": ranking.RELEVANCE_WEIGHT * -0.5,
        "offset": ranking.ENGAGEMENT_OFFSET,
    }


def test_probabilities_are_rounded_and_rise_with_the_cosine() -> None:
    cosines = np.linspace(-1, 1, 50, dtype=np.float32)[None, :]

    values = ranking.probabilities(ranking.role_log_odds(cosines))

    assert np.all(np.diff(values) >= 0)
    assert np.array_equal(values, np.round(values, ranking.SCORE_DECIMALS))


def test_equal_scores_put_the_newer_item_first_then_the_smaller_id() -> None:
    day = datetime(2026, 11, 20, tzinfo=UTC)
    keys = {
        "old": ranking.sort_key(0.5, day - timedelta(days=1), "a"),
        "new b": ranking.sort_key(0.5, day, "b"),
        "new a": ranking.sort_key(0.5, day, "a"),
        "best": ranking.sort_key(0.6, day - timedelta(days=9), "z"),
    }

    assert sorted(keys, key=keys.__getitem__) == ["best", "new a", "new b", "old"]
