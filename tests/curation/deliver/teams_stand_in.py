"""Workflows of Teams on loopback, with its rules and its rates; trouble comes when it is asked for.

`with teams_stand_in(["anna"]) as teams:` then `teams.address("anna")` is the secret address to post to,
`teams.environment()` lets a process post here, and `teams.taken` is what arrived. Rates (4 a second, 60 in half a
minute, each address for itself) are enforced where a clock is given.
"""

import threading
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.curation.deliver.posted import Posted, Reply, posted_to
from tests.curation.deliver.teams_rules import card_of, refused

RATES = ((4, 1.0), (60, 30.0))
HANG_UP = Reply(0)
OFF = Reply(400, b'{"error":{"code":"WorkflowTriggerIsNotEnabled","message":"Could not execute workflow."}}')
ERROR_INSIDE = Reply(
    200,
    b"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId x",
)


@dataclass
class TeamsStandIn:
    """`answers[name]` are given instead of what would happen, one a post; `lost[name]` answers are lost on the way."""

    names: Collection[str]
    clock: Callable[[], float] | None = None
    port: int = 0
    asked: list[str] = field(default_factory=list)
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    refusals: list[tuple[str, tuple[int, str]]] = field(default_factory=list)
    answers: dict[str, deque[Reply]] = field(default_factory=lambda: defaultdict(deque))
    lost: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    _one_by_one: threading.Lock = field(default_factory=threading.Lock)

    @property
    def host(self) -> str:
        """As PASSAPAROLA_TEAMS_HOSTS wants it."""
        return f"127.0.0.1:{self.port}"

    def address(self, name: str) -> str:
        """Where to post for somebody."""
        query = f"api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sig=secret-of-{name}"
        return f"http://{self.host}/workflows/{name}/triggers/manual/paths/invoke?{query}"

    def environment(self) -> dict[str, str]:
        """What lets `channels_of` post here."""
        return {"PASSAPAROLA_TEAMS_HOSTS": self.host}

    def delivered(self) -> list[tuple[str, str]]:
        """Who has which digest, as often as they have it."""
        return [(name, card_of(body)["body"][0]["id"].removeprefix("digest-")) for name, body in self.taken]

    def answer(self, posted: Posted) -> Reply:
        """As a Workflow would."""
        parts = urlsplit(posted.path)
        name = parts.path.removeprefix("/workflows/").partition("/")[0]
        with self._one_by_one:
            self.asked.append(name)
            if self.answers[name]:
                return self.answers[name].popleft()
            reply = self._taken(name, parts.query, posted)
            if self.lost[name] and reply.status == 202:
                self.lost[name] -= 1
                return HANG_UP
            return reply

    def _taken(self, name: str, query: str, posted: Posted) -> Reply:
        if name not in self.names:
            return Reply(404, b'{"error":{"code":"WorkflowNotFound","message":"no such workflow"}}')
        if not query.endswith(f"sig=secret-of-{name}"):
            return Reply(401, b'{"error":{"code":"DirectApiAuthorizationRequired","message":"no"}}')
        if not posted.headers.get("content-type", "").startswith("application/json"):
            return Reply(415)
        if wrong := refused(posted.body):
            self.refusals.append((name, wrong))
            return Reply(wrong[0], wrong[1].encode())
        if self._too_often(name):
            return Reply(429, headers={"Retry-After": "7"})
        self.taken.append((name, posted.body))
        return Reply(202)

    def _too_often(self, name: str) -> bool:
        if self.clock is None:
            return False
        now, times = self.clock(), self._times[name]
        times.append(now)
        return any(sum(time > now - seconds for time in times) > most for most, seconds in RATES)


@contextmanager
def teams_stand_in(names: Collection[str], clock: Callable[[], float] | None = None) -> Iterator[TeamsStandIn]:
    """Workflows by the names of their owners, as long as the block lasts."""
    teams = TeamsStandIn(names, clock)
    with posted_to(teams.answer) as teams.port:
        yield teams
