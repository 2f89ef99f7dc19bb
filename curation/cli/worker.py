"""`worker`: the scheduled work, until Ctrl-C or SIGTERM; as many of them as one likes on PostgreSQL."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from curation import readers
from curation.cli.settings import BadInput, Settings, settings_of
from curation.cli.worker_logs import log_json_lines
from curation.config import Config
from curation.deliver.environment import channels_of, public_url_of, secret_of
from curation.deliver.sending import Delivering
from curation.drafters import load_drafter
from curation.store.database import Database
from curation.store.own_addresses import open_address_book
from curation.work.kept import SharedReaders, once
from curation.work.slots import Times
from curation.work.workplace import Models, Ways, Workplace
from models.encoder import load_encoder
from models.sentiment import load_sentiment

if TYPE_CHECKING:
    from curation.deliver.summary.ways import SummaryWays

CUT_SHORT = 1  # the exit status where a step was left in the middle


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("worker")(worker)


def worker(
    context: typer.Context,
    every: Annotated[int, typer.Option(min=1, max=1440, help="Minutes between two rounds over the feeds.")] = 15,
    deliver_every: Annotated[int, typer.Option(min=1, max=60, help="Minutes between two deliveries.")] = 5,
    grace: Annotated[int, typer.Option(min=0, max=600, help="Seconds that steps may take to end at the end.")] = 30,
    beside: Annotated[bool, typer.Option("--beside", hidden=True, help="End when standard input ends.")] = False,
) -> None:
    """Read feeds, match and deliver on a schedule, as jobs that survive a kill; `jobs` shows them."""
    settings = settings_of(context)
    if settings.moment is not None:
        raise BadInput("--now stands still and a worker does not; leave it out")
    config = settings.load_config()  # a mistake in it is said now; later ones are logged and waited out
    channels_of(os.environ, config.network.proxy)  # likewise
    times = Times(round=timedelta(minutes=every), deliver=timedelta(minutes=deliver_every))
    log_json_lines()
    with settings.open_database(create=True) as database:
        from curation.work.engine import EngineRefused
        from curation.work.worker import Worker

        place = place_of(settings, database)
        if beside:
            Thread(target=_end_with_input, args=(place.stopping,), daemon=True).start()
        try:
            with stopped_by_signals(place.stopping):
                done = Worker(place, times, grace=grace).run()
        except EngineRefused as error:
            raise BadInput(str(error)) from error
    if not done:
        sys.stderr.flush()
        os._exit(CUT_SHORT)  # threads in the middle of a step would be waited for; it is done again by the next worker


def place_of(settings: Settings, database: Database) -> Workplace:
    """What the worker works with."""
    encoder, sentiment, drafter = once(load_encoder), once(load_sentiment), once(load_drafter)
    models = Models(
        lambda config: encoder(config.encoder),
        lambda config: sentiment(config.sentiment),
        lambda config: drafter(config.drafter),
    )
    return Workplace(
        settings.load_config,
        database,
        SharedReaders(readers.open_readers),
        models,
        Ways(_people, _team),
        lambda: datetime.now(UTC),
    )


@contextmanager
def _people(config: Config, database: Database) -> Iterator[Delivering]:
    book = open_address_book(database, public_url_of(os.environ), secret_of(os.environ))
    channels = channels_of(os.environ, config.network.proxy)
    try:
        yield Delivering(database, config, book, channels, lambda: datetime.now(UTC))
    finally:
        for channel in channels.values():
            channel.close()


def _team(config: Config) -> "SummaryWays":
    from curation.deliver.summary.ways import ways_to_the_team

    return ways_to_the_team(os.environ, config.network.proxy)


def _end_with_input(stopping: Event) -> None:
    """Whoever began us holds the other end: it closes when they end, in whatever way."""
    while os.read(0, 1_024):  # not through sys.stdin, which a thread may not hold when the interpreter ends
        pass
    stopping.set()


@contextmanager
def stopped_by_signals(stopping: Event) -> Iterator[None]:
    """Ctrl-C and SIGTERM ask for the end; asked once more, they end the process as they do any."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(_number: int, _frame: FrameType | None) -> None:
        stopping.set()
        for number, handler in before.items():
            signal.signal(number, handler)

    for number in before:
        signal.signal(number, ask)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
