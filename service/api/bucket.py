"""How much a caller may ask for in a while: a bucket that fills at a steady rate and is taken from. No clock inside."""

import math


class TokenBucket:
    """Holds a minute's worth at most, so that a caller who paused may ask for so much at once."""

    def __init__(self, per_minute: int, now: float) -> None:
        """`now`: seconds of a monotonic clock, as everywhere here. It begins full."""
        self._most = float(per_minute)
        self._rate = per_minute / 60
        self._left = self._most
        self._at = now

    def take(self, count: int, now: float) -> int:
        """Take `count` and return 0, or take nothing and return in how many seconds to ask again, 1 or more.

        Asking for more than it ever holds takes a full bucket and leaves a debt, so that it happens, and on average
        not more often than the rate allows. Asking for 0 tells whether there is anything left.
        """
        self._left = min(self._left + max(now - self._at, 0.0) * self._rate, self._most)
        self._at = max(now, self._at)
        needed = min(max(count, 1), self._most)
        # Time is measured in fractions that do not add up exactly; without this a client told to wait might come early.
        if self._left + 1e-6 < needed:
            return max(math.ceil((needed - self._left) / self._rate - 1e-6), 1)
        self._left -= count
        return 0
