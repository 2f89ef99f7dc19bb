"""The whole job through the command line: real feeds from a real web server, real model, real kills.

With PASSAPAROLA_DATA forty real feed documents are served from loopback; the demo company's employees get them.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL

import pytest

import demo
from tests.servers import Server, folder, serve

NOW = "2026-11-21T09:00:00+00:00"
REAL_FEEDS = 40
KILLS, SOAK_KILLS = 3, 20
EMPTY_FEED, HTML_PAGE = "nothing.xml", "page.xml"


@dataclass(frozen=True)
class Company:
    """A folder with a feeds.yaml and an employees file, and commands run in it as a person would."""

    home: Path

    def command(self, *arguments: str, database: str) -> list[str]:
        options = ["--config", str(self.home / "feeds.yaml"), "--database", str(self.home / database), "--now", NOW]
        return [str(Path(sys.executable).with_name("passaparola")), *arguments, *options]

    def run(self, *arguments: str, database: str = "undisturbed.db") -> str:
        done = subprocess.run(self.command(*arguments, database=database), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def enrol(self, database: str) -> None:
        """A database that holds the employees and nothing else."""
        enrolled = self.home / "enrolled.db"
        if not enrolled.exists():
            self.run("employees", "import", str(self.home / "employees.csv"), database=enrolled.name)
        shutil.copy(enrolled, self.home / database)

    def results(self, database: str) -> dict[str, str]:
        return {what: self.run(what, "--json", database=database) for what in ("items", "suggestions", "picks")}


def _documents(home: Path) -> None:
    """Forty real documents, the long ones left out, with two that are no feeds."""
    real = Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "real"
    candidates = [path for path in sorted(real.iterdir()) if path.stat().st_size < 25_000]
    step = len(candidates) / REAL_FEEDS
    for n in range(REAL_FEEDS):
        chosen = candidates[int(n * step)]
        (home / f"{n:02}.xml").write_bytes(chosen.read_bytes())
    (home / EMPTY_FEED).write_bytes(b"")
    (home / HTML_PAGE).write_bytes(b"<!doctype html><html><body><p>Sign in to the portal</p></body></html>")


def _config(server: Server, home: Path) -> str:
    feeds = [
        {"name": path.stem, "url": server.url(f"/{path.name}"), "review": "trusted", "max_age_days": 3650}
        for path in sorted(home.glob("*.xml"))
    ]
    programme = {"languages": ["en", "it", "da"], "time_zone": "Europe/Copenhagen"}
    return json.dumps({"feeds": feeds, "programme": programme, "network": {"allow": [server.origin]}})


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Real feeds and 24 employees; run once, undisturbed."""
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the forty real feeds are not here")
    home, documents = tmp_path_factory.mktemp("company"), tmp_path_factory.mktemp("documents")
    _documents(documents)
    (home / "employees.csv").write_bytes(demo.employees())
    with serve(folder(documents)) as server:
        (home / "feeds.yaml").write_text(_config(server, documents))
        yield Company(home)


@dataclass(frozen=True)
class FirstRun:
    """What the undisturbed run reported of the feeds, and how long it took."""

    feeds: list[dict[str, str]]
    seconds: float


@pytest.fixture(scope="module")
def undisturbed(company: Company) -> FirstRun:
    """The first run, into the database that everything else is compared with."""
    company.enrol("undisturbed.db")
    start = time.monotonic()
    report = json.loads(company.run("run", "--json"))
    return FirstRun(report["feeds"], time.monotonic() - start)


@pytest.mark.slow
def test_every_readable_feed_is_stored_and_every_failing_one_named(company: Company, undisturbed: FirstRun) -> None:
    items = json.loads(company.run("items", "--json"))
    failed = {feed["name"]: feed["error"] for feed in undisturbed.feeds if feed["status"] == "failed"}

    assert len(items) > 150
    assert all(item["title"] and item["language"] for item in items)
    assert {"nothing", "page"} <= set(failed)
    assert "HTML page" in failed["page"]


@pytest.mark.slow
def test_a_second_run_fetches_nothing_again_and_changes_nothing(company: Company, undisturbed: FirstRun) -> None:
    before = company.results("undisturbed.db")
    report = json.loads(company.run("run", "--json"))

    assert {feed["status"] for feed in report["feeds"]} == {"not_modified", "failed"}
    assert company.results("undisturbed.db") == before


def _killed_run_ends_the_same(company: Company, kills: int, seed: int, seconds: float) -> None:
    expected, chance, hits = company.results("undisturbed.db"), random.Random(seed), 0
    assert json.loads(expected["picks"])
    for n in range(kills):
        database = f"killed-{seed}-{n}.db"
        company.enrol(database)
        with subprocess.Popen(company.command("run", database=database), stdout=DEVNULL, stderr=DEVNULL) as run:
            time.sleep(chance.uniform(0.2, seconds))
            run.kill()
        hits += run.returncode == -signal.SIGKILL
        company.run("run", database=database)

        assert company.results(database) == expected
    assert hits


@pytest.mark.slow
def test_a_run_killed_anywhere_and_run_again_ends_like_an_undisturbed_one(
    company: Company, undisturbed: FirstRun
) -> None:
    _killed_run_ends_the_same(company, KILLS, seed=1, seconds=undisturbed.seconds)


@pytest.mark.soak
def test_twenty_kills(company: Company, undisturbed: FirstRun) -> None:
    _killed_run_ends_the_same(company, SOAK_KILLS, seed=2, seconds=undisturbed.seconds)
