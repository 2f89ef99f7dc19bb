"""Latency at a steady load: requests sent at random moments of a given average rate, whatever becomes of the others.

wrk knows no rate: it waits for an answer before it asks again, and so asks less the slower the server is. Here a
request is timed from the moment it was due, so that waiting for a connection counts too (Tene's coordinated omission).
Moments come from a Poisson process with a fixed seed: clients do not agree upon when to ask.
"""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from urllib.parse import urlsplit

from service.evaluation.load import Target

Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


def latencies(target: Target, requests_a_second: float, seconds: float) -> list[float]:
    """Seconds from due to answered, of every request, sorted. Raises RuntimeError for an answer other than 200."""
    return sorted(asyncio.run(_all(target, list(moments(requests_a_second, seconds)))))


def moments(a_second: float, seconds: float, seed: int = 1) -> Iterator[float]:
    """When requests are due, in seconds from the beginning, in order."""
    chance = random.Random(seed)
    moment = chance.expovariate(a_second)
    while moment < seconds:
        yield moment
        moment += chance.expovariate(a_second)


def percentile(ordered: Sequence[float], share: float) -> float:
    """The smallest of the sorted values that at least this share of them does not exceed; 0 of none."""
    return ordered[max(-int(-share * len(ordered) // 1), 1) - 1] if ordered else 0.0


async def _all(target: Target, due: Sequence[float]) -> list[float]:
    place = urlsplit(target.url)
    client = _Client(
        place.hostname or "", place.port or 80, [_request(target, place.path, body) for body in target.bodies]
    )
    began = time.perf_counter()
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(client.ask(began + moment)) for moment in due]
    finally:
        await client.close()
    return [task.result() for task in tasks]


def _request(target: Target, path: str, body: bytes) -> bytes:
    headers = {"Host": urlsplit(target.url).netloc, **target.all_headers(), "Content-Length": str(len(body))}
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


class _Client:
    """Connections that are kept; another one is opened where all are in use."""

    def __init__(self, host: str, port: int, requests: Sequence[bytes]) -> None:
        self._place = host, port
        self._requests = cycle(requests)
        self._opened: list[asyncio.StreamWriter] = []
        self._idle: list[Connection] = []

    async def ask(self, due: float) -> float:
        await asyncio.sleep(due - time.perf_counter())
        connection = self._idle.pop() if self._idle else await self._open()
        await _answer(connection, next(self._requests))
        taken = time.perf_counter() - due
        self._idle.append(connection)
        return taken

    async def _open(self) -> Connection:
        reader, writer = await asyncio.open_connection(*self._place)
        self._opened.append(writer)
        return reader, writer

    async def close(self) -> None:
        for writer in self._opened:
            writer.close()
            with suppress(ConnectionError):  # the server may have closed it first
                await writer.wait_closed()


async def _answer(connection: Connection, request: bytes) -> bytes:
    reader, writer = connection
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    body = await reader.readexactly(int(head.partition(b"content-length:")[2].split(b"\r\n")[0]))
    if head.split()[1] != b"200":
        raise RuntimeError(f"an answer at a steady load was not 200: {body[:300].decode('utf-8', 'replace')}")
    return body
