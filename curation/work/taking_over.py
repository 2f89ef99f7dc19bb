"""Jobs of others, in the engine's tables: those of workers that are gone, of other code, and old ones.

What a gone worker of the same code had in hand goes back to its queue and is taken up at the step that was in flight.
What is left of other code, of which no worker lives any more, is begun anew by ours under the same name: steps ask the
store what there is to do, so that what was done already is not done again.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from dbos import DBOS, WorkflowStatus

from curation.work.slots import OVER, QUEUES, SET_BACK, Kind

BATCH = 200  # old jobs that are forgotten in one transaction
KEPT = timedelta(days=14)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class InHand:
    """A job that runs, or one of other code that waits; `executor` is the worker that runs it, "" where none does."""

    id: str
    name: str
    executor: str
    version: str


def in_hand(version: str) -> Sequence[InHand]:
    """The jobs that run, and those that wait for a worker of another version of the code."""
    others = [found["version_name"] for found in DBOS.list_application_versions() if found["version_name"] != version]
    found = DBOS.list_workflows(status="PENDING", load_input=False, load_output=False)
    if others:
        found += DBOS.list_workflows(status="ENQUEUED", app_version=others, load_input=False, load_output=False)
    return [_in_hand(job) for job in found]


def take_over(jobs: Sequence[InHand], gone: Collection[str], versions: Collection[str], version: str) -> int:
    """Give back to the queues what gone workers had in hand, and begin anew what is left of versions that are gone.

    Args:
        gone: workers, each of which only the caller may take over from now.
        versions: likewise, of code that no living worker has.
        version: the caller's.

    Returns:
        How many jobs there were.
    """
    same = {job.executor for job in jobs if job.executor in gone and job.version == version}
    # What the engine itself calls with the names of executors that are gone, where there is somebody to tell it.
    taken = len(DBOS._recover_pending_workflows(sorted(same))) if same else 0
    anew = [job for job in jobs if job.version in versions and (not job.executor or job.executor in gone)]
    for job in anew:
        _begin_anew(job, version)
    return taken + len(anew)


def forget(now: datetime) -> int:
    """Erase jobs that were over for two weeks, with their parts; how many."""
    before, erased = (now - KEPT).isoformat(), 0
    while old := DBOS.list_workflows(completed_before=before, limit=BATCH, load_input=False, load_output=False):
        DBOS.delete_workflows([job.workflow_id for job in old])
        erased += len(old)
    return erased


def forget_the_future(kind: Kind, now: datetime) -> int:
    """Erase jobs of a kind that are over and were begun by a clock that has been set back since, so that their slots
    are free when they come; how many.
    """
    since = (now + SET_BACK).isoformat()
    wrong = DBOS.list_workflows(name=kind, start_time=since, status=OVER, load_input=False, load_output=False)
    for job in wrong:
        DBOS.delete_workflow(job.workflow_id, delete_children=True)
        log.warning("clock was set back", forgotten=job.workflow_id)
    return len(wrong)


def _begin_anew(job: InHand, version: str) -> None:
    DBOS.cancel_workflow(job.id)
    if job.name not in QUEUES:
        log.warning("job of other code is not known any more, and given up", job=job.id, version=job.version)
        return
    DBOS.rewind_workflow(job.id, application_version=version, queue_name=QUEUES[job.name])


def _in_hand(job: WorkflowStatus) -> InHand:
    executor = job.executor_id if job.status == "PENDING" else None
    return InHand(job.workflow_id, job.name, executor or "", job.app_version or "")
