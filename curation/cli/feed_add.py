"""`feeds add`: a feed into feeds.yaml after one look at it; of a web page, the feeds it names."""

import shlex
from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from curation.cli.output import printable
from curation.cli.readers import open_readers
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config, FeedSource, Kind
from curation.config.edit import append_feeds
from curation.config.feed_address import feed_address
from curation.config.iso_codes import language_code
from curation.config.save import rewrite
from curation.feed_finding import UNREADABLE, Looked, free_name, is_taken, known_places, look_at, place_key, title_of
from curation.feeds.plain import PlainFeed
from curation.store.feeds import feed_states


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(add)


def add(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="The address of a feed, or of a page that names its feeds.")],
    name: Annotated[str | None, typer.Option(help="How to call it.", show_default="its own title")] = None,
    kind: Annotated[Kind, typer.Option(help="Our own channel, or somebody else's.")] = "third_party",
    language: Annotated[str | None, typer.Option(help="en, it, da ...", show_default="what each item says")] = None,
) -> None:
    """Look at a feed and add it to the config file, to be reviewed; of a page, list the feeds it names."""
    settings = settings_of(context)
    config = settings.load_config()
    known = _known(settings, config)
    address, spoken = _checked(url, language)
    _refuse_known(address, known)
    if name and is_taken(name, config):
        raise BadInput(f"a feed is called {name.strip()!r} already; say another --name")
    with open_readers(config, settings.now.date()) as readers:
        try:
            looked = look_at(address, readers)
        except UNREADABLE as error:
            typer.echo(f"{printable(str(error))}\nNothing was added.", err=True)
            raise typer.Exit(1) from error
    if looked.feed is None:
        return _list_feeds(address, looked, known)
    for place in looked.places:
        _refuse_known(place, known)
    called = name.strip() if name else free_name(title_of(looked.feed), config)
    write_feeds(settings, [FeedSource(called, looked.feed.url, kind, spoken)])
    said = _said(looked.feed.feed)
    typer.echo(printable(f"{called} added to {settings.config_path}: {said}, from {looked.feed.url}"))
    typer.echo("It is read at the next run; somebody approves each item until it says review: trusted.")


def write_feeds(settings: Settings, feeds: Sequence[FeedSource]) -> int:
    """Append those of `feeds` that the config file lacks, each to be reviewed; how many it has more."""
    before = len(settings.load_config().feeds)
    rewrite(settings.config_path, lambda text: append_feeds(text, feeds))
    return len(settings.load_config().feeds) - before


def _checked(url: str, language: str | None) -> tuple[str, str | None]:
    try:
        return feed_address(url.strip()), language_code(language) if language else None
    except ValueError as error:
        raise BadInput(str(error)) from error


def _known(settings: Settings, config: Config) -> Mapping[str, str]:
    try:
        with settings.open_database() as database, database.reading() as connection:
            return known_places(config, feed_states(connection))
    except BadInput:  # nothing was read yet
        return known_places(config, {})


def _refuse_known(address: str, known: Mapping[str, str]) -> None:
    if reader := known.get(place_key(address)):
        raise BadInput(f"{printable(address)} is read already, as {reader!r}; nothing was added")


def _list_feeds(address: str, looked: Looked, known: Mapping[str, str]) -> None:
    """Say which feeds a page leads to, and how to add one."""
    for reason in looked.unread:
        typer.echo(f"  not read: {printable(reason)}", err=True)
    if not looked.candidates:
        typer.echo(f"{printable(address)} is no feed, and names none that can be read. Nothing was added.", err=True)
        raise typer.Exit(1)
    typer.echo(f"{printable(address)} is no feed. It leads to:")
    for candidate in looked.candidates:
        typer.echo(printable(f"“{candidate.feed.title}”: {_said(candidate.feed)}"))
        reader = known.get(place_key(candidate.url))
        command = f"passaparola feeds add {shlex.quote(candidate.url)}"
        typer.echo(f"  {printable(f'read already, as {reader!r}: {candidate.url}' if reader else command)}")


def _said(feed: PlainFeed) -> str:
    spoken = f", in {feed.language}" if feed.language else ""
    return f"{len(feed.items)} items{spoken}"
