import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import structlog

from curation.cli.watch import LONGEST, SHORTEST, Rounds, Stopping, earliest_check, keep_reading, pause_until
from curation.config import Config, FeedSource
from curation.intake.state import FeedState
from curation.likeness import Likeness
from curation.report import FeedOutcome, Report
from curation.store.database import DatabaseError
from tests.curation.cli.conftest import Run

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SOURCE = FeedSource("News", "https://news.example/feed")
STATE = FeedState("News", SOURCE.url, None, NOW, NOW, NOW + timedelta(minutes=7))
REPORT = Report("2026-W47", (), (), 0, 0, 0, 0, 0, 0, 0, 0, (), 0, 0, Likeness())


@dataclass
class World:
    """A clock that only sleeping moves, rounds given beforehand, and an end after the last."""

    rounds: list[Report | BaseException]
    next_check: timedelta | None = timedelta(minutes=7)
    now: datetime = NOW
    said: list[str] = field(default_factory=list)
    begun: list[datetime] = field(default_factory=list)

    def watch(self) -> None:
        keep_reading(Rounds(self.read, self.check, lambda: self.now, self.sleep, self.said.append))

    def read(self, now: datetime) -> Report:
        self.begun.append(now)
        result = self.rounds.pop(0)
        if isinstance(result, BaseException):
            raise result
        return result

    def check(self) -> datetime | None:
        return self.now + self.next_check if self.next_check is not None else None

    def sleep(self, seconds: float) -> bool:
        self.now += timedelta(seconds=seconds)
        return not self.rounds


def test_rounds_follow_each_other_from_next_check_to_next_check() -> None:
    world = World([REPORT, REPORT, REPORT])

    world.watch()

    assert world.begun == [NOW, NOW + timedelta(minutes=7), NOW + timedelta(minutes=14)]


def test_each_round_says_one_line() -> None:
    outcomes = (
        FeedOutcome("News", "u", "fetched", new=3, notice="it has moved for good"),
        FeedOutcome("Blog", "u", "failed", error="no answer"),
        FeedOutcome("Late", "u", "waiting", notice="it is gone"),
    )
    world = World([replace(REPORT, feeds=outcomes, new_picks=2)])

    world.watch()

    assert world.said == [
        "2026-11-21 09:00 UTC 2 of 3 feeds asked, 3 new items; 1 failed (Blog); 2 new picks; "
        "News: it has moved for good; next round in 7 min"
    ]


def test_a_round_that_fails_is_reported_and_the_next_one_comes() -> None:
    world = World([DatabaseError("the disk is full"), REPORT])

    world.watch()

    assert len(world.begun) == 2
    assert "failed: the disk is full" in world.said[0]


def test_a_mistake_of_ours_is_logged_with_its_traceback_and_the_next_round_comes() -> None:
    world = World([ZeroDivisionError("x"), REPORT])

    with structlog.testing.capture_logs() as logged:
        world.watch()

    assert (len(world.begun), logged[0]["exc_info"]) == (2, True)
    assert "unexpected ZeroDivisionError" in world.said[0]


def test_an_interrupted_round_is_the_last() -> None:
    world = World([KeyboardInterrupt(), REPORT])

    world.watch()

    assert len(world.begun) == 1


@pytest.mark.parametrize(
    ("ahead", "pause"),
    [
        (None, SHORTEST),
        (timedelta(hours=-1), SHORTEST),
        (timedelta(seconds=59), SHORTEST),
        (timedelta(minutes=7), timedelta(minutes=7)),
        (timedelta(days=7), LONGEST),
    ],
)
def test_a_pause_lasts_until_the_next_check_within_bounds(ahead: timedelta | None, pause: timedelta) -> None:
    assert pause_until(NOW + ahead if ahead is not None else None, NOW) == pause


def test_the_earliest_check_is_of_the_feeds_that_are_read() -> None:
    later = replace(STATE, name="Later", next_check=NOW + timedelta(hours=1))
    states = {"News": STATE, "Later": later}
    sources = (SOURCE, replace(SOURCE, name="Later"))

    def earliest(*feeds: FeedSource) -> datetime | None:
        return earliest_check(Config(Path("feeds.yaml"), feeds), states)

    assert earliest(*sources) == STATE.next_check
    assert earliest(replace(SOURCE, paused=True), sources[1]) == later.next_check
    assert earliest(*sources, replace(SOURCE, name="Never read")) is None
    assert earliest(replace(SOURCE, url="https://elsewhere.example/")) is None
    assert earliest() is None


def test_a_signal_ends_sleeping_and_a_round_between_two_feeds() -> None:
    stopping, before = Stopping(), signal.getsignal(signal.SIGTERM)
    with stopping.on_signals():
        stopping.between_feeds("feeds", 1, 2)
        os.kill(os.getpid(), signal.SIGTERM)
        assert stopping.wait(30)
        assert signal.getsignal(signal.SIGTERM) == before  # a second one ends at once
        with pytest.raises(KeyboardInterrupt):
            stopping.between_feeds("feeds", 2, 2)
    assert signal.getsignal(signal.SIGTERM) == before


def test_a_clock_that_stands_still_is_refused(passaparola: Run) -> None:
    done = passaparola("watch", "--now", NOW.isoformat())

    assert done.status == 2
    assert "--now stands still" in done.err


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_reads_the_demo_and_ends_when_asked(tmp_path: Path, number: signal.Signals) -> None:
    (tmp_path / "feeds.yaml").write_text("feeds:\n  - {name: Demo, url: 'demo:kalvento-news'}\n")
    program = str(Path(sys.executable).with_name("passaparola"))
    with subprocess.Popen([program, "watch"], cwd=tmp_path, stdout=subprocess.PIPE, text=True) as watching:
        killer = threading.Timer(120, watching.kill)
        killer.start()
        try:
            assert watching.stdout is not None
            first = watching.stdout.readline()
            watching.send_signal(number)
            rest = watching.stdout.read()
        finally:
            killer.cancel()

    assert "1 of 1 feeds asked" in first
    assert (rest, watching.returncode) == ("ended\n", 0)
