"""Many feeds from a real web server, and kills at random moments: after a final run nothing tells them apart."""

import json
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

import pytest

from curation.store import schema
from curation.store.database import open_database
from tests.fakes import rss
from tests.servers import folder, serve

FEEDS, SOAK_FEEDS, ITEMS = 60, 200, 12
KILLS, SOAK_KILLS = 2, 50
HOSTS = 50  # all of 127.0.0.0/8 is this machine: fifty hosts that need no waiting for each other
SUBJECTS = ("The night shift", "A district in Aarhus", "The port of Ravenna", "An apprentice", "The test bench")
EVENTS = ("opens its doors", "saves a third of its heat", "changes suppliers", "finds the fault", "asks for advice")


def _document(n: int) -> bytes:
    choose = random.Random(n)
    entries = [
        {
            "title": f"{choose.choice(SUBJECTS)} {choose.choice(EVENTS)}: part {m} of {n}",
            "link": f"https://feed{n}.example/{m}",
            "guid": f"{n}/{m}",
            "description": f"{choose.choice(SUBJECTS)} {choose.choice(EVENTS)} after {choose.randint(2, 90)} days.",
            "pubDate": f"{1 + m:02} Nov 2026 0{n % 10}:30:00 +0000",
        }
        for m in range(ITEMS)
    ]
    return rss(entries, title=f"Feed {n}")


@dataclass(frozen=True)
class Intake:
    """A folder with a feeds.yaml, of whose feeds every twentieth fails."""

    home: Path
    feeds: int

    def start(self, database: str) -> "subprocess.Popen[bytes]":
        arguments = [str(self.home / "feeds.yaml"), str(self.home / database)]
        return subprocess.Popen([sys.executable, "-m", "tests.intake_process", *arguments], stderr=subprocess.PIPE)

    def run(self, database: str) -> None:
        with self.start(database) as process:
            _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()

    def contents(self, database: str) -> dict[str, list[Any]]:
        """Everything the intake writes; a feed that failed in the killed run too has failed once more."""
        opened = open_database(self.home / database)
        with opened.reading() as connection:
            rows = {
                table.name: [row._asdict() for row in connection.execute(table.select().order_by(*table.primary_key))]
                for table in (schema.items, schema.feeds, schema.passed_over, schema.leases)
            }
        opened.close()
        for row in rows["feeds"]:
            if row["error"]:
                del row["consecutive_failures"], row["checked_at"], row["next_check"]
        return rows


@pytest.fixture
def intake(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Intake]:
    """Of as many feeds as the test asks for."""
    count: int = request.param
    home, documents = tmp_path / "intake", tmp_path / "documents"
    home.mkdir()
    documents.mkdir()
    for n in range(count):
        (documents / f"{n}.xml").write_bytes(_document(n))
    for n in range(0, count, 20):
        (documents / f"{n}.xml").write_bytes(b"<html><p>Down for the weekend</p></html>")
    with serve(folder(documents), host="") as server:
        feeds = [
            {"name": f"feed {n}", "url": f"http://127.0.1.{n % HOSTS + 1}:{server.port}/{n}.xml", "max_items": 10}
            for n in range(count)
        ]
        config = {"feeds": feeds, "network": {"allow": [f"127.0.1.{host + 1}:{server.port}" for host in range(HOSTS)]}}
        (home / "feeds.yaml").write_text(json.dumps(config))
        yield Intake(home, count)


def _items(database: Path) -> int:
    """How many are stored; none while there is no table yet."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection, suppress(OperationalError):
        (found,) = connection.execute("SELECT count(*) FROM items").fetchone()
        return int(found)
    return 0


def _await_items(database: Path, count: float, process: "subprocess.Popen[bytes]") -> None:
    while process.poll() is None and (not database.exists() or _items(database) < count):
        time.sleep(0.005)


def _ends_the_same(intake: Intake, kills: int, seed: int) -> None:
    intake.run(f"undisturbed-{seed}.db")
    intake.run(f"undisturbed-{seed}.db")
    expected, chance, hits = intake.contents(f"undisturbed-{seed}.db"), random.Random(seed), 0
    sound = intake.feeds - intake.feeds // 20
    assert len(expected["items"]) == sound * 10
    assert len({row["feed"] for row in expected["passed_over"]}) == sound
    for n in range(kills):
        database = f"killed-{seed}-{n}.db"
        with intake.start(database) as process:
            # Once it has stored a part of them, none included, whatever this machine's speed.
            _await_items(intake.home / database, chance.uniform(0, 0.9) * len(expected["items"]), process)
            process.kill()
            process.communicate()
        hits += process.returncode == -signal.SIGKILL
        intake.run(database)

        assert intake.contents(database) == expected
    assert hits


@pytest.mark.slow
@pytest.mark.parametrize("intake", [FEEDS], indirect=True)
def test_an_intake_killed_anywhere_and_run_again_ends_like_an_undisturbed_one(intake: Intake) -> None:
    _ends_the_same(intake, KILLS, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("intake", [SOAK_FEEDS], indirect=True)
def test_fifty_kills(intake: Intake) -> None:
    _ends_the_same(intake, SOAK_KILLS, seed=2)
