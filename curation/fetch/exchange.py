"""One HTTP/1.1 request and its answer on a connection of its own, by h11 and under its limits.

What an answer may cost beyond its decoded bytes is bounded here: the length of its head, the interim answers before it,
and the pieces its body comes in (a chunk of one byte costs as much work as one of 64 kB). Waits are bounded by the
stream, bodies by `decoding.py`. httpcore2's own connections know none but the first of these limits.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import h11
import httpcore2

from curation.fetch.errors import BadResponse
from curation.fetch.headers import HeaderLines

_READ = 65536
_MAX_HEAD = 100_000  # bytes; common servers send at most 8,000 to 64,000
_MAX_INTERIM = 10  # 100 Continue, 103 Early Hints: nobody asked for any
_MAX_PIECES = 200_000  # 15 MB in pieces of 75 bytes; some 1.2 s of work


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and header lines as they came; `body` reads on from the connection, its transfer coding undone."""

    status: int
    lines: HeaderLines
    body: Iterator[bytes]


def exchange(stream: httpcore2.NetworkStream, method: str, target: bytes, lines: HeaderLines) -> Answer:
    """Sends a request without a body, reads the answer's head. Raises h11.ProtocolError and what `stream` does."""
    wire = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MAX_HEAD)
    request = wire.send(h11.Request(method=method, target=target, headers=lines)) or b""
    wire.send(h11.EndOfMessage())
    with suppress(httpcore2.WriteError):  # a server may answer and hang up before it has read it all
        stream.write(request)
    head = _head(stream, wire)
    return Answer(head.status_code, head.headers.raw_items(), _body(stream, wire))


def _head(stream: httpcore2.NetworkStream, wire: h11.Connection) -> h11.Response:
    for _ in range(_MAX_INTERIM + 1):
        event = _event(stream, wire)
        if isinstance(event, h11.Response):
            return event
    raise BadResponse(f"more than {_MAX_INTERIM} interim answers came before the real one; tell the feed's owner")


def _body(stream: httpcore2.NetworkStream, wire: h11.Connection) -> Iterator[bytes]:
    for _ in range(_MAX_PIECES):
        event = _event(stream, wire)
        if not isinstance(event, h11.Data):
            return
        yield bytes(event.data)
    raise BadResponse(f"the document came in more than {_MAX_PIECES:,} pieces; tell the feed's owner")


def _event(stream: httpcore2.NetworkStream, wire: h11.Connection) -> object:
    while (event := wire.next_event()) is h11.NEED_DATA:
        wire.receive_data(stream.read(_READ))
    return event
