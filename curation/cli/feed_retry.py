"""`feeds retry`: forget what holds a feed back, so that the next run asks it."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

import typer

from curation.cli.settings import BadInput, settings_of
from curation.config import Config, FeedSource
from curation.store.feeds import feed_states, forget_hold


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(retry)


def retry(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(help="Feeds by name.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every feed that fails, waits or is gone.")] = False,
) -> None:
    """Ask feeds again at the next run, whatever holds them back: failures, a pause their server asked for, a 410."""
    settings = settings_of(context)
    config = settings.load_config()
    if bool(names) == everything:
        raise BadInput("which feeds? name some, or say --all")
    chosen = config.feeds if everything else [named(config, name) for name in names or ()]
    with settings.open_database() as database, database.writing() as connection:
        states = feed_states(connection)
        held = [source for source in chosen if source.name in states and (states[source.name].hold or not everything)]
        for source in held:
            forget_hold(connection, source.name, settings.now)
    for source in chosen if names else held:
        typer.echo(f"{source.name}: {_said(source)}")
    if everything and not held:
        typer.echo("nothing holds a feed back")


def named(config: Config, name: str) -> FeedSource:
    """The configured feed of this name, in any case of letters.

    Raises:
        BadInput: there is none; the message names those that are close.
    """
    by_name = {source.name.casefold(): source for source in config.feeds}
    if source := by_name.get(name.strip().casefold()):
        return source
    raise BadInput(f"no feed is called {name!r}; {suggestion(name, config.feeds)}")


def suggestion(name: str, feeds: Sequence[FeedSource]) -> str:
    """Which names come close to one that nobody has."""
    by_name = {source.name.casefold(): source.name for source in feeds}
    close = [by_name[found] for found in get_close_matches(name.casefold(), by_name, n=3)]
    return f"did you mean {' or '.join(map(repr, close))}?" if close else "`passaparola feeds` lists them"


def _said(source: FeedSource) -> str:
    return "is paused in feeds.yaml; take that away first" if source.paused else "is asked at the next run"
