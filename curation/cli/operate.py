"""`doctor` and `backup`: is everything in place, and a copy of the database while it is in use."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from curation.cli.output import console, printable
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config, FeedSource
from curation.config.file import ConfigError
from curation.intake.schedule import known
from curation.intake.standing import notice
from curation.intake.state import FeedState
from curation.store.database import DatabaseError, back_up
from curation.store.feeds import feed_states
from curation.store.people import all_employees
from models.encoder import ModelError, load_encoder

TROUBLE_FROM = 3  # failures in a row; fewer are a server's bad hour, and said without being trouble


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    for command in (doctor, backup):
        app.command()(command)


def doctor(context: typer.Context) -> None:
    """Check configuration, database, models, feeds and people, and say what to do."""
    settings, out, troubles = settings_of(context), console(), 0
    for name, check in _checks(settings):
        try:
            out.print(f"ok      {name}: {check()}")
        except (ConfigError, DatabaseError, ModelError, BadInput, OSError) as error:
            troubles += 1
            out.print(f"TROUBLE {name}: {error}")
    for remark in _remarks(settings):
        out.print(f"note    {printable(remark)}")
    if troubles:
        raise typer.Exit(1)


def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help="A new file.")]) -> None:
    """Copy the database into a new SQLite file while it is in use; the copy opens with --database FILE."""
    with settings_of(context).open_database() as database:
        rows = back_up(database, file)
    typer.echo(f"{rows} rows copied to {file}")


def _checks(settings: Settings) -> Iterator[tuple[str, Callable[[], str]]]:
    yield "configuration", lambda: _configuration(settings)
    yield "encoder", lambda: _encoder(settings)
    yield "database", lambda: _database(settings)
    yield "feeds", lambda: _feeds(settings)
    yield "people", lambda: _people(settings)


def _configuration(settings: Settings) -> str:
    config = settings.load_config()
    paused = sum(feed.paused for feed in config.feeds)
    return f"{settings.config_path}: {len(config.feeds)} feeds ({paused} paused), {len(config.brands)} brands"


def _encoder(settings: Settings) -> str:
    reference = _config_or_none(settings)
    encoder = load_encoder(reference.encoder if reference else None)
    length = float((encoder.encode_items(["ready"], ["en"]) ** 2).sum()) ** 0.5
    return f"{encoder.identity} answers ({encoder.dimension} dimensions, length {length:.3f})"


def _database(settings: Settings) -> str:
    with settings.open_database() as database:
        return f"{database.place} is up to date"


def _feeds(settings: Settings) -> str:
    states = _read_feeds(settings)
    failing = _failures(states)
    troubled = [printable(_failing(state)) for state in failing if state.consecutive_failures >= TROUBLE_FROM]
    if troubled:
        raise BadInput("\n        ".join(troubled))
    if not states:
        return "none read yet; `passaparola run` reads them"
    return f"{len(states)} read, {len(failing) or 'none'} failing"


def _remarks(settings: Settings) -> Sequence[str]:
    """What is no trouble yet, and what the owner of feeds.yaml should do; nothing where a check has failed already."""
    try:
        states = _read_feeds(settings)
    except (ConfigError, DatabaseError, BadInput, OSError):
        return ()
    told = [f"{source.name}: {said}" for source, state in states if (said := notice(state))]
    return told + [_failing(state) for state in _failures(states) if state.consecutive_failures < TROUBLE_FROM]


def _failures(states: Sequence[tuple[FeedSource, FeedState]]) -> Sequence[FeedState]:
    """Those that fail; one that is gone is a matter of its own."""
    return [state for _, state in states if state.error and state.hold != "gone"]


def _read_feeds(settings: Settings) -> Sequence[tuple[FeedSource, FeedState]]:
    """The configured feeds that were read at the address they have now, unless they are paused."""
    config = settings.load_config()
    with settings.open_database() as database, database.reading() as connection:
        states = feed_states(connection)
    active = [source for source in config.feeds if not source.paused]
    return [(source, state) for source in active if (state := known(states.get(source.name), source))]


def _failing(state: FeedState) -> str:
    return f"{state.name}: {_since(state.read_at, state.consecutive_failures)}: {state.error}"


def _since(read_at: datetime | None, failures: int) -> str:
    times = "once" if failures == 1 else f"{failures} times in a row"
    return f"failed {times}, " + (f"last read {read_at:%Y-%m-%d %H:%M} UTC" if read_at else "never read")


def _people(settings: Settings) -> str:
    with settings.open_database() as database, database.reading() as connection:
        people = all_employees(connection)
    if not any(employee.opted_in for employee in people):
        raise BadInput("nobody has opted in; `passaparola employees import FILE.csv`")
    return f"{len(people)} employees, {sum(employee.opted_in for employee in people)} opted in"


def _config_or_none(settings: Settings) -> Config | None:
    try:
        return settings.load_config()
    except ConfigError:
        return None  # said by the configuration check
