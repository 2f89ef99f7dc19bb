"""Documents are read in processes that can be killed: one that would take for ever, or all memory, costs only itself.

A stranger's document can burn an XML parser (time grows with the square of attributes, namespaces, comments and
nesting), and a thread cannot be stopped. Children are started when there is work for them, reused, and replaced when
they were killed, died or have grown. Any number of threads may ask at once; those for whom there is no child wait.
"""

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Condition
from types import TracebackType
from typing import Self, TypeVar

from curation.config import FeedSource
from curation.feeds.discovery import FeedLink
from curation.feeds.entries import NotAFeed
from curation.feeds.plain import PlainFeed
from curation.parsing.cleaning import Cleaned
from curation.parsing.messages import Asked, BrokenMessage, Problem, read_answer, request
from curation.parsing.process import ChildProcess, Died, NeverReady, Overdue, reading_command

MAX_CHILDREN = 4  # by default; fetching, not parsing, is what a run with more processors waits for
CLOSING_SECONDS = 5.0  # how long the threads that are still asking may take to notice
MAX_CONTENT_TYPE = 1_000  # characters; only a character set is read from it

_CLOSED = "the parsers were closed meanwhile; run again"
_REMEDY = "ask the owner of the feed for one with fewer or simpler entries"
_REPORT = "please report it with the feed's address"
T = TypeVar("T")


class DocumentTooCostly(Exception):
    """Reading the document would take more time or memory than one may cost; the message says which."""


class ParserFailed(Exception):
    """The parser broke on the document, or could not be started. Our mistake or the machine's, not the feed's."""


@dataclass(frozen=True, slots=True)
class ParseLimits:
    """What one document may cost: seconds on the clock, bytes of memory of the process, bytes of its own.

    A process that knows the languages begins with 40 MB of this memory, 15 MB of ordinary feed take it to 200.
    """

    seconds: float = 7.0
    memory: int = 300_000_000
    document: int = 15_000_000


DEFAULT_LIMITS = ParseLimits()


class Parsers:
    """Up to `children` processes, by default one a processor and at most MAX_CHILDREN. Thread-safe; close it after use.

    `languages` are those of the programme, by which an item's language is weighed.
    """

    def __init__(
        self, languages: Sequence[str], *, children: int | None = None, limits: ParseLimits = DEFAULT_LIMITS
    ) -> None:
        self._languages = tuple(languages)
        self._most = children or min(MAX_CHILDREN, os.cpu_count() or 1)
        self._limits = limits
        self._command = reading_command(seconds=limits.seconds, memory=limits.memory)
        self._changed = Condition()
        self._idle: list[ChildProcess] = []
        self._busy: set[ChildProcess] = set()
        self._closed = False

    def items(self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime) -> Cleaned:
        """The document's entries as items.

        Raises NotAFeed, DocumentTooCostly and ParserFailed, as do the others.
        """
        asked = Asked("items", url, _short(content_type), self._languages, source, now)
        return self._ask(Cleaned, asked, body)

    def plain(self, body: bytes, *, url: str, content_type: str | None) -> PlainFeed:
        """The document as it states itself, its texts plain."""
        return self._ask(PlainFeed, Asked("plain", url, _short(content_type)), body)

    def links(self, body: bytes, *, url: str, content_type: str | None) -> tuple[FeedLink, ...]:
        """The feeds a web page names."""
        links: tuple[FeedLink, ...] = self._ask(tuple, Asked("links", url, _short(content_type)), body)
        return links

    def close(self) -> None:
        """End every child. Threads that are asking one get ParserFailed."""
        with self._changed:
            self._closed = True
            for child in self._busy:
                child.kill()  # whoever asks it closes it
            while self._idle:
                self._idle.pop().close()
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._busy, CLOSING_SECONDS)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _ask(self, kind: type[T], asked: Asked, document: bytes) -> T:
        if len(document) > self._limits.document:
            raise DocumentTooCostly(
                f"the document has {len(document):,} bytes and at most {self._limits.document:,} are read; {_REMEDY}"
            )
        try:
            with self._child() as child:
                sent = child.ask(request(asked, document), self._limits.seconds)
            answer = read_answer(sent)
        except (Overdue, Died) as error:
            raise self._explained(error) from error
        except (NeverReady, OSError) as error:
            raise ParserFailed(f"feeds cannot be read now ({error}); end some other programs") from error
        except (BrokenMessage, ValueError) as error:
            raise ParserFailed(f"{error}; {_REPORT}") from error
        if isinstance(answer, Problem):
            raise _raised(answer, self._limits)
        if not isinstance(answer, kind):
            raise ParserFailed(f"the parser answered {asked.task} with {type(answer).__name__}; {_REPORT}")
        return answer

    @contextmanager
    def _child(self) -> Iterator[ChildProcess]:
        child = self._take()
        try:
            yield child
        finally:
            with self._changed:
                self._busy.discard(child)
                if child.usable and not self._closed:
                    self._idle.append(child)
                else:
                    child.close()
                self._changed.notify_all()

    def _take(self) -> ChildProcess:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._idle or len(self._busy) < self._most)
            if self._closed:
                raise ParserFailed(_CLOSED)
            child = self._living() or ChildProcess(self._command)
            self._busy.add(child)
            return child

    def _living(self) -> ChildProcess | None:
        """A child that waits for work, if there is one that nobody has killed meanwhile."""
        while self._idle:
            child = self._idle.pop()
            if child.usable:
                return child
            child.close()
        return None

    def _explained(self, error: Overdue | Died) -> Exception:
        if self._closed:
            return ParserFailed(_CLOSED)
        if isinstance(error, Overdue) or error.status == -signal.SIGXCPU:
            return DocumentTooCostly(
                f"reading the document took more than {self._limits.seconds:g} seconds and was stopped; {_REMEDY}"
            )
        # SIGKILL comes from a system out of memory, the words from a library written in Rust
        if error.status == -signal.SIGKILL or "memory allocation of" in error.said:
            return _too_large(self._limits)
        return ParserFailed(f"the parser died of the document ({error}); {_REPORT}")


def _raised(problem: Problem, limits: ParseLimits) -> Exception:
    match problem.fault:
        case "not_a_feed":
            return NotAFeed(problem.message)
        case "memory":
            return _too_large(limits)
        case "answer":
            return DocumentTooCostly(f"the document holds too much: {problem.message}; {_REMEDY}")
        case "unexpected":
            return ParserFailed(f"unexpected {problem.message}; {_REPORT}")


def _too_large(limits: ParseLimits) -> DocumentTooCostly:
    return DocumentTooCostly(
        f"reading the document took more than {limits.memory:,} bytes of memory and was stopped; {_REMEDY}"
    )


def _short(content_type: str | None) -> str | None:
    return content_type[:MAX_CONTENT_TYPE] if content_type else None
