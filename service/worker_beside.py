"""A worker beside the pages, for one machine: a process of its own that ends with this one.

A process and not a thread, since a worker is busy where the pages must answer at once (matching and drafting hold the
interpreter for seconds), since what kills the one must not kill the other, and since its engine keeps what is global to
a process. It is begun again when it dies. It ends when its standard input does, so that it outlives nobody, not even a
parent that was killed.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Lock, Thread

from curation.cli.settings import Settings

ENDING_SECONDS = 40.0  # what steps may take to end, and some more
SHORTEST, LONGEST = 5.0, 60.0  # seconds before one that died is begun again; twice as long each time in a row
LIVED = 300.0  # seconds after which a death is no longer one in a row

RUN = "from curation.cli.app import main; main()"


def worker_command(settings: Settings) -> Sequence[str]:
    """What begins a worker on the same configuration and database."""
    place = ["--config", str(settings.config_path), "--database", settings.database_place]
    return [sys.executable, "-c", RUN, "worker", "--beside", *place]


@contextmanager
def worker_beside(
    command: Sequence[str], environment: Mapping[str, str], say: Callable[[str], None], *, shortest: float = SHORTEST
) -> Iterator[None]:
    """A worker as long as the block lasts; `say` hears when one died."""
    keeper = _Keeper(command, environment, say, shortest)
    thread = Thread(target=keeper.keep, name="worker beside")
    thread.start()
    try:
        yield
    finally:
        keeper.end()
        thread.join()


@dataclass(slots=True)
class _Keeper:
    command: Sequence[str]
    environment: Mapping[str, str]
    say: Callable[[str], None]
    shortest: float
    ending: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)
    process: "subprocess.Popen[bytes] | None" = None

    def keep(self) -> None:
        """One worker after the other, until the end."""
        pause = self.shortest
        while process := self._begin():
            begun = time.monotonic()
            with process:
                status = process.wait()
            if self.ending.is_set():
                return
            pause = self.shortest if time.monotonic() - begun > LIVED else pause
            self.say(f"the worker ended with status {status}; another one begins in {pause:.0f} s")
            self.ending.wait(pause)
            pause = min(2 * pause, LONGEST)

    def end(self) -> None:
        """Ask the worker to end, and end it if it does not."""
        with self.lock:
            self.ending.set()
            process = self.process
        if process is None:
            return
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()

    def _begin(self) -> "subprocess.Popen[bytes] | None":
        with self.lock:
            if self.ending.is_set():
                return None
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, env=dict(self.environment))
            return self.process
