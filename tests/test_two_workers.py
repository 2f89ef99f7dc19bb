"""Two worker processes on one PostgreSQL, and kills at random: everybody's digest is there once, and no job is lost."""

import ast
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from curation.roles import Employee
from curation.store import schema
from curation.store.database import Database, open_database
from curation.store.people import save_employees
from curation.work.standing import open_standing
from tests.curation.deliver.mail_servers import Taking, serving
from tests.fakes import rss
from tests.servers import Server, folder, serve

FEEDS, PEOPLE = 16, 24
KILLS, SOAK_KILLS = 3, 100
JOBS = ("heat pump sales", "graduate engineer", "district heating grid", "procurement of steel")
SECONDS = 180  # whatever the machine does besides, this is over by then


def _document(n: int) -> bytes:
    job = JOBS[n % len(JOBS)]
    titles = [f"{job} report number {n}", f"what {job} learnt in plant {n}"]
    return rss([{"title": t, "link": f"https://x.example/{n}/{t[:4]}", "guid": t, "description": t} for t in titles])


@dataclass
class Company:
    """Feeds on loopback, a mail server, a database, and the workers that are alive."""

    home: Path
    place: str
    database: Database
    feeds: Server
    mail: Taking
    smtp: int
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def hire(self) -> None:
        """One more worker."""
        arguments = [str(self.home / "feeds.yaml"), self.place, str(self.home / "connects"), str(self.home / "minutes")]
        environment = os.environ | {
            "PASSAPAROLA_SMTP": f"smtp://127.0.0.1:{self.smtp}",
            "PASSAPAROLA_MAIL_FROM": "passaparola@example.com",
        }
        command = [sys.executable, "-m", "tests.worker_process", *arguments]
        with (self.home / "log").open("ab") as log:
            self.workers.append(subprocess.Popen(command, env=environment, stderr=log))

    def kill(self, chance: random.Random) -> None:
        """A worker dies when something more has happened, or nothing does."""
        before = self.happened()
        waited = chance.randint(0, 12)
        self.until(lambda: self.happened() >= before + waited, at_most=chance.uniform(1, 6))
        victim = self.workers.pop(chance.randrange(len(self.workers)))
        victim.kill()
        assert victim.wait() == -signal.SIGKILL, (self.home / "log").read_text()

    def happened(self) -> int:
        """Feeds asked for, and mails."""
        return len(self.feeds.requests) + len(self.mail.taken)

    def until(self, wanted: Callable[[], bool], at_most: float | None = None) -> None:
        end = time.monotonic() + (at_most or SECONDS)
        while not wanted() and (at_most is None or time.monotonic() < end):
            assert time.monotonic() < end, (self.home / "log").read_text()
            time.sleep(0.1)

    def rows(self, table: str) -> list[dict[str, Any]]:
        with self.database.reading() as connection:
            return [dict(row) for row in connection.execute(select(schema.metadata.tables[table])).mappings()]

    def unfinished(self) -> set[str]:
        with open_standing(self.database) as jobs:
            return {job.id for job in jobs.listed(0) if job.state in ("runs", "waits")} if jobs else set()

    def all_sent(self) -> bool:
        """What a killed worker was sending is taken over when minutes have passed; the file makes them pass."""
        sent = self.rows("deliveries")
        if len(sent) == PEOPLE and {row["state"] for row in sent} <= {"sent", "sending"}:
            minutes = self.home / "minutes"
            new = minutes.with_suffix(".new")
            new.write_text(str(int(minutes.read_text()) + 6))
            new.replace(minutes)
            time.sleep(1)
        return [row["state"] for row in sent] == ["sent"] * PEOPLE


@pytest.fixture
def company(tmp_path: Path, database_place: str) -> Iterator[Company]:
    documents = tmp_path / "documents"
    documents.mkdir()
    for n in range(FEEDS):
        (documents / f"{n}.xml").write_bytes(_document(n))
    (tmp_path / "minutes").write_text("0")
    mail, database = Taking(), open_database(database_place)
    with database.writing() as connection:
        save_employees(connection, [_employee(n) for n in range(PEOPLE)])
    with serve(folder(documents), host="") as server, serving(mail) as port:
        hosts = [f"127.0.1.{n + 1}:{server.port}" for n in range(FEEDS)]
        feeds = [
            {"name": f"feed {n}", "url": f"http://{host}/{n}.xml", "kind": "company", "review": "trusted"}
            for n, host in enumerate(hosts)
        ]
        programme = {"languages": ["en"], "picks_per_week": 2, "min_relevance": 0.3, "time_zone": "UTC"}
        config = {"feeds": feeds, "programme": programme, "network": {"allow": hosts}}
        (tmp_path / "feeds.yaml").write_text(json.dumps(config))
        company = Company(tmp_path, database_place, database, server, mail, port)
        try:
            yield company
        finally:
            for worker in company.workers:
                worker.kill()
                worker.wait()
    database.close()


def _employee(n: int) -> Employee:
    return Employee(f"p{n:02}", f"Person {n}", f"p{n:02}@example.com", JOBS[n % len(JOBS)], opted_in=True)


def _everything_once(company: Company, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    company.hire()
    company.hire()
    for _ in range(kills):
        company.kill(chance)
        company.hire()
    company.until(lambda: len(company.rows("feeds")) == FEEDS)
    company.until(company.all_sent)
    begun = company.unfinished()
    company.until(lambda: not begun & company.unfinished())
    _end(company)

    names = [str(message_from_bytes(mail.content)["Message-ID"]) for mail in company.mail.taken]  # type: ignore[arg-type]
    people = {name: mail.rcpt_tos for name, mail in zip(names, company.mail.taken, strict=True)}
    assert {name.strip("<").partition(".")[0] for name in names} == {row["id"] for row in company.rows("digests")}
    assert sorted(to for tos in people.values() for to in tos) == [f"p{n:02}@example.com" for n in range(PEOPLE)]
    assert len(names) - len(set(names)) <= 3 * kills  # what somebody was sending when they died, and no more
    assert all(row["error"] is None for row in company.rows("feeds"))
    assert _asked_for(company) <= {company.feeds.port, company.smtp}


def _end(company: Company) -> None:
    """Asked to end, a worker ends well."""
    for worker in company.workers:
        worker.send_signal(signal.SIGTERM)
    assert [worker.wait(SECONDS) for worker in company.workers] == [0] * len(company.workers)


def _asked_for(company: Company) -> set[int]:
    """The ports that workers connected to, all of this machine."""
    heard = [ast.literal_eval(line) for line in (company.home / "connects").read_text().splitlines()]
    assert heard
    assert all(str(address[0]).startswith(("127.", "localhost")) for address in heard), heard
    return {address[1] for address in heard}


@pytest.mark.slow
@pytest.mark.parametrize("database_place", ["postgresql"], indirect=True)
def test_two_workers_and_kills_deliver_everything_once(company: Company) -> None:
    _everything_once(company, KILLS, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("database_place", ["postgresql"], indirect=True)
@pytest.mark.parametrize("seed", range(SOAK_KILLS // 5))
def test_a_hundred_kills(company: Company, seed: int) -> None:
    _everything_once(company, 5, seed)
