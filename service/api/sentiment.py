"""`POST /v1/sentiment`: some documents at once, answered together."""

from pydantic_core import to_json

from service.api.access import Access
from service.api.answers import DocumentAnswer, DocumentError, SentimentResponse
from service.api.desk import TOO_MANY_MENTIONS, Desk, mentions_in, passages_of
from service.api.documents import REQUEST, SentimentRequest, read_json
from service.api.exchange import BodiesInFlight, Exchange
from service.api.limits import MAX_MENTIONS
from service.api.metrics import Metrics
from service.api.staying import scored_for
from service.inference import Worker

PATH = "/v1/sentiment"
SCOPE = "sentiment"
MEDIA_TYPES = frozenset({"application/json"})


class SentimentEndpoint:
    """Answers one request at a time, many times at once."""

    def __init__(self, access: Access, worker: Worker, desk: Desk, bodies: BodiesInFlight, metrics: Metrics) -> None:
        self._access = access
        self._worker = worker
        self._desk = desk
        self._bodies = bodies
        self._metrics = metrics

    async def answer(self, exchange: Exchange) -> None:
        """Check who asks and whether there is room before the body is read, then read it and answer."""
        await self._access.admit(exchange.request(), SCOPE, 0)
        exchange.demand(MEDIA_TYPES)
        self._worker.expect()
        body = await exchange.body(self._bodies)
        try:
            request = read_json(REQUEST, body)
            await self._access.admit(exchange.request(), SCOPE, len(request.documents))
            documents = await self._judge(request, exchange)
        finally:
            self._bodies.let_go(len(body))
        name, revision = self._worker.model
        response: SentimentResponse = {"model": {"id": name, "revision": revision}, "documents": documents}
        self._metrics.documents(PATH, len(documents))
        await exchange.answer(200, to_json(response))

    async def _judge(self, request: SentimentRequest, exchange: Exchange) -> list[DocumentAnswer | DocumentError]:
        finder = await self._desk.finder(request.brands)
        read = await self._desk.read(request.documents, finder, request.level)
        if mentions_in(read) > MAX_MENTIONS:
            raise TOO_MANY_MENTIONS
        job = self._worker.submit(passages_of(read), len(read))
        return await self._desk.answers(read, await scored_for(exchange, self._worker, job))
