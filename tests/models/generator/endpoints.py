"""A loopback server that answers chat completions as told, well or badly, and remembers what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from socket import socket

from tests.servers import listen, request_head

STREAM_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
DONE = b"data: [DONE]\n\n"


@dataclass(frozen=True)
class Asked:
    """One request: its first line, its headers in lower case, and the JSON it brought."""

    line: str
    headers: dict[str, str]
    body: dict[str, object]


@dataclass
class Endpoint:
    """A running one; `hung_up` is set once a client has gone away before its answer was over."""

    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


Answer = Callable[[Callable[[bytes], None], threading.Event], object]
"""Given how to send, and what tells that the test is over."""


@contextmanager
def endpoint(*answers: Answer) -> Iterator[Endpoint]:
    """Each request gets the next of `answers`, and those after the last one that one again."""
    known = Endpoint()

    def talk(connection: socket, stopped: threading.Event) -> None:
        known.asked.append(_asked(connection))
        try:
            answers[min(len(known.asked), len(answers)) - 1](connection.sendall, stopped)
        except OSError:
            known.hung_up.set()

    with listen(talk) as server:
        known.port = server.port
        yield known


def _asked(connection: socket) -> Asked:
    first, *lines = request_head(connection).decode("latin-1").rstrip("\r\n").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = b""
    while len(body) < int(headers["content-length"]):
        body += connection.recv(65536)
    return Asked(first, headers, json.loads(body))


def event(content: str | None = None, *, reason: str | None = None, **delta: object) -> bytes:
    """One chunk of a stream."""
    choice = {"index": 0, "delta": {"content": content, **delta}, "finish_reason": reason}
    return b"data: " + json.dumps({"object": "chat.completion.chunk", "choices": [choice]}).encode() + b"\n\n"


def says(*pieces: str) -> Answer:
    """A whole, well-behaved stream."""
    return sends(STREAM_HEAD, *map(event, pieces), event(reason="stop"), DONE)


def sends(*parts: bytes) -> Answer:
    return lambda send, stopped: send(b"".join(parts))


def status(number: int, *headers: str, body: bytes = b"{}") -> Answer:
    lines = (f"HTTP/1.1 {number} -", f"Content-Length: {len(body)}", "Connection: close", *headers, "", "")
    return sends("\r\n".join(lines).encode(), body)


def says_nothing_after(*parts: bytes) -> Answer:
    """Sends and then keeps the connection open."""

    def answer(send: Callable[[bytes], None], stopped: threading.Event) -> None:
        send(b"".join(parts))
        stopped.wait()

    return answer


def goes_on_with(first: bytes, part: bytes, seconds: float) -> Answer:
    """Sends `part` again and again, until the client hangs up."""

    def answer(send: Callable[[bytes], None], stopped: threading.Event) -> None:
        send(first)
        while not stopped.wait(seconds):
            send(part)

    return answer
