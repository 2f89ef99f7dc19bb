"""When a delivery that was not taken is tried again. Pure: no I/O, no clock.

The pause grows from a minute to six hours. It is stretched by up to a fifth, by how the digest is named, so that what
failed together does not come back together, and anybody can say when it comes.
"""

from datetime import datetime, timedelta
from zlib import crc32

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 360))
ENOUGH = len(PAUSES) + 1
"""Attempts after which a digest is given up."""
LONGEST_WAIT = PAUSES[-1]
_STRETCH = 0.2


def next_try(name: str, attempts: int, now: datetime) -> datetime | None:
    """When to try again after so many attempts in vain; None where they were enough."""
    return now + _stretched(PAUSES[attempts - 1], f"{name} {attempts}") if attempts < ENOUGH else None


def asked_for(name: str, wish: timedelta, now: datetime) -> datetime:
    """When to try again where the other end says how long it wants to be left alone: at most six hours."""
    return now + _stretched(min(max(wish, timedelta(seconds=1)), LONGEST_WAIT), name)


def _stretched(pause: timedelta, name: str) -> timedelta:
    return pause * (1 + _STRETCH * crc32(name.encode()) / 0xFFFFFFFF)
