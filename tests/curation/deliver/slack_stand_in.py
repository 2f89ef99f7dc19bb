"""Slack on loopback: the few methods a bot needs, a webhook, and its rules; trouble comes when it is asked for.

`with slack_stand_in({"anna@example.com": "U1"}) as slack:` then `slack.environment()` sets a process up for it, and
`slack.messages` is what people and the channel have. One message a second in a conversation is enforced where a clock
is given.
"""

import json
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from tests.curation.deliver.posted import Posted, Reply, posted_to
from tests.curation.deliver.slack_rules import refused

TOKEN = "xoxb-stand-in"
WEBHOOK = "/services/T0/B0/stand-in"
HANG_UP = Reply(0)
_ASKED = {
    "users.lookupByEmail": ({"email"}, set()),
    "conversations.open": ({"users"}, {"return_im", "prevent_creation"}),
    "conversations.history": (
        {"channel"},
        {"oldest", "limit", "cursor", "include_all_metadata", "latest", "inclusive"},
    ),
}


@dataclass
class SlackStandIn:
    """`people` are user ids by e-mail address; `calls` the methods asked, in order.

    `answers[method]` are given instead of what would happen, one a call; after `lost[method]` happens, the answer is
    lost on the way.
    """

    people: Mapping[str, str]
    clock: Callable[[], float] | None = None
    port: int = 0
    calls: list[str] = field(default_factory=list)
    messages: list[dict[str, Any]] = field(default_factory=list)
    answers: dict[str, deque[Reply]] = field(default_factory=lambda: defaultdict(deque))
    lost: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    page: int = 100
    agents: set[str] = field(default_factory=set)
    _last: dict[str, float] = field(default_factory=dict)
    _one_by_one: threading.Lock = field(default_factory=threading.Lock)

    @property
    def api(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    @property
    def webhook(self) -> str:
        return f"http://127.0.0.1:{self.port}{WEBHOOK}"

    def environment(self) -> dict[str, str]:
        """What `channels_of` makes a channel to here of."""
        return {"PASSAPAROLA_SLACK_TOKEN": TOKEN, "PASSAPAROLA_SLACK_API": self.api}

    def delivered(self) -> list[tuple[str, str]]:
        """Who has which digest, as often as they have it."""
        about = [
            (m["channel"], (m.get("metadata") or {}).get("event_payload", {}).get("digest", "")) for m in self.messages
        ]
        return [(channel.removeprefix("D-"), digest) for channel, digest in about]

    def answer(self, posted: Posted) -> Reply:
        """As Slack would."""
        method = posted.path.removeprefix("/api/") if posted.path != WEBHOOK else "webhook"
        with self._one_by_one:
            self.calls.append(method)
            self.agents.add(posted.headers.get("user-agent", ""))
            if self.answers[method]:
                return self.answers[method].popleft()
            reply = self._webhook(posted) if method == "webhook" else self._asked(method, posted)
            if self.lost[method]:
                self.lost[method] -= 1
                return HANG_UP
            return reply

    def _asked(self, method: str, posted: Posted) -> Reply:
        if posted.headers.get("authorization") != f"Bearer {TOKEN}":
            return no("invalid_auth" if "authorization" in posted.headers else "not_authed")
        if method == "chat.postMessage":
            return self._post(posted)
        if method not in _ASKED:
            return no("unknown_method")
        given = dict(parse_qsl(posted.body.decode()))
        must, may = _ASKED[method]
        if must - set(given) or set(given) - must - may:
            return no("invalid_arguments")
        if method == "users.lookupByEmail":
            found = self.people.get(given["email"])
            return ok(user={"id": found, "deleted": False}) if found else no("users_not_found")
        if method == "conversations.open":
            return ok(channel={"id": f"D-{given['users']}"}) if self._known(given["users"]) else no("user_not_found")
        return self._history(given)

    def _known(self, person: str) -> bool:
        return person in self.people.values()

    def _post(self, posted: Posted) -> Reply:
        if not posted.headers.get("content-type", "").startswith("application/json"):
            return no("invalid_form_data")
        message = json.loads(posted.body)
        if not self._known(message.get("channel", "")):
            return no("channel_not_found")
        if said := refused(message):
            return no(said.partition(":")[0], response_metadata={"messages": [said]})
        if self._too_soon(message["channel"]):
            return Reply(429, b'{"ok":false,"error":"ratelimited"}', {"Retry-After": "1"})
        return self._kept(f"D-{message['channel']}", message)

    def _too_soon(self, channel: str) -> bool:
        if self.clock is None:
            return False
        now, last = self.clock(), self._last.get(channel)
        self._last[channel] = now
        return last is not None and now - last < 1.0

    def _kept(self, channel: str, message: Mapping[str, Any]) -> Reply:
        stamp = f"{1_800_000_000 + len(self.messages)}.000100"
        self.messages.append({**message, "channel": channel, "ts": stamp})
        return ok(channel=channel, ts=stamp)

    def _history(self, given: Mapping[str, str]) -> Reply:
        since, start = float(given.get("oldest", "0")), int(given.get("cursor", "0"))
        there = [m for m in reversed(self.messages) if m["channel"] == given["channel"] and float(m["ts"]) > since]
        size = min(self.page, int(given.get("limit", "100")))
        hidden = set() if given.get("include_all_metadata") == "1" else {"metadata"}
        page = [{k: v for k, v in m.items() if k not in hidden} for m in there[start : start + size]]
        following = str(start + size) if start + size < len(there) else ""
        return ok(messages=page, response_metadata={"next_cursor": following})

    def _webhook(self, posted: Posted) -> Reply:
        message = json.loads(posted.body)
        if "channel" in message or refused(message):
            return Reply(400, b"invalid_payload")
        self.messages.append({**message, "channel": "webhook"})
        return Reply(200, b"ok")


def ok(**more: object) -> Reply:
    """What a method answers that did what it was asked."""
    return Reply(200, json.dumps({"ok": True, **more}).encode(), {"Content-Type": "application/json; charset=utf-8"})


def no(error: str, **more: object) -> Reply:
    """What it answers that did not: 200 all the same."""
    body = json.dumps({"ok": False, "error": error, **more}).encode()
    return Reply(200, body, {"Content-Type": "application/json; charset=utf-8"})


@contextmanager
def slack_stand_in(people: Mapping[str, str], clock: Callable[[], float] | None = None) -> Iterator[SlackStandIn]:
    """One workspace, as long as the block lasts."""
    slack = SlackStandIn(people, clock)
    with posted_to(slack.answer) as slack.port:
        yield slack
