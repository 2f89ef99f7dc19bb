"""What runs, waits and failed, seen from outside of any worker; and what failed, begun again where it failed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from dbos import DBOSClient, DBOSPortableJSONSerializer, WorkflowStatus
from sqlalchemy.exc import DBAPIError

from curation.store.database import Database, DatabaseError
from curation.work.engine import NAME, why
from curation.work.rounds import Told
from curation.work.slots import FAILED, QUEUES, STATES, State
from curation.work.tables import SCHEMA, exist, system_place

UNFINISHED = ["PENDING", "ENQUEUED", "DELAYED"]


class NoSuchJob(Exception):
    """A job that is not there, or of which nothing failed."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One job, or part of one: `since` when it is in its state, `told` what it said at the end, `why` it failed.

    `worker` runs it, or ran it last: HOST/PID/START/TOKEN. `tries` counts how often one took it up.
    """

    id: str
    kind: str
    state: State
    part_of: str | None
    since: datetime
    tries: int
    worker: str | None
    told: Told | None
    why: str | None


@contextmanager
def open_standing(database: Database) -> Iterator["Jobs | None"]:
    """The jobs of a database; None where no worker ever worked on it.

    Raises:
        DatabaseError: it cannot be read.
    """
    if not exist(database.engine.url):
        yield None
        return
    client = DBOSClient(
        system_database_url=system_place(database.engine.url),
        dbos_system_schema=SCHEMA,
        serializer=DBOSPortableJSONSerializer(),
        system_database_pool_size=1,
        application_name=NAME,
        retry_connection_errors=False,
    )
    try:
        yield Jobs(client) if _is_ready(client) else None
    except DBAPIError as error:
        raise DatabaseError(f"database {database.place}: {str(error.orig).strip()}") from error
    finally:
        client.destroy()


class Jobs:
    """What the engine keeps."""

    def __init__(self, client: DBOSClient) -> None:
        self._client = client

    def listed(self, done: int) -> Sequence[Standing]:
        """All that is not done, what failed, and so many that were done last, parts left out; the newest first."""
        found = [
            *self._client.list_workflows(status=UNFINISHED, load_input=False),
            *self._client.list_workflows(status=FAILED, load_input=False),
        ]
        if done:
            last = self._client.list_workflows(
                status="SUCCESS", has_parent=False, sort_desc=True, limit=done, load_input=False
            )
            found += last
        return sorted(map(_standing, found), key=lambda job: (job.since, job.id), reverse=True)

    def retry(self, id: str) -> None:
        """Have what failed done again, from the step that failed.

        Raises:
            NoSuchJob: there is no such job, or it has not failed.
        """
        found = self._client.list_workflows(workflow_ids=[id], load_input=False)
        if not found:
            raise NoSuchJob(f"no job {id!r}; `passaparola jobs` lists them")
        state = _standing(found[0]).state
        if state != "failed":
            raise NoSuchJob(f"{id} has not failed: it {'is done' if state == 'done' else state}")
        failed = [step["function_id"] for step in self._client.list_workflow_steps(id) if step["error"]]
        self._client.rewind_workflow(id, start_step=min(failed, default=1) or 1, queue_name=QUEUES[found[0].name])


def _is_ready(client: DBOSClient) -> bool:
    """Whether a worker has made all of the tables: it registers its queues when it has."""
    try:
        return {queue.name for queue in client.list_queues()} >= set(QUEUES.values())
    except DBAPIError:
        return False


def _standing(job: WorkflowStatus) -> Standing:
    since = job.completed_at or (job.dequeued_at if job.status == "PENDING" else None) or job.created_at or 0
    return Standing(
        id=job.workflow_id,
        kind=job.name,
        state=STATES.get(job.status, "failed"),
        part_of=job.parent_workflow_id or None,
        since=datetime.fromtimestamp(since / 1000, UTC),
        tries=job.recovery_attempts or 0,
        worker=(job.executor_id or "").partition("@")[2] or None,
        told=job.output,
        why=why(job),
    )
