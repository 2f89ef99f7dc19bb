"""What of a period is worth a message, and what of it may be told."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from curation.config import FeedSource
from curation.deliver.summary.summary import (
    ChannelTrouble,
    Fits,
    MoodTrouble,
    Review,
    Summary,
    feeds_in_trouble,
    fits_of,
    shared_in,
)
from curation.deliver.summary.window import window_of
from curation.intake.state import FeedState
from curation.reach import Reach
from curation.sharing.counting import Tally, TeamTally
from tests.curation.deliver.team_samples import COPENHAGEN, NOW, WEEK, summary_with

TUESDAY = window_of("2026-11-24", COPENHAGEN)
EVERYTHING = summary_with()
SOURCE = FeedSource("Trade press", "https://press.example/rss")
READ = FeedState(
    name=SOURCE.name, url=SOURCE.url, language=None, checked_at=NOW, read_at=NOW, next_check=NOW + timedelta(hours=1)
)


def silent(**more: object) -> Summary:
    return replace(Summary(WEEK, "Kalvento"), **more)  # type: ignore[arg-type]


def test_a_period_without_anything_new_is_not_told_of() -> None:
    assert not silent().worth_telling
    assert not silent(review=Review(new=0, waiting=20)).worth_telling


@pytest.mark.parametrize("part", ["review", "shared", "feeds", "moods", "channels", "refusals", "untold"])
def test_any_part_is_worth_telling_on_a_monday(part: str) -> None:
    assert silent(**{part: getattr(EVERYTHING, part)}).worth_telling


@pytest.mark.parametrize("part", ["feeds", "moods", "channels", "untold"])
def test_trouble_that_only_goes_on_is_not_told_every_day(part: str) -> None:
    assert not silent(window=TUESDAY, **{part: getattr(EVERYTHING, part)}).worth_telling


def test_trouble_that_began_since_yesterday_is_told_today() -> None:
    lately = TUESDAY.since + timedelta(hours=1)
    assert silent(window=TUESDAY, moods=(MoodTrouble("k", "K", lately, None),)).worth_telling
    assert silent(window=TUESDAY, channels=(ChannelTrouble("email", lately),)).worth_telling
    feed = replace(EVERYTHING.feeds[0], read_at=TUESDAY.since - timedelta(hours=20))
    assert silent(window=TUESDAY, feeds=(feed,)).worth_telling


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (READ, False),
        (replace(READ, hold="failing", error="no answer", read_at=NOW - timedelta(hours=23)), False),
        (replace(READ, hold="failing", error="no answer", read_at=NOW - timedelta(hours=24)), True),
        (replace(READ, hold="failing", error="no answer", read_at=None), True),
        (replace(READ, hold="asked", error="429", read_at=NOW - timedelta(days=2)), True),
        (replace(READ, hold="gone", error="410"), True),
        (replace(READ, moved=True, moved_to="https://new.example/"), False),
        (replace(READ, url="https://other.example/", hold="gone"), False),
    ],
)
def test_a_feed_is_in_trouble_when_it_is_gone_or_has_given_nothing_for_a_day(state: FeedState, told: bool) -> None:
    assert [feed.name for feed in feeds_in_trouble([SOURCE], {SOURCE.name: state}, NOW)] == [SOURCE.name] * told
    assert feeds_in_trouble([replace(SOURCE, paused=True)], {SOURCE.name: state}, NOW) == ()


def test_whom_an_item_fits_is_said_by_names_of_teams_of_five_alone() -> None:
    reach = Reach(40, teams=(("Sales", 20), ("finance", 9), ("Legal", 6), ("IT", 5), ("Board", 4)), others=2)
    assert fits_of(reach) == Fits(("finance", "Legal", "Sales"), many=True)
    assert fits_of(Reach(6, teams=(("Sales", 4),), others=2)) == Fits((), many=True)
    assert fits_of(Reach(4, teams=(("Sales", 4),))) == Fits((), many=False)
    assert fits_of(None) is None


@given(some.lists(some.integers(6, 40), min_size=1, max_size=3), some.sampled_from([-1, 1]))
def test_one_person_more_or_less_does_not_change_what_is_said_of_a_team(sizes: list[int], more: int) -> None:
    def reach(add: int) -> Reach:
        return Reach(sum(sizes) + add, teams=tuple((f"Team {n}", size + add) for n, size in enumerate(sizes)))

    assert fits_of(reach(more)) == fits_of(reach(0))


def test_groups_of_which_nothing_was_counted_are_left_out() -> None:
    some_shares, none = TeamTally("Sales", 6, Tally(1, 0, 0)), TeamTally("Legal", 5, Tally())
    shared = shared_in("2026-W47", [some_shares, none])
    assert shared
    assert shared.teams == (some_shares,)
    assert shared_in("2026-W47", [none]) is None
