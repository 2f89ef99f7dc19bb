"""One JSON document posted to an address that may be anybody's choice: through the guard of `fetch`, never redirected.

Where a name leads is judged as for feeds, so no address reaches the network inside. A post has one deadline, what comes
back is read up to a limit, and no proxy is used but that of `network.proxy`. Nothing is tried twice here. An address is
a secret: no message holds more of it than its host.
"""

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache

import httpcore2
import httpx2

from curation.deliver.channels import NotDelivered
from curation.fetch.addresses import AllowRule, parse_rules
from curation.fetch.deadline import Deadline
from curation.fetch.errors import AddressRefused, FetchError
from curation.fetch.guard import Guard, Resolver, system_resolver
from curation.fetch.proxies import Proxy, proxies
from curation.fetch.urls import DEFAULT_PORTS

SECONDS = 20.0  # for one post as a whole
PATIENCE = 10.0  # the longest single wait of it
LONGEST_ANSWER = 4_000_000  # bytes; a hundred messages of Slack with their blocks
IDLE_SECONDS = 10.0
USER_AGENT = "Passaparola"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class _Line:
    """One thread's connections by the proxy they go through, and what its present post is about."""

    began: float = 0.0
    target: tuple[str, int] = ("", 0)
    pools: dict[str, httpcore2.ConnectionPool] = field(default_factory=dict)

    def hang_up(self) -> None:
        """Close what is open; the pools can be used again."""
        for pool in self.pools.values():
            pool.close()


class Poster:
    """Posts by any number of threads, each with connections of its own that are kept for some seconds.

    Args:
        allow: hosts that may stand inside, as `network.allow` names them.
        proxy: that of `network.proxy`; `environment` is read for a proxy of "environment" alone.
        clock: seconds that only grow.
    """

    def __init__(
        self,
        *,
        allow: Sequence[str] = (),
        proxy: str | None = None,
        environment: Mapping[str, str] | None = None,
        resolve: Resolver = system_resolver,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rules: Sequence[AllowRule] = parse_rules(allow)
        self._proxies = proxies(proxy, environment or {})
        self._resolve = resolve
        self._clock = clock
        self._own = threading.local()
        self._lines: list[tuple[threading.Thread, _Line]] = []
        self._keeping = threading.Lock()

    def post(self, address: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """What an http or https address answers, whatever its status.

        Raises:
            NotDelivered: "address" where it leads inside; "later" where no whole answer came.
        """
        url = httpx2.URL(address)
        line = self._line()
        line.began, line.target = self._clock(), (url.raw_host.decode("ascii"), url.port or DEFAULT_PORTS[url.scheme])
        pool = self._pool(line, self._proxies.way_to(url))
        lines = list({"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers}.items())
        with _told(url.host), pool.stream("POST", str(url), headers=lines, content=body) as answer:
            named = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in answer.headers}
            return Answer(answer.status, named, _read(answer.iter_stream(), url.host))

    def close(self) -> None:
        """Let go of every connection; the next post opens them anew."""
        with self._keeping:
            for _, line in self._lines:
                line.hang_up()

    def _line(self) -> _Line:
        line: _Line | None = getattr(self._own, "line", None)
        if line is None:
            line = self._own.line = _Line()
            self._keep(line)
        return line

    def _keep(self, line: _Line) -> None:
        """Until its thread has ended, at the latest."""
        with self._keeping:
            over = [left for thread, left in self._lines if not thread.is_alive()]
            self._lines = [kept for kept in self._lines if kept[0].is_alive()]
            self._lines.append((threading.current_thread(), line))
        for left in over:
            left.hang_up()

    def _pool(self, line: _Line, proxy: Proxy | None) -> httpcore2.ConnectionPool:
        if str(proxy) not in line.pools:
            deadline = Deadline(SECONDS, SECONDS, lambda: self._clock() - line.began, threading.Event())
            guard = Guard(
                self._rules, deadline, patience=PATIENCE, resolve=self._resolve, dialler=httpcore2.SyncBackend()
            )
            line.pools[str(proxy)] = httpcore2.ConnectionPool(
                ssl_context=_tls(),
                proxy=_theirs(proxy) if proxy else None,
                keepalive_expiry=IDLE_SECONDS,
                network_backend=_ThroughProxy(guard, proxy, line) if proxy else guard,
            )
        return line.pools[str(proxy)]


class _ThroughProxy(httpcore2.NetworkBackend):
    """Dials the configured proxy, which is not judged, for a host that is."""

    def __init__(self, guard: Guard, proxy: Proxy, line: _Line) -> None:
        self._guard, self._proxy, self._line = guard, proxy, line

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        return self._guard.connect_through((self._proxy.host, self._proxy.port), *self._line.target)


def _theirs(proxy: Proxy) -> httpcore2.Proxy:
    login = [(b"Proxy-Authorization", proxy.authorization)] if proxy.authorization else []
    return httpcore2.Proxy(f"http://{proxy}", headers=login)


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    """Kept: reading the certificates takes time."""
    return httpcore2.default_ssl_context()


def _read(chunks: Iterable[bytes], host: str) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > LONGEST_ANSWER:
            raise NotDelivered(
                f"{host} answered with more than {LONGEST_ANSWER:,} bytes; is it the right host?", "later"
            )
    return bytes(body)


@contextmanager
def _told(host: str) -> Iterator[None]:
    """Why no answer came, in words that hold the host and nothing else of the address."""
    try:
        yield
    except AddressRefused as refused:
        raise NotDelivered(
            f"{host} leads to a place that is not public, where messages may not go; take another address",
            "address",
        ) from refused
    except FetchError as error:
        raise NotDelivered(f"no answer from {host}: {error}", "later") from error
    except (
        httpcore2.TimeoutException,
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpcore2.ProxyError,
    ) as error:
        reason = str(error)[:200] or type(error).__name__
        raise NotDelivered(
            f"no answer from {host} ({reason}); is it up, and its certificate trusted?", "later"
        ) from error
