"""Bearer keys: who holds one may do what it is for, so many documents a minute.

The database has the hashes of keys only. What a key may is remembered for KEPT_SECONDS,
so that most requests ask no database and a revoked key dies within those seconds. Rates are counted in this process:
two processes behind one address let twice as much through.
"""

import asyncio
import hmac
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import structlog
from starlette.requests import Request

from curation.store.database import Database, DatabaseError
from curation.store.keys import ApiKey, hash_of, is_key, key_of_hash, note_use
from service.api.access import Caller
from service.api.bucket import TokenBucket
from service.api.errors import ApiError

log = structlog.get_logger()

KEPT_SECONDS = 5.0
NO_KEY = (
    "send the header Authorization: Bearer KEY; whoever runs this service makes keys with `passaparola keys create`"
)
NOT_VALID = "the key is unknown, revoked or expired; `passaparola keys list` tells whoever runs this service which"


class KeyAccess:
    """Access by the keys in a database. For one event loop."""

    def __init__(
        self, database: Database, clock: Callable[[], datetime], monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._database = database
        self._clock = clock
        self._monotonic = monotonic
        self._known: dict[str, tuple[ApiKey, float]] = {}
        self._buckets: dict[str, TokenBucket] = {}
        self._noted: dict[str, date] = {}
        # Two threads: noting a use waits for its turn to write, which may take a while; looking never waits for it.
        self._looking = ThreadPoolExecutor(1, thread_name_prefix="keys-looking")
        self._noting = ThreadPoolExecutor(1, thread_name_prefix="keys-noting")

    async def admit(self, request: Request, scope: str, documents: int) -> Caller:
        """Who asks, as `Access` says."""
        key = await self._key_in(request)
        today = self._clock().astimezone(UTC).date()
        if not key.holds(today):
            raise ApiError(401, "unauthorized", NOT_VALID)
        if scope not in key.scopes:
            allowed = ", ".join(key.scopes)
            raise ApiError(403, "forbidden", f"the key {key.name!r} is for {allowed}; this needs one for {scope}")
        self._take(key, documents)
        self._note_use(key, today)
        return Caller(key.name)

    def close(self) -> None:
        """Let the threads end, with what they have begun."""
        self._looking.shutdown()
        self._noting.shutdown()

    async def _key_in(self, request: Request) -> ApiKey:
        hash = hash_of(sent_key(request))
        known, until = self._known.get(hash, (None, 0.0))
        if known is not None and self._monotonic() < until:
            return known
        found = await asyncio.get_running_loop().run_in_executor(self._looking, self._look_up, hash)
        # The search for the hash is not made in constant time, and need not be: who could choose a hash has the key.
        if found is None or not hmac.compare_digest(found.hash, hash):
            raise ApiError(401, "unauthorized", NOT_VALID)
        self._known[hash] = found, self._monotonic() + KEPT_SECONDS
        return found

    def _look_up(self, hash: str) -> ApiKey | None:
        try:
            with self._database.reading() as connection:
                return key_of_hash(connection, hash)
        except DatabaseError as error:
            log.warning("a key could not be looked up", error=str(error))
            raise ApiError(503, "not_ready", "the database does not answer; /ready says why") from error

    def _take(self, key: ApiKey, documents: int) -> None:
        now = self._monotonic()
        bucket = self._buckets.get(key.name)
        if bucket is None:
            bucket = self._buckets[key.name] = TokenBucket(key.per_minute, now)
        if wait := bucket.take(documents, now):
            message = f"the key {key.name!r} is for {key.per_minute} documents a minute; come back in {wait} seconds"
            raise ApiError(429, "rate_limited", message, retry_after=wait)

    def _note_use(self, key: ApiKey, today: date) -> None:
        if today in (key.last_used, self._noted.get(key.name)):
            return
        self._noted[key.name] = today
        self._noting.submit(self._write_use, key.name, today)

    def _write_use(self, name: str, today: date) -> None:
        try:
            with self._database.writing() as connection:
                note_use(connection, name, today)
        except DatabaseError as error:  # nobody is refused for it
            log.warning("the use of a key could not be noted", key=name, error=str(error))


def sent_key(request: Request) -> str:
    """The key a request carries, of the right form; anything else is refused before a byte of it is hashed.

    Raises:
        ApiError: 401, none, several, or not of the form of a key.
    """
    headers = request.headers.getlist("authorization")
    if len(headers) != 1:
        raise ApiError(401, "unauthorized", NO_KEY)
    scheme, _, key = headers[0].partition(" ")
    if scheme.lower() != "bearer":
        raise ApiError(401, "unauthorized", NO_KEY)
    if not is_key(key):
        raise ApiError(401, "unauthorized", NOT_VALID)
    return key
