"""The stages in order, from feeds to captions and reach. Reads like the table of contents.

    fetch -> parse -> clean -> store -> stories -> moods -> value and match -> suggestions -> picks -> captions -> reach

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
from curation.likeness import Likeness, Told, likeness_of
from curation.listening.brand_watch import watch_brands
from curation.listening.judging import judge_items
from curation.matching import CachedEncoder
from curation.offering import Offered, offer_picks, week_of
from curation.proposing import find_stories, make_suggestions
from curation.reaching import count_reaches
from curation.report import Alert, FeedOutcome, Listening, Report
from curation.store.database import Database
from curation.store.items import count_items
from curation.store.people import opted_in
from curation.store.picks import captions_by_story, people_with_picks
from curation.store.share_weeks import settle_shares
from curation.store.suggestions import counts
from curation.store.vectors import StoredVectors
from curation.writing import Drafter, Writer, caption_rules
from models.encoder import Encoder
from models.sentiment.interface import SentimentModel


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
    load_sentiment: Callable[[], SentimentModel]
    load_drafter: Callable[[], Drafter]
    now: datetime
    progress: Progress
    timer: bool = False


def run(job: Job) -> Report:
    """The whole job.

    Trouble with a feed or with the model of sentiment is in the report; with other models or the database it is raised.
    """
    outcomes = fetch(job)
    job.progress("model", 0, None)
    encoder = job.load_encoder()
    remembering = CachedEncoder(encoder, StoredVectors(job.database, encoder.identity))
    job.progress("stories", 0, None)
    find_stories(job.database, remembering)
    heard = listen(job)
    job.progress("suggestions", 0, None)
    make_suggestions(job.database, job.config, remembering, job.now)
    job.progress("picks and captions", 0, None)
    writer = Writer(job.config, remembering, job.load_drafter())
    offered = offer_picks(job.database, writer, job.now)
    job.progress("reach", 0, None)
    take_stock(job.database, job.config, job.now)
    return summarise(job, outcomes, heard, offered, encoder)


def fetch(job: Job) -> tuple[FeedOutcome, ...]:
    """Read every feed that is not paused and may be asked, and store its items."""
    active = [source for source in job.config.feeds if not source.paused]
    intake = Intake(job.database, job.reader, job.parsers, job.now, job.timer)
    return read_feeds(active, intake, lambda done: job.progress("feeds", done, len(active)))


def listen(job: Job) -> tuple[Listening, tuple[Alert, ...]]:
    """Judge the moods of others' items, and see of which brands people have come to think worse."""
    job.progress("moods", 0, None)
    listening = judge_items(
        job.database, job.config, job.load_sentiment, job.now, lambda done, total: job.progress("moods", done, total)
    )
    return listening, watch_brands(job.database, job.config, job.now)


def take_stock(database: Database, config: Config, now: datetime) -> None:
    """Count how far suggestions reach, and what teams shared in the weeks that are over."""
    count_reaches(database, config, now)
    with database.writing() as connection:
        settle_shares(connection, now, config.programme.time_zone)


def summarise(
    job: Job,
    outcomes: Sequence[FeedOutcome],
    heard: tuple[Listening, tuple[Alert, ...]],
    offered: Offered,
    encoder: Encoder,
) -> Report:
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
        likeness=_likeness(job, told, encoder),
        listening=heard[0],
        alerts=heard[1],
        held=offered.held,
    )


def _likeness(job: Job, told: Sequence[Sequence[Told]], encoder: Encoder) -> Likeness:
    """How alike the captions are. They are read once; of those that are handed out no longer nothing is kept."""
    vectors = StoredVectors(job.database, encoder.identity)
    vectors.keep_only("said", [(each.language, each.text) for story in told for each in story])
    return likeness_of(told, known_wordings(caption_rules(job.config)), CachedEncoder(encoder, vectors, "said"))
