"""What becomes of a job whose worker ended in the middle of it, when clocks jump, and when the code has changed."""

from dataclasses import dataclass, replace
from datetime import timedelta
from threading import Event

import pytest

from curation.config import FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.store.database import Database
from curation.store.picks import all_picks
from curation.work.standing import Standing, open_standing
from curation.work.worker import Worker, database_now
from tests.curation.work.bench import Bench, at_work, until
from tests.fakes import FakeReader


@dataclass
class Interrupting(FakeReader):
    """Has the worker told to end in the middle of reading."""

    stopping: Event | None = None

    def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
        if self.stopping:
            self.stopping.set()
        return super().fetch(source, validators)


def rounds(database: Database) -> list[Standing]:
    with open_standing(database) as found:
        return [job for job in found.listed(50) if job.kind == "round"] if found else []


def interrupted(database: Database) -> Bench:
    """A worker of version A has ended while it was reading feeds; its round is left as it was."""
    bench = Bench(database)
    bench.enrol()
    place = bench.place()
    bench.reader = Interrupting(bench.reader.documents, stopping=place.stopping)
    with at_work(bench.worker(place, "A")) as stopping:
        stopping.wait()
    (left,) = rounds(database)
    assert left.state == "runs"
    bench.reader = FakeReader(bench.reader.documents)
    return bench


@pytest.mark.parametrize("version", ["A", "B"])
def test_a_job_left_in_the_middle_is_done_by_the_next_worker_of_the_same_code_and_of_other(
    database: Database, version: str
) -> None:
    bench = interrupted(database)
    (left,) = rounds(database)

    with at_work(bench.worker(bench.place(), version)):
        until(lambda: any(job.id == left.id and job.state == "done" for job in rounds(database)))

    with database.reading() as connection:
        assert {pick.employee for pick in all_picks(connection)} == {"ann", "gro"}
        assert all(pick.captions for pick in all_picks(connection))
    assert [job.state for job in rounds(database) if job.id == left.id] == ["done"]


def test_a_clock_set_back_does_not_silence_the_schedule(database: Database) -> None:
    bench, back = Bench(database), timedelta(days=2)
    with at_work(bench.worker(bench.place())):
        until(lambda: states(database) == ["done"])
    (before,) = rounds(database)

    with at_work(looking_once(bench, back)):
        until(lambda: [(job.state, job.id < before.id) for job in rounds(database)] == [("done", True)])
    # That of the time to come is forgotten: its slot is free when it comes.


def looking_once(bench: Bench, back: timedelta) -> Worker:
    """A worker that looks only once what is due, by a clock that is so far behind that of the engine."""
    worker = bench.worker(bench.place())
    return replace(worker, tick=1_000.0, slot_clock=lambda database: database_now(database) - back)


def states(database: Database) -> list[str]:
    return [job.state for job in rounds(database)]
