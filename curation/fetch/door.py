"""The one door to the web: URL and validators in, a document or "not modified" out, anything else a FetchError.

It decides where a request may go (every hop anew), how long it may take as a whole, and how much it may bring back. It
keeps nothing between fetches: no cookies, no connections, no proxies from the environment, so feeds cannot touch each
other and any number of threads may use one door. What the bytes mean is decided in `feeds`; when to fetch, and what
to do about failures, in the pipeline. The errors are drawn in `errors.py`.
"""

import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Self

import httpcore2
import httpx2

from curation.fetch.addresses import parse_rules
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.decoding import decoded
from curation.fetch.errors import (
    AddressRefused,
    BadRedirect,
    BadResponse,
    ConnectionFailed,
    DeadlineExceeded,
    HttpStatus,
)
from curation.fetch.guard import Deadline, Guard, Resolver, system_resolver
from curation.fetch.urls import checked_url, redirected, shown

USER_AGENT = "Passaparola (feed reader)"
_ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_DOCUMENTS = frozenset({200, 203})
_MAX_VALIDATOR = 1024  # characters; a longer one is no validator but a way to fill our database and requests


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost. Times in seconds; `document` in bytes after decoding."""

    deadline: float = 30.0
    patience: float = 10.0  # the longest single wait: connect, handshake, one read
    document: int = 15_000_000  # real feeds stay below 5 MB; miniflux's limit
    redirects: int = 5
    header_lines: int = 256


class Door:
    """Fetches over http and https under `limits`. `allow` is `network.allow` of feeds.yaml: ValueError if malformed.

    `resolve`, `dialler` and `clock` (monotonic, seconds) are the seams to the system.
    """

    def __init__(
        self,
        *,
        allow: Sequence[str] = (),
        limits: Limits = Limits(),
        resolve: Resolver = system_resolver,
        dialler: httpcore2.NetworkBackend | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.limits = limits
        self._rules = parse_rules(allow)
        self._resolve = resolve
        self._dialler = dialler or httpcore2.SyncBackend()
        self._clock = clock
        self._closed = threading.Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the fetches under way at their next read, and refuses further ones."""
        self._closed.set()

    def fetch(self, url: str, validators: Validators = Validators()) -> Fetched | NotModified:
        """One conditional GET with its redirects. FetchError for everything but a document and "not modified"."""
        target = checked_url(url)
        deadline = Deadline(self._clock() + self.limits.deadline, self.limits.deadline, self._clock, self._closed)
        guard = Guard(
            self._rules, deadline, patience=self.limits.patience, resolve=self._resolve, dialler=self._dialler
        )
        return self._follow(guard, target, validators)

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpcore2.default_ssl_context()

    def _follow(self, guard: Guard, first: httpx2.URL, validators: Validators) -> Fetched | NotModified:
        url = first
        for _ in range(self.limits.redirects + 1):
            with _named(first, url), self._get(guard, url, validators) as response:
                headers = self._headers(response)
                if response.status not in _REDIRECTS:
                    return self._answer(response, headers, url, validators)
                url = redirected(url, headers.get("location"))
        raise BadRedirect(
            f"{shown(str(first))} redirects more than {self.limits.redirects} times; check its url in feeds.yaml"
        )

    @contextmanager
    def _get(self, guard: Guard, url: httpx2.URL, validators: Validators) -> Iterator[httpcore2.Response]:
        """A pool a request: no idle connection that the server may have closed meanwhile, none shared by two feeds."""
        tls = self._tls if url.scheme == "https" else None
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        with (
            httpcore2.ConnectionPool(ssl_context=tls, network_backend=guard) as pool,
            pool.stream("GET", target, headers=_request(url, validators)) as response,
        ):
            yield response

    def _headers(self, response: httpcore2.Response) -> dict[str, str]:
        """Names in lower case; a repeated header's values joined by commas, as RFC 9110 5.3 reads them."""
        if len(response.headers) > self.limits.header_lines:
            raise BadResponse(f"the answer has {len(response.headers)} header lines; tell the feed's owner")
        headers: dict[str, str] = {}
        for raw_name, raw_value in response.headers:
            name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        return headers

    def _answer(
        self, response: httpcore2.Response, headers: Mapping[str, str], url: httpx2.URL, sent: Validators
    ) -> Fetched | NotModified:
        theirs = Validators(_sane(headers.get("etag")), _sane(headers.get("last-modified")))
        if response.status == 304:
            # A new ETag would name a version we have not read: keep the one of our copy.
            return NotModified(Validators(sent.etag or theirs.etag, theirs.last_modified or sent.last_modified))
        if response.status not in _DOCUMENTS:
            raise HttpStatus(response.status, shown(str(url)))
        if theirs.etag and theirs.etag == sent.etag:
            return NotModified(theirs)
        body = decoded(response.iter_stream(), headers.get("content-encoding", ""), self.limits.document)
        return Fetched(body, headers.get("content-type"), str(url), theirs)


def _request(url: httpx2.URL, validators: Validators) -> list[tuple[bytes, bytes]]:
    headers = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",
        "If-None-Match": _sane(validators.etag),
        "If-Modified-Since": _sane(validators.last_modified),
    }
    return [(name.encode("ascii"), value.encode("latin-1")) for name, value in headers.items() if value]


def _sane(value: str | None) -> str | None:
    """The validator itself, or None if it says nothing or could not be sent back as one header line."""
    if not value or len(value) > _MAX_VALIDATOR or value != value.strip() or not value.strip('W/"'):
        return None
    return value if all(" " <= char <= "ÿ" and char != "\x7f" for char in value) else None


@contextmanager
def _named(first: httpx2.URL, url: httpx2.URL) -> Iterator[None]:
    """Turns the transport's exceptions into ours, and says by which URL we came to a refused address."""
    where = shown(str(url))
    try:
        yield
    except AddressRefused as refused:
        if url == first:
            raise
        raise AddressRefused(f"{shown(str(first))} redirects to what is refused: {refused}") from refused
    except httpcore2.TimeoutException as error:
        raise DeadlineExceeded(f"{where} kept us waiting too long; a later run tries again") from error
    except httpcore2.NetworkError as error:
        raise ConnectionFailed(f"no connection to {where} ({error}); is it up, and its certificate trusted?") from error
    except httpcore2.ProtocolError as error:
        raise BadResponse(f"{where} does not answer in proper HTTP ({error}); a later run tries again") from error
