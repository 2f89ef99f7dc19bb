"""How requests travel: under TLS by name, through the configured proxy and no other, with nothing kept between two."""

import ssl
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from socket import socket

import pytest

from curation.fetch.answers import Fetched
from curation.fetch.deadline import SLICE
from curation.fetch.door import Door, Limits
from curation.fetch.errors import AddressRefused, BadResponse, ConnectionFailed, DeadlineExceeded, HttpStatus
from tests.servers import Exchange, anonymous_tls, document, hang_up, listen, redirect, request_head, serve

FEED = b"<rss><channel><title>News</title></channel></rss>"
REPLY = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(FEED) + FEED
SMALL = Limits(deadline=1.0, patience=0.5)
PUBLIC = "93.184.216.34"


def unknown(host: str, port: int) -> Sequence[str]:
    raise OSError("Name or service not known")


@dataclass
class Secure:
    """A TLS server without a certificate, and what it was asked. As a proxy, it first says `tunnel`."""

    tunnel: bytes | None = None
    heads: list[bytes] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.client, self.server = anonymous_tls()
        self.server.sni_callback = lambda connection, name, context: self.names.append(name)

    def talk(self, connection: socket, stopped: threading.Event) -> None:
        if self.tunnel is not None:
            self.heads.append(request_head(connection))
            connection.sendall(self.tunnel)
        with self.server.wrap_socket(connection, server_side=True, suppress_ragged_eofs=True) as secure:
            self.heads.append(request_head(secure))
            secure.sendall(REPLY)
            with suppress(OSError, ssl.SSLError):
                secure.unwrap()


def test_an_https_server_is_asked_by_its_name_without_the_roots_dot() -> None:
    secure = Secure()
    with listen(secure.talk) as server:
        door = Door(allow=[f"news.example:{server.port}"], tls=secure.client, resolve=lambda host, port: ["127.0.0.1"])
        fetched = door.fetch(f"https://news.example.:{server.port}/feed")
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED
    assert secure.names == ["news.example"]
    assert f"\r\nHost: news.example.:{server.port}\r\n".encode() in secure.heads[0]


def test_a_secure_server_that_pauses_in_the_middle_of_a_record_is_read_on() -> None:
    client, context = anonymous_tls()
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    secure = context.wrap_bio(incoming, outgoing, server_side=True)

    def in_halves(connection: socket, stopped: threading.Event) -> None:
        def until_done(step: Callable[[], object]) -> None:
            while True:
                try:
                    step()
                    return connection.sendall(outgoing.read())
                except ssl.SSLWantReadError:
                    connection.sendall(outgoing.read())
                    incoming.write(connection.recv(65536))

        until_done(secure.do_handshake)
        until_done(lambda: secure.read(65536))
        secure.write(REPLY)
        record = outgoing.read()
        connection.sendall(record[:50])
        stopped.wait(2 * SLICE)
        connection.sendall(record[50:])

    with listen(in_halves) as server:
        fetched = Door(allow=[server.origin], tls=client).fetch(server.url().replace("http", "https"))
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED


def test_a_certificate_that_the_system_does_not_trust_is_refused() -> None:
    secure = Secure()
    with listen(secure.talk) as server, pytest.raises(ConnectionFailed, match="is it up, and its certificate trusted"):
        Door(allow=[server.origin]).fetch(server.url().replace("http", "https"))


def test_an_http_feed_is_asked_of_the_proxy_in_full_and_its_login_stays_with_the_proxy() -> None:
    with serve(document(FEED)) as proxy:
        door = Door(proxy=proxy.url("").replace("http://", "http://me:pw@"), resolve=lambda host, port: [PUBLIC])
        fetched = door.fetch("http://news.example/feed?a=1")
    assert isinstance(fetched, Fetched)
    assert fetched.url == "http://news.example/feed?a=1"
    request = proxy.requests[0]
    assert request.path == "http://news.example/feed?a=1"
    assert request.headers["host"] == "news.example"
    assert request.headers["proxy-authorization"] == "Basic bWU6cHc="


def test_an_https_feed_goes_through_a_tunnel_and_the_proxy_sees_neither_path_nor_answer() -> None:
    secure = Secure(tunnel=b"HTTP/1.1 200 Connection established\r\n\r\n")
    with listen(secure.talk) as proxy:
        door = Door(
            proxy=proxy.url("").replace("http://", "http://me:pw@"),
            tls=secure.client,
            resolve=lambda host, port: [PUBLIC],
        )
        fetched = door.fetch("https://news.example/feed?key=1")
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED
    connect, get = secure.heads
    assert connect.startswith(b"CONNECT news.example:443 HTTP/1.1\r\nHost: news.example:443\r\n")
    assert b"Proxy-Authorization: Basic bWU6cHc=" in connect
    assert get.startswith(b"GET /feed?key=1 HTTP/1.1\r\n")
    assert b"Proxy-Authorization" not in get
    assert secure.names == ["news.example"]


@pytest.mark.parametrize(
    ("status", "remedy"), [(407, "check user name and password in network.proxy"), (403, "must let feeds through")]
)
def test_a_proxy_that_opens_no_tunnel_is_told_as_the_one_at_fault(status: int, remedy: str) -> None:
    answer = b"HTTP/1.1 %d -\r\nContent-Length: 0\r\n\r\n" % status

    def refuse(connection: socket, stopped: threading.Event) -> None:
        request_head(connection)
        hang_up(connection, answer)

    with (
        listen(refuse) as proxy,
        pytest.raises(ConnectionFailed, match=f"proxy {proxy.origin} answered {status}") as told,
    ):
        Door(proxy=proxy.url(""), resolve=unknown).fetch("https://news.example/feed?key=1")
    assert remedy in str(told.value)
    assert "key" not in str(told.value)


def test_a_proxy_that_wants_a_login_for_http_says_so() -> None:
    with serve(document(b"", status=407)) as proxy, pytest.raises(HttpStatus, match=r"write them into network\.proxy"):
        Door(proxy=proxy.url(""), resolve=unknown).fetch("http://news.example/")


def drip(connection: socket, stopped: threading.Event) -> None:
    while not stopped.wait(0.02):
        connection.sendall(b"x")


def test_a_proxy_that_drips_or_babbles_is_left_in_time() -> None:
    with listen(drip) as proxy, pytest.raises(DeadlineExceeded):
        Door(proxy=proxy.url(""), limits=SMALL, resolve=unknown).fetch("https://news.example/")
    with (
        listen(lambda connection, stopped: hang_up(connection, b"220 mail.example ESMTP\r\n")) as proxy,
        pytest.raises(BadResponse),
    ):
        Door(proxy=proxy.url(""), limits=SMALL, resolve=unknown).fetch("https://news.example/")


def test_what_this_machine_cannot_look_up_is_left_to_the_proxy() -> None:
    with serve(document(FEED)) as proxy:
        assert isinstance(Door(proxy=proxy.url(""), resolve=unknown).fetch("http://news.example/"), Fetched)


def test_a_lookup_that_hangs_does_not_keep_a_request_from_the_proxy() -> None:
    over = threading.Event()

    def hanging(host: str, port: int) -> Sequence[str]:
        over.wait()
        return ["10.0.0.1"]

    with serve(document(FEED)) as proxy:
        fetched = Door(proxy=proxy.url(""), resolve=hanging).fetch("http://news.example/")
    over.set()
    assert isinstance(fetched, Fetched)


def test_the_proxy_is_exempt_and_its_targets_are_not() -> None:
    def answer(exchange: Exchange) -> None:
        exchange.reply(status=302, headers={"Location": "http://inside.example/"})

    def lookup(host: str, port: int) -> Sequence[str]:
        return ["10.0.0.1"] if host == "inside.example" else [PUBLIC]

    with serve(answer) as proxy:
        door = Door(proxy=proxy.url(""), resolve=lookup)
        for url in ("http://inside.example/", "https://10.1.2.3/", proxy.url("/")):
            with pytest.raises(AddressRefused):
                door.fetch(url)
        assert proxy.requests == []
        with pytest.raises(AddressRefused, match="redirects to what is refused"):
            door.fetch("http://news.example/")
    assert len(proxy.requests) == 1


def test_allow_opens_the_inside_through_the_proxy_too() -> None:
    with serve(document(FEED)) as proxy:
        door = Door(proxy=proxy.url(""), allow=["10.0.0.0/8"], resolve=lambda host, port: ["10.0.0.1"])
        assert isinstance(door.fetch("http://inside.example/"), Fetched)


def test_the_environment_is_followed_where_it_is_told_to_be() -> None:
    with (
        serve(document(b"<rss>by proxy</rss>")) as proxy,
        serve({"/a": redirect("/b"), "/b": document(FEED)}) as server,
    ):
        environment = {"HTTP_PROXY": proxy.url(""), "NO_PROXY": "127.0.0.1"}
        door = Door(allow=[server.origin], proxy="environment", environment=environment, resolve=unknown)
        direct = door.fetch(server.url("/a"))
        through = door.fetch("http://news.example/")
        unasked = Door(allow=[server.origin], environment=environment).fetch(server.url("/b"))
    assert [getattr(fetched, "body", b"") for fetched in (direct, through, unasked)] == [
        FEED,
        b"<rss>by proxy</rss>",
        FEED,
    ]
    assert len(proxy.requests) == 1


def test_a_proxy_that_cannot_be_used_stops_the_door_from_being_made() -> None:
    with pytest.raises(ValueError, match="SOCKS"):
        Door(proxy="socks5://127.0.0.1:9050")


def test_a_proxy_that_is_down_is_told() -> None:
    with serve({}) as proxy:
        pass
    with pytest.raises(ConnectionFailed, match=f"proxy {proxy.origin}"):
        Door(proxy=proxy.url(""), resolve=unknown).fetch("http://news.example/")
