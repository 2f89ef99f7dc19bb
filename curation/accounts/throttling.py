"""How often somebody may try to sign in, or have a link sent.

Tries are counted by address, and by address and account together: guessing gets slow, while the owner of an account,
who comes from elsewhere, is never locked out by a stranger. A try counts when it begins, so that many at once are no
way around; one that succeeds takes back what it counted for the account.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address

FORGOTTEN_AFTER = timedelta(hours=6)
FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Counted:
    """How often was tried under one key, and when last."""

    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Limit:
    """One thing that tries are counted by, and how many are free before one has to wait."""

    key: str
    free: int


def limits(what: str, address: str, whom: str) -> tuple[Limit, Limit]:
    """What a try counts for: the address and account together, and the address alone, which many may share."""
    network = _network(address)
    both = Limit(_hashed(what, network, whom.strip().casefold()), 5)
    return both, Limit(_hashed(what, network), 50)


def wait(counted: Counted | None, limit: Limit, now: datetime) -> timedelta:
    """How long to wait before the next try; zero where it may be made now. Doubles with every try beyond the free."""
    if counted is None or counted.count < limit.free or now - counted.last_at >= FORGOTTEN_AFTER:
        return timedelta()
    doublings = min(counted.count - limit.free, 20)
    pause = min(FIRST_WAIT * float(2**doublings), LONGEST_WAIT)
    return max(timedelta(), counted.last_at + pause - now)


def after_try(counted: Counted | None, now: datetime) -> Counted:
    """The count with one more try."""
    before = counted.count if counted and now - counted.last_at < FORGOTTEN_AFTER else 0
    return Counted(before + 1, now)


def _network(address: str) -> str:
    """What stands for whoever has an address: of IPv6 the first half, since everybody has the whole second half."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Address(int(found) >> 64 << 64)) if isinstance(found, IPv6Address) else str(found)


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
