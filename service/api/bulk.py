"""`POST /v1/sentiment/bulk`: a document a line, an answer a line, in order, for as long as the client sends.

Nothing but a window of documents is held: while it is full nothing more is read, and while the client takes no answers
the window stays full. So a client has to read while it sends, as curl does. A line that cannot be answered has an
error in its place, and the stream goes on.
"""

from collections.abc import Callable, Sequence
from typing import get_args
from urllib.parse import parse_qs

from curation.listening.sentiment import Level
from service.api.access import Access
from service.api.desk import Desk
from service.api.errors import ApiError
from service.api.exchange import Exchange
from service.api.limits import MAX_BRANDS, MAX_NAME, Limits
from service.api.metrics import Metrics
from service.api.stream import Order, Stream
from service.inference import Worker

PATH = "/v1/sentiment/bulk"
SCOPE = "sentiment"
BYTES = "application/octet-stream"  # what general tools send, and can be told of
MEDIA_TYPES = frozenset({"application/x-ndjson", "application/ndjson", "application/jsonl", BYTES})
COME_BACK_SECONDS = 10


class BulkEndpoint:
    """Lets a few streams in at a time."""

    def __init__(self, access: Access, worker: Worker, desk: Desk, limits: Limits, metrics: Metrics) -> None:
        self._access = access
        self._worker = worker
        self._desk = desk
        self._limits = limits
        self._metrics = metrics
        self._streams = 0

    async def answer(self, exchange: Exchange) -> None:
        """Check who asks and for what, then answer line by line."""
        request = exchange.request()
        await self._access.admit(request, SCOPE, 0)
        exchange.demand(MEDIA_TYPES)
        self._worker.expect()
        level, brands = options(exchange.scope["query_string"])
        finder = await self._desk.finder(brands)
        if self._streams >= self._limits.bulk_streams:
            message = f"{self._streams} bulk streams are running, which is all this service takes; come back later"
            raise ApiError(429, "busy", message, retry_after=COME_BACK_SECONDS)

        async def admit(documents: int) -> None:
            await self._access.admit(request, SCOPE, documents)

        self._streams += 1
        try:
            order = Order(finder, level, admit, self._counted())
            await Stream(exchange, self._worker, self._desk, order, self._limits).run()
        finally:
            self._streams -= 1

    def _counted(self) -> Callable[[int], None]:
        return lambda count: self._metrics.documents(PATH, count)


def options(query: bytes) -> tuple[Level, Sequence[str] | None]:
    """Level and ids of brands from a query such as `level=both&brand=acme&brand=apollo`.

    Raises:
        ApiError: 422, another option, or one that says what it cannot.
    """
    try:
        given = parse_qs(query.decode("latin-1"), keep_blank_values=True, max_num_fields=MAX_BRANDS + 1)
    except ValueError:
        raise _refused(f"there are more than {MAX_BRANDS} brands; name fewer") from None
    if given.keys() - {"level", "brand"}:
        raise _refused("known options are level and brand; brand may be repeated")
    brands = given.get("brand")
    if brands and any(len(brand) > MAX_NAME for brand in brands):
        raise _refused(f"brand: an id has at most {MAX_NAME} characters")
    said = given.get("level", ["mention"])
    levels: tuple[Level, ...] = get_args(Level)
    for level in levels:
        if said == [level]:
            return level, brands
    raise _refused(f"level: give one of {', '.join(levels)}")


def _refused(message: str) -> ApiError:
    return ApiError(422, "invalid_request", f"query: {message}")
