"""Documents are read in processes that can be killed: one that would take for ever, or all memory, costs only itself.

A stranger's document can burn an XML parser (time grows with the square of attributes, namespaces, comments and
nesting), and a thread cannot be stopped. Children are started when there is work for them, reused, and replaced when
they were killed, died or have grown. Any number of threads may ask at once; those for whom there is no child wait.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from threading import Condition
from types import TracebackType
from typing import Self, TypeVar

from curation.config import FeedSource
from curation.feeds.discovery import FeedLink
from curation.feeds.plain import PlainFeed
from curation.parsing.cleaning import Cleaned
from curation.parsing.failures import CLOSED, DocumentTooCostly, ParseLimits, ParserFailed, explained, told, too_long
from curation.parsing.messages import Asked, BrokenMessage, Problem, read_answer, request
from curation.parsing.process import ChildProcess, Died, KilledEarly, NeverReady, Overdue
from curation.parsing.starting import reading_command
from curation.parsing.validation import believed_feed, believed_items, believed_links

__all__ = ["DEFAULT_LIMITS", "DocumentTooCostly", "ParseLimits", "ParserFailed", "Parsers"]

MAX_CHILDREN = 4  # by default; fetching, not parsing, is what a run with more processors waits for
CLOSING_SECONDS = 5.0  # how long the threads that are still asking may take to notice
MAX_CONTENT_TYPE = 1_000  # characters; only a character set is read from it

T = TypeVar("T")

DEFAULT_LIMITS = ParseLimits()


class Parsers:
    """Up to `children` processes, by default one a processor and at most MAX_CHILDREN. Thread-safe; close it after use.

    `languages` are those of the programme, by which an item's language is weighed. `command` starts a child; another
    than by default is for tests.
    """

    def __init__(
        self,
        languages: Sequence[str],
        *,
        children: int | None = None,
        limits: ParseLimits = DEFAULT_LIMITS,
        command: Sequence[str] = (),
    ) -> None:
        self._languages = tuple(languages)
        self._most = children or min(MAX_CHILDREN, os.cpu_count() or 1)
        self._limits = limits
        self._command = command or reading_command(seconds=limits.seconds, memory=limits.memory)
        self._changed = Condition()
        self._idle: list[ChildProcess] = []
        self._busy: set[ChildProcess] = set()
        self._closed = False

    def items(self, body: bytes, *, url: str, content_type: str | None, source: FeedSource, now: datetime) -> Cleaned:
        """The document's entries as items.

        Raises NotAFeed, DocumentTooCostly and ParserFailed, as do the others.
        """
        asked = Asked("items", url, _short(content_type), self._languages, source, now)
        return self._ask(Cleaned, asked, body, partial(believed_items, source=source, now=now))

    def plain(self, body: bytes, *, url: str, content_type: str | None) -> PlainFeed:
        """The document as it states itself, its texts plain."""
        return self._ask(PlainFeed, Asked("plain", url, _short(content_type)), body, believed_feed)

    def links(self, body: bytes, *, url: str, content_type: str | None) -> tuple[FeedLink, ...]:
        """The feeds a web page names."""
        return self._ask(tuple, Asked("links", url, _short(content_type)), body, believed_links)

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

    def _ask(self, kind: type[T], asked: Asked, document: bytes, believed: Callable[[T], T]) -> T:
        if len(document) > self._limits.document:
            raise too_long(len(document), self._limits)
        try:
            return self._answer(request(asked, document), partial(self._read, kind, believed))
        except (Overdue, Died, NeverReady, OSError, BrokenMessage, ValueError) as error:
            raise ParserFailed(CLOSED) if self._closed else explained(error, self._limits) from error

    def _answer(self, message: tuple[bytes, ...], read: Callable[[bytearray], T]) -> T:
        """What a child answers; where that was killed with nothing to do with the document, what the next answers."""
        until = time.monotonic() + self._limits.overall
        try:
            return self._answer_once(message, read, until)
        except KilledEarly:
            return self._answer_once(message, read, until, fresh=True)

    def _answer_once(
        self, message: tuple[bytes, ...], read: Callable[[bytearray], T], until: float, *, fresh: bool = False
    ) -> T:
        with self._child(fresh=fresh) as child:
            return read(child.ask(message, self._limits.seconds, until=until))

    def _read(self, kind: type[T], believed: Callable[[T], T], sent: bytearray) -> T:
        answer = read_answer(sent)
        if isinstance(answer, Problem):
            raise told(answer, self._limits)
        if not isinstance(answer, kind):
            raise BrokenMessage(f"the parser answered with {type(answer).__name__} in place of {kind.__name__}")
        return believed(answer)

    @contextmanager
    def _child(self, *, fresh: bool) -> Iterator[ChildProcess]:
        child = self._take(fresh)
        try:
            yield child
        except BrokenMessage:  # it is not asked again: who knows what has become of it
            child.close()
            raise
        finally:
            with self._changed:
                self._busy.discard(child)
                if child.usable and not self._closed:
                    self._idle.append(child)
                else:
                    child.close()
                self._changed.notify_all()

    def _take(self, fresh: bool) -> ChildProcess:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._idle or len(self._busy) < self._most)
            if self._closed:
                raise ParserFailed(CLOSED)
            while fresh and self._idle:  # whoever killed one may be killing all
                self._idle.pop().close()
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


def _short(content_type: str | None) -> str | None:
    return content_type[:MAX_CONTENT_TYPE] if content_type else None
