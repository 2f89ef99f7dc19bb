"""Who just came by, known for minutes and to nobody: reloads are not clicks, and nobody asks without end.

There is no cookie. A visit is remembered as a keyed hash of code, address and program in this process's memory alone;
the key is random, thrown away every day, and was never stored, so that nothing can be found out from the hashes, then
or later. Several processes of a service each remember their own: a reload that another one answers counts again.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from threading import Lock
from typing import TypeVar

from service.api.bucket import TokenBucket

SAME_VISIT = 15 * 60.0
"""Seconds within which the same program at the same address is the same click."""
KEY_LASTS = 24 * 60 * 60.0
PER_MINUTE = 300
"""Links that one address may open: many people share one, and guessing a code takes years at any rate."""
MOST = 10_000
"""Visits, and addresses, remembered at once; the oldest are forgotten first."""

Kept = TypeVar("Kept")


class Visits:
    """What this process remembers; may be asked from several threads."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        """`seconds`: a monotonic clock."""
        self._seconds = seconds
        self._lock = Lock()
        self._forget(seconds())

    def wait(self, address: str) -> int:
        """In how many seconds an address may open another link: 0 is now, and counts as one opened."""
        with self._lock:
            now = self._begun()
            key = self._hash(address)
            bucket = self._buckets.pop(key, None) or TokenBucket(PER_MINUTE, now)
            _keep(self._buckets, key, bucket)
            return bucket.take(1, now)

    def is_first(self, code: str, address: str, agent: str) -> bool:
        """Whether a link was not opened from there within SAME_VISIT. Every visit begins that time anew."""
        with self._lock:
            now = self._begun()
            key = self._hash(code, address, agent)
            before = self._visits.pop(key, None)
            _keep(self._visits, key, now)
            return before is None or now - before >= SAME_VISIT

    def _begun(self) -> float:
        now = self._seconds()
        if now - self._since >= KEY_LASTS:
            self._forget(now)
        return now

    def _forget(self, now: float) -> None:
        self._since = now
        self._key = secrets.token_bytes(32)
        self._visits: OrderedDict[bytes, float] = OrderedDict()
        self._buckets: OrderedDict[bytes, TokenBucket] = OrderedDict()

    def _hash(self, *parts: str) -> bytes:
        return blake2b("\0".join(parts).encode("utf-8", "replace"), key=self._key, digest_size=16).digest()


def _keep(found: "OrderedDict[bytes, Kept]", key: bytes, value: Kept) -> None:
    found[key] = value
    if len(found) > MOST:
        found.popitem(last=False)
