"""What `bench_deliver` measures, each in a process of its own, since its memory is measured.

`python -m curation.evaluation.bench_deliver_work compose|send DATABASE MOMENT` prints that it is ready, waits for a
line, and prints a line of JSON: what was done, in how many seconds, and the MB held at most, before and in the end.
Mails go where the environment says. Another way of sending is measured by another --command of `bench_deliver`.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from types import MappingProxyType

import alembic.command  # noqa: F401 - opening a database needs it

from curation.deliver.addresses import AddressBook
from curation.deliver.composing import compose_due
from curation.deliver.environment import channels_of
from curation.deliver.sending import Delivering, send_waiting
from curation.evaluation.bench_deliver_company import CONFIG
from curation.store.database import open_database


@dataclass(frozen=True, slots=True)
class Done:
    """`count` digests made or sent. Seconds are from the start signal; `processor` those that were worked in."""

    count: int
    seconds: float
    processor: float
    megabytes: float
    megabytes_before: float


def compose(delivering: Delivering) -> int:
    """Digests made."""
    return compose_due(delivering.database, delivering.config, ["email"], delivering.clock())


def send(delivering: Delivering) -> int:
    """Digests sent."""
    return sum(sent.sent for sent in send_waiting(delivering).values())


TASKS: Mapping[str, Callable[[Delivering], int]] = MappingProxyType({"compose": compose, "send": send})


def main(task: str, place: str, moment: str) -> None:
    now, database = datetime.fromisoformat(moment), open_database(place)
    book = AddressBook("https://picks.example.com", "b" * 32)
    delivering = Delivering(database, CONFIG, book, channels_of(os.environ), lambda: now)
    print("ready", flush=True)
    sys.stdin.readline()
    before, started, used = _megabytes(), time.perf_counter(), time.process_time()
    count = TASKS[task](delivering)
    seconds, processor = time.perf_counter() - started, time.process_time() - used
    print(json.dumps(asdict(Done(count, seconds, processor, _megabytes(), before))), flush=True)
    database.close()


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
