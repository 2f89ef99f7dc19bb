"""One request and its answer on the wire: a body read within limits, a client that may leave, an answer sent at once.

Written on ASGI itself: requests of one short document come by the hundred a second, and share two cores with the model.
"""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from http import HTTPStatus

from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from service.api.errors import ApiError, ClientGone
from service.api.limits import Limits

DRAINED_BYTES = 64 * 2**20  # of a body that is refused: read on this far, so that the client comes to read the answer
DRAINED_SECONDS = 5.0
JSON = b"application/json"


class BodiesInFlight:
    """Bytes of bodies held at the moment, over all requests."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0

    def hold(self, count: int) -> None:
        """Count what has arrived.

        Raises:
            ApiError: 429, too much is held already.
        """
        if self._held + count > self._most:
            raise ApiError(429, "busy", "too many bodies are being sent at this moment; try again", retry_after=1)
        self._held += count

    def let_go(self, count: int) -> None:
        """Count what is held no longer."""
        self._held -= count


class Exchange:
    """A request. Its body is read once, and at most one answer is sent."""

    def __init__(self, scope: Scope, receive: Receive, send: Send, limits: Limits) -> None:
        self.scope = scope
        self.headers: Mapping[bytes, bytes] = dict(scope["headers"])
        self._receive = receive
        self._send = send
        self._limits = limits
        self._read_to_end = False
        self.status = 0  # of the answer, once it has begun
        self.streamed = False  # whether it takes as long as its client wants

    def request(self) -> Request:
        """The request without its body."""
        return Request(self.scope)

    def demand(self, media_types: frozenset[str]) -> None:
        """Look at what the headers say of the body.

        Raises:
            ApiError: 415, it is of another type, encoding or charset.
        """
        media, _, parameters = self.headers.get(b"content-type", b"").decode("latin-1").partition(";")
        charset = parameters.lower().partition("charset=")[2].partition(";")[0].strip(' "')
        if media.strip().lower() not in media_types or charset not in ("", "utf-8", "utf8"):
            wanted = " or ".join(sorted(media_types))
            raise ApiError(415, "unsupported_media_type", f"send Content-Type: {wanted}, in UTF-8")
        if self.headers.get(b"content-encoding", b"identity").lower() != b"identity":
            raise ApiError(415, "unsupported_encoding", "send the body without Content-Encoding")

    async def body(self, bodies: BodiesInFlight) -> bytes:
        """The whole body; what it takes of `bodies` is let go by whoever calls, by its length.

        Raises:
            ApiError: 408, too slow; 413, too long; 429, too much is being read.
            ClientGone: the connection was closed.
        """
        most = self._limits.body_bytes
        declared = self.headers.get(b"content-length", b"")
        if declared.isdigit() and (len(declared) > 18 or int(declared) > most):
            raise _too_large(most)
        parts: list[bytes] = []
        held = 0
        try:
            async with asyncio.timeout(self._limits.body_seconds), aclosing(self.pieces()) as pieces:
                async for piece in pieces:
                    bodies.hold(len(piece))
                    held += len(piece)
                    if held > most:
                        raise _too_large(most)
                    parts.append(piece)
        except TimeoutError:
            bodies.let_go(held)
            raise ApiError(408, "too_slow", f"the body took longer than {self._limits.body_seconds:g} s") from None
        except BaseException:
            bodies.let_go(held)
            raise
        return parts[0] if len(parts) == 1 else b"".join(parts)

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The body as it arrives.

        Raises:
            ClientGone: the connection was closed.
        """
        while not self._read_to_end:
            message: Message = await self._receive()
            if message["type"] == "http.disconnect":
                raise ClientGone
            self._read_to_end = not message.get("more_body", False)
            yield message.get("body", b"")

    async def gone(self) -> None:
        """Return when the client has closed the connection. Only after the whole body has been read."""
        while (await self._receive())["type"] != "http.disconnect":
            pass

    async def answer(self, status: int, body: bytes, media_type: bytes = JSON) -> None:
        """Send a whole answer."""
        await self.begin(status, [(b"content-type", media_type), (b"content-length", str(len(body)).encode())])
        await self._send({"type": "http.response.body", "body": body})

    async def begin(self, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        """Send the head of an answer."""
        self.status = status
        await self._send({"type": "http.response.start", "status": status, "headers": headers})

    async def send_piece(self, piece: bytes, *, more: bool = True) -> None:
        """Send a part of the body of an answer; returns when there is room for the next."""
        await self._send({"type": "http.response.body", "body": piece, "more_body": more})

    async def refuse(self, error: ApiError) -> None:
        """Send an error. The connection ends after it if the body has not been read."""
        body = error.body()
        headers = [*error.headers(), (b"content-length", str(len(body)).encode())]
        if self._read_to_end:
            await self.begin(error.status, headers)
            await self._send({"type": "http.response.body", "body": body})
            return
        # Many clients read only after they have sent everything: closing at once would lose them the answer.
        await self.begin(error.status, [*headers, (b"connection", b"close")])
        await self.send_piece(body)
        if error.status != HTTPStatus.REQUEST_TIMEOUT:
            await self._drain()
        await self.send_piece(b"", more=False)

    async def _drain(self) -> None:
        drained = 0
        try:
            async with asyncio.timeout(DRAINED_SECONDS), aclosing(self.pieces()) as pieces:
                async for piece in pieces:
                    drained += len(piece)
                    if drained > DRAINED_BYTES:
                        return
        except (TimeoutError, ClientGone):
            return


def _too_large(most: int) -> ApiError:
    return ApiError(413, "too_large", f"the body is longer than {most} bytes; use /v1/sentiment/bulk or send less")
