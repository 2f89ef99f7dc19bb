import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Barrier

from sqlalchemy import func, select

from curation.store import schema
from curation.store.database import Database, back_up, open_database
from curation.store.leases import LEASE, claim, release, renew, this_worker
from tests.curation.store.samples import NOW

ELSEWHERE = "other-machine 1234/77/5.0/aa"
SECOND = timedelta(seconds=1)
# Says which of the feeds named on the command line it could claim, one claim each, then works until it is told to end.
WORKER = """
import sys
from datetime import datetime
from curation.store.database import open_database
from curation.store.leases import claim, this_worker

place, moment, names = sys.argv[1], datetime.fromisoformat(sys.argv[2]), sys.argv[3:]
database, owner = open_database(place), this_worker()
print("ready", flush=True)
sys.stdin.readline()
for name in names:
    with database.writing() as connection:
        print(*claim(connection, [name], owner, moment))
print("done", flush=True)
sys.stdin.readline()
"""


def take(database: Database, names: Sequence[str], owner: str, after: timedelta = timedelta()) -> tuple[str, ...]:
    with database.writing() as connection:
        return claim(connection, names, owner, NOW + after)


@contextmanager
def worker(place: str, names: Sequence[str]) -> Iterator[subprocess.Popen[str]]:
    """A process that is about to claim feeds. Ended at the end, whatever the test did."""
    arguments = [sys.executable, "-c", WORKER, place, NOW.isoformat(), *names]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert _line(process) == "ready"
            yield process
        finally:
            process.kill()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def claimed(process: subprocess.Popen[str]) -> set[str]:
    """The feeds a worker got, once it has asked for all."""
    lines = iter(lambda: _line(process), "done")
    return {line for line in lines if line}


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    line = process.stdout.readline()
    assert line, "the worker ended early"
    return line.strip()


def test_a_feed_is_leased_to_one_worker_until_it_is_released(database: Database) -> None:
    ann, bo = this_worker(), this_worker()

    assert take(database, ["a", "b"], ann) == ("a", "b")
    assert take(database, ["c", "b", "a"], bo) == ("c",)
    with database.writing() as connection:
        release(connection, ["a"], ann)
    assert take(database, ["a", "b"], bo) == ("a",)


def test_a_worker_may_claim_again_what_it_holds(database: Database) -> None:
    ann = this_worker()
    take(database, ["a"], ann)

    assert take(database, ["a", "a", "b"], ann) == ("a", "b")


def test_nobody_gives_up_what_another_holds(database: Database) -> None:
    ann, bo = this_worker(), this_worker()
    take(database, ["a"], ann)
    with database.writing() as connection:
        release(connection, ["a", "never claimed"], bo)
        release(connection, [], ann)

    assert take(database, ["a"], bo) == ()


def test_a_lease_from_another_machine_ends_by_itself(database: Database) -> None:
    take(database, ["a"], ELSEWHERE)

    assert take(database, ["a"], this_worker(), LEASE - SECOND) == ()
    assert take(database, ["a"], this_worker(), LEASE) == ("a",)


def test_a_lease_that_is_renewed_goes_on(database: Database) -> None:
    take(database, ["b", "a"], ELSEWHERE)
    with database.writing() as connection:
        assert renew(connection, ELSEWHERE, NOW + LEASE - SECOND) == ("a", "b")

    assert take(database, ["a"], this_worker(), LEASE) == ()


def test_a_worker_that_was_away_too_long_learns_what_it_lost(database: Database) -> None:
    ann = this_worker()
    take(database, ["a", "b"], ELSEWHERE)
    take(database, ["a"], ann, LEASE)
    with database.writing() as connection:
        assert renew(connection, ELSEWHERE, NOW + LEASE) == ("b",)

    assert take(database, ["a"], this_worker(), LEASE) == ()


def test_a_lease_by_a_clock_that_was_wrong_holds_nobody_up(database: Database) -> None:
    take(database, ["a"], ELSEWHERE, timedelta(days=3))

    assert take(database, ["a"], this_worker()) == ("a",)


def test_the_number_of_a_process_that_ended_may_be_given_to_another(database: Database) -> None:
    host, pid, start, token = this_worker().rsplit("/", 3)
    take(database, ["a"], f"{host}/{pid}/{float(start) - 60}/{token}")

    assert take(database, ["a"], this_worker()) == ("a",)


def test_a_restored_backup_waits_for_no_lease_for_long(database: Database, tmp_path: Path) -> None:
    take(database, ["a"], this_worker())
    back_up(database, tmp_path / "copy.db")

    copy = open_database(tmp_path / "copy.db")
    taken = take(copy, ["a"], this_worker(), LEASE)
    copy.close()

    assert taken == ("a",)


def test_threads_that_claim_at_once_never_get_the_same_feed(database: Database) -> None:
    names = [f"feed {number}" for number in range(30)]
    start = Barrier(4)

    def claim_some(turn: int) -> list[str]:
        owner = this_worker()
        got: list[str] = []
        start.wait(60)
        for first in range(turn, 30, 3):
            got += take(database, names[first : first + 5], owner)
        return got

    with ThreadPoolExecutor(4) as pool:
        shares = list(pool.map(claim_some, [0, 0, 1, 2]))

    # What a worker claims again is its own.
    assert sum(len(set(share)) for share in shares) == len(set().union(*shares)) == 30


def test_processes_that_claim_at_once_never_get_the_same_feed(database: Database, database_place: str) -> None:
    names = [f"feed-{number}" for number in range(40)]
    with worker(database_place, names) as one, worker(database_place, names[::-1]) as other:
        go(one)
        go(other)
        first, second = claimed(one), claimed(other)

    assert first | second == set(names)
    assert not first & second


def test_a_living_process_keeps_its_lease_and_a_killed_one_loses_it_at_once(
    database: Database, database_place: str
) -> None:
    with worker(database_place, ["a", "b"]) as process:
        go(process)
        assert claimed(process) == {"a", "b"}
        assert take(database, ["a"], this_worker()) == ()

        process.send_signal(signal.SIGKILL)
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        assert take(database, ["a"], this_worker()) == ("a",)  # its parent has not looked yet: the number is taken
        process.wait()

    assert take(database, ["b"], this_worker()) == ("b",)


def test_leases_on_many_feeds_are_claimed_and_released(database: Database) -> None:
    names, ann = [f"feed {number}" for number in range(3_000)], this_worker()

    assert len(take(database, names, ann)) == 3_000
    with database.writing() as connection:
        release(connection, names, ann)
        assert connection.execute(select(func.count()).select_from(schema.leases)).scalar_one() == 0
