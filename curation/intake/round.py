"""One round over feeds: claimed, read side by side, stored as they come.

Feeds are read by threads, their documents parsed in child processes, and what is ready is stored by the calling thread,
several feeds in one transaction. Workers on one database divide the feeds among them by leases: a feed is claimed just
before it is read, and given up in the transaction that stores what it gave. A round that is interrupted gives up what
it has not begun; a feed that is still being read keeps its lease until its time is up or the process ends.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Self

import structlog
from sqlalchemy import Connection

from curation.config import FeedSource
from curation.intake import schedule
from curation.intake.outcomes import unasked_outcome
from curation.intake.reading import Failure, FeedReader, ItemParser, Reading, Unforeseen, read_feed
from curation.intake.state import FeedState
from curation.intake.taking_in import Moment, take_in
from curation.intake.turns import Turns
from curation.report import FeedOutcome
from curation.store.database import Database
from curation.store.feeds import feed_states, save_states
from curation.store.leases import claim, held, release, renew, this_worker

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


@dataclass(slots=True)
class Round:
    """The feeds of one run on their way: waiting for their turn, claimed and under way, stored."""

    intake: Intake
    pool: ThreadPoolExecutor
    turns: Turns
    before: Mapping[str, FeedState]
    started: datetime
    renewed: datetime
    owner: str = field(default_factory=this_worker)
    under_way: dict[Future[Reading | Failure], FeedSource] = field(default_factory=dict)

    @classmethod
    @contextmanager
    def of(cls, sources: Sequence[FeedSource], known: Mapping[str, FeedState], intake: Intake) -> Iterator[Self]:
        """A round over `sources`, of which `known` is remembered."""

        def asked_at(source: FeedSource) -> str:
            state = schedule.known(known.get(source.name), source)
            return state.address if state else source.url

        pool, moment = ThreadPoolExecutor(intake.workers, thread_name_prefix="feed"), intake.clock()
        round_ = cls(intake, pool, Turns(sources, asked_at), known, moment, moment)
        try:
            yield round_
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            round_._let_go()

    def outcomes(self) -> Iterator[FeedOutcome]:
        """One a feed, as they are done."""
        while self.turns or self.under_way:
            yield from self._begin()
            wait(self.under_way, timeout=RENEW_SECONDS, return_when=FIRST_COMPLETED)
            done = wait(self.under_way, timeout=GATHER_SECONDS).done
            outcomes = self._stored([future.result() for future in done])
            for future in done:
                self.turns.done(self.under_way.pop(future))
            yield from outcomes
            self._renew()

    def _let_go(self) -> None:
        """Give up the claims on feeds that nobody reads or has stored."""
        names = [source.name for future, source in self.under_way.items() if future.done()]
        if names:
            with self.intake.database.writing() as connection:
                release(connection, names, self.owner)

    def _begin(self) -> Sequence[FeedOutcome]:
        """Claim the next feeds and start reading them; what another worker reads, or has read, is left to it."""
        sources = self._next()
        free, now = self._claimed([source.name for source in sources]) if sources else (set(), {})
        for source in sources:
            if source.name in free:
                self.under_way[self.pool.submit(self._read, source)] = source
            else:
                self.turns.done(source)
        return [unasked_outcome(s, "busy", now.get(s.name)) for s in sources if s.name not in free]

    def _next(self) -> list[FeedSource]:
        """Enough for the threads to go on while this one stores; not one by one, for a claim is a transaction."""
        room = AHEAD * self.intake.workers - len(self.under_way)
        return self.turns.take(room) if room >= self.intake.workers // 2 or not self.under_way else []

    def _claimed(self, names: Sequence[str]) -> tuple[set[str], Mapping[str, FeedState]]:
        """Those of the feeds that are ours to read, and what is known of all of them by now."""
        with self.intake.database.writing() as connection:
            claimed = claim(connection, names, self.owner, self.intake.clock())
            now = feed_states(connection, names)
            read_meanwhile = [name for name in claimed if _checked(now, name) != _checked(self.before, name)]
            release(connection, read_meanwhile, self.owner)
        return {*claimed} - {*read_meanwhile}, now

    def _read(self, source: FeedSource) -> Reading | Failure:
        state = self.before.get(source.name)
        return read_feed(source, state, self.intake.reader, self.intake.parsers, self.intake.now)

    def _stored(self, readings: Sequence[Reading | Failure]) -> list[FeedOutcome]:
        """All in one transaction; where that fails each in its own, so that one that cannot be stored costs itself."""
        if not readings:
            return []
        try:
            return self._write(readings)
        except Exception:  # whose fault it was shows when each is stored alone
            return [outcome for reading in readings for outcome in self._stored_alone(reading)]

    def _stored_alone(self, reading: Reading | Failure) -> list[FeedOutcome]:
        try:
            return self._write([reading])
        except Exception as error:  # the boundary of one feed; trouble with the database itself is raised below
            log.exception("feed cannot be stored", feed=reading.source.name)
            return self._write([Failure(reading.source, Unforeseen(error), ours=True)])

    def _write(self, readings: Sequence[Reading | Failure]) -> list[FeedOutcome]:
        """Of a feed that another worker has taken over meanwhile, what we read is old: it is dropped."""
        with self.intake.database.writing() as connection:
            names = [reading.source.name for reading in readings]
            ours = held(connection, names, self.owner)
            now = feed_states(connection, names) if len(ours) < len(names) else {}
            written = [self._take_in(connection, r) for r in readings if r.source.name in ours]
            save_states(connection, [state for state, _ in written])
            release(connection, names, self.owner)
        lost = [reading.source for reading in readings if reading.source.name not in ours]
        return [outcome for _, outcome in written] + [unasked_outcome(s, "busy", now.get(s.name)) for s in lost]

    def _take_in(self, connection: Connection, reading: Reading | Failure) -> tuple[FeedState, FeedOutcome]:
        moment = Moment(self.intake.now, self.intake.now + (self.intake.clock() - self.started))
        return take_in(connection, reading, self.before.get(reading.source.name), moment)

    def _renew(self) -> None:
        moment = self.intake.clock()
        if (moment - self.renewed).total_seconds() >= RENEW_SECONDS:
            with self.intake.database.writing() as connection:
                renew(connection, self.owner, moment)
            self.renewed = moment


def _checked(states: Mapping[str, FeedState], name: str) -> datetime | None:
    return states[name].checked_at if name in states else None
