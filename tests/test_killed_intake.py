"""Two hundred feeds from a real web server, and kills at random moments: after a final run nothing tells them apart."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from curation.store import schema
from curation.store.database import open_database
from tests.fakes import rss
from tests.servers import folder, serve

FEEDS, ITEMS = 200, 12
KILLS, SOAK_KILLS = 3, 50
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
    """A folder with a feeds.yaml of two hundred feeds, ten of which fail."""

    home: Path

    def start(self, database: str) -> "subprocess.Popen[bytes]":
        arguments = [str(self.home / "feeds.yaml"), str(self.home / database)]
        return subprocess.Popen([sys.executable, "-m", "tests.intake_process", *arguments], stderr=subprocess.PIPE)

    def run(self, database: str) -> float:
        start = time.monotonic()
        with self.start(database) as process:
            _, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors.decode()
        return time.monotonic() - start

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


@pytest.fixture(scope="module")
def intake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Intake]:
    home, documents = tmp_path_factory.mktemp("intake"), tmp_path_factory.mktemp("documents")
    for n in range(FEEDS):
        (documents / f"{n}.xml").write_bytes(_document(n))
    for n in range(0, FEEDS, 20):
        (documents / f"{n}.xml").write_bytes(b"<html><p>Down for the weekend</p></html>")
    with serve(folder(documents), host="") as server:
        feeds = [
            {"name": f"feed {n}", "url": f"http://127.0.1.{n % HOSTS + 1}:{server.port}/{n}.xml", "max_items": 10}
            for n in range(FEEDS)
        ]
        config = {"feeds": feeds, "network": {"allow": [f"127.0.1.{host + 1}:{server.port}" for host in range(HOSTS)]}}
        (home / "feeds.yaml").write_text(json.dumps(config))
        yield Intake(home)


def _ends_the_same(intake: Intake, kills: int, seed: int) -> None:
    seconds = intake.run(f"undisturbed-{seed}.db")
    intake.run(f"undisturbed-{seed}.db")
    expected, chance, hits = intake.contents(f"undisturbed-{seed}.db"), random.Random(seed), 0
    assert len(expected["items"]) == 190 * 10
    assert len({row["feed"] for row in expected["passed_over"]}) == 190
    for n in range(kills):
        database = f"killed-{seed}-{n}.db"
        with intake.start(database) as process:
            time.sleep(chance.uniform(0.3, seconds))
            process.kill()
            process.communicate()
        hits += process.returncode == -signal.SIGKILL
        intake.run(database)

        assert intake.contents(database) == expected
    assert hits


@pytest.mark.slow
def test_an_intake_killed_anywhere_and_run_again_ends_like_an_undisturbed_one(intake: Intake) -> None:
    _ends_the_same(intake, KILLS, seed=1)


@pytest.mark.soak
def test_fifty_kills(intake: Intake) -> None:
    _ends_the_same(intake, SOAK_KILLS, seed=2)
