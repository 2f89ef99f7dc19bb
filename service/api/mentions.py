"""`POST /v1/mentions`: documents judged as by /v1/sentiment at the level of mentions, and their mentions kept.

A request with an `Idempotency-Key` that comes again within a day is answered as before, and nothing is stored twice.
Without one it is judged again; a mention of the same place, brand and document is still one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from pydantic_core import to_json
from sqlalchemy import Connection
from starlette.requests import Request

from curation.store.answers import GivenAnswer, answer_given, keep_answer
from curation.store.mentions import drop_others, save_mentions
from service.api.access import Access
from service.api.documents import read_json
from service.api.errors import ApiError
from service.api.exchange import BodiesInFlight, Exchange
from service.api.mention_judging import JudgedForKeeping, KeptDocument, MentionJudge
from service.api.mention_shapes import MENTIONS_REQUEST, SourcedDocument, StoredResponse
from service.api.metrics import Metrics
from service.api.shelf import Shelf

PATH = "/v1/mentions"
SCOPE = "mentions:write"
MEDIA_TYPES = frozenset({"application/json"})
LONGEST_KEY = 255
_IDEMPOTENCY_KEY = re.compile(rf"[\x21-\x7e]{{1,{LONGEST_KEY}}}")


@dataclass(frozen=True, slots=True)
class Once:
    """A request to be done once: whose it is, its idempotency key, and the hash of its body."""

    caller: str
    key: str
    body_hash: str


class StoreEndpoint:
    """Judges and keeps."""

    def __init__(
        self, access: Access, judge: MentionJudge, shelf: Shelf, bodies: BodiesInFlight, metrics: Metrics
    ) -> None:
        self._access = access
        self._judge = judge
        self._shelf = shelf
        self._bodies = bodies
        self._metrics = metrics

    async def answer(self, exchange: Exchange) -> None:
        """Check who asks and whether there is room before the body is read, then judge, keep and answer."""
        request = exchange.request()
        caller = await self._access.admit(request, SCOPE, 0)
        exchange.demand(MEDIA_TYPES)
        key = idempotency_key(request)
        self._judge.worker.expect()
        body = await exchange.body(self._bodies)
        try:
            once = Once(caller.name, key, sha256(body).hexdigest()) if key else None
            answer = await self._before(once) or await self._now(body, once, exchange)
        finally:
            self._bodies.let_go(len(body))
        await exchange.answer(200, answer)

    async def _before(self, once: Once | None) -> bytes | None:
        return await self._shelf.read(lambda connection: given_before(connection, once)) if once else None

    async def _now(self, body: bytes, once: Once | None, exchange: Exchange) -> bytes:
        request = read_json(MENTIONS_REQUEST, body)
        refuse_doubles(request.documents)
        await self._access.admit(exchange.request(), SCOPE, len(request.documents))
        now = self._shelf.clock()
        judged = await self._judge.judge(request, exchange, now)
        name, revision = self._judge.worker.model
        response: StoredResponse = {"model": {"id": name, "revision": revision}, "documents": [*judged.answers]}
        answer = to_json(response)
        told = await self._shelf.write(lambda connection: keep(connection, judged, answer, once, now))
        self._metrics.documents(PATH, len(judged.answers))
        return told


def keep(connection: Connection, judged: JudgedForKeeping, answer: bytes, once: Once | None, now: datetime) -> bytes:
    """Store what was judged, unless the same request has been done meanwhile; what to answer.

    An answer with an error in it is not remembered: sent again, the request is judged again.
    """
    if once and (told := given_before(connection, once)) is not None:
        return told
    for document in judged.kept:
        _keep_document(connection, document, judged.brands)
    if once and judged.complete:
        keep_answer(connection, once.caller, once.key, GivenAnswer(once.body_hash, answer), now)
    return answer


def _keep_document(connection: Connection, document: KeptDocument, brands: Sequence[str]) -> None:
    origin = document.origin
    save_mentions(connection, document.mentions, dated=document.dated)
    drop_others(connection, origin.source, origin.document, brands, [mention.id for mention in document.mentions])


def given_before(connection: Connection, once: Once) -> bytes | None:
    """What the request was answered the first time; None where this is it.

    Raises:
        ApiError: 422, the idempotency key was used with another body.
    """
    given = answer_given(connection, once.caller, once.key)
    if given is not None and given.body_hash != once.body_hash:
        message = "the Idempotency-Key was used with another body before; send a new one with every new request"
        raise ApiError(422, "idempotency_key_reused", message)
    return given.answer if given else None


def idempotency_key(request: Request) -> str | None:
    """The header `Idempotency-Key`, if there is one.

    Raises:
        ApiError: 422, it is given twice, too long, or not in visible ASCII.
    """
    given = request.headers.getlist("idempotency-key")
    if not given:
        return None
    if len(given) > 1 or not _IDEMPOTENCY_KEY.fullmatch(given[0]):
        message = f"Idempotency-Key: send one, of at most {LONGEST_KEY} visible ASCII characters, such as a UUID"
        raise ApiError(422, "invalid_request", message)
    return given[0]


def refuse_doubles(documents: Sequence[SourcedDocument]) -> None:
    """Refuse two documents that would be kept as one.

    Raises:
        ApiError: 422, two have the same source and id.
    """
    seen: set[tuple[str, str]] = set()
    for place, document in enumerate(documents):
        name = document.source, str(document.id)
        if name in seen:
            message = f"documents[{place}]: one before it has the same source and id; give each its own"
            raise ApiError(422, "invalid_request", message)
        seen.add(name)
