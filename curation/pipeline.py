"""The stages in order, from feeds to captions. Reads like the table of contents.

    fetch -> parse -> clean -> store -> stories -> value and match -> suggestions -> picks -> captions

Every stage is idempotent and resumable: run twice, or killed anywhere and run again with the same `now`, the result is
the same. The clock, the encoder and the place feeds come from are handed in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from curation.captions.disclosure.statement import known_wordings
from curation.config import Config
from curation.intake.ingest import read_feeds
from curation.intake.reading import FeedReader, ItemParser
from curation.intake.round import Intake
from curation.likeness import likeness_of
from curation.matching import CachedEncoder
from curation.offering import Offered, offer_picks, week_of
from curation.proposing import find_stories, make_suggestions
from curation.report import FeedOutcome, Report
from curation.store.database import Database
from curation.store.items import count_items
from curation.store.people import opted_in
from curation.store.picks import captions_by_story, people_with_picks
from curation.store.suggestions import counts
from curation.store.vectors import StoredVectors
from curation.writing import Drafter, Writer, caption_rules
from models.encoder import Encoder


class Progress(Protocol):
    """Told how far a stage is; `total` is None where that is not known."""

    def __call__(self, stage: str, done: int, total: int | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Job:
    """Everything a run needs. With `timer` only the feeds whose next check has come are read."""

    config: Config
    database: Database
    reader: FeedReader
    parsers: ItemParser
    load_encoder: Callable[[], Encoder]
    load_drafter: Callable[[], Drafter]
    now: datetime
    progress: Progress
    timer: bool = False


def run(job: Job) -> Report:
    """The whole job. Trouble with a feed is in the report; trouble with model or database is raised."""
    outcomes = fetch(job)
    job.progress("model", 0, None)
    encoder = job.load_encoder()
    remembering = CachedEncoder(encoder, StoredVectors(job.database, encoder.identity))
    job.progress("stories", 0, None)
    find_stories(job.database, remembering)
    job.progress("suggestions", 0, None)
    make_suggestions(job.database, job.config, remembering, job.now)
    job.progress("picks and captions", 0, None)
    writer = Writer(job.config, remembering, job.load_drafter())
    offered = offer_picks(job.database, writer, job.now)
    return summarise(job, outcomes, offered, encoder)


def fetch(job: Job) -> tuple[FeedOutcome, ...]:
    """Read every feed that is not paused and may be asked, and store its items."""
    active = [source for source in job.config.feeds if not source.paused]
    intake = Intake(job.database, job.reader, job.parsers, job.now, job.timer)
    return read_feeds(active, intake, lambda done: job.progress("feeds", done, len(active)))


def summarise(job: Job, outcomes: Sequence[FeedOutcome], offered: Offered, encoder: Encoder) -> Report:
    """The report, counted from the store as this run left it."""
    week = week_of(job.now, job.config)
    with job.database.reading() as connection:
        items, stories = count_items(connection)
        waiting, approved, fitting_nobody = counts(connection)
        people, picked = len(opted_in(connection)), people_with_picks(connection, week)
        told = captions_by_story(connection, week)
    return Report(
        week=week,
        feeds=tuple(outcomes),
        paused=tuple(source.name for source in job.config.feeds if source.paused),
        items=items,
        stories=stories,
        waiting=waiting,
        approved=approved,
        fitting_nobody=fitting_nobody,
        people=people,
        new_picks=offered.new_picks,
        people_with_picks=picked,
        relaxed=offered.relaxed,
        captions=offered.captions,
        captions_withheld=offered.captions_withheld,
        likeness=likeness_of(told, known_wordings(caption_rules(job.config)), encoder),
    )
