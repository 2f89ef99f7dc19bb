"""A worker from its beginning to its end: two clocks, one that begins jobs and one that says that it is there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from threading import Thread
from typing import get_args

import structlog
from sqlalchemy import func, select

from curation.store.database import Database
from curation.work.engine import Engine, code_version
from curation.work.jobs import jobs_of
from curation.work.presence import Presence
from curation.work.slots import Kind, Times, job_id
from curation.work.taking_over import forget_the_future, in_hand, take_over
from curation.work.workplace import Workplace

BEAT, TICK, POLL = 10.0, 15.0, 2.0  # seconds
GRACE = 30.0  # seconds that the steps in flight may take at the end

log = structlog.get_logger()


def database_now(database: Database) -> datetime:
    """The time by which jobs are begun: that of the database, which is one and the same for all workers."""
    with database.reading() as connection:
        now = connection.execute(select(func.current_timestamp())).scalar_one()
    moment = datetime.fromisoformat(now) if isinstance(now, str) else now
    return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Worker:
    """What a worker is made of. `slot_clock` tells which jobs are due, `lease_clock` who is there."""

    place: Workplace
    times: Times = field(default_factory=Times)
    version: str = field(default_factory=code_version)
    slot_clock: Callable[[Database], datetime] = database_now
    lease_clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    beat: float = BEAT
    tick: float = TICK
    poll: float = POLL
    grace: float = GRACE

    def run(self) -> bool:
        """Work until `place.stopping` is set; whether every step in flight was done by then.

        Raises:
            DatabaseError: the database cannot be used at the beginning. Later troubles are logged and waited out.
            EngineRefused: the environment would have the engine report to somebody.
        """
        place = self.place
        presence = Presence.of(place.database, self.version)
        engine = Engine(
            place.database.engine.url, presence.executor, self.version, poll=self.poll, stopping=place.stopping
        )
        presence.arrive(self.lease_clock())
        engine.launch(jobs_of(place, engine))
        log.info("worker begins", worker=presence.owner, version=self.version)
        beat = partial(self._every, self.beat, "presence", partial(self._be_there, presence))
        beating = Thread(target=beat, name="presence", daemon=True)
        beating.start()
        try:
            self._every(self.tick, "schedule", partial(self._begin_due, engine))
        finally:
            place.stopping.set()
            beating.join(self.grace)
            done = engine.close(self.grace)
            place.readers.close()
            presence.leave()
            log.info("worker ends", worker=presence.owner, steps_done=done)
        return done

    def _every(self, seconds: float, what: str, do: Callable[[], None]) -> None:
        """At once, and again and again; a failure is logged, and the next time may go better."""
        stopping = self.place.stopping
        while not stopping.is_set():
            try:
                do()
            except Exception:
                log.exception(f"{what} failed")
            stopping.wait(seconds)

    def _begin_due(self, engine: Engine) -> None:
        now = self.slot_clock(self.place.database)
        for kind in get_args(Kind):
            forget_the_future(kind, now)
            id = job_id(kind, self.times.of(kind), now)
            if engine.begin(kind, id):
                log.info("job begun", job=id)

    def _be_there(self, presence: Presence) -> None:
        now = self.lease_clock()
        presence.renew(now)
        jobs = in_hand(self.version)
        gone = presence.find_gone(jobs, now)
        if gone:
            taken = take_over(jobs, gone.executors, gone.versions, self.version)
            presence.release(gone)
            log.info("took over", workers=sorted(gone.executors), versions=sorted(gone.versions), jobs=taken)
