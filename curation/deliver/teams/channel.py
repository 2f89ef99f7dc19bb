"""Digests to a Workflow of each person's own in Teams.

A Workflow says that it took a message and nothing of what became of it, and cannot be asked. A digest that may have
arrived is thus sent once more: at least once, its first element named after the digest, so that copies can be told.
"""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from curation.deliver.channels import NotDelivered, Receipt
from curation.deliver.digest import Digest
from curation.deliver.pacing import Pace
from curation.deliver.posting import Answer, Poster
from curation.deliver.slack.channel import host_and_port
from curation.deliver.teams.address import NoWorkflow, workflow_address
from curation.deliver.teams.card import as_bytes, teams_message
from curation.fetch.freshness import retry_after

RATES = ((4, 1.0), (60, 30.0))
"""Of one address. Microsoft's for its connectors, which Workflows took over from."""
_FAILED = re.compile(r"HTTP error \d{3}|delivery failed|^\s*\{\s*\"error\"\s*:", re.IGNORECASE)
_STATUS = re.compile(r"HTTP error (\d{3})", re.IGNORECASE)


class TeamsChannel:
    """Any number of Workflows, by any number of threads at once.

    Args:
        hosts: those that the operator allows besides Microsoft's; they may stand inside.
        poster: what carries the messages.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        hosts: Sequence[str] = (),
        *,
        poster: Poster | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._hosts = hosts
        self._poster = poster or Poster(allow=hosts)
        self._pace = Pace(RATES, clock, sleep)

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        """As `Channel` says. Nobody can tell whether an earlier try arrived."""
        try:
            workflow = workflow_address(address, self._hosts)
        except NoWorkflow as error:
            raise NotDelivered(str(error), "address") from error
        self._pace.take_turn(workflow)
        try:
            post_card(workflow, teams_message(digest), self._poster)
        except NotDelivered as refused:
            if refused.retry_after is not None:
                self._pace.hold(workflow, refused.retry_after)
            raise
        return Receipt(f"digest-{digest.id}")

    def close(self) -> None:
        """As `Channel` says."""
        self._poster.close()


def post_card(url: str, message: Mapping[str, object], poster: Poster | None = None) -> None:
    """Post a message (as of `teams_card.message_of`) to a Workflow.

    Raises:
        NotDelivered: "address" where there is no such Workflow, or it is off. No message holds its address.
    """
    ours = poster or Poster(allow=[host_and_port(url)])
    try:
        answer = ours.post(url, as_bytes(message), {"Content-Type": "application/json; charset=utf-8"})
    finally:
        if poster is None:
            ours.close()
    if refused := _refusal(answer):
        raise refused


def _refusal(answer: Answer) -> NotDelivered | None:
    """What an answer means; a status of success may hold an error of what is behind it."""
    status, pause = answer.status, retry_after(answer.headers, datetime.now(UTC))
    if 200 <= status < 300:
        body = answer.body[:4000].decode("utf-8", "replace")
        if not _FAILED.search(body):
            return None
        inside = _STATUS.search(body)
        status = int(inside[1]) if inside else 500
    said = f"the Workflow answered {status}" + (" in the body" if status != answer.status else "")
    if status == 413:
        return NotDelivered(f"{said}: the message is too large, a fault of ours; please report it", "later")
    if status in (429, 503):
        return NotDelivered(f"{said}: it is asked too often", "later", pause)
    if status in (408, 425) or status >= 500:
        return NotDelivered(f"{said}: it is in trouble; a later try may do better", "later")
    remedy = "is it there and switched on? Copy its address anew from Teams"
    return NotDelivered(f"{said}: {remedy}", "address")
