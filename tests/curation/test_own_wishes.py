"""What people want of their picks, and what it keeps away."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.own_wishes import REASONS, Offerable, Reason, Refused, Wishes, unwanted

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
NAMES = st.sampled_from(["a", "b", "c"])
REFUSED = st.builds(Refused, NAMES, NAMES, NAMES, NAMES, st.sampled_from(REASONS))


@pytest.mark.parametrize(
    ("wishes", "receives"),
    [
        (Wishes(), True),
        (Wishes("daily"), True),
        (Wishes("none"), False),
        (Wishes(paused_until=NOW + timedelta(seconds=1)), False),
        (Wishes(paused_until=NOW), True),
    ],
)
def test_who_gets_picks_at_a_moment(wishes: Wishes, receives: bool) -> None:
    assert wishes.receives(NOW) is receives


@pytest.mark.parametrize(
    ("reason", "other_of_feed", "other_of_language"),
    [
        ("subject", True, True),
        ("seen", True, True),
        ("other", True, True),
        ("source", False, True),
        ("language", True, False),
    ],
)
def test_a_reason_is_taken_at_its_word(reason: Reason, other_of_feed: bool, other_of_language: bool) -> None:
    offerable = Offerable(refused=unwanted([Refused("anna", "story", "News", "en", reason)]))
    assert not offerable.may_be_offered("anna", story="story", feed="Elsewhere", language="da")
    assert offerable.may_be_offered("anna", story="next", feed="News", language="da") is other_of_feed
    assert offerable.may_be_offered("anna", story="next", feed="Elsewhere", language="en") is other_of_language
    assert offerable.may_be_offered("bo", story="story", feed="News", language="en")


@given(st.lists(REFUSED, max_size=6), NAMES, NAMES, NAMES, NAMES)
def test_a_refusal_never_lets_more_through(
    refusals: list[Refused], who: str, story: str, feed: str, language: str
) -> None:
    if unwanted(refusals[:-1]).covers(who, story=story, feed=feed, language=language):
        assert unwanted(refusals).covers(who, story=story, feed=feed, language=language)


def test_whoever_is_away_is_offered_nothing() -> None:
    assert not Offerable(frozenset({"anna"})).may_be_offered("anna", story="s", feed="f", language="l")
