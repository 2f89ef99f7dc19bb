"""The network under the door: httpcore2's backend that dials only judged addresses, and never past the deadline.

A name is resolved once; the addresses of that answer are judged and one of those very addresses is dialled, so a name
that changes its answer in between gains nothing. TLS and `Host` keep the name. Every wait of a fetch (lookup, connect,
handshake, each read) is cut to what is left of its one deadline: a server that drips bytes cannot stretch it, and
closing the door ends any of them. Which addresses pass is `addresses.py`, how waits end `deadline.py`.

Behind a proxy it is the proxy that looks the name up and dials. What can be judged from here still is: an address, and
a name that this machine resolves. One that it cannot resolve is left to the proxy, whose own rules must keep it out of
the network inside. The configured proxy alone is dialled without being judged.
"""

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from functools import partial
from ipaddress import ip_address

import httpcore2

from curation.fetch.addresses import AllowRule, judge
from curation.fetch.deadline import SLICE, Deadline, in_background
from curation.fetch.errors import ConnectionFailed, DeadlineExceeded

Resolver = Callable[[str, int], Sequence[str]]

_LOOKUP_BEFORE_PROXY = 2.0  # seconds: where only the proxy has names of the outside, a lookup may never be answered


def system_resolver(host: str, port: int) -> tuple[str, ...]:
    """The addresses the operating system gives for a name, in its order of preference. OSError if there are none."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(answer[4][0]) for answer in answers))


class TimedStream(httpcore2.NetworkStream):
    """A connection of one fetch: each wait is cut to the deadline, whatever timeout the caller has in mind."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline, patience: float) -> None:
        self._stream = stream
        self._deadline = deadline
        self._patience = patience

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        for seconds in self._deadline.slices(self._patience):
            with suppress(httpcore2.ReadTimeout):
                return self._stream.read(max_bytes, seconds)
        raise httpcore2.ReadTimeout(f"nothing came for {self._patience:g} s")

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left(self._patience))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        def shake_hands() -> httpcore2.NetworkStream:
            try:
                return self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(self._patience))
            except BaseException:
                self.close()
                raise

        return TimedStream(_connected(shake_hands, self._deadline), self._deadline, self._patience)

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
                dial = partial(self._dialler.connect_tcp, address, port, seconds, local_address, socket_options)
                stream = _connected(dial, self._deadline)
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
        """The system's lookup takes no timeout, so one that is late is left behind."""
        answer = in_background(partial(self._resolve, host, port))
        for piece in self._deadline.slices(seconds):
            if wait([answer], piece).done:
                return answer.result()
        raise DeadlineExceeded(f"no answer from the name service within {seconds:g} s; a later run tries again")


def _connected(connect: Callable[[], httpcore2.NetworkStream], deadline: Deadline) -> httpcore2.NetworkStream:
    """What `connect` makes. It ends in time by itself; if the door is closed before, it is left behind."""
    connection = in_background(connect)
    try:
        while not wait([connection], SLICE).done:
            deadline.check()
    except BaseException:
        connection.add_done_callback(_hang_up)
        raise
    return connection.result()


def _hang_up(connection: Future[httpcore2.NetworkStream]) -> None:
    if connection.exception() is None:
        connection.result().close()
