from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from curation.config import FeedSource
from curation.intake.standing import Standing, standing
from curation.intake.state import FeedState

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SOURCE = FeedSource("News", "https://news.example/feed")
READ = FeedState("News", SOURCE.url, None, checked_at=NOW, read_at=NOW, next_check=NOW + timedelta(hours=1))
MOVED = replace(READ, moved_to="https://new.example/feed", moved=True)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (None, "unread"),
        (READ, "ok"),
        (replace(READ, url="https://old.example/feed", error="gone"), "unread"),
        (replace(READ, error="no answer", consecutive_failures=2, hold="failing"), "failing"),
        (replace(READ, error="answered 429", hold="asked"), "waiting"),
        (replace(READ, error="answered 429", hold="asked", next_check=NOW), "failing"),
        (replace(READ, hold="asked"), "waiting"),
        (replace(READ, error="answered 410", hold="gone"), "gone"),
        (MOVED, "moved"),
        (replace(MOVED, moved=False), "ok"),
        (replace(MOVED, error="no answer"), "failing"),
    ],
)
def test_a_feed_stands_as_its_last_check_left_it(state: FeedState | None, expected: Standing) -> None:
    assert standing(SOURCE, state, NOW) == expected


def test_a_paused_feed_is_paused_whatever_happened_to_it() -> None:
    assert standing(replace(SOURCE, paused=True), replace(READ, error="no answer"), NOW) == "paused"
