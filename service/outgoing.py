"""What messages leave this installation with, as the pages need to know it."""

from collections.abc import Collection
from dataclasses import dataclass

from starlette.requests import Request

from curation.deliver.addresses import AddressBook
from curation.own_wishes import CHANNELS, Channel


@dataclass(frozen=True, slots=True)
class Ways:
    """The channels that are set up here, and the hosts besides Microsoft's that Teams' Workflows may be at."""

    channels: Collection[Channel] = ()
    teams_hosts: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """How addresses in messages are signed, and which ways messages go. The application keeps it in its state."""

    book: AddressBook
    ways: Ways

    @property
    def channels(self) -> tuple[Channel, ...]:
        """Those that are set up, in the order they are offered."""
        return tuple(channel for channel in CHANNELS if channel in self.ways.channels)

    @property
    def teams_hosts(self) -> tuple[str, ...]:
        """As `Ways` says."""
        return tuple(self.ways.teams_hosts)


def outgoing_of(request: Request) -> Outgoing:
    """That of the application which a request is for."""
    outgoing: Outgoing = request.app.state.outgoing
    return outgoing
