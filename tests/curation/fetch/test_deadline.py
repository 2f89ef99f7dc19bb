"""A closed door ends what is under way, whatever it waits for: a name, a connection, a handshake, an answer."""

import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

import httpcore2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.deadline import SLICE, Deadline
from curation.fetch.door import Door, Limits
from curation.fetch.errors import DeadlineExceeded
from tests.curation.fetch.test_guard import Dialler, Wire, deadline, guard
from tests.servers import Exchange, serve

HANG = 30.0  # seconds: only what would never have ended takes so long
ENDLESS = Limits(deadline=3600.0, patience=3600.0)


@given(left=st.floats(0.001, 60.0), at_most=st.floats(0.001, 60.0))
def test_the_slices_of_a_wait_are_short_and_make_up_the_whole(left: float, at_most: float) -> None:
    slices = list(Deadline(left, left, lambda: 0.0, threading.Event()).slices(at_most))
    assert max(slices) <= SLICE
    assert sum(slices) == pytest.approx(min(left, at_most))


def test_a_closed_door_ends_a_wait_between_two_slices() -> None:
    until = deadline()
    slices = until.slices(10.0)
    next(slices)
    until.closed.set()
    with pytest.raises(DeadlineExceeded, match="run was stopped"):
        next(slices)


@dataclass
class Held(Dialler):
    """Reaches whatever it is asked for, but not before `over`."""

    begun: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        self.begun.set()
        self.over.wait()
        return self.wire


def when_closed(call: Callable[[], object], begun: threading.Event, until: Deadline) -> BaseException | None:
    """What becomes of a call that waits for ever, when the door is closed after it has begun to."""
    with ThreadPoolExecutor(1) as pool:
        under_way = pool.submit(call)
        begun.wait()
        until.closed.set()
        return under_way.exception(HANG)


def test_a_closed_door_ends_a_lookup_under_way() -> None:
    begun, over, until = threading.Event(), threading.Event(), deadline()

    def hanging(host: str, port: int) -> Sequence[str]:
        begun.set()
        over.wait()
        return []

    ended = when_closed(partial(guard(Dialler(), hanging, until=until).connect_tcp, "slow.example", 80), begun, until)
    over.set()
    assert "run was stopped" in str(ended)


def test_a_closed_door_ends_a_connect_under_way_which_is_hung_up_when_it_is_made() -> None:
    dialler, until = Held(), deadline()
    connect = partial(guard(dialler, lambda host, port: ["8.8.8.8"], until=until).connect_tcp, "slow.example", 80)
    ended = when_closed(connect, dialler.begun, until)
    assert not dialler.wire.closed.is_set()
    dialler.over.set()
    assert "run was stopped" in str(ended)
    assert dialler.wire.closed.wait(HANG)


def test_a_closed_door_ends_a_handshake_under_way_whose_connection_is_closed_when_it_fails() -> None:
    begun, over, until = threading.Event(), threading.Event(), deadline()

    class Mute(Wire):
        def start_tls(
            self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
        ) -> httpcore2.NetworkStream:
            begun.set()
            over.wait()
            raise httpcore2.ConnectTimeout

    wire = Mute()
    stream = guard(Dialler(["8.8.8.8"], wire=wire), lambda host, port: ["8.8.8.8"], until=until).connect_tcp("a.b", 443)
    ended = when_closed(partial(stream.start_tls, ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)), begun, until)
    over.set()
    assert "run was stopped" in str(ended)
    assert wire.closed.wait(HANG)


def test_closing_the_door_ends_a_fetch_under_way() -> None:
    arrived = threading.Event()

    def slow(exchange: Exchange) -> None:
        arrived.set()
        exchange.drip(b"HTTP/1.1 200 OK\r\n\r\n", seconds=0.01)

    with serve(slow) as server, ThreadPoolExecutor(1) as pool, Door(allow=[server.origin]) as door:
        fetch = pool.submit(door.fetch, server.url())
        arrived.wait()
        door.close()
        assert "run was stopped" in str(fetch.exception(HANG))


def test_closing_the_door_ends_a_fetch_whose_server_says_nothing() -> None:
    arrived = threading.Event()

    def silent(exchange: Exchange) -> None:
        arrived.set()
        exchange.stopped.wait()

    with serve(silent) as server, ThreadPoolExecutor(1) as pool, Door(allow=[server.origin], limits=ENDLESS) as door:
        fetch = pool.submit(door.fetch, server.url())
        arrived.wait()
        door.close()
        assert "run was stopped" in str(fetch.exception(HANG))
