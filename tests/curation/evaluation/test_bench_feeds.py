from datetime import UTC, datetime
from pathlib import Path

import pytest

from curation.evaluation.bench_documents import document
from curation.evaluation.bench_feeds import PHASES, compare, report
from curation.evaluation.bench_server import FAILURES, failure, serving
from curation.evaluation.bench_sides import SIDES, Outcome, Task
from curation.feeds.parser import parse_feed

NEWEST = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FEEDS, EVERY = 20, 2  # every second feed fails, each in a way of its own


@pytest.mark.slow
def test_both_sides_store_the_same_items_of_the_sound_feeds_and_fail_the_same_others(tmp_path: Path) -> None:
    with serving(FEEDS, every=EVERY, latency=0.0, newest=NEWEST) as port:
        task = Task(FEEDS, workers=8, port=port, timeout=0.5, database="", phase="")
        runs, kept = compare(task, 1, tmp_path)

    items = sum(entries(number) for number in range(FEEDS) if not failure(number, EVERY))
    failing = tuple(number for number in range(FEEDS) if failure(number, EVERY))
    assert kept["ours"] == kept["reader"] == Outcome(items, kept["reader"].digest, failing)
    assert set(runs) == {(phase, side) for phase in PHASES for side in SIDES}
    assert "same feeds failed: yes" in report(runs, kept)[-1]


def test_feeds_fail_in_every_way_in_turn() -> None:
    ways = [way for number in range(1000) if (way := failure(number, 20))]

    assert len(ways) == 50
    assert set(ways) == set(FAILURES)


def test_a_feed_is_the_same_each_time_unlike_the_others_and_dated_in_the_past() -> None:
    feeds = [parse_feed(document(number, NEWEST), url="https://feed.example/", content_type=None) for number in (0, 3)]
    titles = [{entry.title for entry in feed.entries} for feed in feeds]

    assert document(0, NEWEST) == document(0, NEWEST)
    assert not titles[0] & titles[1]
    assert all(entry.published and entry.published < NEWEST for feed in feeds for entry in feed.entries)


def entries(number: int) -> int:
    return len(parse_feed(document(number, NEWEST), url="https://feed.example/", content_type=None).entries)
