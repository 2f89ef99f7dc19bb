"""The whole job through the command line: real feeds from a real web server, real model, real kills.

With PASSAPAROLA_DATA forty real feed documents are served from loopback; the demo company's employees get them.
"""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from subprocess import DEVNULL

import pytest

import demo
from curation.cli.app import invoke
from tests.servers import Server, folder, serve

NOW = "2026-11-21T09:00:00+00:00"
REAL_FEEDS = 40
KILLS, SOAK_KILLS = 2, 20
GROWING = ("items", "suggestions", "picks", "captions")
EMPTY_FEED, HTML_PAGE = "nothing.xml", "page.xml"


Reported = list[dict[str, str]]


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
        return {what: self.told(what, "--json", database=database) for what in ("items", "suggestions", "picks")}

    def told(self, *arguments: str, database: str) -> str:
        """What a command that only reads prints, asked in this process: starting one takes longer than its answer."""
        with redirect_stdout(StringIO()) as printed:
            assert invoke(self.command(*arguments, database=database)[1:]) == 0
        return printed.getvalue()

    def written(self, database: str) -> int:
        """How many rows a run has left so far."""
        place = (self.home / database).as_uri()
        with closing(sqlite3.connect(f"{place}?mode=ro", uri=True)) as connection:
            return sum(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in GROWING)


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
        {
            "name": path.stem,
            "url": server.url(f"/{path.name}"),
            "review": "trusted",
            "max_age_days": 3650,
            "max_items": 8,
        }
        for path in sorted(home.glob("*.xml"))
    ]
    programme = {"languages": ["en", "it", "da"], "time_zone": "Europe/Copenhagen", "picks_per_week": 1}
    return json.dumps({"feeds": feeds, "programme": programme, "network": {"allow": [server.origin]}})


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Real feeds and 24 employees."""
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the forty real feeds are not here")
    home, documents = tmp_path_factory.mktemp("company"), tmp_path_factory.mktemp("documents")
    _documents(documents)
    (home / "employees.csv").write_bytes(demo.employees())
    with serve(folder(documents)) as server:
        (home / "feeds.yaml").write_text(_config(server, documents))
        yield Company(home)


@pytest.fixture(scope="module")
def undisturbed(company: Company) -> Reported:
    """What the first run reported of the feeds; everything else is compared with its database."""
    company.enrol("undisturbed.db")
    reported: Reported = json.loads(company.run("run", "--json"))["feeds"]
    return reported


@pytest.mark.slow
def test_every_readable_feed_is_stored_and_every_failing_one_named(company: Company, undisturbed: Reported) -> None:
    items = json.loads(company.told("items", "--json", database="undisturbed.db"))
    failed = {feed["name"]: feed["error"] for feed in undisturbed if feed["status"] == "failed"}

    assert len(items) > 100
    assert all(item["title"] and item["language"] for item in items)
    assert {"nothing", "page"} <= set(failed)
    assert "HTML page" in failed["page"]


@pytest.mark.slow
def test_a_second_run_fetches_nothing_again_and_changes_nothing(company: Company, undisturbed: Reported) -> None:
    before = company.results("undisturbed.db")
    report = json.loads(company.run("run", "--json"))

    assert {feed["status"] for feed in report["feeds"]} == {"not_modified", "failed"}
    assert company.results("undisturbed.db") == before


def _killed_run_ends_the_same(company: Company, kills: int, seed: int) -> None:
    expected, chance, hits = company.results("undisturbed.db"), random.Random(seed), 0
    assert json.loads(expected["picks"])
    rows = company.written("undisturbed.db")
    for n in range(kills):
        database = f"killed-{seed}-{n}.db"
        company.enrol(database)
        with subprocess.Popen(company.command("run", database=database), stdout=DEVNULL, stderr=DEVNULL) as run:
            # Once it has written a part of what it is to write, nothing included, whatever this machine's speed.
            until = chance.uniform(0, 0.98) * rows
            while run.poll() is None and company.written(database) < until:
                time.sleep(0.02)
            run.kill()
        hits += run.returncode == -signal.SIGKILL
        company.run("run", database=database)

        assert company.results(database) == expected
    assert hits


@pytest.mark.slow
def test_a_run_killed_anywhere_and_run_again_ends_like_an_undisturbed_one(
    company: Company, undisturbed: Reported
) -> None:
    _killed_run_ends_the_same(company, KILLS, seed=1)


@pytest.mark.soak
def test_twenty_kills(company: Company, undisturbed: Reported) -> None:
    _killed_run_ends_the_same(company, SOAK_KILLS, seed=2)
