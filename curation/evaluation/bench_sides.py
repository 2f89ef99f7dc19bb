"""The two sides of `bench_feeds`, each run in a process of its own: the `reader` library, and our intake.

`python -m curation.evaluation.bench_sides run|show reader|ours TASK` prints one line of JSON: the seconds that reading
took, or what the database holds. Each side imports only what it needs itself, since its memory is measured.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from curation.evaluation.bench_server import address

if TYPE_CHECKING:
    import httpcore2

    from curation.config import FeedSource
    from curation.fetch.answers import Fetched, NotModified, Validators
    from curation.fetch.door import Door

SIDES = ("reader", "ours")


@dataclass(frozen=True, slots=True)
class Task:
    """What one child process is to do. `timeout` is in seconds: what a client waits for a connection or a read."""

    feeds: int
    workers: int
    port: int
    timeout: float
    database: str
    phase: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a side's database holds after its runs: items by feed and link as one digest, and which feeds failed."""

    items: int
    digest: str
    failed: tuple[int, ...]


def run_reader(task: Task) -> float:
    """Seconds of `update_feeds`."""
    from reader import make_reader

    _provide_sgmllib()
    reader = make_reader(task.database, session_timeout=(task.timeout, task.timeout))
    for number in range(task.feeds):
        reader.add_feed(_url(number, task.port), exist_ok=True)
    started = time.perf_counter()
    reader.update_feeds(workers=task.workers, scheduled=False)
    return time.perf_counter() - started


def show_reader(task: Task) -> Outcome:
    """Its entries, and the feeds it calls broken."""
    from reader import make_reader

    reader = make_reader(task.database)
    numbers = {_url(number, task.port): number for number in range(task.feeds)}
    links = [(numbers[entry.feed_url], entry.link) for entry in reader.get_entries()]
    return _outcome(links, [numbers[feed.url] for feed in reader.get_feeds(broken=True)])


def _provide_sgmllib() -> None:
    """reader's copy of feedparser imports `sgmllib`, which feedparser 6.0.14 installs under another name."""
    if not find_spec("sgmllib"):
        sys.modules["sgmllib"] = import_module("feedparser_sgmllib")


def run_ours(task: Task) -> float:
    """Seconds of `read_feeds`, the parsers' children started and ended within them."""
    from curation.config import FeedSource
    from curation.fetch.door import Door, Limits
    from curation.intake.ingest import read_feeds
    from curation.intake.round import Intake
    from curation.parsing.pool import Parsers
    from curation.store.database import open_database

    sources = [FeedSource(_name(number), f"http://{address(number)}/{number}") for number in range(task.feeds)]
    now = datetime.now(UTC) + timedelta(hours=task.phase == "warm")
    database = open_database(task.database)
    limits = Limits(patience=task.timeout)
    started = time.perf_counter()
    with (
        Door(allow=["127.0.0.0/8"], limits=limits, dialler=_dialler(task.port)) as door,
        Parsers(["en", "it", "da"]) as parsers,
    ):
        intake = Intake(database, Web(door), parsers, now, workers=task.workers)
        read_feeds(sources, intake, lambda done: None)
    seconds = time.perf_counter() - started
    database.close()
    return seconds


def _dialler(server: int) -> "httpcore2.NetworkBackend":
    """Dials the server's port in place of 80, so that one rule admits every address of the loopback network."""
    import httpcore2

    class ToServer(httpcore2.SyncBackend):
        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
        ) -> httpcore2.NetworkStream:
            return super().connect_tcp(host, server, timeout, local_address, socket_options)

    return ToServer()


@dataclass(frozen=True, slots=True)
class Web:
    """Feeds of the web alone, through the door."""

    door: "Door"

    def fetch(self, source: "FeedSource", validators: "Validators") -> "Fetched | NotModified":
        return self.door.fetch(source.url, validators)


def show_ours(task: Task) -> Outcome:
    """Its items, and the feeds whose last check failed."""
    from curation.store.database import open_database
    from curation.store.feeds import feed_states
    from curation.store.items import all_items

    database = open_database(task.database)
    numbers = {_name(number): number for number in range(task.feeds)}
    with database.reading() as connection:
        links = [(numbers[stored.item.feed], stored.item.url) for stored in all_items(connection)]
        failed = [numbers[name] for name, state in feed_states(connection).items() if state.error]
    database.close()
    return _outcome(links, failed)


def _outcome(links: Sequence[tuple[int, str | None]], failed: Sequence[int]) -> Outcome:
    listed = json.dumps(sorted((number, link or "") for number, link in links))
    return Outcome(len(links), sha256(listed.encode()).hexdigest(), tuple(sorted(failed)))


def _url(number: int, port: int) -> str:
    return f"http://{address(number)}:{port}/{number}"


def _name(number: int) -> str:
    return f"feed {number}"


RUN: dict[str, Callable[[Task], float]] = {"reader": run_reader, "ours": run_ours}
SHOW: dict[str, Callable[[Task], Outcome]] = {"reader": show_reader, "ours": show_ours}


def main() -> None:
    order, side, given = sys.argv[1:]
    task = Task(**json.loads(given))
    print(json.dumps(RUN[side](task) if order == "run" else asdict(SHOW[side](task))))


if __name__ == "__main__":
    main()
