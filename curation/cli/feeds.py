"""`feeds`: how each feed is doing, and OPML in and out."""

from pathlib import Path
from typing import Annotated

import typer

from curation.cli.output import console, print_json, table
from curation.cli.settings import BadInput, read_file, settings_of
from curation.config.edit import append_feeds
from curation.config.feed_address import is_web
from curation.config.file import read_text
from curation.config.opml import read_opml, write_opml
from curation.store.items import FeedState, count_by_feed, feed_states

app = typer.Typer(help="What is read.", invoke_without_command=True)


@app.callback()
def feeds(context: typer.Context) -> None:
    """Without a subcommand: `list`."""
    if context.invoked_subcommand is None:
        list_feeds(context)


@app.command("list")
def list_feeds(
    context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """Every configured feed with its state and last error."""
    settings = settings_of(context)
    config = settings.load_config()
    with settings.open_database(create=True) as database, database.reading() as connection:
        states, counts = feed_states(connection), count_by_feed(connection)
    if json:
        views = [
            {
                "name": feed.name,
                "url": feed.url,
                "state": _state(states.get(feed.name), feed.paused),
                "items": counts.get(feed.name, 0),
                "error": states[feed.name].error if feed.name in states else None,
                "consecutive_failures": states[feed.name].consecutive_failures if feed.name in states else 0,
            }
            for feed in config.feeds
        ]
        return print_json(views)
    rows = [
        (
            feed.name,
            feed.kind.replace("_", " "),
            feed.language,
            counts.get(feed.name, 0),
            _state(states.get(feed.name), feed.paused),
            states[feed.name].error if feed.name in states else None,
        )
        for feed in config.feeds
    ]
    console().print(table(f"{len(rows)} feeds", ["feed", "kind", "language", "items", "state", "last error"], rows))


@app.command("import")
def import_opml(context: typer.Context, file: Annotated[Path, typer.Argument(help="An OPML file.")]) -> None:
    """Add the feeds of a subscription list to the config file, each to be reviewed; nothing else in it changes."""
    settings = settings_of(context)
    before, path = settings.load_config(), settings.config_path
    found = read_opml(read_file(file))
    grown = path.with_name(path.name + ".part")
    grown.write_text(append_feeds(read_text(path), found.feeds), encoding="utf-8", newline="")
    grown.replace(path)
    added = len(settings.load_config().feeds) - len(before.feeds)
    typer.echo(f"{added} feeds added to {path}, {len(found.feeds) - added} were there already")
    for reason in found.skipped:
        typer.echo(f"skipped: {reason}", err=True)


@app.command("export")
def export_opml(
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(help="Where to; standard output if left out.")] = None,
) -> None:
    """The configured web feeds as OPML."""
    config = settings_of(context).load_config()
    web = [feed for feed in config.feeds if is_web(feed.url)]
    document = write_opml(web, f"{config.employer or 'Passaparola'} feeds")
    if file is None:
        typer.echo(document.decode())
    elif file.exists():
        raise BadInput(f"{file} exists; name a new file")
    else:
        file.write_bytes(document)
        left_out = len(config.feeds) - len(web)
        typer.echo(
            f"{len(web)} feeds written; {left_out} files and demo feeds left out: others cannot read them", err=True
        )


def _state(state: FeedState | None, paused: bool) -> str:
    if paused:
        return "paused"
    if state is None:
        return "not read yet"
    return f"failing ({state.consecutive_failures} in a row)" if state.error else "ok"
