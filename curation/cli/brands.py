"""`brands`: how each is spoken of, and the decision to go on with suggestions about one that is paused."""

from typing import Annotated

import typer

from curation.cli.output import console, print_json, table
from curation.cli.review import own_name
from curation.cli.settings import BadInput, Settings, settings_of
from curation.cli.views import View
from curation.listening.brand_watch import BrandStanding, standings
from curation.listening.mood import BEFORE_DAYS, RECENT_DAYS
from curation.store.pauses import end_pause

app = typer.Typer(help="How brands are spoken of, and which are paused.", invoke_without_command=True)


@app.callback()
def brands(context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Without a subcommand: how each brand of feeds.yaml is spoken of, and which are paused, and why."""
    if context.invoked_subcommand is None:
        _list(settings_of(context), json)
    elif json:
        raise BadInput(f"--json belongs to the list of brands; leave it out before {context.invoked_subcommand}")


@app.command("resume")
def resume(
    context: typer.Context,
    brand: Annotated[str, typer.Argument(help="Brand id, as `brands` prints it.")],
    by: Annotated[str | None, typer.Option(help="Who decides.", show_default="the name you are logged in with")] = None,
) -> None:
    """Go on with suggestions about a brand; who decided is kept, and the next run offers what has waited."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        if not end_pause(connection, brand, by=by or own_name(), at=settings.now):
            raise BadInput(f"{brand!r} is not paused; `passaparola brands` lists those that are")
    typer.echo(f"{brand}: suggestions about it go on with the next run")


def _list(settings: Settings, json: bool) -> None:
    config = settings.load_config()
    with settings.open_database() as database, database.reading() as connection:
        found = standings(connection, config, settings.now)
    if json:
        return print_json([_view(standing) for standing in found])
    columns = ["id", "name", "mentions", "uncertain", "net sentiment", "paused"]
    console().print(table(f"Mentions of the last {RECENT_DAYS + BEFORE_DAYS} days", columns, [_row(s) for s in found]))


def _row(standing: BrandStanding) -> tuple[object, ...]:
    brand, counts, pause = standing.brand, standing.counts, standing.pause
    net = "" if counts.net is None else f"{counts.net:+.2f}"
    paused = (f"since {pause.since:%Y-%m-%d}: {pause.reason}", f"passaparola brands resume {brand.id}") if pause else ""
    return brand.id, brand.name, counts.answered + counts.uncertain, counts.uncertain, net, paused


def _view(standing: BrandStanding) -> View:
    brand, counts, pause = standing.brand, standing.counts, standing.pause
    return {
        "id": brand.id,
        "name": brand.name,
        "competitor": brand.competitor,
        "mentions": counts.answered + counts.uncertain,
        "negative": counts.negative,
        "neutral": counts.neutral,
        "positive": counts.positive,
        "uncertain": counts.uncertain,
        "net_sentiment": counts.net,
        "paused": pause and {"since": pause.since.isoformat(), "reason": pause.reason},
    }
