"""What the comms team should know of a period, read from the store."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection

from curation.config import Config
from curation.deliver.summary.summary import (
    ChannelTrouble,
    MoodTrouble,
    NewSuggestion,
    Refusals,
    Review,
    Shared,
    Summary,
    feeds_in_trouble,
    fits_of,
    shared_in,
)
from curation.deliver.summary.window import Window, week_before
from curation.listening.mood import BEFORE_DAYS, RECENT_DAYS, Fall, sharp_fall
from curation.own_wishes import CHANNELS
from curation.store.channel_health import channels_in_trouble
from curation.store.database import Database
from curation.store.feeds import feed_states
from curation.store.mention_queries import Wanted, counts_of_documents
from curation.store.new_suggestions import best_new, new_suggestions, waiting_suggestions
from curation.store.pauses import active_pauses
from curation.store.refusal_weeks import refusals_in, settle_refusals
from curation.store.share_weeks import settle_shares, share_weeks
from curation.store.summaries import untold_channels

NAMED_SUGGESTIONS = 5


def settle_weeks(database: Database, config: Config, now: datetime) -> None:
    """Count the weeks that are over, so that whoever is told of them is told the same."""
    zone = config.programme.time_zone
    with database.writing() as connection:
        settle_shares(connection, now, zone)
        settle_refusals(connection, now, zone)


def summary_of(connection: Connection, config: Config, window: Window, now: datetime) -> Summary:
    """What is to be said of a window at a moment; of weeks only what `settle_weeks` has counted."""
    ended = week_before(window.until, config.programme.time_zone) if window.of_the_week else ""
    return Summary(
        window=window,
        company=config.employer or "",
        review=_review(connection, window),
        shared=_shared(connection, ended),
        feeds=feeds_in_trouble(config.feeds, feed_states(connection), now),
        moods=tuple(_moods(connection, config, now)),
        channels=tuple(ChannelTrouble(*found) for found in channels_in_trouble(connection, now).items()),
        refusals=refusals_of(connection, ended),
        untold=tuple(untold_channels(connection)),
    )


def refusals_of(connection: Connection, week: str) -> tuple[Refusals, ...]:
    """For how many people each channel was paused in a week, in the order that channels are named in."""
    found = {told.channel: told.people for told in refusals_in(connection, week)}
    return tuple(Refusals(channel, week, found[channel]) for channel in CHANNELS if channel in found)


def _review(connection: Connection, window: Window) -> Review:
    new = new_suggestions(connection, window.since, window.until)
    best = best_new(connection, window.since, window.until, NAMED_SUGGESTIONS) if new else ()
    return Review(
        new=new,
        waiting=waiting_suggestions(connection),
        best=tuple(
            NewSuggestion(each.item.id, each.item.title, each.item.language, each.item.feed, fits_of(each.reach))
            for each in best
        ),
    )


def _shared(connection: Connection, ended: str) -> Shared | None:
    counted = next((week for week in share_weeks(connection) if week.week == ended), None) if ended else None
    return shared_in(counted.week, counted.teams) if counted else None


def _moods(connection: Connection, config: Config, now: datetime) -> Iterator[MoodTrouble]:
    names = {brand.id: brand.name for brand in config.brands}
    for pause in active_pauses(connection):
        if pause.brand in names:
            yield MoodTrouble(pause.brand, names[pause.brand], pause.since, _fall(connection, pause.brand, now))


def _fall(connection: Connection, brand: str, now: datetime) -> Fall | None:
    today = now.astimezone(UTC).date()
    first = datetime.combine(today - timedelta(days=RECENT_DAYS + BEFORE_DAYS - 1), time(), UTC)
    return sharp_fall(counts_of_documents(connection, Wanted(brand=brand, since=first)), today)
