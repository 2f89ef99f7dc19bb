"""`doctor` and `backup`: is everything in place, and a copy of the database while it is in use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from curation.cli.output import console
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config
from curation.config.file import ConfigError
from curation.store.database import DatabaseError, back_up
from curation.store.items import feed_states
from curation.store.people import all_employees
from models.encoder import EncoderError, load_encoder


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
        except (ConfigError, DatabaseError, EncoderError, BadInput, OSError) as error:
            troubles += 1
            out.print(f"TROUBLE {name}: {error}")
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
    with settings.open_database() as database, database.reading() as connection:
        states = feed_states(connection)
    failing = [f"{state.name}: {state.error}" for state in states.values() if state.error]
    if failing:
        raise BadInput("; ".join(failing))
    return f"{len(states)} read, none failing" if states else "none read yet; `passaparola run` reads them"


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
