"""Reading many feeds beside the `reader` library on the same machine, feeds and workers, in one run.

`python -m curation.evaluation.bench_feeds [--feeds N] [--workers N] [--rounds N] [--every N]`. A loopback server gives
N feeds with a latency to each answer, one of 20 failing in one of ten ways; see `bench_server.py`. Cold is the first
run on an empty SQLite file, warm the second on the same file, where every sound feed answers "not modified". Each run
is a process of its own; the two take turns, so that a noisy machine disturbs both, and the median round counts.

What each does: `reader` (its defaults; client timeouts as ours, and asked to update whatever its schedule says) fetches
in threads, parses and sanitises in one, stores entries with their markup. We (the intake alone, no encoder) judge
every address dialled, parse in children that can be killed, make plain text, find the language, hash, compare
with what is stored. Both are asked with gzip, and each feed has a host of its own, so politeness costs neither.

"seconds" is from before the first thread or child starts until everything is stored, "process" adds start-up, and
"processor" is the processor time of all processes of a side. Memory is the largest sum of resident sizes over a process
and its children: pages they share count once for each. By our clock the warm run is an hour later, so that of the
failing feeds only those that are gone (410) rest; `reader` asks them too.
"""

import argparse
import asyncio
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import UTC, datetime
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median

import psutil

from curation.evaluation.bench_server import capacity, failure, serving
from curation.evaluation.bench_sides import SIDES, Outcome, Task

PHASES = ("cold", "warm")
TARGETS = "targets: cold >= 3 x, warm >= 5 x"

_SAMPLE = 0.05  # seconds between two looks at the memory


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of one side. All but `seconds` are of the whole process and its children, from start to end."""

    seconds: float
    process: float
    processor: float
    megabytes: float


def measure(side: str, task: Task) -> Measured:
    """Runs one side once. Raises RuntimeError when the child fails."""
    started, used = time.perf_counter(), _processor_seconds()
    with _child("run", side, task) as process:
        peak = _peak_megabytes(process)
        taken = json.loads(_answer(process))
    return Measured(taken, time.perf_counter() - started, _processor_seconds() - used, peak)


def outcome(side: str, task: Task) -> Outcome:
    """What the database of a side holds."""
    with _child("show", side, task) as process:
        left = json.loads(_answer(process))
    return Outcome(left["items"], left["digest"], tuple(left["failed"]))


def _child(order: str, side: str, task: Task) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "curation.evaluation.bench_sides", order, side, json.dumps(asdict(task))]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _answer(process: subprocess.Popen[str]) -> str:
    written, _ = process.communicate()
    if process.returncode:
        raise RuntimeError(f"the run ended with status {process.returncode}: its error is printed above")
    return written


def _processor_seconds() -> float:
    """What the children that have ended have used, and theirs."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime


def _peak_megabytes(process: subprocess.Popen[str]) -> float:
    root, peak = psutil.Process(process.pid), 0
    while process.poll() is None:
        peak = max(peak, sum(_resident(each) for each in _family(root)))
        time.sleep(_SAMPLE)
    return peak / 1e6


def _family(root: psutil.Process) -> list[psutil.Process]:
    try:
        return [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:
        return 0


Runs = Mapping[tuple[str, str], Measured]


def compare(task: Task, rounds: int, folder: Path) -> tuple[Runs, Mapping[str, Outcome]]:
    """Medians by (phase, side) over `rounds`, each on fresh databases; and what the last round left, by side."""
    runs: dict[tuple[str, str], list[Measured]] = {}
    on: dict[str, Task] = {}
    for number in range(rounds):
        on = {side: replace(task, database=str(folder / f"{side}-{number}.db")) for side in SIDES}
        for phase, side in product(PHASES, SIDES):
            runs.setdefault((phase, side), []).append(measure(side, replace(on[side], phase=phase)))
    return {key: _median(measured) for key, measured in runs.items()}, {side: outcome(side, on[side]) for side in SIDES}


def _median(runs: Sequence[Measured]) -> Measured:
    return Measured(*(median(getattr(run, field.name) for run in runs) for field in fields(Measured)))


def report(runs: Runs, kept: Mapping[str, Outcome]) -> list[str]:
    """The figures as lines to print; a ratio above 1 says that ours needs less, but for memory, where it says more."""
    lines = [f"{'':12}{'seconds':>10}{'process s':>11}{'processor s':>13}{'peak MB':>9}"]
    for phase in PHASES:
        theirs, ours = runs[phase, "reader"], runs[phase, "ours"]
        for side, run in (("reader", theirs), ("ours", ours)):
            figures = f"{run.seconds:10.2f}{run.process:11.2f}{run.processor:13.2f}{run.megabytes:9.0f}"
            lines.append(f"{phase} {side:7}{figures}")
        ratio = f"{theirs.seconds / ours.seconds:9.2f}x{theirs.process / ours.process:10.2f}x"
        costs = f"{theirs.processor / ours.processor:12.2f}x{ours.megabytes / theirs.megabytes:8.2f}x"
        lines.append(f"{phase} {'ratio':7}{ratio}{costs}")
    for side, left in kept.items():
        lines.append(f"{side}: {left.items:,} items stored, {len(left.failed)} feeds failed")
    same = kept["reader"] == kept["ours"]
    return [*lines, f"same items from the same feeds, same feeds failed: {'yes' if same else 'NO'}"]


def bench(arguments: argparse.Namespace) -> None:
    """The whole comparison, printed."""
    from curation.intake.round import FETCH_WORKERS

    feeds, every, workers = arguments.feeds, arguments.every, arguments.workers or FETCH_WORKERS
    serve = partial(serving, every=every, latency=arguments.latency, newest=datetime.now(UTC))
    with serve(feeds) as port, tempfile.TemporaryDirectory() as folder:
        print(f"{feeds:,} feeds, {arguments.latency * 1000:g} ms an answer, one of {every} failing, {workers} workers")
        print(f"{arguments.rounds} rounds, {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}")
        sound = [number for number in range(feeds) if not failure(number, every)]
        print(f"server alone: {asyncio.run(capacity(port, sound)):,.0f} documents/s")
        task = Task(feeds, workers, port, arguments.timeout, "", "")
        for line in report(*compare(task, arguments.rounds, Path(folder))):
            print(line)
        print(TARGETS)


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare reading many feeds with the reader library.")
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--workers", type=int, help="threads that fetch, for both (default: the product's)")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--every", type=int, default=20, help="one of so many feeds fails")
    parser.add_argument("--latency", type=float, default=0.02, help="seconds before each answer")
    parser.add_argument("--timeout", type=float, default=0.5, help="seconds a client waits for a silent server")
    bench(parser.parse_args())


if __name__ == "__main__":
    main()
