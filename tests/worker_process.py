"""A worker as a process, to be killed: `python -m tests.worker_process FEEDS_YAML DATABASE CONNECTS MINUTES`.

All of it is real, but for models, parsers and clocks: jobs begin every second, feeds are read on one morning, and
deliveries see the minutes that the file MINUTES says pass besides those that do. CONNECTS gets a line for each address
that anything in the process looks up or connects to.
"""

import sys
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from curation.config import Config
    from curation.deliver.sending import Delivering
    from curation.readers import Readers
    from curation.store.database import Database

MORNING = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


def record_connects(path: Path) -> None:
    """From here on, for good: what is imported later is heard too."""
    log = path.open("a", buffering=1, encoding="utf-8")

    def heard(event: str, arguments: tuple[object, ...]) -> None:
        if event == "socket.connect":
            log.write(f"{arguments[1]!r}\n")
        elif event == "socket.getaddrinfo":
            log.write(f"{(arguments[0], arguments[1])!r}\n")

    sys.addaudithook(heard)


def main(config_path: Path, place: str, minutes: Path) -> None:
    from curation.cli.settings import Settings
    from curation.cli.worker import place_of, stopped_by_signals
    from curation.cli.worker_logs import log_json_lines
    from curation.readers import Readers, open_readers
    from curation.store.database import open_database
    from curation.work.kept import SharedReaders
    from curation.work.slots import Times
    from curation.work.worker import Worker
    from curation.work.workplace import Models, Ways
    from curation.writing import draft_offline
    from tests.fakes import InProcess, WordEncoder
    from tests.models.sentiment.fakes import LexiconModel

    log_json_lines()
    database, began = open_database(place), datetime.now(UTC)
    usual = place_of(Settings(config_path, place, None), database)

    def clock() -> datetime:
        return MORNING + (datetime.now(UTC) - began) + timedelta(minutes=int(minutes.read_text()))

    @contextmanager
    def people(config: "Config", database: "Database") -> "Iterator[Delivering]":
        with usual.ways.people(config, database) as delivering:
            yield replace(delivering, clock=clock)

    @contextmanager
    def readers(config: "Config", today: "date") -> "Iterator[Readers]":
        with open_readers(config, today) as found:
            yield Readers(found.sources, InProcess())  # type: ignore[arg-type]

    encoder = WordEncoder()
    models = Models(lambda config: encoder, lambda config: LexiconModel(), lambda config: draft_offline)
    workplace = replace(
        usual,
        readers=SharedReaders(readers),
        models=models,
        ways=Ways(people, usual.ways.team),
        clock=lambda: MORNING,
    )
    second = timedelta(seconds=1)
    with stopped_by_signals(workplace.stopping):
        Worker(workplace, Times(second, second), beat=0.2, tick=0.2, poll=0.1).run()
    database.close()


if __name__ == "__main__":
    record_connects(Path(sys.argv[3]))
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[4]))
