"""A web of feeds on loopback, as a process of its own: each feed on an address of its own, some of them failing.

`python -m curation.evaluation.bench_server --feeds N [--every N] [--latency SECONDS] [--newest DATE]` prints its port.
Every address below 127.0.0.0/8 reaches a server bound to 0.0.0.0 on Linux, so feed n is asked at its own 127.x.y.z and
being polite to a host makes no queue of them. Every answer waits for the latency first. Documents are made, packed
and given an ETag once, at the start, so that a request costs little; `capacity` measures how many a second there are.
"""

import argparse
import asyncio
import gzip
import re
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import IPv4Address

from curation.evaluation.bench_documents import document

_FIRST = int(IPv4Address("127.1.0.1"))
_PATH = re.compile(rb"GET /(\d+)")
_HTML = b"<!DOCTYPE html><html><head><title>Moved</title></head><body><p>We have a new site.</p></body></html>"
_NO_XML = b"<?xml version='1.0'?><data><row a=1 b=<<>&nosuch; </data"

FAILURES = ("silence", "404", "410", "503", "reset", "short", "page", "no XML", "redirect loop", "bad gzip")


def address(number: int) -> str:
    """Where feed `number` is asked: one loopback address a feed."""
    return str(IPv4Address(_FIRST + number))


def failure(number: int, every: int) -> str | None:
    """How feed `number` fails, if it does: one of `every` feeds, in each of the ways in turn."""
    turn, place = divmod(number, every)
    return FAILURES[turn % len(FAILURES)] if place == every // 2 else None


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of an answer; `then` is "keep", "close" or "reset" the connection."""

    data: bytes
    then: str = "keep"


def _answer(status: str, body: bytes = b"", length: int | None = None, then: str = "keep", **headers: str) -> Answer:
    named = {"Content-Length": str(len(body) if length is None else length)} | headers
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())]
    return Answer("\r\n".join([*lines, "", ""]).encode("ascii") + body, then)


def _failing(way: str, number: int, newest: datetime) -> Answer | None:
    """What a failing feed answers; None where it never does."""
    match way:
        case "404" | "410":
            return _answer(f"{way} -", _HTML, Content_Type="text/html")
        case "503":
            return _answer("503 -", Retry_After="600")
        case "reset":
            return Answer(b"", "reset")
        case "short":
            return _answer("200 OK", document(number, newest)[:5000], length=90_000, then="close")
        case "page":
            return _answer("200 OK", _HTML, Content_Type="text/html")
        case "no XML":
            return _answer("200 OK", _NO_XML, Content_Type="application/xml")
        case "redirect loop":
            return _answer("302 Found", Location=f"/{number}")
        case "bad gzip":
            return _answer("200 OK", b"\x1f\x8b\x08\0" + b"no gzip" * 99, Content_Encoding="gzip")
        case _:
            return None


def _sound(number: int, newest: datetime) -> tuple[bytes, Answer, Answer]:
    """ETag, the document, and "not modified"."""
    etag = f'"{number}-1"'
    body = gzip.compress(document(number, newest), 5, mtime=0)
    kind = "application/rss+xml" if number % 2 == 0 else "application/atom+xml"
    whole = _answer("200 OK", body, ETag=etag, Content_Type=f"{kind}; charset=utf-8", Content_Encoding="gzip")
    return etag.encode(), whole, _answer("304 Not Modified", ETag=etag)


class Web:
    """Every feed's answers, made ahead."""

    def __init__(self, feeds: int, every: int, newest: datetime) -> None:
        ways = {number: way for number in range(feeds) if (way := failure(number, every))}
        self._failing = {number: _failing(way, number, newest) for number, way in ways.items()}
        self._sound = {number: _sound(number, newest) for number in range(feeds) if number not in ways}

    def answer(self, request: bytes) -> Answer | None:
        """To a whole request; None for a feed that never answers."""
        asked = _PATH.match(request)
        number = int(asked[1]) if asked else -1
        if number in self._failing:
            return self._failing[number]
        if number not in self._sound:
            return _answer("404 -")
        etag, whole, unchanged = self._sound[number]
        return unchanged if etag in request else whole


class Exchange(asyncio.Protocol):
    """One connection. A client sends the next request only after the answer."""

    def __init__(self, web: Web, latency: float) -> None:
        self._web = web
        self._latency = latency
        self._request = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._request += data
        if not self._request.endswith(b"\r\n\r\n"):
            return
        answer, self._request = self._web.answer(self._request), b""
        if answer:
            asyncio.get_running_loop().call_later(self._latency, self._send, answer)

    def _send(self, answer: Answer) -> None:
        assert self._transport is not None
        if answer.then == "reset":
            linger = struct.pack("ii", 1, 0)  # closing at once, with a reset in place of a farewell
            self._transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self._transport.abort()
            return
        self._transport.write(answer.data)
        if answer.then == "close":
            self._transport.close()


async def _serve(web: Web, latency: float) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Exchange(web, latency), "0.0.0.0", 0, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


@contextmanager
def serving(feeds: int, *, every: int, latency: float, newest: datetime) -> Iterator[int]:
    """A server in a process of its own; the port it listens on."""
    command = [sys.executable, "-m", "curation.evaluation.bench_server", "--feeds", str(feeds), "--every", str(every)]
    command += ["--latency", str(latency), "--newest", newest.isoformat()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.terminate()


async def capacity(port: int, numbers: list[int], *, connections: int = 256) -> float:
    """Documents a second that the server gives to a client that does nothing with them."""
    waiting = iter(numbers)

    async def client() -> None:
        for number in waiting:
            read, write = await asyncio.open_connection(address(number), port)
            write.write(b"GET /%d HTTP/1.1\r\n\r\n" % number)
            head = await read.readuntil(b"\r\n\r\n")
            await read.readexactly(int(head.partition(b"Content-Length: ")[2].split(b"\r\n")[0]))
            write.close()

    started = time.perf_counter()
    await asyncio.gather(*(client() for _ in range(connections)))
    return len(numbers) / (time.perf_counter() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description="Serve feeds on loopback; prints the port.")
    parser.add_argument("--feeds", type=int, default=1000)
    parser.add_argument("--every", type=int, default=20, help="one of so many feeds fails")
    parser.add_argument("--latency", type=float, default=0.02, help="seconds before each answer")
    parser.add_argument("--newest", type=datetime.fromisoformat, help="after every item's date (default: now)")
    arguments = parser.parse_args()
    web = Web(arguments.feeds, arguments.every, arguments.newest or datetime.now(UTC))
    asyncio.run(_serve(web, arguments.latency))


if __name__ == "__main__":
    main()
