"""What is asked of Slack: slack_sdk's client on our own way out, and its refusals in our terms.

Left to itself the client reads proxies from the environment, follows redirects with its token, reads answers of any
length and tells Slack which operating system it runs on. All of it passes through one method, which is replaced; a test
holds the client to that.
"""

import json
import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.request import Request

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from curation.deliver.channels import NotDelivered
from curation.deliver.pacing import Pace
from curation.deliver.posting import USER_AGENT, Answer, Poster
from curation.deliver.slack.faults import UnknownPerson, refusal, refused_status
from curation.fetch.freshness import retry_after

PAGE = 100  # messages of a conversation that are asked for at once
_SILENT = logging.Logger("slack", logging.CRITICAL + 1)  # what goes wrong is raised, and told once by whoever asked


class GuardedClient(WebClient):
    """The client of one workspace by a bot's token: one deadline, no redirects, no proxy of nobody's, no retries."""

    def __init__(self, token: str, api: str, poster: Poster) -> None:
        super().__init__(token, base_url=api, retry_handlers=[], logger=_SILENT)
        self.headers["User-Agent"] = USER_AGENT
        self._poster = poster

    def _perform_urllib_http_request_internal(self, url: str, req: Request) -> dict[str, Any]:
        data = req.data if isinstance(req.data, bytes) else b""
        answer = self._poster.post(url, data, {name: str(value) for name, value in req.header_items()})
        return {"status": answer.status, "headers": dict(answer.headers), "body": _json(answer)}


def _json(answer: Answer) -> str:
    """The body, which the client takes for a JSON object whatever it is."""
    try:
        if isinstance(json.loads(answer.body), dict):
            return answer.body.decode()
    except ValueError:
        pass
    return '{"ok": false, "error": "no_json"}'


class Workspace:
    """The few things that are asked of one. Each raises NotDelivered for what Slack refuses.

    A method that asks for a pause is left alone so long, whoever's turn it is.
    """

    def __init__(self, client: WebClient, pauses: Pace) -> None:
        self._client = client
        self._pauses = pauses

    def person(self, email: str) -> str:
        """The id of whoever has an account by that address."""
        if not email:
            raise UnknownPerson(
                "without an e-mail address nobody is found in Slack; give this person theirs", "address"
            )
        method = "users.lookupByEmail"
        return _id(method, self._ask(method, lambda: self._client.users_lookupByEmail(email=email))["user"])

    def post(self, person: str, message: dict[str, Any]) -> str:
        """What Slack calls the message that it took."""
        sent = {"channel": person, **message}
        answer = self._ask("chat.postMessage", lambda: self._client.api_call("chat.postMessage", json=sent))
        return f"{answer['channel']}/{answer['ts']}"

    def conversation(self, person: str) -> str:
        """The id of ours with a person."""
        method = "conversations.open"
        return _id(method, self._ask(method, lambda: self._client.conversations_open(users=person))["channel"])

    def messages(self, conversation: str, since: datetime) -> Iterator[dict[str, Any]]:
        """Those of a conversation from a moment on, the latest first, each with its metadata."""
        history = partial(
            self._client.conversations_history,
            channel=conversation,
            oldest=f"{since.timestamp():.6f}",
            limit=PAGE,
            include_all_metadata=True,
        )
        cursor = None
        while cursor != "":
            page = self._ask("conversations.history", partial(history, cursor=cursor))
            yield from page["messages"] or ()
            cursor = (page["response_metadata"] or {}).get("next_cursor") or ""

    def _ask(self, method: str, call: Callable[[], SlackResponse]) -> SlackResponse:
        self._pauses.take_turn(method)
        try:
            return call()
        except SlackApiError as error:
            told = _told(method, error.response)
        if told.retry_after is not None:
            self._pauses.hold(method, told.retry_after)
        raise told


def _id(method: str, found: object) -> str:
    """That of what was asked for; an answer without one is as good as a refusal."""
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise refusal(method, "no_id")
    return str(found["id"])


def _told(method: str, answer: SlackResponse) -> NotDelivered:
    pause = retry_after({name.lower(): value for name, value in answer.headers.items()}, datetime.now(UTC))
    name = str(answer["error"] or "")
    if answer.status_code != 200 and name in ("", "no_json", "ratelimited"):
        return refused_status(method, answer.status_code, pause)
    return refusal(method, name, pause)
