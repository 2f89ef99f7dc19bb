"""The stage that looks at each brand's mood: a sharp fall is an alert, and suggestions about the brand have to wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Connection

from curation.config import Brand, Config
from curation.listening.mood import BEFORE_DAYS, RECENT_DAYS, Counts, Fall, sharp_fall
from curation.listening.pauses import Pause, calls_for_pause, reason_of
from curation.report import Alert
from curation.store.database import Database
from curation.store.mention_queries import Wanted, counts_by, counts_of_documents
from curation.store.pauses import begin_pause, last_pauses


@dataclass(frozen=True, slots=True)
class BrandStanding:
    """A brand, what was said of it in the days that falls are measured over, and its pause if nobody has decided."""

    brand: Brand
    counts: Counts
    pause: Pause | None


def watch_brands(database: Database, config: Config, now: datetime) -> tuple[Alert, ...]:
    """An alert for each brand whose net sentiment has fallen sharply, which is paused if it was not yet."""
    with database.reading() as connection:
        falls = [(brand, fall) for brand in config.brands if (fall := _fall(connection, brand, now))]
    if not falls:
        return ()
    with database.writing() as connection:
        return tuple(_raise(connection, brand, reason_of(fall), now) for brand, fall in falls)


def standings(connection: Connection, config: Config, now: datetime) -> Sequence[BrandStanding]:
    """How each configured brand stands, in the order of feeds.yaml."""
    found = counts_by(connection, Wanted(since=_first_day(now)), ["brand"], limit=100_000)
    counts = {key[0]: counted for key, counted in found}
    pauses = last_pauses(connection)
    return [
        BrandStanding(
            brand=brand,
            counts=counts.get(brand.id, Counts()),
            pause=pause if (pause := pauses.get(brand.id)) and pause.active else None,
        )
        for brand in config.brands
    ]


def _fall(connection: Connection, brand: Brand, now: datetime) -> Fall | None:
    documents = counts_of_documents(connection, Wanted(brand=brand.id, since=_first_day(now)))
    return sharp_fall(documents, now.astimezone(UTC).date())


def _raise(connection: Connection, brand: Brand, reason: str, now: datetime) -> Alert:
    last = last_pauses(connection).get(brand.id)
    if calls_for_pause(last, now):
        last = Pause(brand.id, now, reason)
        begin_pause(connection, last)
    return Alert(brand.id, brand.name, reason, last.since if last and last.active else None)


def _first_day(now: datetime) -> datetime:
    """The beginning of the days that a fall is measured over."""
    first = now.astimezone(UTC).date() - timedelta(days=RECENT_DAYS + BEFORE_DAYS - 1)
    return datetime.combine(first, time(), UTC)
