"""The one door to the web: URL and validators in, a document or "not modified" out, anything else a FetchError.

It decides where a request may go (every hop anew), how long it may take as a whole, and how much it may bring back. It
keeps nothing between fetches: no cookies, no connections, and no proxy that was not configured, so feeds cannot touch
each other and any number of threads may use one door. What the bytes mean is decided in `feeds`; when to fetch, and
what to do about failures, in the pipeline. The errors are drawn in `errors.py`.
"""

import os
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import httpcore2
import httpx2

from curation.fetch.addresses import parse_rules
from curation.fetch.answers import Fetched, Hop, NotModified, Validators
from curation.fetch.barriers import PAGE_START, barrier
from curation.fetch.deadline import Deadline
from curation.fetch.decoding import decoded
from curation.fetch.errors import AddressRefused, BadRedirect, BadResponse, FetchError, HttpStatus
from curation.fetch.exchange import Answer
from curation.fetch.freshness import fresh_for, retry_after
from curation.fetch.guard import Guard, Resolver, system_resolver
from curation.fetch.headers import by_name, request_lines, sane, validators_of
from curation.fetch.proxies import proxies
from curation.fetch.transport import Transport
from curation.fetch.urls import checked_url, redirected, shown

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PERMANENT = frozenset({301, 308})
_DOCUMENTS = frozenset({200, 203})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost. Times in seconds; `document` in bytes after decoding."""

    deadline: float = 30.0
    patience: float = 10.0  # the longest single wait: connect, handshake, one read
    document: int = 15_000_000  # real feeds stay below 5 MB; miniflux's limit
    redirects: int = 5
    header_lines: int = 256


class Door:
    """Fetches over http and https under `limits`.

    `allow` and `proxy` are those of `network` in feeds.yaml: ValueError if malformed, also for a `proxy` of
    "environment" whose variables name none that can be used. `environment` (read for that word alone), `resolve`,
    `dialler`, `tls`, `clock` (monotonic, seconds) and `now` are the seams to the system.
    """

    def __init__(
        self,
        *,
        allow: Sequence[str] = (),
        proxy: str | None = None,
        environment: Mapping[str, str] = os.environ,
        limits: Limits = Limits(),
        resolve: Resolver = system_resolver,
        dialler: httpcore2.NetworkBackend | None = None,
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.limits = limits
        self._rules = parse_rules(allow)
        self._transport = Transport(proxies(proxy, environment), tls)
        self._resolve = resolve
        self._dialler = dialler or httpcore2.SyncBackend()
        self._clock = clock
        self._now = now
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the fetches under way within moments, whatever answer they wait for, and refuses further ones."""
        self._closed.set()

    def fetch(self, url: str, validators: Validators = Validators()) -> Fetched | NotModified:
        """One conditional GET with its redirects. FetchError for everything but a document and "not modified"."""
        trail: list[Hop] = []
        try:
            return self._follow(checked_url(url), sane(validators), trail)
        except FetchError as error:
            error.hops = tuple(trail)
            raise

    def _follow(self, first: httpx2.URL, validators: Validators, trail: list[Hop]) -> Fetched | NotModified:
        url, guard = first, self._guard()
        for _ in range(self.limits.redirects + 1):
            with _on_the_way(first, url), self._transport.get(guard, url, request_lines(url, validators)) as answer:
                trail.append(Hop(str(url), answer.status))
                headers = by_name(answer.lines, self.limits.header_lines)
                if answer.status not in _REDIRECTS:
                    return self._read(answer, headers, validators, tuple(trail))
                url = redirected(url, headers.get("location"))
        raise BadRedirect(
            f"{shown(str(first))} redirects more than {self.limits.redirects} times; check its url in feeds.yaml"
        )

    def _guard(self) -> Guard:
        deadline = Deadline(self._clock() + self.limits.deadline, self.limits.deadline, self._clock, self._closed)
        return Guard(self._rules, deadline, patience=self.limits.patience, resolve=self._resolve, dialler=self._dialler)

    def _read(
        self, answer: Answer, headers: Mapping[str, str], sent: Validators, trail: tuple[Hop, ...]
    ) -> Fetched | NotModified:
        theirs, fresh, moved = validators_of(headers), fresh_for(headers, self._now()), _moved_to(trail)
        if answer.status == 304:
            return NotModified(_kept(sent, theirs, trail[-1].url), fresh, moved, trail)
        if answer.status not in _DOCUMENTS:
            raise self._refusal(answer, headers, trail[-1].url)
        if theirs.etag and theirs.etag == sent.etag:
            return NotModified(theirs, fresh, moved, trail)
        body = _Counted(answer.body)
        document = decoded(body, headers.get("content-encoding", ""), self.limits.document)
        if not document:
            raise BadResponse(f"{shown(trail[-1].url)} answered with an empty document; a later run tries again")
        return Fetched(document, headers.get("content-type"), trail[-1].url, theirs, fresh, moved, trail, body.total)

    def _refusal(self, answer: Answer, headers: Mapping[str, str], url: str) -> HttpStatus:
        page = _start_of_page(answer, headers) if answer.status in (401, 403) else b""
        pause = retry_after(headers, self._now())
        return HttpStatus(answer.status, shown(url), pause, barrier(headers, page))


class _Counted:
    """Chunks as they pass, and how many bytes they were in all."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.total = 0
        self._chunks = chunks

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            self.total += len(chunk)
            yield chunk


def _kept(sent: Validators, theirs: Validators, url: str) -> Validators:
    """The validators of the copy we have, those of a 304 only where we have none.

    A new ETag would name a version that we have not read, and a new date may hide one: some servers stamp each 304 with
    the moment it was sent.
    """
    if sent == Validators():
        raise BadResponse(
            f"{shown(url)} answered 304 (not modified) though nothing was asked about; a later run tries again"
        )
    return Validators(sent.etag or theirs.etag, sent.last_modified or theirs.last_modified)


def _moved_to(trail: tuple[Hop, ...]) -> str | None:
    on_the_way = trail[:-1]
    return trail[-1].url if on_the_way and all(hop.status in _PERMANENT for hop in on_the_way) else None


def _start_of_page(answer: Answer, headers: Mapping[str, str]) -> bytes:
    """A refusal's page if it is a short one. That it is long, broken or slow says nothing more: the status stands."""
    try:
        return decoded(answer.body, headers.get("content-encoding", ""), PAGE_START)
    except FetchError:
        return b""


@contextmanager
def _on_the_way(first: httpx2.URL, url: httpx2.URL) -> Iterator[None]:
    """Says by which URL we came to a refused address."""
    try:
        yield
    except AddressRefused as refused:
        if url == first:
            raise
        raise AddressRefused(f"{shown(str(first))} redirects to what is refused: {refused}") from refused
