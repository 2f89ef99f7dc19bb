"""Load from a C client: `wrk` posts prepared bodies as fast as the answers come, one request at a time a connection."""

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import Request, urlopen

SCRIPT = Path(__file__).with_name("wrk.lua")
CONNECTIONS = 32
SETTLING = 0.2  # of each run, at its beginning, which is not counted
SLOWEST_SECONDS = 60  # for one answer
BACKLOG_SECONDS = 300  # for a server to get through what it was asked

WRK_IS_MISSING = "wrk is missing, the client that makes the load; on Debian: apt-get install wrk"


@dataclass(frozen=True, slots=True)
class Target:
    """An address and what is posted there; every body holds `documents` documents."""

    url: str
    bodies: Sequence[bytes]
    documents: int
    headers: Mapping[str, str] = field(default_factory=dict)

    def all_headers(self) -> dict[str, str]:
        """Its headers and the one that says what a body is."""
        return {"Content-Type": "application/json", **self.headers}


def find_wrk() -> str:
    """Where wrk is. Raises SystemExit with the remedy where it is not."""
    path = shutil.which("wrk")
    if path is None:
        raise SystemExit(WRK_IS_MISSING)
    return path


def documents_a_second(wrk: str, target: Target, folder: Path, seconds: int) -> float:
    """How many documents were answered a second, once the load had settled.

    Returns when the server is idle again: some go on with requests whose client has gone, at the cost of whoever is
    measured next.

    Raises:
        RuntimeError: no answer came in time, or not every answer was 200; then the rate says nothing.
    """
    prepared = folder / "bodies"
    prepared.write_bytes(b"\n".join(target.bodies) + b"\n")
    headers = [part for name, value in target.all_headers().items() for part in ("-H", f"{name}: {value}")]
    settling = SETTLING * seconds
    command = [wrk, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", f"{SLOWEST_SECONDS}s", "-s", str(SCRIPT)]
    command += [*headers, target.url, "--", str(prepared), str(settling)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    _ask(target, target.bodies[0])  # requests are taken in order: this one is answered after all the others
    return answered(printed, settling, target.url) * target.documents


def warm_up(target: Target) -> None:
    """Ask with each body once, one after the other. Raises RuntimeError for one that is not answered with 200."""
    for body in target.bodies:
        _ask(target, body)


def _ask(target: Target, body: bytes) -> None:
    try:
        with urlopen(Request(target.url, body, target.all_headers()), timeout=BACKLOG_SECONDS) as answer:
            answer.read()
    except OSError as error:
        raise RuntimeError(f"{target.url} does not answer: {error}; the log of the server says why") from error


def answered(printed: str, settling: float, url: str) -> float:
    """Requests a second from what wrk and the script printed. Raises RuntimeError as above."""
    told = json.loads(printed.strip().splitlines()[-1])
    if told["refused"] or told["broken"]:
        trouble = f"{told['refused']} answers were not 200, {told['broken']} did not come"
        raise RuntimeError(f"{url}: {trouble}; the log of the server says why")
    if not told["answers"]:
        raise RuntimeError(f"{url}: no answer came in {told['seconds']:.0f} s; measure for longer with --seconds")
    return float(told["answers"]) / (float(told["seconds"]) - settling)
