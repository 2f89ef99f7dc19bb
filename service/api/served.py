"""What every endpoint of the interface shares: refusals become answers, and everything is counted."""

import time
from collections.abc import Awaitable, Callable

from starlette.types import Receive, Scope, Send

from service.api.errors import ApiError, ClientGone
from service.api.exchange import Exchange
from service.api.limits import Limits
from service.api.metrics import Metrics
from service.inference import NotReady, QueueFull

CLIENT_GONE = 499  # counted, never sent


class Served:
    """An ASGI application around `answer`, which raises what it refuses."""

    def __init__(
        self, path: str, answer: Callable[[Exchange], Awaitable[None]], limits: Limits, metrics: Metrics
    ) -> None:
        self._path = path
        self._answer = answer
        self._limits = limits
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        began = time.monotonic()
        exchange = Exchange(scope, receive, send, self._limits)
        try:
            await self._answer(exchange)
        except (ApiError, NotReady, QueueFull) as error:
            refusal = refusal_of(error)
            self._metrics.refused(refusal.code)
            await exchange.refuse(refusal)
        except ClientGone:
            exchange.status = CLIENT_GONE
        finally:
            seconds = None if exchange.streamed else time.monotonic() - began
            self._metrics.answered(self._path, exchange.status or 500, seconds)


def refusal_of(error: ApiError | NotReady | QueueFull) -> ApiError:
    """What a caller is told of an error."""
    if isinstance(error, NotReady):
        return ApiError(503, "not_ready", str(error))
    if isinstance(error, QueueFull):
        return ApiError(429, "busy", str(error), retry_after=error.retry_after)
    return error
