"""Digests by a Slack app's own messages to each person, and the comms team's channel by its webhook.

The bot finds a person by e-mail address once; the id is kept. Each message carries the digest's id as metadata, so that
one which may have arrived is looked for in the conversation before it is sent again: exactly once. Slack takes about
one message a second in a conversation, which is kept on our side.

The app needs chat:write, users:read, users:read.email, im:write and im:history.
"""

import json
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from curation.deliver.channels import Receipt
from curation.deliver.digest import Digest
from curation.deliver.pacing import Pace
from curation.deliver.posting import Poster
from curation.deliver.slack.blocks import EVENT, slack_message
from curation.deliver.slack.faults import UnknownPerson, webhook_refusal
from curation.fetch.freshness import retry_after

API = "https://slack.com/api/"
RATE = (1, 1.0)
CLOCKS_APART = timedelta(days=1)  # a conversation is looked through from so long before the digest was made


class SlackChannel:
    """One workspace. Any number of threads may deliver at once.

    Args:
        token: of the app's bot.
        api: where the Web API is; its host is the operator's choice and may stand inside.
        poster: what carries the requests.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        token: str,
        api: str = API,
        *,
        poster: Poster | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        from curation.deliver.slack.client import GuardedClient, Workspace

        self._poster = poster or Poster(allow=[host_and_port(api)])
        self._workspace = Workspace(GuardedClient(token, api, self._poster), Pace([], clock, sleep))
        self._pace = Pace([RATE], clock, sleep)

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        """As `Channel` says; `address` is the user id that was found before. One that is gone is looked up anew."""
        if address:
            try:
                return self._delivered(digest, address, perhaps_there)
            except UnknownPerson:
                pass
        return self._delivered(digest, self._workspace.person(digest.email), perhaps_there)

    def close(self) -> None:
        """As `Channel` says."""
        self._poster.close()

    def _delivered(self, digest: Digest, person: str, perhaps_there: bool) -> Receipt:
        there = self._found(digest, person) if perhaps_there else None
        if there is None:
            self._pace.take_turn(person)
            there = self._workspace.post(person, slack_message(digest))
        return Receipt(there, person)

    def _found(self, digest: Digest, person: str) -> str | None:
        """What the message of a digest is called, if it is in the conversation."""
        conversation = self._workspace.conversation(person)
        for message in self._workspace.messages(conversation, digest.made_at - CLOCKS_APART):
            metadata = message.get("metadata") or {}
            ours = metadata.get("event_type") == EVENT and metadata.get("event_payload") == {"digest": digest.id}
            if ours:
                return f"{conversation}/{message['ts']}"
        return None


def post_to_webhook(url: str, payload: Mapping[str, object], poster: Poster | None = None) -> None:
    """Post a message (`text`, `blocks`) to the comms team's channel by its incoming webhook.

    Raises:
        NotDelivered: "address" where the webhook is gone. No message holds its address.
    """
    ours = poster or Poster(allow=[host_and_port(url)])
    try:
        answer = ours.post(url, json.dumps(payload).encode(), {"Content-Type": "application/json"})
    finally:
        if poster is None:
            ours.close()
    said = answer.body.decode("utf-8", "replace").strip()
    if answer.status != 200 or said != "ok":
        raise webhook_refusal(answer.status, said, retry_after(answer.headers, datetime.now(UTC)))


def host_and_port(url: str) -> str:
    """An address's host, as `network.allow` names one: with its port where it has one."""
    return urlsplit(url).netloc.rpartition("@")[2]
