from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.listening.mood import (
    BEFORE_DAYS,
    FEWEST_BEFORE,
    FEWEST_RECENT,
    RECENT_DAYS,
    Counts,
    one_voice,
    sharp_fall,
)

TODAY = date(2026, 11, 21)
SOME = st.integers(0, 5_000)
COUNTS = st.builds(Counts, SOME, SOME, SOME, SOME)
GOOD, BAD, NEUTRAL, DOUBT = Counts(positive=1), Counts(negative=1), Counts(neutral=1), Counts(uncertain=1)


def on(days_ago: int, *counts: Counts, times: int = 1) -> list[tuple[date, Counts]]:
    """Documents of one day."""
    return [(TODAY - timedelta(days=days_ago), each) for each in counts * times]


def test_net_sentiment_is_the_share_of_praise_less_that_of_blame_among_what_is_answered() -> None:
    assert Counts(negative=1, neutral=3, positive=4, uncertain=100).net == pytest.approx(3 / 8)


@pytest.mark.parametrize("counts", [Counts(), Counts(uncertain=5)])
def test_where_nothing_is_answered_there_is_no_net_sentiment(counts: Counts) -> None:
    assert (counts.net, counts.interval) == (None, None)


@given(COUNTS)
def test_net_sentiment_lies_within_its_interval_and_both_within_their_bounds(counts: Counts) -> None:
    if counts.net is not None and counts.interval is not None:
        low, high = counts.interval
        assert -1 <= low <= counts.net <= high <= 1


@given(COUNTS, COUNTS)
def test_counts_add_up(one: Counts, other: Counts) -> None:
    assert (one + other).answered == one.answered + other.answered
    assert (one + other).uncertain == one.uncertain + other.uncertain


def test_more_of_the_same_narrows_the_interval() -> None:
    few, many = Counts(2, 2, 6).interval, Counts(20, 20, 60).interval
    assert few is not None
    assert many is not None
    assert many[1] - many[0] < few[1] - few[0]


def test_the_interval_is_that_of_bonett_and_price() -> None:
    # By hand: (5 - 3 + 0) / 12 for 4 positive, 2 negative of 10; variance (8/12 - (2/12)^2) / 12.
    interval = Counts(negative=2, neutral=4, positive=4).interval
    assert interval == pytest.approx((2 / 12 - 1.959964 * 0.230741, 2 / 12 + 1.959964 * 0.230741), abs=1e-4)


@pytest.mark.parametrize(
    ("counts", "voice"),
    [
        (Counts(3, 0, 1), BAD),
        (Counts(1, 9, 2), GOOD),
        (Counts(2, 0, 2), NEUTRAL),
        (Counts(0, 4, 0, 9), NEUTRAL),
        (Counts(uncertain=4), DOUBT),
        (Counts(), Counts()),
    ],
)
def test_a_document_is_one_voice(counts: Counts, voice: Counts) -> None:
    assert one_voice(counts) == voice


USUAL = on(10, GOOD, NEUTRAL, times=30)


def test_a_fall_that_is_large_and_sure_is_told_with_what_it_rests_on() -> None:
    fall = sharp_fall([*USUAL, *on(0, BAD, times=12), *on(1, DOUBT, times=50)], TODAY)
    assert fall is not None
    assert (fall.recent, fall.before) == (Counts(negative=12, uncertain=50), Counts(neutral=30, positive=30))
    assert fall.deviations > 3.09


@pytest.mark.parametrize(
    "documents",
    [
        [],
        USUAL,
        [*USUAL, *on(0, BAD, times=FEWEST_RECENT - 1)],
        [*on(10, GOOD, times=FEWEST_BEFORE - 1), *on(0, BAD, times=50)],
        [*USUAL, *on(0, GOOD, NEUTRAL, times=20)],
        [*on(10, BAD, times=60), *on(0, BAD, times=60)],
        [*on(10, BAD, times=60), *on(0, GOOD, times=60)],
        [*USUAL, *on(0, GOOD, GOOD, BAD, NEUTRAL, times=3)],
        [*USUAL, *on(0, DOUBT, times=60)],
        [*USUAL, *on(0, Counts(negative=60))],
        [*on(10, GOOD, NEUTRAL, times=3_000), *on(0, GOOD, GOOD, NEUTRAL, NEUTRAL, NEUTRAL, times=600)],
        [*USUAL, *on(-1, BAD, times=60)],
        [*on(RECENT_DAYS + BEFORE_DAYS, GOOD, times=60), *on(0, BAD, times=60)],
    ],
    ids=[
        "nothing",
        "silence",
        "too few now",
        "too few before",
        "as ever",
        "bad as ever",
        "a rise",
        "not sure",
        "only doubt",
        "one loud document",
        "sure but small",
        "the future",
        "long ago",
    ],
)
def test_nothing_else_is_a_sharp_fall(documents: list[tuple[date, Counts]]) -> None:
    assert sharp_fall(documents, TODAY) is None


def test_the_last_days_are_told_from_those_before_to_the_day() -> None:
    documents = [
        *on(RECENT_DAYS - 1, BAD, times=20),
        *on(RECENT_DAYS, GOOD, times=40),
        *on(RECENT_DAYS + BEFORE_DAYS - 1, GOOD, times=40),
        *on(RECENT_DAYS + BEFORE_DAYS, BAD, times=400),
    ]
    fall = sharp_fall(documents, TODAY)
    assert fall is not None
    assert (fall.recent.negative, fall.before) == (20, Counts(positive=80))
