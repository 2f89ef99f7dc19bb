"""Where passages wait for the model: two lanes, each oldest first, emptied in batches of bounded size.

Requests and bulk streams wait in lanes of their own. While both have something waiting each gets half of a batch, so
that neither a long upload nor a crowd of requests holds up the other. A batch takes whatever waits. Only after a batch
that several shared does the next wait a moment for as many: those who were just answered ask again, and half a crowd
now would mean half a crowd ever after. Whoever comes alone waits for nobody.
"""

import asyncio
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from models.sentiment.apart import Scored
from models.sentiment.interface import Passage

Lane = Literal["request", "bulk"]

GATHER_SECONDS = 0.005  # about the time that answering a crowd and reading its next requests takes


@dataclass(slots=True, eq=False)
class Job:
    """Passages that belong together, and the future of their judgements. `costs`: characters each makes the model read.

    `taken` counts the passages that left the lane. Whoever sets `dropped` no longer wants the rest.
    """

    passages: Sequence[Passage]
    costs: Sequence[int]
    documents: int
    lane: Lane
    arrived: float
    answer: asyncio.Future[list[Scored]]
    taken: int = 0
    dropped: bool = False
    scored: list[Scored] = field(default_factory=list)

    @property
    def cost(self) -> int:
        """Characters that the model has to read for all of it."""
        return sum(self.costs)

    def fail(self, error: Exception) -> None:
        """End it with an error, unless it is answered. Nobody has to look: whoever waited may have gone."""
        if not self.answer.done():
            self.answer.set_exception(error)
            self.answer.exception()


@dataclass(frozen=True, slots=True)
class Share:
    """The passages [start, stop) of a job, taken for one batch."""

    job: Job
    start: int
    stop: int

    @property
    def passages(self) -> Sequence[Passage]:
        """What the model is asked."""
        return self.job.passages[self.start : self.stop]


class WaitingRoom:
    """The lanes. Jobs come from the event loop, and one other thread takes them.

    `gather`: seconds that a batch waits at most for as many jobs as shared the one before.
    """

    def __init__(self, passages: int, characters: int, gather: float = GATHER_SECONDS) -> None:
        self._most = (passages, characters)
        self._gather = gather
        self._requests: deque[Job] = deque()
        self._bulk: deque[Job] = deque()
        self._changed = threading.Condition()
        self._closed = False

    def put(self, job: Job) -> None:
        """Let a job wait."""
        with self._changed:
            (self._bulk if job.lane == "bulk" else self._requests).append(job)
            self._changed.notify()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def batches(self) -> Iterator[list[Share]]:
        """What waits, batch by batch, none empty; ends when the room is closed."""
        together = 1
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._requests or self._bulk)
                if together > 1:
                    self._changed.wait_for(partial(self._is_crowded, together), self._gather)
                if self._closed:
                    return
                shares = self._batch()
            together = len(shares)
            if shares:
                yield shares

    def _is_crowded(self, jobs: int) -> bool:
        return self._closed or len(self._requests) + len(self._bulk) >= jobs

    def _batch(self) -> list[Share]:
        passages, characters = self._most
        lanes = [lane for lane in (self._requests, self._bulk) if lane]
        return [share for lane in lanes for share in _taken(lane, passages // len(lanes), characters // len(lanes))]


def _taken(lane: deque[Job], passages: int, characters: int) -> Iterator[Share]:
    """Shares from the front of a lane, within what is to be taken; the first passage is taken whatever its size."""
    left = _Left(passages, characters)
    while lane:
        job = lane[0]
        start = job.taken
        while not job.dropped and job.taken < len(job.costs) and left.take(job.costs[job.taken]):
            job.taken += 1
        if job.taken > start:
            yield Share(job, start, job.taken)
        if not job.dropped and job.taken < len(job.costs):
            return
        lane.popleft()


@dataclass(slots=True)
class _Left:
    """What still goes into a batch."""

    passages: int
    characters: int
    untouched: bool = True

    def take(self, cost: int) -> bool:
        """Whether one more passage of that many characters goes in; then it is in."""
        if not self.untouched and (not self.passages or cost > self.characters):
            return False
        self.untouched = False
        self.passages -= 1
        self.characters -= cost
        return True
