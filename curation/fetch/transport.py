"""How a request reaches its server: a fresh connection for each, direct or through the proxy, under TLS for https.

Nothing is kept between two requests, so no feed meets the connection, the TLS session or the cookies of another. The
errors of the libraries below become those of `errors.py` here.
"""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import h11
import httpcore2
import httpx2

from curation.fetch.errors import BadResponse, ConnectionFailed, DeadlineExceeded, FetchError
from curation.fetch.exchange import Answer, exchange
from curation.fetch.guard import Guard
from curation.fetch.headers import USER_AGENT, HeaderLines
from curation.fetch.proxies import Proxies, Proxy
from curation.fetch.urls import DEFAULT_PORTS, shown


class Transport:
    """`tls` is the context for https, made at the first such request if None: reading the certificates takes time."""

    def __init__(self, proxies: Proxies, tls: ssl.SSLContext | None = None) -> None:
        self._proxies = proxies
        self._tls = tls
        self._making_tls = threading.Lock()

    @contextmanager
    def get(self, guard: Guard, url: httpx2.URL, lines: HeaderLines) -> Iterator[Answer]:
        """One GET. AddressRefused, ConnectionFailed, DeadlineExceeded or BadResponse, also while its body is read."""
        proxy = self._proxies.way_to(url)
        with _translated(url, proxy):
            stream = self._connected(guard, url, proxy)
        try:
            with _translated(url, proxy):
                if proxy and url.scheme == "http":
                    answer = exchange(stream, "GET", str(url).encode("ascii"), lines + _login(proxy))
                else:
                    answer = exchange(stream, "GET", url.raw_path, lines)
            yield replace(answer, body=_read(answer.body, url))
        finally:
            stream.close()

    def _connected(self, guard: Guard, url: httpx2.URL, proxy: Proxy | None) -> httpcore2.NetworkStream:
        host, port = url.raw_host.decode("ascii"), url.port or DEFAULT_PORTS[url.scheme]
        if proxy is None:
            stream = guard.connect_tcp(host, port)
        else:
            stream = guard.connect_through((proxy.host, proxy.port), host, port)
        if url.scheme == "http":
            return stream
        if proxy is not None:
            _open_tunnel(stream, proxy, url)
        # The name in TLS never ends in the root's dot (RFC 6066 3).
        return stream.start_tls(self._tls_context(), host.rstrip("."))

    def _tls_context(self) -> ssl.SSLContext:
        with self._making_tls:
            if self._tls is None:
                self._tls = httpcore2.default_ssl_context()
                self._tls.set_alpn_protocols(["http/1.1"])
            return self._tls


def _open_tunnel(stream: httpcore2.NetworkStream, proxy: Proxy, url: httpx2.URL) -> None:
    """Has the proxy pass everything that follows to the server. ConnectionFailed if it will not."""
    where = url.netloc if url.port else url.netloc + b":%d" % DEFAULT_PORTS[url.scheme]
    lines = [(b"Host", where), (b"User-Agent", USER_AGENT.encode("ascii")), *_login(proxy)]
    try:
        status = exchange(stream, "CONNECT", where, lines).status
        if not 200 <= status < 300:
            remedy = "check user name and password in" if status == 407 else "it must let feeds through: check"
            raise ConnectionFailed(
                f"the proxy {proxy} answered {status} when asked for {shown(str(url))}; {remedy} network.proxy"
            )
    except BaseException:
        stream.close()
        raise


def _login(proxy: Proxy) -> HeaderLines:
    return [(b"Proxy-Authorization", proxy.authorization)] if proxy.authorization else []


def _read(body: Iterator[bytes], url: httpx2.URL) -> Iterator[bytes]:
    with _translated(url):
        yield from body


@contextmanager
def _translated(url: httpx2.URL, proxy: Proxy | None = None) -> Iterator[None]:
    try:
        yield
    except (httpcore2.TimeoutException, httpcore2.NetworkError, h11.ProtocolError) as error:
        where = shown(str(url)) + (f", asked through the proxy {proxy}," if proxy else "")
        raise _ours(error, where) from error


def _ours(error: Exception, where: str) -> FetchError:
    reason = str(error)[:200]
    if isinstance(error, httpcore2.TimeoutException):
        return DeadlineExceeded(f"{where} kept us waiting too long; a later run tries again")
    if isinstance(error, httpcore2.NetworkError):
        return ConnectionFailed(f"no connection to {where} ({reason}); is it up, and its certificate trusted?")
    return BadResponse(f"{where} does not answer in proper HTTP ({reason}); a later run tries again")
