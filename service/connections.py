"""Connections that cost nothing to open must cost nothing to hold, and answers go out in one piece.

uvicorn bounds the time between requests, but not how long the first byte or the rest of a head may take; a thousand
connections that say nothing would keep everybody else out. A body has its own time, told by whoever reads it.
"""

import asyncio

from h11 import IDLE
from uvicorn.protocols.http.h11_impl import H11Protocol

CONNECTIONS = 512  # of all clients together; more are answered 503
IDLE_SECONDS = 15  # between requests
LONGEST_HEAD = 32 * 1024  # bytes


class InOnePiece(asyncio.Transport):
    """Hands on what was written when the loop comes round: head and body of an answer take one call to the system."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._written: list[bytes] = []

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Keep it for a moment."""
        if not self._written:
            self._loop.call_soon(self._hand_on)
        self._written.append(bytes(data))

    def _hand_on(self) -> None:
        if self._written:
            self._transport.write(b"".join(self._written))
            self._written.clear()

    def close(self) -> None:
        """Hand on what is left, and close."""
        self._hand_on()
        self._transport.close()

    def is_closing(self) -> bool:
        """Whether it is."""
        return self._transport.is_closing()

    def pause_reading(self) -> None:
        """Take nothing in."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Take in again."""
        self._transport.resume_reading()

    def get_extra_info(self, name: str, default: object = None) -> object:
        """What the connection is told about itself."""
        return self._transport.get_extra_info(name, default)


class ImpatientProtocol(H11Protocol):
    """Closes a connection on which no whole head of a request has come for HEAD_SECONDS."""

    HEAD_SECONDS = 15.0  # from when the connection was opened, or from the first byte of a later head
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(InOnePiece(transport, self.loop))
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Wait no longer once a head is whole; wait anew where the next has begun."""
        super().data_received(data)
        if self.conn.their_state is not IDLE:
            self._wait_no_longer()
        elif self._deadline is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing."""
        self._wait_no_longer()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._deadline = self.loop.call_later(self.HEAD_SECONDS, self._hang_up)

    def _wait_no_longer(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _hang_up(self) -> None:
        self._deadline = None
        self.timeout_keep_alive_handler()
