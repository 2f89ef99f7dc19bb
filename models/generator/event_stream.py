"""A streamed chat completion's bytes to pieces of text, under limits: pure, no I/O.

Server-sent events as https://html.spec.whatwg.org/multipage/server-sent-events.html has them, as far as endpoints use
them: `data:` lines, each one JSON chunk of https://platform.openai.com/docs/api-reference/chat-streaming, until
`[DONE]`. Comments and other fields are passed over. Reasoning that a server keeps apart from the content is not read.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from models.generator.interface import Unreadable

MAX_BYTES = 2_000_000  # of one answer: 300 tokens are some 100 kB, a long reasoning before them ten times as much
MAX_LINE = 65_536
_DONE = b"[DONE]"


def texts(chunks: Iterable[bytes]) -> Iterator[str]:
    """The content in pieces. Raises Unreadable for what is no stream of them, or ends before its end."""
    finished = False
    for data in _events(chunks):
        if data == _DONE:
            return
        choice = _choice(data)
        if choice is not None:
            finished = finished or _reason(choice) is not None
            yield _content(choice)
    if not finished:
        raise Unreadable("the endpoint's answer broke off before its end; ask again, or look into its log")


def _events(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for line in _lines(chunks):
        field, _, value = line.partition(b":")
        if field == b"data" and value.strip():
            yield value.strip()


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    total, rest = 0, b""
    for chunk in chunks:
        total += len(chunk)
        *lines, rest = (rest + chunk).split(b"\n")
        if total > MAX_BYTES or len(rest) > MAX_LINE:
            raise Unreadable(f"the endpoint sends more than {MAX_BYTES:,} bytes, or lines without end; is it a model?")
        yield from (line.rstrip(b"\r") for line in lines)
    yield rest


def _choice(data: bytes) -> Mapping[str, object] | None:
    """The first choice of a chunk; None for one without, as those that only count tokens."""
    try:
        chunk = json.loads(data)
    except (ValueError, RecursionError):
        raise Unreadable("the endpoint streams something else than JSON chunks; is it OpenAI-compatible?") from None
    choices = chunk.get("choices") if isinstance(chunk, dict) else None
    if not isinstance(choices, list):
        raise Unreadable("the endpoint streams an error, or chunks without choices; look into its log")
    if not choices:
        return None
    if not isinstance(choices[0], dict):
        raise Unreadable("the endpoint streams chunks of another shape; is it OpenAI-compatible?")
    return choices[0]


def _reason(choice: Mapping[str, object]) -> object:
    reason = choice.get("finish_reason")
    if reason in ("tool_calls", "function_call"):
        raise _no_tools()
    if reason == "content_filter":
        raise Unreadable("the endpoint's content filter held the text back; the article is written for by hand")
    return reason


def _content(choice: Mapping[str, object]) -> str:
    delta = choice.get("delta")
    if not isinstance(delta, dict):
        raise Unreadable("the endpoint streams choices without a delta; is it OpenAI-compatible?")
    if delta.get("tool_calls") or delta.get("function_call"):
        raise _no_tools()
    content = delta.get("content")
    if content is not None and not isinstance(content, str):
        raise Unreadable("the endpoint streams content that is no text; is it OpenAI-compatible?")
    return content or ""


def _no_tools() -> Unreadable:
    return Unreadable("the model called for a tool though it has none; use another model")
