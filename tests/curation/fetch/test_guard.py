"""The backend under the door: what is judged is what is dialled, and no wait outlasts the deadline."""

import ssl
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import httpcore2
import pytest

from curation.fetch.addresses import parse_rules
from curation.fetch.deadline import Deadline
from curation.fetch.errors import AddressRefused, ConnectionFailed, DeadlineExceeded
from curation.fetch.guard import Guard, Resolver, system_resolver


@dataclass
class Wire(httpcore2.NetworkStream):
    """A connection that never brings anything, and remembers the waits it was given and whether it was closed."""

    waits: list[float] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)
    closed: threading.Event = field(default_factory=threading.Event)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.waits.append(timeout or 0.0)
        raise httpcore2.ReadTimeout

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.waits.append(timeout or 0.0)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        self.waits.append(timeout or 0.0)
        self.names.append(server_hostname)
        return self

    def close(self) -> None:
        self.closed.set()


@dataclass
class Dialler(httpcore2.NetworkBackend):
    """Reaches the addresses in `up` and writes down every attempt: nothing leaves the process."""

    up: Sequence[str] = ()
    dialled: list[tuple[str, int]] = field(default_factory=list)
    wire: Wire = field(default_factory=Wire)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        self.dialled.append((host, port))
        if host not in self.up:
            raise httpcore2.ConnectError(f"{host} is down")
        return self.wire


def deadline(*times: float) -> Deadline:
    """At 30 s, on a clock that shows `times` in turn, then 0."""
    clock = iter(times)
    return Deadline(30.0, 30.0, lambda: next(clock, 0.0), threading.Event())


def guard(dialler: Dialler, resolve: Resolver, allow: Sequence[str] = (), until: Deadline | None = None) -> Guard:
    return Guard(parse_rules(allow), until or deadline(), patience=10.0, resolve=resolve, dialler=dialler)


def test_the_address_that_was_judged_is_dialled_though_the_name_changes_its_answer() -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    dialler = Dialler(up=["93.184.216.34", "127.0.0.1"])
    guard(dialler, lambda host, port: next(answers)).connect_tcp("rebind.example", 80)
    assert dialler.dialled == [("93.184.216.34", 80)]
    assert next(answers) == ["127.0.0.1"]


def test_a_name_that_leads_inside_is_refused_before_anything_is_dialled() -> None:
    dialler = Dialler(up=["10.0.0.1"])
    with pytest.raises(AddressRefused):
        guard(dialler, lambda host, port: ["93.184.216.34", "10.0.0.1"]).connect_tcp("mixed.example", 80)
    assert dialler.dialled == []


def test_the_next_address_is_tried_when_one_is_down() -> None:
    dialler = Dialler(up=["8.8.4.4"])
    guard(dialler, lambda host, port: ["2001:4860:4860::8888", "8.8.4.4"]).connect_tcp("two.example", 443)
    assert dialler.dialled == [("2001:4860:4860::8888", 443), ("8.8.4.4", 443)]
    with pytest.raises(httpcore2.ConnectError, match=r"8\.8\.8\.8 is down"):
        guard(dialler, lambda host, port: ["8.8.8.8"]).connect_tcp("one.example", 443)


@pytest.mark.parametrize("spelling", ["2130706433", "127.1", "0177.0.0.1", "017700000001", "0x7f.1", "0"])
def test_spellings_of_loopback_are_refused_by_where_the_system_takes_them(spelling: str) -> None:
    dialler = Dialler(up=["127.0.0.1", "0.0.0.0"])
    with pytest.raises(AddressRefused, match=r"connects to (127\.0\.0\.1|0\.0\.0\.0), which is not public"):
        guard(dialler, system_resolver).connect_tcp(spelling, 80)
    assert dialler.dialled == []


def test_tls_is_asked_for_the_name_and_not_for_the_address() -> None:
    dialler = Dialler(up=["93.184.216.34"])
    stream = guard(dialler, lambda host, port: ["93.184.216.34"]).connect_tcp("news.example", 443)
    stream.start_tls(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "news.example", timeout=None)
    assert dialler.wire.names == ["news.example"]


def test_an_unknown_name_is_told_with_its_spelling() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise OSError("Name or service not known")

    with pytest.raises(ConnectionFailed, match=r'"newz\.example" has no address \(Name or service not known\)'):
        guard(Dialler(), unknown).connect_tcp("newz.example", 80)


def test_a_lookup_that_hangs_is_left_behind_at_the_deadline() -> None:
    over = threading.Event()

    def hanging(host: str, port: int) -> Sequence[str]:
        over.wait()
        return []

    late = Deadline(0.05, 0.05, lambda: 0.0, threading.Event())
    with pytest.raises(DeadlineExceeded, match=r"name service within 0\.05 s"):
        guard(Dialler(), hanging, until=late).connect_tcp("slow.example", 80)
    over.set()


def test_every_wait_is_cut_to_what_is_left_of_the_deadline() -> None:
    dialler = Dialler(up=["8.8.8.8"])
    until = deadline(0.0, 5.0, 19.0, 22.0, 29.5, 30.0)
    stream = guard(dialler, lambda host, port: ["8.8.8.8"], until=until).connect_tcp("dns.example", 443)
    stream = stream.start_tls(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), "dns.example", timeout=99.0)
    stream.write(b"GET", timeout=None)
    with pytest.raises(httpcore2.ReadTimeout):
        stream.read(1, timeout=99.0)
    with pytest.raises(DeadlineExceeded, match="not finished within 30 s"):
        stream.read(1)
    handshake, write, *slices = dialler.wire.waits
    assert (handshake, write) == (10.0, 8.0)
    assert sum(slices) == pytest.approx(0.5)


def test_a_closed_door_ends_the_next_wait() -> None:
    until = deadline()
    until.closed.set()
    with pytest.raises(DeadlineExceeded, match="run was stopped"):
        guard(Dialler(), lambda host, port: ["8.8.8.8"], until=until).connect_tcp("dns.example", 80)


def test_a_mistake_in_a_lookup_is_raised_and_not_waited_for() -> None:
    def broken(host: str, port: int) -> Sequence[str]:
        raise RuntimeError("a mistake of ours")

    with pytest.raises(RuntimeError, match="a mistake of ours"):
        guard(Dialler(), broken).connect_tcp("news.example", 80)
