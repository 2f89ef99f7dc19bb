"""A long stream through /v1/sentiment/bulk, and the memory of the server while it flows.

One line of `EVERY` names a brand, so that a run of 200,000 lines ends in minutes on two cores. The others are the same
texts about somebody whom the configuration does not know; every line is read, searched and answered.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle, islice

import h11

from service.api.bulk import PATH
from service.evaluation.bench_texts import BRANDS, bench_texts
from service.evaluation.our_service import OurService

EVERY = 20
LINES_A_PIECE = 64
PARTS = 10  # of the stream, at the end of which memory is told


@dataclass(frozen=True, slots=True)
class Streamed:
    """What a stream did. `megabytes`: the most in each part of the stream, in order."""

    lines: int
    mentions: int
    seconds: float
    megabytes: tuple[float, ...]

    @property
    def growth(self) -> float:
        """Megabytes by which the rest of the stream went above the first part."""
        return max(self.megabytes[1:], default=self.megabytes[0]) - self.megabytes[0]


def lines(count: int) -> Iterator[bytes]:
    """So many lines, each with its number as id."""
    for number, text in enumerate(islice(_texts(), count)):
        yield json.dumps({"id": number, "text": text}, ensure_ascii=False).encode() + b"\n"


def _texts() -> Iterator[str]:
    for place, each in enumerate(cycle(bench_texts())):
        yield each.text if place % EVERY == 0 else _about_nobody(each.text)


def _about_nobody(text: str) -> str:
    for brand in BRANDS:
        text = text.replace(brand.name, "Lundager")
    return text


def stream(service: OurService, count: int) -> Streamed:
    """Send so many lines and take the answers meanwhile.

    Raises:
        RuntimeError: the answers are not those to the lines, in order.
    """
    return asyncio.run(_stream(service, count))


async def _stream(service: OurService, count: int) -> Streamed:
    began = time.perf_counter()
    seen = mentions = 0
    megabytes = [0.0] * PARTS
    async for line in _answers(service.server.port, service.headers, count):
        answer = json.loads(line)
        if answer["id"] != seen or "mentions" not in answer:
            raise RuntimeError(f"line {seen} has the answer {line[:300]!r}; its own, without an error, was due")
        mentions += len(answer["mentions"])
        if seen % 100 == 0:
            part = seen * PARTS // count
            megabytes[part] = max(megabytes[part], service.server.megabytes())
        seen += 1
    if seen != count:
        raise RuntimeError(f"{seen} answers came to {count} lines")
    return Streamed(seen, mentions, time.perf_counter() - began, tuple(megabytes))


async def _answers(port: int, headers: Mapping[str, str], count: int) -> AsyncIterator[bytes]:
    """Lines of the answer, as they come, while the lines of the request are sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    connection = h11.Connection(h11.CLIENT)
    sending = asyncio.create_task(_send(connection, writer, headers, count))
    rest = b""
    async for piece in _pieces(connection, reader):
        *whole, rest = (rest + piece).split(b"\n")
        for line in whole:
            yield line
    await sending
    writer.close()


async def _send(
    connection: h11.Connection, writer: asyncio.StreamWriter, headers: Mapping[str, str], count: int
) -> None:
    framed = {"Host": "127.0.0.1", "Content-Type": "application/x-ndjson", "Transfer-Encoding": "chunked", **headers}
    _write(connection, writer, h11.Request(method="POST", target=PATH, headers=list(framed.items())))
    made = lines(count)
    while piece := b"".join(islice(made, LINES_A_PIECE)):
        _write(connection, writer, h11.Data(data=piece))
        await writer.drain()
    _write(connection, writer, h11.EndOfMessage())


def _write(connection: h11.Connection, writer: asyncio.StreamWriter, event: h11.Event) -> None:
    writer.write(connection.send(event) or b"")


async def _pieces(connection: h11.Connection, reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await reader.read(65_536))
        elif isinstance(event, h11.Response) and event.status_code != 200:
            raise RuntimeError(f"the stream was refused with {event.status_code}; the log of the service says why")
        elif isinstance(event, h11.Data):
            yield bytes(event.data)
        elif isinstance(event, h11.EndOfMessage | h11.ConnectionClosed):
            return
