"""What every channel can do, and what may come of it.

A channel hands one digest over and says so, or says why not and what to do about it. Whoever calls keeps count.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal, Protocol

from curation.deliver.digest import Digest

Fault = Literal["address", "later", "service"]
"""What is wrong: this person's address, for good; the moment, so that it is worth another try; or the channel for
everybody, as with a password that is refused."""


class NotDelivered(Exception):
    """A digest was not handed over.

    Attributes:
        fault: whose trouble it is, and thus what to do.
        retry_after: how long the other end asks to be left alone; None where it says nothing.
    """

    def __init__(self, reason: str, fault: Fault, retry_after: timedelta | None = None) -> None:
        super().__init__(reason)
        self.fault: Fault = fault
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the channel calls the message; `address` where it found one that is worth keeping, as Slack's user id."""

    message: str
    address: str | None = None


class Channel(Protocol):
    """One way to people. Keeps a connection open between digests where that is quicker."""

    def deliver(self, digest: Digest, address: str, *, perhaps_there: bool) -> Receipt:
        """Hand a digest over.

        Args:
            address: what is kept as the person's address in this channel; "" where nothing is.
            perhaps_there: an earlier try may have arrived before whoever made it was stopped. A channel that can ask
                asks, and does not send again; one that cannot sends with the same identity as before.

        Raises:
            NotDelivered: it was not taken, or nobody can tell.
        """
        ...

    def close(self) -> None:
        """Let go of connections; the next digest opens them anew."""
        ...
