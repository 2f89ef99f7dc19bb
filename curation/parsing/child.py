"""The process documents are read in: asked on standard input, answering on standard output, until the input ends.

It sets its own limits before the first document: memory, so that a document that grows fails by itself, processor time,
so that it ends even when nobody is left to stop it, and no file to write. Nothing of a document is kept for the next.
One that still holds more than half its memory after a document says that its answer is the last.
"""

import math
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO

from curation.feeds.charset import decode
from curation.feeds.discovery import feed_links
from curation.feeds.entries import NotAFeed
from curation.feeds.parser import parse_feed
from curation.feeds.plain import plain_feed
from curation.language import LanguageDetector
from curation.parsing.cleaning import items_from_feed
from curation.parsing.messages import Answer, Asked, Problem, answer_bytes, framed, read_request

MAX_REASON = 500  # characters of what an unexpected exception says
_STATM = Path("/proc/self/statm")


def main() -> None:
    """`python -m curation.parsing.child SECONDS BYTES`: processor time for a document, memory of the process."""
    seconds, memory = float(sys.argv[1]), int(sys.argv[2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides what ends
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is no answer
    _confine(memory)
    with suppress(BrokenPipeError), answers:  # nobody waits for the answer any more
        serve(sys.stdin.buffer, answers, allow=partial(_allow_processor, seconds), memory=memory)


def serve(requests: BinaryIO, answers: BinaryIO, *, allow: Callable[[], None], memory: int) -> None:
    """Answer until there are no more requests, or too much memory has been used. `allow` is called for each."""
    _send(answers, b"", last=False)  # ready
    last = False
    while not last and (found := read_request(requests)):
        allow()
        answer = _respond(*found)
        del found  # the document, before the next
        last = _in_use() > memory / 2
        _send(answers, answer, last=last)


def answer_to(asked: Asked, document: bytes) -> Answer:
    """What was asked of the document, or the problem with it. MemoryError passes."""
    try:
        return _do(asked, document)
    except NotAFeed as error:
        return Problem("not_a_feed", str(error))
    except MemoryError:
        raise
    except Exception as error:  # the boundary of one document: its trouble is a value, and the next one is read
        return Problem("unexpected", _place_of(error))


def _do(asked: Asked, document: bytes) -> Answer:
    if asked.task == "links":
        return feed_links(decode(document, asked.content_type), asked.url)
    parsed = parse_feed(document, url=asked.url, content_type=asked.content_type)
    if asked.source is None or asked.now is None:
        return plain_feed(parsed)
    return items_from_feed(parsed, asked.source, _detector(asked.languages), asked.now)


@lru_cache(maxsize=1)
def _detector(languages: tuple[str, ...]) -> LanguageDetector:
    return LanguageDetector(languages)


def _respond(asked: Asked, document: bytes) -> bytes:
    with suppress(MemoryError):
        return answer_bytes(answer_to(asked, document))
    return answer_bytes(Problem("memory", ""))


def _send(answers: BinaryIO, answer: bytes, *, last: bool) -> None:
    for part in framed(answer, last=last):
        answers.write(part)
    answers.flush()


def _place_of(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    name = os.path.basename(frame.filename)  # noqa: PTH119 - a name, no path to follow
    return f"{type(error).__name__}: {str(error)[:MAX_REASON]} ({name}, line {frame.lineno})"


def _confine(memory: int) -> None:
    """Limits for good. Memory is what can be written to (RLIMIT_DATA); systems other than Linux do not count it."""
    for limit, size in ((resource.RLIMIT_DATA, memory), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0)):
        with suppress(ValueError, OSError):  # a lower limit is set already
            resource.setrlimit(limit, (size, size))


def _in_use() -> int:
    """Bytes that count towards the limit on memory; 0 on systems that do not count."""
    try:
        return int(_STATM.read_bytes().split()[5]) * resource.getpagesize()
    except FileNotFoundError:
        return 0


def _allow_processor(seconds: float) -> None:
    """`seconds` from here on, rounded up; the system ends the process where they are spent."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = math.ceil(time.process_time() + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


if __name__ == "__main__":
    main()
