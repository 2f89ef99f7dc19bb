"""One bulk stream: a task takes lines in while another gives answers out, with a window of groups between them."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass

from pydantic_core import to_json

from curation.listening.sentiment import Finder, Level
from service.api.answers import DocumentAnswer, DocumentError
from service.api.desk import Desk, ReadDocument, error_of, passages_of
from service.api.documents import DOCUMENT, Document, id_of, read_json
from service.api.errors import ApiError, ClientGone
from service.api.exchange import Exchange
from service.api.limits import Limits
from service.api.lines import Line, Lines
from service.inference import NotReady, Worker
from service.waiting import Job

NDJSON = b"application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Order:
    """What a stream asks for. `admit` lets documents in or raises ApiError; `count` is told of those answered."""

    finder: Finder
    level: Level
    admit: Callable[[int], Awaitable[None]]
    count: Callable[[int], None]


@dataclass(frozen=True, slots=True)
class _Group:
    """Lines that were read together, and the job that judges them; without one, nothing is left to judge."""

    read: Sequence[ReadDocument | DocumentError]
    job: Job | None


class Stream:
    """Runs once."""

    def __init__(self, exchange: Exchange, worker: Worker, desk: Desk, order: Order, limits: Limits) -> None:
        self._exchange = exchange
        self._worker = worker
        self._desk = desk
        self._order = order
        self._limits = limits
        self._window: asyncio.Queue[_Group | Exception | None] = asyncio.Queue(limits.bulk_groups)
        self._jobs: set[Job] = set()
        self._lines = Lines(limits.line_bytes)

    async def run(self) -> None:
        """Answer every line, and end with the input.

        Raises:
            ClientGone: before the end.
        """
        # The connection ends with the stream: what a client sends after a stream that failed is nobody's request.
        await self._exchange.begin(200, [(b"content-type", NDJSON), (b"connection", b"close")])
        self._exchange.streamed = True
        taking_in = asyncio.create_task(self._take_in())
        try:
            await self._give_out()
        finally:
            taking_in.cancel()
            for job in self._jobs:
                self._worker.drop(job)

    async def _give_out(self) -> None:
        while (group := await self._window.get()) is not None:
            if isinstance(group, Exception):
                raise group
            answers = await self._answers(group)
            await self._send(b"".join(to_json(answer) + b"\n" for answer in answers))
            self._order.count(len(answers))
        await self._exchange.send_piece(b"", more=False)

    async def _send(self, piece: bytes) -> None:
        try:
            async with asyncio.timeout(self._limits.stalled_seconds):
                await self._exchange.send_piece(piece)
        except TimeoutError:
            raise ClientGone from None

    async def _answers(self, group: _Group) -> list[DocumentAnswer | DocumentError]:
        if group.job is None:
            return await self._desk.answers(group.read, [])
        try:
            return await self._desk.answers(group.read, await group.job.answer)
        except NotReady as error:
            return [_not_ready(each, error) for each in group.read]
        finally:
            self._worker.drop(group.job)
            self._jobs.discard(group.job)

    async def _take_in(self) -> None:
        """Fill the window; then see whether the client stays for its answers."""
        try:
            async with aclosing(self._groups()) as groups:
                async for lines in groups:
                    await self._window.put(await self._group(lines))
        except ApiError as error:  # the input stops in the middle: said in the place of the next line
            await self._window.put(_Group([error_of(self._lines.number + 1, error)], None))
        except Exception as error:  # told to the one who answers, and raised there
            await self._window.put(error)
            return
        await self._window.put(None)
        await self._exchange.gone()
        for job in self._jobs:
            job.fail(ClientGone())

    async def _groups(self) -> AsyncGenerator[list[Line], None]:
        """The lines as they arrive: all that are there, up to a size."""
        async with aclosing(self._pieces()) as pieces:
            async for piece in pieces:
                for group in _cut(list(self._lines.feed(piece)), self._limits):
                    yield group
        if last := list(self._lines.end()):
            yield last

    async def _pieces(self) -> AsyncGenerator[bytes, None]:
        async with aclosing(self._exchange.pieces()) as pieces:
            while True:
                try:
                    async with asyncio.timeout(self._limits.stalled_seconds):
                        piece = await anext(pieces)
                except StopAsyncIteration:
                    return
                except TimeoutError:
                    waited = f"nothing was sent for {self._limits.stalled_seconds:g} s; send the rest anew"
                    raise ApiError(408, "too_slow", waited) from None
                yield piece

    async def _group(self, lines: Sequence[Line]) -> _Group:
        parsed = [_parsed(line, self._limits.line_bytes) for line in lines]
        documents = [each for each in parsed if isinstance(each, Document)]
        if refused := await self._refused(len(documents)):
            return _Group([error_of(each.id, refused) if isinstance(each, Document) else each for each in parsed], None)
        read = iter(await self._desk.read(documents, self._order.finder, self._order.level))
        entries = [next(read) if isinstance(each, Document) else each for each in parsed]
        passages = passages_of(entries)
        try:
            job = self._worker.submit(passages, len(documents), "bulk") if passages else None
        except NotReady as error:
            return _Group([_not_ready(each, error) for each in entries], None)
        if job:
            self._jobs.add(job)
        return _Group(entries, job)

    async def _refused(self, documents: int) -> ApiError | None:
        """Wait until the caller may ask for so many more: slower is better than failing half-way."""
        while documents:
            try:
                await self._order.admit(documents)
            except ApiError as error:
                if error.status != 429:
                    return error
                await asyncio.sleep(error.retry_after or 1)
            else:
                return None
        return None


def _cut(lines: Sequence[Line], limits: Limits) -> list[list[Line]]:
    groups: list[list[Line]] = []
    size = 0
    for line in lines:
        if not groups or len(groups[-1]) >= limits.bulk_group or size >= limits.bulk_group_characters:
            groups.append([])
            size = 0
        groups[-1].append(line)
        size += len(line.body or b"")
    return groups


def _parsed(line: Line, most: int) -> Document | DocumentError:
    if line.body is None:
        return error_of(line.number, ApiError(413, "too_large", f"the line is longer than {most} bytes; send less"))
    try:
        return read_json(DOCUMENT, line.body)
    except ApiError as error:
        known = id_of(line.body)
        return error_of(line.number if known is None else known, error)


def _not_ready(read: ReadDocument | DocumentError, error: NotReady) -> DocumentError:
    return error_of(read.id, ApiError(503, "not_ready", str(error))) if isinstance(read, ReadDocument) else read
