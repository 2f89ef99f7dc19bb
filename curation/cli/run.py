"""`run` and `demo`: the whole job, and the report of what it did."""

from functools import partial
from typing import Annotated

import typer

from curation.cli.output import print_json, progress
from curation.cli.readers import open_readers
from curation.cli.report import print_report
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config
from curation.drafters import load_drafter
from curation.employees_csv import read_employees
from curation.pipeline import Job, run
from curation.report import as_json
from curation.store.database import Database
from curation.store.people import save_employees
from models.encoder import load_encoder
from models.sentiment import load_sentiment

JSON = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("run")(run_command)
    app.command("demo")(demo)


def run_command(
    context: typer.Context,
    due: Annotated[
        bool, typer.Option("--due", help="Ask only the feeds whose next check has come: what a timer wants.")
    ] = False,
    as_json_: JSON = False,
) -> None:
    """Pull the feeds, rank what is new for everybody, offer this week's picks with a caption each, and report."""
    settings = settings_of(context)
    config = settings.load_config()
    with settings.open_database(create=True) as database:
        _run_and_report(settings, config, database, as_json_, timer=due)


def demo(context: typer.Context, as_json_: JSON = False) -> None:
    """Run the whole job for the company in the demo; writes its feeds.yaml here if there is none yet."""
    import demo as company

    settings = settings_of(context)
    if not settings.config_path.exists():
        settings.config_path.write_text(company.config_text(), encoding="utf-8")
        typer.echo(f"wrote {settings.config_path}: the file to edit when this becomes your own programme", err=True)
    config = settings.load_config()
    if not any(feed.url.startswith("demo:") for feed in config.feeds):
        raise BadInput(
            f"{settings.config_path} is not the demo's; use `passaparola run`, or an empty folder for the demo"
        )
    with settings.open_database(create=True) as database:
        with database.writing() as connection:
            save_employees(connection, read_employees(company.employees()))
        _run_and_report(settings, config, database, as_json_)


def _run_and_report(settings: Settings, config: Config, database: Database, json: bool, *, timer: bool = False) -> None:
    now = settings.now
    with open_readers(config, now.date()) as readers, progress() as tell:
        encoder = partial(load_encoder, config.encoder)
        sentiment = partial(load_sentiment, config.sentiment)
        drafter = partial(load_drafter, config.drafter)
        models = encoder, sentiment, drafter
        report = run(Job(config, database, readers.sources, readers.parsers, *models, now, tell, timer))
    if json:
        print_json(as_json(report))
    else:
        print_report(report, database, settings.database_place, config.programme.time_zone)
    if report.all_failed:
        raise typer.Exit(1)
