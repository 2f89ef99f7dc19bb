"""When a job of each kind is due, and what jobs are called. Pure.

Time is cut into slots, the same for all workers. A slot has one job of a kind, whoever begins it: its name is that of
the slot. Slots that passed while nobody was there are not made up for, as the next job finds in the store what is due.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

Kind = Literal["round", "deliver", "tidy"]
Part = Literal["feeds", "captions", "sending"]
State = Literal["runs", "waits", "failed", "done"]

QUEUES: Mapping[str, str] = {
    "round": "rounds",
    "deliver": "deliveries",
    "tidy": "tidying",
    "feeds": "feeds",
    "captions": "captions",
    "sending": "sending",
}
"""The queue of each kind of job and of each part of one."""

STATES: Mapping[str, State] = {"PENDING": "runs", "ENQUEUED": "waits", "DELAYED": "waits", "SUCCESS": "done"}
"""The states of jobs by the engine's names; those that are missing are failures."""
FAILED = ["ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
OVER = ["SUCCESS", *FAILED]
"""Those that a job ends in."""

SET_BACK = timedelta(minutes=1)  # a job from further ahead than this was begun by a clock that was set back since


@dataclass(frozen=True, slots=True)
class Times:
    """How often jobs of each kind are begun."""

    round: timedelta = timedelta(minutes=15)
    deliver: timedelta = timedelta(minutes=5)
    tidy: timedelta = timedelta(days=1)

    def of(self, kind: Kind) -> timedelta:
        """The length of the kind's slots."""
        return {"round": self.round, "deliver": self.deliver, "tidy": self.tidy}[kind]


def job_id(kind: Kind, every: timedelta, moment: datetime) -> str:
    """The name of the job whose slot a moment lies in, such as round-2026-11-22T19:15:00Z."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    slot = epoch + (moment - epoch) // every * every
    return f"{kind}-{slot:%Y-%m-%dT%H:%M:%SZ}"


def part_id(job: str, part: Part, number: int) -> str:
    """The name of a part of a job: the same when the job is begun anew."""
    return f"{job}.{part}-{number}"


def kind_of(job: str) -> str:
    """The kind of a job, or of a part of one, by its name."""
    last = job.rpartition(".")[2]
    return last.partition("-")[0]
