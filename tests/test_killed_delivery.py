"""Two processes that send, and kills at random moments: nobody is missed, and nobody is told twice who can be asked.

A chat can be asked what it has: every digest is there exactly once. A mail server cannot: a digest that it took from a
process which was killed before it kept that is sent once more under the same Message-ID, and no other is.
"""

import asyncio
import math
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from email import message_from_bytes

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session
from sqlalchemy import select

from curation.deliver.composing import compose_due
from curation.own_wishes import Channel
from curation.roles import Employee
from curation.store import schema
from curation.store.database import Database
from curation.store.deliveries import LEASE
from tests.curation.deliver.mail_servers import Taking, serving
from tests.curation.deliver.post_room import ANN, CONFIG, PostRoom
from tests.curation.deliver.posted import Posted, Reply, posted_to
from tests.curation.deliver.slack_stand_in import SlackStandIn
from tests.delivery_process import SMALL

KILLS, SOAK_KILLS = 3, 100
LONGEST = 6  # messages between two kills
AHEAD = 3  # messages that may come while a kill is on its way, however slow this machine is
EACH = LONGEST + AHEAD + 1 + SMALL  # people a kill uses up
LEFT = 4 * SMALL  # people for whom both processes are still at work at the last one


@dataclass
class Gate:
    """Lets so many messages in; what was let in is counted by `names`, the digests that came."""

    names: Callable[[], list[str]]
    count: Callable[[], int]
    allowed: float = 0.0

    def shut(self) -> bool:
        return self.count() >= self.allowed


class GuardedMail(Taking):
    """Takes a mail once the gate is open."""

    gate: Gate

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        while self.gate.shut():
            await asyncio.sleep(0.0005)
        return await super().handle_DATA(server, session, envelope)

    def names(self) -> list[str]:
        names = [str(message_from_bytes(bytes(mail.content or b""))["Message-ID"]) for mail in self.taken]
        return [name.strip("<>").partition(".")[0] for name in names]


class GuardedSlack(SlackStandIn):
    """Answers once the gate is open."""

    gate: Gate

    def answer(self, posted: Posted) -> Reply:
        while self.gate.shut():
            time.sleep(0.0005)
        return super().answer(posted)


@dataclass(frozen=True)
class Senders:
    """Processes that send what waits, by number."""

    nursery: "subprocess.Popen[str]"

    def start(self, ahead: float = 0.0) -> int:
        return int(self._asked(str(ahead)))

    def end_of(self, process: int) -> int:
        """How it ended: 0, or the signal that killed it as a negative number."""
        return int(self._asked(f"wait {process}"))

    def _asked(self, line: str) -> str:
        assert self.nursery.stdin
        assert self.nursery.stdout
        self.nursery.stdin.write(f"{line}\n")
        self.nursery.stdin.flush()
        return self.nursery.stdout.readline()


@contextmanager
def senders(place: str, environment: dict[str, str]) -> Iterator[Senders]:
    command = [sys.executable, "-m", "tests.delivery_process", place]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env=os.environ | environment, text=True, **pipes) as nursery:
        yield Senders(nursery)


def company(database: Database, channel: Channel, people: int) -> list[Employee]:
    """People whose digests wait."""
    room = PostRoom(database)
    staff = [replace(ANN, id=f"p{n}", email=f"p{n}@example.com") for n in range(people)]
    room.hire(*staff)
    for person in staff if channel != "email" else ():
        room.wish(person, channels=(channel,))
    room.pick(staff, "a")
    assert compose_due(database, CONFIG, [channel], room.clock()) == people
    return staff


def killed(senders: Senders, gate: Gate, kills: int, chance: random.Random) -> int:
    """Two processes, one of which is killed and followed by another so many times; how often one was in the middle."""
    running, hits = [senders.start(), senders.start()], 0
    for _ in range(kills):
        target = gate.count() + chance.randint(1, LONGEST)
        gate.allowed = target + AHEAD
        while gate.count() < target:
            time.sleep(0.0005)
        victim = running.pop(chance.randrange(2))
        os.kill(victim, signal.SIGKILL)
        hits += senders.end_of(victim) == -signal.SIGKILL
        running.append(senders.start())
    gate.allowed = math.inf
    assert [senders.end_of(process) for process in running] == [0, 0]
    return hits


def digests(database: Database, *states: str) -> set[str]:
    """Those in one of these states, or all."""
    table = schema.deliveries
    with database.reading() as connection:
        found = connection.execute(select(table.c.digest, table.c.state))
        return {row.digest for row in found if not states or row.state in states}


def twice_after(database: Database, senders: Senders, gate: Gate, kills: int, seed: int) -> set[str]:
    """Kills, and a last process once every claim has run out: the digests that came twice. Nobody is missed."""
    assert killed(senders, gate, kills, random.Random(seed)) == kills
    unkept = digests(database, "sending")
    assert senders.end_of(senders.start(LEASE.total_seconds())) == 0
    came = Counter(gate.names())

    assert set(came) == digests(database, "sent") == digests(database)
    twice = {digest for digest, times in came.items() if times > 1}
    assert set(came.values()) <= {1, 2}
    assert twice <= unkept
    assert len(twice) <= kills
    return twice


def by_mail(database: Database, place: str, kills: int, seed: int) -> None:
    company(database, "email", kills * EACH + LEFT)
    mails = GuardedMail()
    mails.gate = Gate(mails.names, lambda: len(mails.taken))
    with serving(mails) as port:
        there = {"PASSAPAROLA_SMTP": f"smtp://127.0.0.1:{port}", "PASSAPAROLA_MAIL_FROM": "picks@example.com"}
        with senders(place, there) as processes:
            twice_after(database, processes, mails.gate, kills, seed)


def by_slack(database: Database, place: str, kills: int, seed: int) -> None:
    staff = company(database, "slack", kills * EACH + LEFT)
    slack = GuardedSlack({person.email: f"U-{person.id}" for person in staff})
    slack.gate = Gate(lambda: [digest for _, digest in slack.delivered()], lambda: len(slack.messages))
    with posted_to(slack.answer) as slack.port, senders(place, slack.environment()) as processes:
        assert twice_after(database, processes, slack.gate, kills, seed) == set()


@pytest.mark.slow
def test_mails_of_killed_processes_all_arrive_and_twice_only_under_the_same_name(
    database: Database, database_place: str
) -> None:
    by_mail(database, database_place, KILLS, seed=1)


@pytest.mark.slow
def test_a_chat_has_every_digest_of_killed_processes_exactly_once(database: Database, database_place: str) -> None:
    by_slack(database, database_place, KILLS, seed=2)


@pytest.mark.soak
def test_a_hundred_kills_of_mails(database: Database, database_place: str) -> None:
    by_mail(database, database_place, SOAK_KILLS, seed=3)


@pytest.mark.soak
def test_a_hundred_kills_of_messages(database: Database, database_place: str) -> None:
    by_slack(database, database_place, SOAK_KILLS, seed=4)
