"""What parent and child say to each other: a length, then that many bytes. JSON and the raw document, no pickle.

    request = header length, body length (4 bytes each, big-endian) + header (one JSON line) + the document as it came
    answer  = length (4 bytes), whether it is the last of this child (1 byte) + JSON lines: kind and what is said once,
              then one line for each item
    ready   = an answer of no bytes, sent once when the child can work

A value is the list of its dataclass's fields in order; a moment is {"at": ISO 8601} in UTC, a list within is a tuple
again. Half a surrogate pair, which JSON can hold and UTF-8 cannot, comes through as it is. An answer is read as a
stranger's: number, order and types of all fields must be right. What they may say is `validation.py`'s.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta
from functools import cache
from struct import Struct
from types import UnionType
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, TypeVar, get_args, get_type_hints

from curation.config import FeedSource
from curation.feeds.discovery import FeedLink
from curation.feeds.newest import MAX_ITEMS
from curation.feeds.plain import PlainFeed, PlainItem
from curation.items import Item
from curation.parsing.cleaning import Cleaned

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

MAX_HEADER = 65_536  # bytes; a source with its topics and a URL take some hundred
MAX_ANSWER = 32_000_000  # bytes; twice those a document may have
MAX_LINES = 1 + MAX_ITEMS
MAX_REASON = 200  # characters of why an answer cannot be read
REQUEST_SIZES = Struct(">II")
ANSWER_SIZE = Struct(">I?")

Task = Literal["items", "plain", "links"]
Fault = Literal["not_a_feed", "memory", "answer", "unexpected"]
Row = tuple[Any, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted of a document. `source` and `now` are there for `items`, whose languages are the programme's."""

    task: Task
    url: str
    content_type: str | None
    languages: tuple[str, ...] = ()
    source: FeedSource | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Why there is no answer. "answer": it would be larger than MAX_ANSWER; "unexpected": a mistake of ours."""

    fault: Fault
    message: str


Answer = Cleaned | PlainFeed | tuple[FeedLink, ...] | Problem


class BrokenMessage(Exception):
    """Bytes that are no message of this module: the other side is another version, or out of its mind."""


def request(asked: Asked, document: bytes) -> tuple[bytes, bytes]:
    """What to send, in two parts so that the document is not copied. ValueError where the header is too long."""
    source = _row(asked.source) if asked.source else None
    header = _line([asked.task, asked.url, asked.content_type, asked.languages, source, asked.now])
    if len(header) > MAX_HEADER:
        raise ValueError(
            f"the address, content type and settings of a feed take {len(header):,} bytes; keep them short"
        )
    return REQUEST_SIZES.pack(len(header), len(document)) + header, document


def read_request(stream: BinaryIO) -> tuple[Asked, bytes] | None:
    """The next request, or None where the other side is gone."""
    sizes = stream.read(REQUEST_SIZES.size)
    if len(sizes) < REQUEST_SIZES.size:
        return None
    header_size, size = REQUEST_SIZES.unpack(sizes)
    header, document = stream.read(header_size), stream.read(size)
    if len(document) < size:
        return None
    task, url, content_type, languages, source, now = _load(header)
    return Asked(task, url, content_type, languages, FeedSource(*source) if source else None, now), document


def framed(answer: bytes, *, last: bool) -> tuple[bytes, bytes]:
    """What to send, in two parts."""
    return ANSWER_SIZE.pack(len(answer), last), answer


def answer_bytes(answer: Answer) -> bytes:
    """The answer as sent, a Problem in its place where it would be too large."""
    whole = bytearray()
    for line in map(_line, _rows(answer)):
        whole += line + b"\n"
        if len(whole) > MAX_ANSWER:
            return answer_bytes(Problem("answer", f"what it says takes more than {MAX_ANSWER:,} bytes"))
    return bytes(whole)


def read_answer(sent: bytes | bytearray) -> Answer:
    """The answer that was sent. BrokenMessage where it is none."""
    if sent.count(b"\n") > MAX_LINES:  # each would be an object, before it is looked at
        raise BrokenMessage(f"the answer of the parser has more than {MAX_LINES} lines")
    try:
        first, *rest = map(_load, sent.removesuffix(b"\n").split(b"\n"))
        return _answer(first[0], first[1:], rest)
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise BrokenMessage(f"the answer of the parser cannot be read ({str(error)[:MAX_REASON]})") from error


def _rows(answer: Answer) -> Iterator[list[object]]:
    match answer:
        case Cleaned():
            yield ["items", answer.degraded, answer.complete]
            yield from map(_row, answer.items)
        case PlainFeed():
            yield ["plain", answer.title, answer.link, answer.language, answer.degraded]
            yield from map(_row, answer.items)
        case Problem():
            yield ["problem", answer.fault, answer.message]
        case _:
            yield ["links"]
            yield from map(_row, answer)


def _answer(kind: object, head: Row, rows: list[Row]) -> Answer:
    match kind:
        case "items":
            degraded, complete = _typed(head, (str | None, bool))
            return Cleaned(_values(Item, rows), degraded, complete)
        case "plain":
            title, link, language, degraded = _typed(head, (str, str | None, str | None, str | None))
            return PlainFeed(title, link, language, _values(PlainItem, rows), degraded)
        case "links" if not head:
            return _values(FeedLink, rows)
        case "problem" if not rows and head[0] in get_args(Fault):
            return Problem(*_typed(head, (str, str)))
        case _:
            raise ValueError(f"unknown kind {kind!r:.20}")


def _row(value: "DataclassInstance") -> list[object]:
    return [getattr(value, field.name) for field in fields(value)]


def _values(kind: Callable[..., T], rows: list[Row]) -> tuple[T, ...]:
    return tuple(kind(*_typed(row, _types(kind))) for row in rows)


@cache
def _types(kind: Callable[..., object]) -> tuple[type | UnionType, ...]:
    return tuple(get_type_hints(kind).values())


def _typed(row: Row, types: Sequence[type | UnionType]) -> Row:
    """The row, if it has one value of each of these types. Raises ValueError and TypeError."""
    for value, kind in zip(row, types, strict=True):
        if not isinstance(value, kind):
            raise TypeError(f"{type(value).__name__} in place of {kind}")
    return row


def _line(row: list[object]) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_moment).encode("utf-8", "surrogatepass")


def _moment(value: object) -> dict[str, str]:
    if isinstance(value, datetime):
        return {"at": value.astimezone(UTC).isoformat()}
    raise TypeError(f"{type(value).__name__} is nothing a message can hold")


def _load(line: bytes | bytearray) -> Row:
    row = json.loads(line.decode("utf-8", "surrogatepass"), object_hook=_read_moment)
    if not isinstance(row, list):
        raise TypeError(f"{type(row).__name__} in place of a list")
    return tuple(map(_tuples, row))


def _read_moment(found: dict[str, str]) -> datetime:
    moment = datetime.fromisoformat(found["at"])
    if moment.utcoffset() != timedelta():
        raise ValueError("a moment that is not in UTC")
    return moment


def _tuples(value: object) -> object:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
