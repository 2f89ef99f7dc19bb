"""`feeds`: OPML in and out, and the rest of what concerns feeds, a file each."""

from pathlib import Path
from typing import Annotated

import typer

from curation.cli import feed_add, feed_check, feed_list, feed_parse, feed_retry
from curation.cli.feed_add import write_feeds
from curation.cli.feed_list import print_feeds
from curation.cli.settings import BadInput, read_file, settings_of
from curation.config.feed_address import is_web
from curation.config.opml import read_opml, write_opml

app = typer.Typer(help="What is read.", invoke_without_command=True)
for commands in (feed_list, feed_add, feed_check, feed_retry, feed_parse):
    commands.add_to(app)


@app.callback()
def feeds(context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Without a subcommand: `list`."""
    if context.invoked_subcommand is None:
        print_feeds(settings_of(context), json)
    elif json:
        raise BadInput(f"--json stands before {context.invoked_subcommand}; write it behind")


@app.command("import")
def import_opml(context: typer.Context, file: Annotated[Path, typer.Argument(help="An OPML file.")]) -> None:
    """Add the feeds of a subscription list to the config file, each to be reviewed; nothing else in it changes."""
    settings = settings_of(context)
    settings.load_config()
    found = read_opml(read_file(file))
    added = write_feeds(settings, found.feeds)
    typer.echo(f"{added} feeds added to {settings.config_path}, {len(found.feeds) - added} were there already")
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
