"""How long one fetch may wait: its one deadline, and how a closed door ends waits that are under way.

Nothing wakes a thread that waits for a server, so every long wait is cut into slices, and the door is looked at between
two. What cannot be cut (a name's lookup, a connect, a handshake) runs in a thread of its own, which is left behind.
"""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from curation.fetch.errors import DeadlineExceeded

SLICE = 0.2  # seconds between two looks at the door: soon for a person who waits, and no work for the machine

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Deadline:
    """When one fetch must be over, on the clock given; `closed` ends it at once."""

    end: float
    seconds: float
    clock: Callable[[], float]
    closed: threading.Event

    def left(self, at_most: float) -> float:
        """Seconds that one more wait may take. DeadlineExceeded when there are none."""
        self.check()
        left = self.end - self.clock()
        if left <= 0:
            raise DeadlineExceeded(f"not finished within {self.seconds:g} s; a later run tries again")
        return min(left, at_most)

    def slices(self, at_most: float) -> Iterator[float]:
        """The same seconds in pieces, to be waited one after the other. DeadlineExceeded once the door is closed."""
        left = self.left(at_most)
        while left > 0:
            yield min(left, SLICE)
            self.check()
            left -= SLICE

    def check(self) -> None:
        """DeadlineExceeded once the door is closed."""
        if self.closed.is_set():
            raise DeadlineExceeded("the run was stopped before the feed was read; run again")


def in_background(call: Callable[[], T]) -> Future[T]:
    """`call` in a thread that nobody has to wait for, not even the end of the process."""
    answer: Future[T] = Future()

    def run() -> None:
        try:
            answer.set_result(call())
        except Exception as error:  # raised where the answer is asked for
            answer.set_exception(error)

    threading.Thread(target=run, name="fetch", daemon=True).start()
    return answer
