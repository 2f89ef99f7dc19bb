"""From feeds to stored items: claim, fetch, parse, store. One feed's trouble is a value, never a lost run.

Feeds are read side by side by threads, their documents parsed in child processes, and what is ready is stored by this
thread, several feeds in one transaction. A feed's items, its state and the end of its lease always share a
transaction: a run killed anywhere never believes it has items it does not have. Workers on one database divide the
feeds among them by leases.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import structlog
from sqlalchemy import Connection

from curation.config import FeedSource
from curation.intake import schedule
from curation.intake.outcomes import failed_outcome, read_outcome, unasked_outcome
from curation.intake.reading import Failure, FeedReader, ItemParser, Reading, Unforeseen, read_feed
from curation.intake.state import FeedState
from curation.intake.turns import Turns
from curation.report import FeedOutcome
from curation.review import EDITED
from curation.store.database import Database, DatabaseError
from curation.store.feeds import feed_states, save_states
from curation.store.items import UNCHANGED, count_by_feed, store_items
from curation.store.leases import claim, release, renew, this_worker
from curation.store.picks import drop_captions
from curation.store.suggestions import move, states

FETCH_WORKERS = 32  # threads that mostly wait for servers
AHEAD = 4  # feeds claimed for each thread: the one it reads and its next ones
RENEW_SECONDS = 30.0
GATHER_SECONDS = 0.03  # how long the first feed to be stored waits for others to share its transaction

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Intake:
    """What reading feeds needs. `now` dates what is read; `clock` is the real time, by which workers hold leases.

    `timer` reads only the feeds whose next check has come; else all but those whose server asked for a pause.
    """

    database: Database
    reader: FeedReader
    parsers: ItemParser
    now: datetime
    timer: bool = False
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    workers: int = FETCH_WORKERS


def read_feeds(sources: Sequence[FeedSource], intake: Intake, tell: Callable[[int], None]) -> tuple[FeedOutcome, ...]:
    """Read and store the feeds that may be asked; outcomes in the order of `sources`. `tell` hears how many are done.

    Raises:
        DatabaseError: the store cannot be used; what was stored until then stays.
    """
    with intake.database.reading() as connection:
        known = feed_states(connection)
    may = schedule.is_due if intake.timer else schedule.may_ask
    waiting = [source for source in sources if not may(known.get(source.name), source, intake.now)]
    outcomes = {source.name: unasked_outcome(source, "waiting", known.get(source.name)) for source in waiting}
    tell(len(outcomes))
    asked = [source for source in sources if source.name not in outcomes]
    with _round(asked, known, intake) as round_:
        for outcome in round_.outcomes():
            outcomes[outcome.name] = outcome
            tell(len(outcomes))
    with intake.database.reading() as connection:
        kept = count_by_feed(connection)
    return tuple(replace(outcomes[source.name], items=kept.get(source.name, 0)) for source in sources)


@contextmanager
def _round(sources: Sequence[FeedSource], known: Mapping[str, FeedState], intake: Intake) -> Iterator["_Round"]:
    """Interrupted, what waits is not begun and what was claimed is free again."""
    pool = ThreadPoolExecutor(intake.workers, thread_name_prefix="feed")
    round_ = _Round(intake, pool, Turns(sources), known, intake.clock())
    try:
        yield round_
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        round_.let_go()


@dataclass(slots=True)
class _Round:
    """The feeds of one run on their way: waiting for their turn, claimed and under way, stored."""

    intake: Intake
    pool: ThreadPoolExecutor
    turns: Turns
    before: Mapping[str, FeedState]
    renewed: datetime
    owner: str = field(default_factory=this_worker)
    under_way: dict[Future[Reading | Failure], FeedSource] = field(default_factory=dict)

    def outcomes(self) -> Iterator[FeedOutcome]:
        """One a feed, as they are done."""
        while self.turns or self.under_way:
            yield from self._begin()
            wait(self.under_way, timeout=RENEW_SECONDS, return_when=FIRST_COMPLETED)
            done = wait(self.under_way, timeout=GATHER_SECONDS).done
            readings = [future.result() for future in done]
            for future in done:
                self.turns.done(self.under_way.pop(future))
            yield from self._stored(readings)
            self._renew()

    def let_go(self) -> None:
        """Give up the claims on feeds that were not read."""
        if self.under_way:
            names = [source.name for source in self.under_way.values()]
            with self.intake.database.writing() as connection:
                release(connection, names, self.owner)

    def _begin(self) -> Iterator[FeedOutcome]:
        """Claim the next feeds and start reading them; what another worker reads, or has read, is left to it."""
        sources = self._next()
        if not sources:
            return
        free, now = self._claimed([source.name for source in sources])
        for source in sources:
            if source.name in free:
                reading = self.pool.submit(self._read, source, self.before.get(source.name))
                self.under_way[reading] = source
            else:
                self.turns.done(source)
                yield unasked_outcome(source, "busy", now.get(source.name))

    def _next(self) -> list[FeedSource]:
        """Enough for the threads to go on while this one stores; not one by one, for a claim is a transaction."""
        room = AHEAD * self.intake.workers - len(self.under_way)
        return self.turns.take(room) if room >= self.intake.workers // 2 or not self.under_way else []

    def _claimed(self, names: Sequence[str]) -> tuple[set[str], Mapping[str, FeedState]]:
        """Those of the feeds that are ours to read, and what is known of all of them by now."""
        with self.intake.database.writing() as connection:
            claimed = claim(connection, names, self.owner, self.intake.clock())
            now = feed_states(connection, names)
            read_meanwhile = [name for name in claimed if now.get(name) != self.before.get(name)]
            release(connection, read_meanwhile, self.owner)
        return {*claimed} - {*read_meanwhile}, now

    def _read(self, source: FeedSource, state: FeedState | None) -> Reading | Failure:
        return read_feed(source, state, self.intake.reader, self.intake.parsers, self.intake.now)

    def _stored(self, readings: Sequence[Reading | Failure]) -> list[FeedOutcome]:
        """All in one transaction; where that fails each in its own, so that one that cannot be stored costs itself."""
        try:
            return self._write(readings)
        except (DatabaseError, ValueError):
            return [outcome for reading in readings for outcome in self._stored_alone(reading)]

    def _stored_alone(self, reading: Reading | Failure) -> list[FeedOutcome]:
        try:
            return self._write([reading])
        except (DatabaseError, ValueError) as error:
            log.exception("feed cannot be stored", feed=reading.source.name)
            return self._write([Failure(reading.source, Unforeseen(error))])

    def _write(self, readings: Sequence[Reading | Failure]) -> list[FeedOutcome]:
        with self.intake.database.writing() as connection:
            written = [self._take_in(connection, reading) for reading in readings]
            save_states(connection, [state for state, _ in written])
            release(connection, [reading.source.name for reading in readings], self.owner)
        return [outcome for _, outcome in written]

    def _take_in(self, connection: Connection, reading: Reading | Failure) -> tuple[FeedState, FeedOutcome]:
        source, now, before = reading.source, self.intake.now, self.before.get(reading.source.name)
        if isinstance(reading, Failure):
            state = schedule.failed(before, source, reading.error, now)
            return state, failed_outcome(source, state)
        state = schedule.succeeded(before, source, reading.answer, body_hash=reading.body_hash, now=now)
        if not reading.modified:
            return state, read_outcome(reading, state, UNCHANGED)
        stored = store_items(connection, source.name, reading.items, limit=source.max_items)
        if stored.edited:
            unsettle(connection, source, stored.edited, now)
        return state, read_outcome(reading, state, stored)

    def _renew(self) -> None:
        moment = self.intake.clock()
        if (moment - self.renewed).total_seconds() >= RENEW_SECONDS:
            with self.intake.database.writing() as connection:
                renew(connection, self.owner, moment)
            self.renewed = moment


def unsettle(connection: Connection, source: FeedSource, edited: Sequence[str], now: datetime) -> None:
    """What follows from edits: captions drawn from the old text go, and approvals of it, unless the feed is trusted.

    Otherwise a feed under review could publish anything once something of it was approved.
    """
    drop_captions(connection, edited)
    known = states(connection) if source.review == "required" else {}
    for id in edited:
        if id in known and known[id][0] == "approved":
            move(connection, id, "withdraw", actor=EDITED, now=now)
