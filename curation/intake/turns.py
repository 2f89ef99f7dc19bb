"""Whose turn it is among feeds to be read: hosts in rotation, and never more than a few requests at one host.

A server that carries many of our feeds is asked politely, and one that is slow holds up its own feeds alone. No I/O.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from curation.config import FeedSource
from curation.config.feed_address import is_web, same_address

PER_HOST = 2


class Turns:
    """Feeds still to be read; `take` gives the next ones, `done` makes room at a feed's host.

    `asked_at` is the address where a feed is asked: it may have moved since it was configured.
    """

    def __init__(
        self, sources: Iterable[FeedSource], asked_at: Callable[[FeedSource], str], per_host: int = PER_HOST
    ) -> None:
        self._asked_at = asked_at
        self._per_host = per_host
        self._waiting: dict[str, deque[FeedSource]] = defaultdict(deque)
        self._open: defaultdict[str, int] = defaultdict(int)
        for source in sources:
            self._waiting[self._host(source)].append(source)

    def __bool__(self) -> bool:
        """Whether any feed still waits."""
        return bool(self._waiting)

    def take(self, at_most: int) -> list[FeedSource]:
        """The next feeds whose hosts have room, one of each host before the second of any."""
        taken: list[FeedSource] = []
        while len(taken) < at_most and (round_ := self._hosts_with_room()):
            for host in round_[: at_most - len(taken)]:
                self._open[host] += 1
                taken.append(self._waiting[host].popleft())
                left = self._waiting.pop(host)
                if left:
                    self._waiting[host] = left  # to the end of the rotation
        return taken

    def done(self, source: FeedSource) -> None:
        """A feed that was taken is read, or was not to be read after all."""
        self._open[self._host(source)] -= 1

    def _hosts_with_room(self) -> list[str]:
        return [host for host in self._waiting if self._open[host] < self._per_host]

    def _host(self, source: FeedSource) -> str:
        """Files and demo feeds bother nobody: each is a host of its own."""
        address = self._asked_at(source)
        return urlsplit(same_address(address)).netloc if is_web(address) else address
