"""The network under the door: httpcore2's backend that dials only judged addresses, and never past the deadline.

A name is resolved once; the addresses of that answer are judged and one of those very addresses is dialled, so a name
that changes its answer in between gains nothing. TLS, `Host` and the pool keep the name. Every wait of a fetch (lookup,
connect, handshake, each read) is cut to what is left of its one deadline: a server that drips bytes cannot stretch it.
Which addresses pass is `addresses.py`.

Behind a proxy it is the proxy that looks the name up and dials. What can be judged from here still is: an address, and
a name that this machine resolves. One that it cannot resolve is left to the proxy, whose own rules must keep it out of
the network inside. The configured proxy alone is dialled without being judged.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address

import httpcore2

from curation.fetch.addresses import AllowRule, judge
from curation.fetch.errors import ConnectionFailed, DeadlineExceeded

Resolver = Callable[[str, int], Sequence[str]]

_LOOKUP_BEFORE_PROXY = 2.0  # seconds: where only the proxy has names of the outside, a lookup may never be answered


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """The addresses the operating system gives for a name, in its order of preference. OSError if there are none."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))


@dataclass(frozen=True, slots=True)
class Deadline:
    """When one fetch must be over, on the clock given; `closed` ends it at once."""

    end: float
    seconds: float
    clock: Callable[[], float]
    closed: threading.Event

    def left(self, at_most: float) -> float:
        """Seconds that one more wait may take. DeadlineExceeded when there are none."""
        if self.closed.is_set():
            raise DeadlineExceeded("the run was stopped before the feed was read; run again")
        left = self.end - self.clock()
        if left <= 0:
            raise DeadlineExceeded(f"not finished within {self.seconds:g} s; a later run tries again")
        return min(left, at_most)


class TimedStream(httpcore2.NetworkStream):
    """A connection of one fetch: each wait is cut to the deadline, whatever timeout the caller has in mind."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline, patience: float) -> None:
        self._stream = stream
        self._deadline = deadline
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left(self._patience))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(self._patience))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        try:
            stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(self._patience))
        except BaseException:
            self.close()
            raise
        return TimedStream(stream, self._deadline, self._patience)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class Guard(httpcore2.NetworkBackend):
    """The backend of one fetch. `patience` is the longest single wait in seconds; `dialler` makes the connections."""

    def __init__(
        self,
        rules: Sequence[AllowRule],
        deadline: Deadline,
        *,
        patience: float,
        resolve: Resolver,
        dialler: httpcore2.NetworkBackend,
    ) -> None:
        self._rules = rules
        self._deadline = deadline
        self._patience = patience
        self._resolve = resolve
        self._dialler = dialler

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """Tries the judged addresses in turn; the last one's failure is raised if none answers."""
        addresses = judge(host, port, self._addresses(host, port, self._deadline.seconds), self._rules)
        return self._reached(addresses, port, local_address, socket_options)

    def connect_through(self, proxy: tuple[str, int], host: str, port: int) -> httpcore2.NetworkStream:
        """A connection to the proxy's host and port for a request to `host`, which is judged if it can be."""
        with suppress(ConnectionFailed, DeadlineExceeded):  # the dialling below minds the deadline itself
            judge(host, port, self._addresses(host, port, _LOOKUP_BEFORE_PROXY), self._rules)
        return self._reached(self._addresses(*proxy, self._deadline.seconds), proxy[1])

    def _reached(
        self,
        addresses: Sequence[str],
        port: int,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        failure: Exception = httpcore2.ConnectError("the name has no address")
        for address in addresses:
            seconds = self._deadline.left(self._patience)
            try:
                stream = self._dialler.connect_tcp(address, port, seconds, local_address, socket_options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
            else:
                return TimedStream(stream, self._deadline, self._patience)
        raise failure

    def _addresses(self, host: str, port: int, seconds: float) -> Sequence[str]:
        """ConnectionFailed if there are none, DeadlineExceeded if the answer takes longer than `seconds`."""
        with suppress(ValueError):
            return [str(ip_address(host))]  # nothing to look up, and no thread needed
        try:
            return self._looked_up(host, port, seconds)
        except (OSError, ValueError) as error:
            raise ConnectionFailed(f'"{host}" has no address ({error}); check its spelling and the network') from error

    def _looked_up(self, host: str, port: int, seconds: float) -> Sequence[str]:
        """The system's lookup takes no timeout, so it runs in a thread that is left behind if it is late."""
        answer: Future[Sequence[str]] = Future()

        def look_up() -> None:
            try:
                answer.set_result(self._resolve(host, port))
            except (OSError, ValueError) as error:
                answer.set_exception(error)

        threading.Thread(target=look_up, name="resolver", daemon=True).start()
        if not wait([answer], timeout=self._deadline.left(seconds)).done:
            raise DeadlineExceeded(f"no answer from the name service within {seconds:g} s; a later run tries again")
        return answer.result()
