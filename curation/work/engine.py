"""DBOS, set up so that it keeps its tables in one place and speaks to nothing but that database.

It has no conductor, exports no traces and no logs, and takes nothing from the environment. Its tables are in the schema
`dbos` of a PostgreSQL database, and in a file beside a SQLite one. What it keeps is JSON: whoever can write there can
mislead a worker, not have it run code.
"""

import inspect
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial, wraps
from hashlib import sha256
from importlib.metadata import version as version_of
from threading import Event, Lock
from typing import ParamSpec, TypeVar

import dbos
import structlog
from dbos import DBOS, DBOSPortableJSONSerializer, WorkflowStatus
from dbos import error as errors
from sqlalchemy.engine import URL

from curation.store.database import DatabaseError
from curation.work import jobs as jobs_module
from curation.work.jobs import Jobs
from curation.work.rounds import Told
from curation.work.slots import OVER, QUEUES, Kind, Part, part_id
from curation.work.tables import SCHEMA, system_place
from curation.work.taking_over import forget
from curation.work.workplace import Stopping

NAME = "passaparola"
TRIES = 10  # of one job by workers that died of it, before it is given up
WAITS = (1.0, 4.0)  # seconds before a step's second and third try
POOL = 12  # connections of one worker
AT_ONCE: Mapping[str, int] = {"rounds": 1, "deliveries": 1, "tidying": 1, "feeds": 2, "captions": 1, "sending": 3}
"""Jobs of each queue that one worker runs at a time."""
ONE_AT_A_TIME = ("rounds", "deliveries", "tidying")  # among all workers
UNHURRIED = 5  # times as long between two looks for whole jobs as for parts, which somebody waits for

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger()


class EngineRefused(Exception):
    """The worker cannot be set up as it has to be."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A part that came to its end."""

    told: Told | None
    error: str | None


def code_version() -> str:
    """What unfinished jobs of other code are told apart by: a hash of the order of steps and of DBOS's version."""
    text = inspect.getsource(jobs_module) + version_of("dbos")
    return sha256(text.encode()).hexdigest()[:12]


def why(job: WorkflowStatus) -> str | None:
    """Why a job that is over gave nothing; None where it did."""
    if job.status == "ERROR":
        return str(job.error) or "it failed without a word"
    if job.status == "MAX_RECOVERY_ATTEMPTS_EXCEEDED":
        return f"given up: {TRIES} workers ended in the middle of it"
    return "cancelled" if job.status == "CANCELLED" else None


class Engine:
    """One process's. There can be one at a time, as DBOS is one a process.

    Args:
        executor: this worker's name, another one each time.
        poll: seconds between two looks for parts of jobs to do, and at what those of one's own have come to.
        stopping: when it is set, jobs end before their next step, and are left for others.
    """

    def __init__(self, url: URL, executor: str, version: str, *, poll: float, stopping: Event) -> None:
        _refuse_the_cloud()
        self.executor, self.version = executor, version
        self._poll, self._stopping = poll, stopping
        self._lock, self._running = Lock(), 0
        DBOS(
            config={
                "name": NAME,
                "system_database_url": system_place(url),
                "dbos_system_schema": SCHEMA,
                "sys_db_pool_size": POOL,
                "executor_id": executor,
                "application_version": version,
                "serializer": DBOSPortableJSONSerializer(),
                "enable_otlp": False,
                "log_level": "WARNING",
            }
        )

    def launch(self, jobs: Jobs) -> None:
        """Begin to take jobs from the queues."""
        for name, job in jobs.items():
            DBOS.workflow(name=name, max_recovery_attempts=TRIES)(self._counted(job))
        DBOS.launch()
        for queue in QUEUES.values():
            whole = queue in ONE_AT_A_TIME
            DBOS.register_queue(
                queue,
                worker_concurrency=AT_ONCE[queue],
                global_concurrency=1 if whole else None,
                polling_interval_sec=self._poll * UNHURRIED if whole else self._poll,
                on_conflict="always_update",
            )

    def close(self, seconds: float) -> bool:
        """End, once the steps in flight are done or so many seconds are over; whether they were done."""
        deadline = time.monotonic() + seconds
        while self._running and time.monotonic() < deadline:
            time.sleep(0.05)
        done = not self._running
        DBOS.destroy(destroy_registry=True)
        return done

    def begin(self, kind: Kind, id: str) -> bool:
        """Have a job done; False where there is one of that name already, or another of its kind is not done yet."""
        if DBOS.get_workflow_status(id) is not None:
            return False
        try:
            self._enqueue(kind, id, (), deduplication_id=kind)
        except errors.DBOSQueueDeduplicatedError:
            return False
        return True

    def step(self, name: str, do: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """As `jobs.Hands` says. Trouble that may be over soon, with the database or a file, is waited out twice."""
        if self._stopping.is_set():
            raise Stopping
        return DBOS.run_step({"name": name}, self._persistently, name, partial(do, *arguments, **named))

    def parts(self, part: Part, each: Sequence[Sequence[object]]) -> Sequence[Finished]:
        """As `jobs.Hands` says."""
        job = DBOS.workflow_id or ""
        ids = [part_id(job, part, number) for number in range(len(each))]
        for id, arguments in zip(ids, each, strict=True):
            self._enqueue(part, id, arguments)
        return [Finished(*pair) for pair in self.step(f"wait for {part}", self._wait, ids)] if ids else []

    def forget(self) -> int:
        """As `jobs.Hands` says."""
        return forget(datetime.now(UTC))

    def _persistently(self, name: str, do: Callable[[], T]) -> T:
        for seconds in WAITS:
            try:
                return do()
            except (DatabaseError, OSError) as error:
                log.warning("step failed, to be tried again", step=name, seconds=seconds, error=str(error))
                if self._stopping.wait(seconds):
                    raise Stopping from error
        return do()

    def _wait(self, ids: Sequence[str]) -> list[tuple[Told | None, str | None]]:
        while True:
            rows = {row.workflow_id: row for row in DBOS.list_workflows(workflow_ids=list(ids), load_input=False)}
            if all(id in rows and rows[id].status in OVER for id in ids):
                return [(rows[id].output, why(rows[id])) for id in ids]
            if self._stopping.wait(self._poll):
                raise Stopping

    def _enqueue(self, name: str, id: str, arguments: Sequence[object], *, deduplication_id: str | None = None) -> None:
        options: dbos.EnqueueOptions = {
            "workflow_name": name,
            "queue_name": QUEUES[name],
            "workflow_id": id,
            "app_version": self.version,
        }
        if deduplication_id is not None:
            options["deduplication_id"] = deduplication_id
        DBOS.enqueue_workflow_with_options(options, *arguments)

    def _counted(self, job: Callable[..., object]) -> Callable[..., object]:
        """A job as a plain function, which DBOS wants, that is counted while it runs; the engine logs its failure."""

        @wraps(job)
        def run(*arguments: object) -> object:
            with self._one_more():
                told = job(*arguments)
            log.info("job done", job=DBOS.workflow_id, told=told)
            return told

        return run

    @contextmanager
    def _one_more(self) -> Iterator[None]:
        with self._lock:
            self._running += 1
        try:
            yield
        finally:
            with self._lock:
                self._running -= 1


def _refuse_the_cloud() -> None:
    """DBOS would take its settings, and whom it reports to, from the environment."""
    if os.environ.get("DBOS__CLOUD"):
        raise EngineRefused("DBOS__CLOUD is set: unset it, the worker reports to nobody")
