"""Servers in processes of their own: started, waited for, watched for the memory they take, ended."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import psutil

PATIENCE_SECONDS = 120.0  # for a server to become ready
LOOK_SECONDS = 0.02  # between two looks whether it is
SAMPLE_SECONDS = 0.2  # between two looks at its memory


@dataclass(frozen=True, slots=True)
class Server:
    """A server that is ready. `ready_seconds`: from the start of its process."""

    port: int
    ready_seconds: float
    process: psutil.Process

    @property
    def url(self) -> str:
        """Where it answers, without a path."""
        return f"http://127.0.0.1:{self.port}"

    def megabytes(self) -> float:
        """Resident memory of the process and its children together, at this moment."""
        total = 0
        for process in (self.process, *self.process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                total += process.memory_info().rss
        return total / 1e6


def free_port() -> int:
    """A port that nobody listens on, at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(command: Sequence[str], port: int, ready: str, log: Path) -> Iterator[Server]:
    """A server that this command starts on `port`, once GET `ready` is answered with 200.

    Raises:
        RuntimeError: it ended, or was not ready in PATIENCE_SECONDS; the message has the end of its log.
    """
    began = time.perf_counter()
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT) as started:
        process = psutil.Process(started.pid)
        try:
            _wait(started, f"http://127.0.0.1:{port}{ready}", log)
            yield Server(port, time.perf_counter() - began, process)
        finally:
            _end(process)


def python(module: str, *arguments: str) -> list[str]:
    """The command that runs a module with this interpreter."""
    return [sys.executable, "-m", module, *arguments]


def _wait(started: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    end = time.perf_counter() + PATIENCE_SECONDS
    while not _is_ready(url):
        if started.poll() is not None or time.perf_counter() > end:
            last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
            raise RuntimeError(f"{' '.join(map(str, started.args))} is not ready at {url}; it said:\n{last}")  # type: ignore[arg-type]
        time.sleep(LOOK_SECONDS)


def _is_ready(url: str) -> bool:
    try:
        with urlopen(url, timeout=10) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _end(process: psutil.Process) -> None:
    """Ask it to end, and make everything end that it leaves behind."""
    with suppress(psutil.NoSuchProcess):
        family = [process, *process.children(recursive=True)]
        process.terminate()
        _, left = psutil.wait_procs(family, timeout=15)
        for each in left:
            with suppress(psutil.NoSuchProcess):
                each.kill()


class PeakMemory:
    """The most memory a server took while this was entered, in megabytes."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample, name="peak-memory", daemon=True)
        self.megabytes = 0.0

    def __enter__(self) -> "PeakMemory":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _sample(self) -> None:
        while True:
            with suppress(psutil.NoSuchProcess):
                self.megabytes = max(self.megabytes, self._server.megabytes())
            if self._stop.wait(SAMPLE_SECONDS):
                return
