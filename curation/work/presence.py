"""Which workers live: each holds a lease on its own name and renews it; whoever can take another's takes its jobs.

So the end of a worker on the same machine is seen at once, and elsewhere when its lease runs out (two minutes). One
that was only asleep or cut off takes its name again when it is back. What it still does with jobs that others took over
is refused by the engine when it is to be kept, and by the store's own leases where it sends or reads.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from curation.store import schema
from curation.store.database import Database
from curation.store.leases import claim, release, renew, this_worker
from curation.work.taking_over import InHand

WORKER, VERSION = "worker: ", "jobs of version "  # names of leases; those on feeds are the feeds' own


@dataclass(frozen=True, slots=True)
class Gone:
    """Workers and versions of code that nobody has any more, and which are the finder's until they are released."""

    executors: frozenset[str]
    versions: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.executors or self.versions)


@dataclass(frozen=True, slots=True)
class Presence:
    """One worker's. `executor` names it to the engine, and says which version of the code it has."""

    database: Database
    version: str
    owner: str

    @classmethod
    def of(cls, database: Database, version: str) -> "Presence":
        """A new worker of this process, not there yet."""
        return cls(database, version, this_worker())

    @property
    def executor(self) -> str:
        """VERSION@HOST/PID/START/TOKEN."""
        return f"{self.version}@{self.owner}"

    def arrive(self, moment: datetime) -> None:
        """Be there, before any job is taken."""
        with self.database.writing() as connection:
            claim(connection, [WORKER + self.executor], self.owner, moment)

    def renew(self, moment: datetime) -> None:
        """Stay there."""
        with self.database.writing() as connection:
            if WORKER + self.executor not in renew(connection, self.owner, moment):
                claim(connection, [WORKER + self.executor], self.owner, moment)

    def leave(self) -> None:
        """Let others have what is left."""
        with self.database.writing() as connection:
            release(connection, [WORKER + self.executor], self.owner)

    def find_gone(self, jobs: Sequence[InHand], moment: datetime) -> Gone:
        """The others that are gone, and the versions that went with them; each is found by one worker alone."""
        running = {job.executor for job in jobs if job.executor} - {self.executor}
        with self.database.writing() as connection:
            others = running | (set(_names(connection, WORKER)) - {self.executor})
            gone = _claimed(connection, WORKER, others, self.owner, moment)
            living = {self.version, *(_version(executor) for executor in others - gone)}
            left = {job.version for job in jobs} - living
            return Gone(gone, _claimed(connection, VERSION, left, self.owner, moment))

    def release(self, gone: Gone) -> None:
        """All that they had in hand is in others' hands."""
        names = [*(WORKER + one for one in gone.executors), *(VERSION + one for one in gone.versions)]
        with self.database.writing() as connection:
            release(connection, names, self.owner)


def workers(connection: Connection) -> Sequence[str]:
    """The workers that hold a lease, by name; some may have died just now."""
    return [executor.partition("@")[2] for executor in _names(connection, WORKER)]


def _names(connection: Connection, kind: str) -> Sequence[str]:
    leases = schema.leases.c
    found = connection.execute(select(leases.feed).where(leases.feed.startswith(kind)).order_by(leases.feed)).scalars()
    return [name.removeprefix(kind) for name in found]


def _claimed(connection: Connection, kind: str, names: Collection[str], owner: str, moment: datetime) -> frozenset[str]:
    taken = claim(connection, sorted(kind + name for name in names), owner, moment)
    return frozenset(name.removeprefix(kind) for name in taken)


def _version(executor: str) -> str:
    return executor.partition("@")[0]
