"""`watch`: the timer's run again and again, from one next check to another, until it is interrupted.

A round that fails is reported and does not end it. The first Ctrl-C or SIGTERM lets the feed being stored be stored
and ends between two feeds, a second one ends at once; either is as safe as any kill of a run.
"""

import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from types import FrameType

import structlog
import typer

from curation.cli.output import printable
from curation.cli.readers import open_readers
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config
from curation.config.file import ConfigError
from curation.drafters import load_drafter
from curation.intake.schedule import known
from curation.intake.state import FeedState
from curation.pipeline import Job, run
from curation.report import Report
from curation.store.database import DatabaseError
from curation.store.feeds import feed_states
from models.encoder import ModelError, load_encoder
from models.sentiment import load_sentiment

SHORTEST, LONGEST = timedelta(minutes=1), timedelta(minutes=15)  # between two rounds
FORESEEN = (BadInput, ConfigError, DatabaseError, ModelError, OSError)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Rounds:
    """What watching needs. `read` does a round at a moment; `next_check` is the earliest of any feed, if one has any.

    `sleep` waits for so many seconds and tells whether it is time to end.
    """

    read: Callable[[datetime], Report]
    next_check: Callable[[], datetime | None]
    clock: Callable[[], datetime]
    sleep: Callable[[float], bool]
    say: Callable[[str], None]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("watch")(watch)


def watch(context: typer.Context) -> None:
    """Keep reading: each feed when its next check comes, with suggestions, picks and a line of report each round."""
    settings = settings_of(context)
    if settings.moment is not None:
        raise BadInput("--now stands still and watching does not; leave it out")
    settings.load_config()  # a mistake in it is said now; later ones are reported and waited out
    stopping = Stopping()
    rounds = Rounds(
        lambda now: _read(settings, stopping, now),
        lambda: _next_check(settings),
        lambda: datetime.now(UTC),
        stopping.wait,
        typer.echo,
    )
    with stopping.on_signals():
        keep_reading(rounds)
    typer.echo("ended")


def keep_reading(rounds: Rounds) -> None:
    """Round after round, until sleeping ends it or a round is interrupted."""
    while True:
        begun = rounds.clock()
        try:
            said = _round_line(rounds.read(begun))
        except KeyboardInterrupt:
            return
        except FORESEEN as error:
            said = f"failed: {printable(str(error))}"
        except Exception as error:  # the boundary of a round: the next one may find things mended
            log.exception("round failed unexpectedly")
            said = f"failed: unexpected {type(error).__name__}; please report it"
        pause = pause_until(_earliest(rounds), rounds.clock())
        rounds.say(f"{begun:%Y-%m-%d %H:%M} UTC {said}; next round in {round(pause / timedelta(minutes=1))} min")
        if rounds.sleep(pause.total_seconds()):
            return


def pause_until(next_check: datetime | None, now: datetime) -> timedelta:
    """How long to sleep: until the earliest next check, within SHORTEST and LONGEST."""
    return max(SHORTEST, min((next_check or now) - now, LONGEST))


@dataclass(frozen=True, slots=True)
class Stopping:
    """Whether somebody asked for the end."""

    asked: threading.Event = field(default_factory=threading.Event)

    def wait(self, seconds: float) -> bool:
        """Sleep, and tell whether it is time to end."""
        return self.asked.wait(seconds)

    def between_feeds(self, stage: str, done: int, total: int | None) -> None:
        """As the progress of a run, a place to end it.

        Raises:
            KeyboardInterrupt: somebody asked for the end.
        """
        if self.asked.is_set():
            raise KeyboardInterrupt

    @contextmanager
    def on_signals(self) -> Iterator[None]:
        """Ctrl-C and SIGTERM ask; asked once more, they end the process as they do any."""
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

        def ask(_number: int, _frame: FrameType | None) -> None:
            self.asked.set()
            for number, handler in before.items():
                signal.signal(number, handler)

        for number in before:
            signal.signal(number, ask)
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


_loaded = cache(load_encoder)
_sentiment = cache(load_sentiment)
_drafter = cache(load_drafter)


def _read(settings: Settings, stopping: Stopping, now: datetime) -> Report:
    """One round; feeds.yaml is read anew, so that an edit takes effect with the next."""
    config = settings.load_config()
    with settings.open_database(create=True) as database, open_readers(config, now.date()) as readers:
        job = Job(
            config,
            database,
            readers.sources,
            readers.parsers,
            lambda: _loaded(config.encoder),
            lambda: _sentiment(config.sentiment),
            lambda: _drafter(config.drafter),
            now,
            stopping.between_feeds,
            timer=True,
        )
        return run(job)


def _next_check(settings: Settings) -> datetime | None:
    config = settings.load_config()
    with settings.open_database(create=True) as database, database.reading() as connection:
        return earliest_check(config, feed_states(connection))


def earliest_check(config: Config, states: Mapping[str, FeedState]) -> datetime | None:
    """When the first of the feeds that are read is due; None where one was never read, or there are none."""
    read = [known(states.get(source.name), source) for source in config.feeds if not source.paused]
    return min((state.next_check for state in read if state), default=None) if all(read) else None


def _earliest(rounds: Rounds) -> datetime | None:
    try:
        return rounds.next_check()
    except FORESEEN:
        return None  # the round has said it, or the next one will


def _round_line(report: Report) -> str:
    asked = [feed for feed in report.feeds if feed.status not in ("waiting", "busy")]
    facts = [f"{len(asked)} of {len(report.feeds)} feeds asked, {sum(feed.new for feed in asked)} new items"]
    if report.failed:
        facts.append(f"{len(report.failed)} failed ({', '.join(printable(feed.name) for feed in report.failed)})")
    facts += [f"{report.new_picks} new picks"] if report.new_picks else []
    facts += [f"{feed.name}: {feed.notice}" for feed in asked if feed.notice]
    facts += [f"{alert.name}: {alert.reason}" for alert in report.alerts]
    facts += [f"no moods were judged: {report.listening.trouble}"] if report.listening.trouble else []
    return "; ".join(map(printable, facts))
