"""`feeds add`: a feed into feeds.yaml after one look at it; of a web page, the feeds it names.

Nothing is written for a page: which of its feeds is meant is the person's to say. Each candidate is fetched through
the guarded door like any feed, at most MAX_TRIES of them.
"""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

import typer

from curation.cli.feed_check import fetch_once
from curation.cli.output import printable
from curation.cli.readers import Readers, open_readers
from curation.cli.settings import BadInput, Settings, settings_of
from curation.config import Config, FeedSource, Kind
from curation.config.edit import append_feeds
from curation.config.feed_address import feed_address, is_web
from curation.config.file import read_text
from curation.config.iso_codes import language_code
from curation.config.opml import MAX_NAME
from curation.feeds.discovery import usual_addresses
from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed
from curation.fetch.answers import Fetched
from curation.fetch.errors import FetchError
from curation.items import address_key
from curation.parsing.pool import DocumentTooCostly, ParserFailed
from curation.store.feeds import feed_states

MAX_TRIES = 10
UNREADABLE = (FetchError, NotAFeed, DocumentTooCostly, ParserFailed)


@dataclass(frozen=True, slots=True)
class Found:
    """A feed that was read, and the address to keep: where permanent redirects led, else the one asked."""

    url: str
    feed: PlainFeed


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
    _refuse_taken(name, config)
    with open_readers(config, settings.now.date()) as readers:
        try:
            document = fetch_once(FeedSource(address, address), readers)
            found = Found(document.moved_to or address, _parse(document, readers))
        except NotAFeed:
            return _list_feeds(address, document, known, readers)
        except UNREADABLE as error:
            typer.echo(f"{printable(str(error))}\nNothing was added.", err=True)
            raise typer.Exit(1) from error
    for place in (document.url, found.url):
        _refuse_known(place, known)
    called = name.strip() if name else _unique(_title(found), config)
    write_feeds(settings, [FeedSource(called, found.url, kind, spoken)])
    typer.echo(printable(f"{called} added to {settings.config_path}: {_said(found.feed)}, from {found.url}"))
    typer.echo("It is read at the next run; somebody approves each item until it says review: trusted.")


def write_feeds(settings: Settings, feeds: Sequence[FeedSource]) -> int:
    """Append those of `feeds` that the config file lacks, each to be reviewed; how many it has more."""
    path, before = settings.config_path, len(settings.load_config().feeds)
    grown = path.with_name(path.name + ".part")
    grown.write_text(append_feeds(read_text(path), feeds), encoding="utf-8", newline="")
    grown.replace(path)
    return len(settings.load_config().feeds) - before


def _checked(url: str, language: str | None) -> tuple[str, str | None]:
    try:
        return feed_address(url.strip()), language_code(language) if language else None
    except ValueError as error:
        raise BadInput(str(error)) from error


def _known(settings: Settings, config: Config) -> Mapping[str, str]:
    """Who is read at an address, also where a feed has moved to for good."""
    known = {_place(source.url): source.name for source in config.feeds}
    try:
        with settings.open_database() as database, database.reading() as connection:
            states = feed_states(connection)
    except BadInput:  # nothing was read yet
        return known
    current = [source for source in config.feeds if source.name in states and states[source.name].url == source.url]
    return known | {_place(states[source.name].address): source.name for source in current}


def _place(address: str) -> str:
    """The same for spellings of one address that lead to one feed: http or https, `www.`, a closing slash, tracking."""
    return address_key(address) or address


def _refuse_known(address: str, known: Mapping[str, str]) -> None:
    if reader := known.get(_place(address)):
        raise BadInput(f"{printable(address)} is read already, as {reader!r}; nothing was added")


def _refuse_taken(name: str | None, config: Config) -> None:
    if name and _key(name) in {_key(source.name) for source in config.feeds}:
        raise BadInput(f"a feed is called {name.strip()!r} already; say another --name")


def _parse(document: Fetched, readers: Readers) -> PlainFeed:
    return readers.parsers.plain(document.body, url=document.url, content_type=document.content_type)


def _list_feeds(address: str, page: Fetched, known: Mapping[str, str], readers: Readers) -> None:
    """Say which feeds a page names, else which stand at the usual places, and how to add one."""
    links = readers.parsers.links(page.body, url=page.url, content_type=page.content_type)
    named = list(dict.fromkeys(link.url for link in links))[:MAX_TRIES]
    usual = list(usual_addresses(page.url))[: MAX_TRIES - len(named)]
    found = list(_readable(named, readers)) or list(_readable(usual, readers))
    if not found:
        typer.echo(f"{printable(address)} is no feed, and names none that can be read. Nothing was added.", err=True)
        raise typer.Exit(1)
    typer.echo(f"{printable(address)} is no feed. It leads to:")
    for candidate in found:
        typer.echo(printable(f"“{candidate.feed.title}”: {_said(candidate.feed)}"))
        reader = known.get(_place(candidate.url))
        command = f"passaparola feeds add {shlex.quote(candidate.url)}"
        typer.echo(f"  {printable(f'read already, as {reader!r}: {candidate.url}' if reader else command)}")


def _readable(addresses: Sequence[str], readers: Readers) -> Iterator[Found]:
    """Those of the addresses where a feed is, each place once."""
    places = set()
    for address in addresses:
        try:
            document = fetch_once(FeedSource(address, address), readers)
            if (place := _place(document.url)) not in places:
                places.add(place)
                yield Found(document.moved_to or address, _parse(document, readers))
        except UNREADABLE as error:
            typer.echo(f"  not read: {printable(str(error))}", err=True)


def _said(feed: PlainFeed) -> str:
    spoken = f", in {feed.language}" if feed.language else ""
    return f"{len(feed.items)} items{spoken}"


def _title(found: Found) -> str:
    host = urlsplit(found.url).hostname if is_web(found.url) else None
    return " ".join(found.feed.title.split())[:MAX_NAME].strip() or host or found.url


def _unique(title: str, config: Config) -> str:
    taken = {_key(source.name) for source in config.feeds}
    candidate, count = title, 1
    while _key(candidate) in taken:
        count += 1
        candidate = f"{title} ({count})"
    return candidate


def _key(name: str) -> str:
    return name.strip().casefold()
