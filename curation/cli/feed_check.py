"""`feeds check`: one guarded fetch a feed, and what came of it. Nothing is stored."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from curation.cli.feed_retry import suggestion
from curation.cli.output import print_json, printable
from curation.cli.readers import open_readers
from curation.cli.settings import Settings, settings_of
from curation.config import Config, FeedSource
from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed
from curation.fetch.answers import Fetched, Hop
from curation.fetch.errors import FetchError, UrlRefused
from curation.language import UNKNOWN, LanguageDetector
from curation.parsing.pool import DocumentTooCostly, ParserFailed
from curation.readers import Readers, fetch_once

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checked:
    """What one fetch brought: the way, the document, what it says as a feed; or the error, wherever it arose."""

    asked: str
    hops: tuple[Hop, ...] = ()
    document: Fetched | None = None
    feed: PlainFeed | None = None
    languages: tuple[str, ...] = ()
    error: Exception | None = None


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(check)


def check(
    context: typer.Context,
    feeds: Annotated[list[str], typer.Argument(help="Feeds by name, or web addresses.")],
    json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Fetch feeds once and tell what came: redirects, status, bytes, items, or the error. Nothing is stored."""
    settings = settings_of(context)
    config = _config(settings, feeds)
    detector = LanguageDetector(config.programme.languages)
    with open_readers(config, settings.now.date()) as readers:
        checked = []
        for asked in feeds:
            checked.append(check_feed(asked, config, readers, detector))
            if not json:
                typer.echo("\n  ".join(map(printable, _lines(checked[-1]))))
    if json:
        print_json([_view(each) for each in checked])
    if any(each.error for each in checked):
        raise typer.Exit(1)


def check_feed(asked: str, config: Config, readers: Readers, detector: LanguageDetector) -> Checked:
    """One guarded fetch of a configured feed, by name, or of an address."""
    checked = Checked(asked)
    try:
        answer = fetch_once(_source(asked, config), readers)
        checked = Checked(asked, answer.hops, answer)
        feed = readers.parsers.plain(answer.body, url=answer.url, content_type=answer.content_type)
        return Checked(asked, answer.hops, answer, feed, _languages(feed, detector))
    except FetchError as error:
        return Checked(asked, error.hops, error=error)
    except (NotAFeed, DocumentTooCostly, ParserFailed) as error:
        return Checked(asked, checked.hops, checked.document, error=error)


def _config(settings: Settings, feeds: Sequence[str]) -> Config:
    """Addresses can be checked where there is no feeds.yaml yet."""
    if not settings.config_path.exists() and all(_SCHEME.match(asked) for asked in feeds):
        return Config(Path(settings.config_path), ())
    return settings.load_config()


def _source(asked: str, config: Config) -> FeedSource:
    for source in config.feeds:
        if asked.strip().casefold() == source.name.casefold():
            return source
    if not _SCHEME.match(asked):
        near = suggestion(asked, config.feeds)
        raise UrlRefused(f"{asked[:200]!a} is neither the name of a feed nor a web address such as https://…; {near}")
    return FeedSource(asked, asked)


def _languages(feed: PlainFeed, detector: LanguageDetector) -> tuple[str, ...]:
    """Those of the items, the commonest first."""
    found = Counter(
        detector.detect(f"{item.title}\n{item.content or item.summary}", item.language or feed.language)
        for item in feed.items
    )
    return tuple(language for language, _ in found.most_common() if language != UNKNOWN)


def _lines(checked: Checked) -> list[str]:
    lines = [checked.asked]
    lines += [f"{hop.status} {hop.url}" for hop in checked.hops]
    if document := checked.document:
        received = f"{document.transferred:,} bytes received, " if checked.hops else ""  # a file is not received
        lines.append(f"{received}{len(document.body):,} bytes decoded, {document.content_type or 'no content type'}")
    if feed := checked.feed:
        spoken = ", ".join(checked.languages) or "no language known"
        lines += [f"“{feed.title}”: {len(feed.items)} items ({spoken})"]
        lines += [f"flawed: {feed.degraded}"] if feed.degraded else []
    if document:
        lines += [f"{name}: {value}" for name, value in _validators(document).items() if value]
    if checked.error:
        lines.append(f"{type(checked.error).__name__}: {checked.error}")
    return lines


def _view(checked: Checked) -> Mapping[str, object]:
    document, feed, error = checked.document, checked.feed, checked.error
    return {
        "asked": checked.asked,
        "url": document and document.url,
        "hops": [{"url": hop.url, "status": hop.status} for hop in checked.hops],
        "status": checked.hops[-1].status if checked.hops else None,
        "bytes": document and {"received": document.transferred, "decoded": len(document.body)},
        "content_type": document and document.content_type,
        "validators": document and _validators(document),
        "title": feed and feed.title,
        "items": len(feed.items) if feed else None,
        "languages": list(checked.languages),
        "degraded": feed and feed.degraded,
        "error": error and {"type": type(error).__name__, "message": str(error)},
    }


def _validators(document: Fetched) -> Mapping[str, str | None]:
    return {"etag": document.validators.etag, "last_modified": document.validators.last_modified}
