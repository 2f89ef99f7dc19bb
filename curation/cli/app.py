"""The Typer application: global options, and the one place where errors become messages and exit codes."""

import io
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from curation.cli import (
    accounts,
    allocate,
    bounces,
    brands,
    captions,
    deliver,
    feedback,
    feeds,
    jobs,
    keys,
    match,
    operate,
    people,
    run,
    sentiment,
    show,
    voice,
    watch,
    worker,
)
from curation.cli.logs import log_to_stderr
from curation.cli.output import printable_lines
from curation.cli.settings import BadInput, Settings, parse_moment
from curation.config.file import ConfigError
from curation.config.opml import OpmlError
from curation.deliver.environment import BadEnvironment
from curation.employees_csv import EmployeesError
from curation.review import MoveRefused
from curation.store.database import DatabaseError
from models.encoder import ModelError
from models.generator.interface import Unusable

BAD_INPUT = (BadInput, BadEnvironment, ConfigError, EmployeesError, OpmlError, MoveRefused)
CANNOT = (DatabaseError, ModelError, Unusable, OSError)
INTERRUPTED = 130  # as a shell tells an end by Ctrl-C
GLOBAL_OPTIONS = ("--config", "--database", "--now")

app = typer.Typer(
    name="passaparola",
    help="Employee advocacy that gives a reason for every pick. "
    "--config, --database and --now go before or after any command.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for commands in (run, watch, show, match, allocate, operate, accounts, deliver, bounces, worker):
    commands.add_to(app)
app.add_typer(feeds.app, name="feeds")
app.add_typer(people.app, name="employees")
app.add_typer(voice.app, name="voice")
app.add_typer(captions.app, name="captions")
app.add_typer(feedback.app, name="feedback")
app.add_typer(sentiment.app, name="sentiment")
app.add_typer(jobs.app, name="jobs")
app.add_typer(keys.app, name="keys")
app.add_typer(brands.app, name="brands")


@app.callback()
def options(
    context: typer.Context,
    config: Annotated[Path, typer.Option(help="The file a comms person edits.", envvar="PASSAPAROLA_CONFIG")] = Path(
        "feeds.yaml"
    ),
    database: Annotated[
        str | None,
        typer.Option(
            help="A SQLite file or a database URL.",
            show_default="passaparola.db beside the config file",
            envvar="DATABASE_URL",
            show_envvar=True,
        ),
    ] = None,
    now: Annotated[
        str | None, typer.Option(help="Pretend it is this moment (ISO 8601; UTC if it names no zone).")
    ] = None,
) -> None:
    """Keep the global options for the command."""
    context.obj = Settings(config, database, parse_moment(now) if now is not None else None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit."""
    sys.exit(invoke(sys.argv[1:] if arguments is None else arguments))


def invoke(arguments: Sequence[str]) -> int:
    """Run one command; its exit status. Known errors are printed as messages, bugs keep their traceback."""
    log_to_stderr()
    _print_anywhere()
    try:
        app(args=global_options_first(arguments))
    except SystemExit as exit:
        return exit.code if isinstance(exit.code, int) else int(exit.code is not None)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BAD_INPUT as error:
        return _say(error, 2)
    except CANNOT as error:
        return _say(error, 1)
    return 0


def global_options_first(arguments: Sequence[str]) -> list[str]:
    """Arguments with the global options moved before the command, so that they may be written anywhere."""
    first: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        name, equals, _ = argument.partition("=")
        if argument == "--":
            rest.extend([argument, *waiting])
        elif name in GLOBAL_OPTIONS:
            first.extend([argument] if equals else [argument, *islice(waiting, 1)])
        else:
            rest.append(argument)
    return [*first, *rest]


def _say(error: Exception, status: int) -> int:
    typer.echo(f"passaparola: {printable_lines(str(error))}", err=True)
    return status


def _print_anywhere() -> None:
    """Let a terminal that lacks a letter show another, and a closed output swallow what nobody reads."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - as long as the process
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
