"""How often one place may be written to, kept on our side: the clock and the way to wait are passed in."""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from datetime import timedelta

from curation.deliver.channels import NotDelivered

PATIENCE = 5.0  # seconds that are waited here and now; more is for whoever keeps what waits
_FORGOTTEN_AT = 1000  # places, of which those that were left alone long enough are not kept

Rate = tuple[int, float]
"""At most so many times in any so many seconds."""


class Pace:
    """Turns at places, in any number of threads; a place is any text, and its turns do not concern another's.

    Args:
        rates: all of which hold; with none of them only pauses count that were asked for.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        rates: Sequence[Rate],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._rates = rates
        self._most = max((times for times, _ in rates), default=1)
        self._clock = clock
        self._sleep = sleep
        self._taken: dict[str, deque[float]] = {}
        self._held: dict[str, float] = {}
        self._forget_at = _FORGOTTEN_AT
        self._keeping = threading.Lock()

    def take_turn(self, place: str) -> None:
        """Wait until the place may be written to, and count it.

        Raises:
            NotDelivered: later, if it would take longer than PATIENCE; then nothing is counted.
        """
        with self._keeping:
            wait = self._wait(place)
            if wait <= PATIENCE:
                self._taken.setdefault(place, deque(maxlen=self._most)).append(self._clock() + wait)
        if wait > PATIENCE:
            raise NotDelivered(f"this place has had its fill for {wait:.0f} s", "later", timedelta(seconds=wait))
        if wait > 0:
            self._sleep(wait)

    def hold(self, place: str, pause: timedelta) -> None:
        """Leave a place alone for as long as it asked."""
        with self._keeping:
            self._held[place] = max(self._held.get(place, 0.0), self._clock() + pause.total_seconds())

    def _wait(self, place: str) -> float:
        now = self._clock()
        self._forget(now)
        turns = self._taken.get(place, deque())
        free = [turns[-times] + seconds for times, seconds in self._rates if len(turns) >= times]
        return max(0.0, self._held.get(place, now) - now, *(moment - now for moment in free))

    def _forget(self, now: float) -> None:
        """What decides nothing any more, once there is much of it: most places are written to once a week."""
        if len(self._taken) + len(self._held) < self._forget_at:
            return
        longest = max((seconds for _, seconds in self._rates), default=0.0)
        self._taken = {place: turns for place, turns in self._taken.items() if turns[-1] + longest > now}
        self._held = {place: until for place, until in self._held.items() if until > now}
        self._forget_at = max(_FORGOTTEN_AT, 2 * (len(self._taken) + len(self._held)))
