"""The one thread that owns the model of sentiment, and the event loop's side of it.

The loop admits a request or refuses it, by documents and by the characters that the model has to read for it, so that
the queue never grows beyond a bound. The thread takes whatever waits, from all clients (`service.waiting`). A
batch that fails is asked again passage by passage, so that only the passage that fails has no answer.

Errors:

* Unavailable
  + NotReady     the model is loading, could not be loaded, or its thread died
  + QueueFull    come back in `retry_after` seconds
"""

import asyncio
import math
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from models.interface import ModelError
from models.sentiment.apart import Scored, score_apart
from models.sentiment.interface import Passage, SentimentModel
from service.api.limits import CHARACTERS_A_MENTION, Limits
from service.api.metrics import Metrics
from service.waiting import Job, Lane, Share, WaitingRoom
from service.warm_up import WarmUp

FIRST_RATE = 10_000.0  # characters a second, until a batch has been measured
LONGEST_WAIT = 120  # seconds that a client is asked to stay away at most
STALLED_SECONDS = 120.0  # a batch takes one second or two; after this long it hangs


class Unavailable(Exception):
    """The model cannot take this on now."""


class NotReady(Unavailable):
    """There is no model that answers; the message says why."""


class QueueFull(Unavailable):
    """Too much is waiting already."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"too much is waiting already; come back in {retry_after} seconds")
        self.retry_after = retry_after


@dataclass(slots=True)
class _Load:
    documents: int = 0
    characters: int = 0

    def add(self, documents: int, characters: int) -> None:
        self.documents += documents
        self.characters += characters


class Worker:
    """Asks the model on behalf of everybody. All but the thread itself runs in the event loop that started it."""

    def __init__(self, load: Callable[[], SentimentModel], limits: Limits, metrics: Metrics) -> None:
        self._warm_up = WarmUp("sentiment", load, self._prove, (ModelError, OSError), self._work)
        self._limits = limits
        self._metrics = metrics
        self._room = WaitingRoom(limits.batch_passages, limits.batch_characters)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._open: set[Job] = set()
        self._ended = False
        self._rate = FIRST_RATE
        self._busy_since: float | None = None
        self.model: tuple[str, str] = ("", "")
        self._loads = {"request": _Load(), "bulk": _Load()}
        metrics.watch_queue(lambda: self.documents, lambda: self.characters)

    @property
    def identity(self) -> str | None:
        """Name and revision of the model, once it has answered."""
        return self._warm_up.identity

    @property
    def documents(self) -> int:
        """Documents that wait for their answers."""
        return sum(load.documents for load in self._loads.values())

    @property
    def characters(self) -> int:
        """Characters the model has yet to read for them."""
        return sum(load.characters for load in self._loads.values())

    @property
    def trouble(self) -> str | None:
        """Why nothing can be asked now; None when all is well."""
        busy = self._busy_since
        if busy is not None and time.monotonic() - busy > STALLED_SECONDS:
            return f"sentiment: the model has not answered for {STALLED_SECONDS:.0f} seconds; restart the service"
        stopped = "sentiment: the model's thread has ended; the log says why, restart the service"
        return stopped if self._ended else self._warm_up.trouble

    def start(self) -> None:
        """Begin loading. Call in the event loop that will ask."""
        self._loop = asyncio.get_running_loop()
        self._warm_up.start()

    def close(self) -> None:
        """Answer nobody any longer, and wait for the thread, within reason."""
        self._room.close()
        self._warm_up.close()

    def expect(self) -> None:
        """Refuse now what `submit` would refuse anyway, before any work is put into it.

        Raises:
            NotReady, QueueFull: as `submit` does.
        """
        if (trouble := self.trouble) is not None or self._loop is None:
            raise NotReady(trouble or "sentiment: not started")
        if self._too_much(1, 1):
            raise QueueFull(self._wait())

    def submit(self, passages: Sequence[Passage], documents: int, lane: Lane = "request") -> Job:
        """Have the passages judged; await `answer` of the job, and `drop` it if nobody wants it any longer.

        Raises:
            NotReady: there is no model that answers.
            QueueFull: others are waiting, and together it would be too much.
        """
        if (trouble := self.trouble) is not None or self._loop is None:
            raise NotReady(trouble or "sentiment: not started")
        costs = [min(len(each.text), CHARACTERS_A_MENTION) if each.targets else len(each.text) for each in passages]
        job = Job(passages, costs, documents, lane, time.monotonic(), self._loop.create_future())
        if not passages:
            job.answer.set_result([])
            return job
        cost = job.cost
        if lane == "request" and self._too_much(documents, cost):
            raise QueueFull(self._wait())
        self._loads[lane].add(documents, cost)
        self._open.add(job)
        self._room.put(job)
        return job

    def drop(self, job: Job) -> None:
        """Forget a job, whether it is answered or not: passages that have not reached the model never will."""
        job.dropped = True
        self._release(job)

    def _too_much(self, documents: int, cost: int) -> bool:
        """Of requests alone: bulk streams have their windows. Whoever finds nobody waiting is let in."""
        limits, load = self._limits, self._loads["request"]
        after = load.documents + documents, load.characters + cost
        return load.documents > 0 and (after[0] > limits.waiting_documents or after[1] > limits.waiting_characters)

    def _wait(self) -> int:
        return min(max(math.ceil(self.characters / self._rate), 1), LONGEST_WAIT)

    def _release(self, job: Job) -> None:
        if job in self._open:
            self._open.remove(job)
            self._loads[job.lane].add(-job.documents, -job.cost)

    def _settle(self, shares: Sequence[Share], scored: Sequence[Scored]) -> None:
        place = 0
        for share in shares:
            job, count = share.job, share.stop - share.start
            job.scored.extend(scored[place : place + count])
            place += count
            if share.stop == len(job.passages):
                self._release(job)
                if not job.answer.done():
                    job.answer.set_result(job.scored)

    def _abandon(self) -> None:
        """Tell everybody who waits that nobody will answer."""
        for job in list(self._open):
            self._release(job)
            job.fail(NotReady(self.trouble or "sentiment: closing"))

    # From here on: the thread of the model.

    def _prove(self, model: SentimentModel) -> str:
        model.score([Passage("ready", "en")])
        self.model = (model.name, model.revision)
        return f"{model.name}@{model.revision}"

    def _work(self, model: SentimentModel) -> None:
        try:
            for shares in self._room.batches():
                self._ask(model, shares)
        finally:
            self._ended = True
            self._in_loop(self._abandon)

    def _ask(self, model: SentimentModel, shares: Sequence[Share]) -> None:
        began = time.monotonic()
        self._busy_since = began
        passages = [passage for share in shares for passage in share.passages]
        scored = score_apart(model, passages)
        self._busy_since = None
        seconds = time.monotonic() - began
        cost = sum(sum(share.job.costs[share.start : share.stop]) for share in shares)
        self._rate += 0.2 * (cost / max(seconds, 1e-6) - self._rate)
        self._in_loop(self._settle, shares, scored)
        for share in shares:
            if not share.start:
                self._metrics.waited(began - share.job.arrived)
        self._metrics.batch(len(passages), cost, seconds)

    def _in_loop(self, call: Callable[..., None], *arguments: object) -> None:
        if self._loop:
            with suppress(RuntimeError):  # the loop is closed: nobody is left who waits
                self._loop.call_soon_threadsafe(call, *arguments)
