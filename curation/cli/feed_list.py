"""`feeds list`: how each feed stands, when it was read and when it will be, and what its owner should do."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Annotated

import typer

from curation.cli.output import console, print_json, table
from curation.cli.settings import Settings, settings_of
from curation.config import FeedSource
from curation.intake.schedule import known
from curation.intake.standing import Standing, notice, standing
from curation.intake.state import FeedState
from curation.store.feeds import feed_states
from curation.store.items import count_by_feed

WORDS: Mapping[Standing, str] = {
    "paused": "paused",
    "unread": "not read yet",
    "gone": "gone",
    "waiting": "waiting as its server asked",
    "failing": "failing",
    "moved": "moved",
    "ok": "ok",
}
COLUMNS = ["feed", "kind", "lang", "items", "state", "last read", "next check"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A configured feed with what is remembered of it, None where nothing is."""

    source: FeedSource
    state: FeedState | None
    standing: Standing
    items: int

    @property
    def words(self) -> str:
        """How it stands; with the number of failures in a row if it fails."""
        failures = f" ({self.state.consecutive_failures} in a row)" if self.state else ""
        return WORDS[self.standing] + (failures if self.standing == "failing" else "")

    @property
    def address(self) -> str:
        """Where it is asked: at its url, or where it has moved to for good."""
        return self.state.address if self.state else self.source.url

    @property
    def notice(self) -> str | None:
        """What its owner should do."""
        return notice(self.state) if self.state else None


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("list")(list_feeds)


def list_feeds(
    context: typer.Context, json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False
) -> None:
    """Every configured feed: its state and last error, when it was read, and when it is asked again."""
    print_feeds(settings_of(context), json)


def print_feeds(settings: Settings, json: bool) -> None:
    """The list on standard output, as JSON or for people."""
    config = settings.load_config()
    with settings.open_database(create=True) as database, database.reading() as connection:
        states, counts = feed_states(connection), count_by_feed(connection)
    listed = [_listed(source, states.get(source.name), counts, settings.now) for source in config.feeds]
    if json:
        return print_json([_view(feed) for feed in listed])
    rows = [_row(feed, config.programme.time_zone) for feed in listed]
    console().print(table(f"{len(rows)} feeds", COLUMNS, rows))


def _listed(source: FeedSource, state: FeedState | None, counts: Mapping[str, int], now: datetime) -> Listed:
    current = known(state, source)
    return Listed(source, current, standing(source, current, now), counts.get(source.name, 0))


def _row(feed: Listed, zone: tzinfo) -> tuple[object, ...]:
    source, state = feed.source, feed.state
    return (
        (source.name, feed.address),
        source.kind.replace("_", " "),
        source.language,
        feed.items,
        (feed.words, state.error if state else None, feed.notice),
        _local(state.read_at if state else None, zone) or "never",
        None if source.paused else _local(state.next_check if state else None, zone) or "next run",
    )


def _view(feed: Listed) -> Mapping[str, object]:
    source = feed.source
    return {
        "name": source.name,
        "url": source.url,
        "address": feed.address,
        "kind": source.kind,
        "language": source.language,
        "state": feed.words,
        "items": feed.items,
        **_remembered(feed.state),
        "notice": feed.notice,
    }


def _remembered(state: FeedState | None) -> Mapping[str, object]:
    return {
        "error": state.error if state else None,
        "consecutive_failures": state.consecutive_failures if state else 0,
        "checked_at": _iso(state.checked_at if state else None),
        "read_at": _iso(state.read_at if state else None),
        "next_check": _iso(state.next_check if state else None),
        "hold": state.hold if state else None,
        "moved_to": state.moved_to if state else None,
    }


def _local(moment: datetime | None, zone: tzinfo) -> str | None:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M}" if moment else None


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
