"""The door against real servers on loopback: conditional GET, redirects, limits, and what a server can do wrong."""

import gzip
import json
import os
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.door import Door, Limits
from curation.fetch.errors import (
    AddressRefused,
    BadRedirect,
    BadResponse,
    ConnectionFailed,
    DeadlineExceeded,
    FetchError,
    HttpStatus,
    TooLarge,
    UrlRefused,
)
from tests.curation.fetch.test_guard import Dialler
from tests.servers import Exchange, Handler, Server, document, folder, redirect, serve

FEED = b"<rss><channel><title>News</title></channel></rss>"
SMALL = Limits(deadline=0.4, patience=0.2, document=50_000, redirects=3, header_lines=50)


def door_to(server: Server, limits: Limits = SMALL) -> Door:
    return Door(allow=[server.origin], limits=limits)


def numeric(host: str) -> list[str]:
    """What the system makes of a number, however written; no name is looked up."""
    answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    return [str(answer[4][0]) for answer in answers]


def error_of(handler: Handler) -> FetchError:
    """What the door says about a server that answers like this."""
    with serve(handler) as server, pytest.raises(FetchError) as caught:
        door_to(server).fetch(server.url("/feed.xml"))
    return caught.value


def test_a_document_comes_with_its_type_address_and_validators() -> None:
    stamp = "Mon, 02 Nov 2026 08:00:00 GMT"
    route = document(FEED, content_type="text/xml", etag='W/"1"', last_modified=stamp)
    with serve({"/feed.xml": route}) as server:
        fetched = door_to(server).fetch(server.url("/feed.xml#top"))
    assert fetched == Fetched(FEED, "text/xml", server.url("/feed.xml"), Validators('W/"1"', stamp))
    assert server.requests[0].headers["user-agent"].startswith("Passaparola")
    assert server.requests[0].headers["host"] == server.origin


def test_a_gzip_body_is_asked_for_and_decoded() -> None:
    with serve(document(gzip.compress(FEED), content_encoding="gzip")) as server:
        fetched = door_to(server).fetch(server.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED
    assert server.requests[0].headers["accept-encoding"] == "gzip"


def test_the_second_fetch_of_an_unchanged_file_brings_nothing(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(FEED)
    with serve(folder(tmp_path)) as server, door_to(server) as door:
        first = door.fetch(server.url("/feed.xml"))
        assert door.fetch(server.url("/feed.xml"), first.validators) == NotModified(first.validators)
        (tmp_path / "feed.xml").write_bytes(FEED + b"<!-- new -->")
        assert isinstance(door.fetch(server.url("/feed.xml"), first.validators), Fetched)


def test_validators_go_back_as_they_came() -> None:
    odd = Validators('W/"é;unquoted', "yesterday, more or less")
    with serve(document(b"", status=304)) as server:
        assert door_to(server).fetch(server.url(), odd) == NotModified(odd)
    assert server.requests[0].headers["if-none-match"] == odd.etag
    assert server.requests[0].headers["if-modified-since"] == odd.last_modified


@pytest.mark.parametrize("bad", ["x" * 2000, '"1"\r\nX-Injected: 1', " x", "\0", "", 'W/""', "日"])
def test_validators_that_are_no_header_line_are_not_sent(bad: str) -> None:
    with serve(document(FEED, etag=bad[:2000] if bad.startswith("x") else '"2"')) as server:
        fetched = door_to(server).fetch(server.url(), Validators(bad, bad))
    assert not {"if-none-match", "if-modified-since", "x-injected"} & set(server.requests[0].headers)
    assert fetched.validators.etag == (None if bad.startswith("x") else '"2"')


def test_not_modified_keeps_the_etag_of_the_copy_we_have() -> None:
    with serve(document(b"", status=304, etag='"new"', last_modified="later")) as server:
        answer = door_to(server).fetch(server.url(), Validators('"ours"', "earlier"))
    assert answer == NotModified(Validators('"ours"', "later"))


def test_an_unchanged_etag_on_a_full_answer_counts_as_not_modified() -> None:
    with serve(document(FEED, etag='"same"')) as server:
        assert door_to(server).fetch(server.url(), Validators('"same"')) == NotModified(Validators('"same"'))
        assert isinstance(door_to(server).fetch(server.url(), Validators('"other"')), Fetched)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_last_address_is_told(status: int) -> None:
    with serve({"/old": redirect("new%20ü/feed", status), "/new%20%C3%BC/feed": document(FEED)}) as server:
        assert door_to(server).fetch(server.url("/old")).url == server.url("/new%20%C3%BC/feed")  # type: ignore[union-attr]


def test_a_redirect_to_a_private_address_is_refused_before_it_is_asked() -> None:
    with (
        serve(document(FEED)) as inside,
        serve(redirect(inside.url("/admin?key=1"))) as outside,
        pytest.raises(AddressRefused, match="redirects to what is refused") as refused,
    ):
        door_to(outside).fetch(outside.url())
    assert f'add "{inside.origin}" to network.allow if you mean it' in str(refused.value)
    assert inside.requests == []


def test_a_redirect_to_no_web_address_is_refused() -> None:
    assert isinstance(error_of(redirect("file:///etc/passwd")), BadRedirect)


def test_a_redirect_loop_ends() -> None:
    with serve(redirect("/again")) as server, pytest.raises(BadRedirect, match="more than 3 times"):
        door_to(server).fetch(server.url())
    assert len(server.requests) == 4


@pytest.mark.parametrize(("status", "remedy"), [(403, "open to readers"), (404, "feeds.yaml"), (429, "less often")])
def test_a_refusal_by_the_server_tells_its_status_and_what_to_do(status: int, remedy: str) -> None:
    error = error_of(document(FEED, status=status))
    assert isinstance(error, HttpStatus)
    assert error.status == status
    assert f"/feed.xml answered {status} (" in str(error)
    assert remedy in str(error)


@pytest.mark.parametrize("status", [204, 206, 300, 418, 500, 599])
def test_no_other_status_is_taken_for_a_document(status: int) -> None:
    error = error_of(document(FEED, status=status))
    assert isinstance(error, HttpStatus)
    assert ("later run" if status >= 500 else "in a browser") in str(error)


def test_a_gzip_bomb_stops_at_the_limit() -> None:
    bomb = gzip.compress(bytes(20_000_000))
    assert isinstance(error_of(document(bomb, content_encoding="gzip")), TooLarge)
    assert isinstance(error_of(document(gzip.compress(bomb), content_encoding="gzip, gzip")), BadResponse)


def test_an_endless_body_stops_at_the_limit() -> None:
    def endless(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while not exchange.stopped.is_set():
            exchange.send(FEED * 100)

    assert isinstance(error_of(endless), TooLarge)


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n<rss>"])
def test_a_server_that_drips_is_left_at_the_deadline(start: bytes) -> None:
    def drip(exchange: Exchange) -> None:
        exchange.send(start)
        exchange.drip(b"HTTP/1.1 200 OK\r\nX-A: " if not start else b"x" * 99, seconds=0.02)

    assert isinstance(error_of(drip), DeadlineExceeded)


def test_a_server_that_says_nothing_is_left_after_one_wait() -> None:
    assert isinstance(error_of(lambda exchange: exchange.stopped.wait()), DeadlineExceeded)


RAW = {
    "hangs up": b"",
    "short body": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>",
    "short chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>",
    "bad chunk size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n<rss>",
    "no HTTP": b"220 mail.example ESMTP\r\n",
    "bad header": b"HTTP/1.1 200 OK\r\nA\0B: 1\r\n\r\n",
    "long header": b"HTTP/1.1 200 OK\r\nA: " + b"x" * 200_000,
    "many headers": b"HTTP/1.1 200 OK\r\n" + b"A: 1\r\n" * 60 + b"\r\n",
    "short gzip": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(FEED)[:-4],
}


@pytest.mark.parametrize("name", RAW)
def test_a_broken_answer_is_a_typed_error(name: str) -> None:
    assert isinstance(error_of(lambda exchange: exchange.send(RAW[name])), BadResponse)


def test_more_body_than_was_promised_is_cut_where_it_should_end() -> None:
    with serve(lambda exchange: exchange.reply(FEED + b"more", headers={"Content-Length": str(len(FEED))})) as server:
        assert door_to(server).fetch(server.url()).body == FEED  # type: ignore[union-attr]


def test_a_server_that_is_down_is_told_as_such() -> None:
    with serve({}) as server:
        pass
    with pytest.raises(ConnectionFailed, match=r"refused.*is it up"):
        door_to(server).fetch(server.url())


def test_a_server_without_tls_is_no_https_server() -> None:
    with serve(document(FEED)) as server, pytest.raises(ConnectionFailed, match="SSL"):
        door_to(server).fetch(server.url().replace("http", "https"))


def test_a_private_address_is_refused_with_the_remedy_that_works() -> None:
    with serve(document(FEED)) as server:
        with pytest.raises(AddressRefused) as refused:
            Door().fetch(server.url())
        assert server.requests == []
        remedy = str(refused.value).split('add "')[1].split('"')[0]
        assert isinstance(Door(allow=[remedy]).fetch(server.url()), Fetched)


def test_an_allowed_name_is_dialled_by_number_and_asked_by_name() -> None:
    with serve(document(FEED)) as server:
        name = f"intranet.example:{server.port}"
        Door(allow=[name], resolve=lambda host, port: ["127.0.0.1"]).fetch(f"http://{name}/")
    assert server.requests[0].headers["host"] == name


def test_a_malformed_allow_entry_stops_the_door_from_being_made() -> None:
    with pytest.raises(ValueError, match=r"'http://intranet' .*\"intranet\.example:8080\""):
        Door(allow=["http://intranet"])


def test_published_urls_are_refused_before_a_byte_is_sent() -> None:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("PASSAPAROLA_DATA is not set: the SSRF vectors are not here")
    vectors = json.loads((Path(os.environ["PASSAPAROLA_DATA"]) / "feeds/ssrf-vectors.json").read_text("utf-8"))
    spelled = [f"http://{host}/" for host in vectors["host_spellings_that_getaddrinfo_resolves_to_loopback"]]
    answers = {"example.org": "93.184.216.34", "xn--": "93.184.216.34", "localhost.": "127.0.0.1"}
    dialler = Dialler()
    door = Door(dialler=dialler, resolve=lambda host, port: [answers[host]] if host in answers else numeric(host))
    for url in vectors["urls"] + spelled:
        with pytest.raises((AddressRefused, UrlRefused)):
            door.fetch(url)
    assert dialler.dialled == []


def test_one_door_serves_many_threads_and_a_bad_server_harms_no_other() -> None:
    routes = {f"/{number}": document(b"%d" % number) for number in range(20)} | {"/bad": document(b"", status=500)}
    with serve(routes) as server, door_to(server, Limits()) as door, ThreadPoolExecutor(8) as pool:
        bad = [pool.submit(door.fetch, server.url("/bad")) for _ in range(5)]
        good = list(pool.map(lambda number: door.fetch(server.url(f"/{number}")), range(20)))
    assert [fetched.body for fetched in good if isinstance(fetched, Fetched)] == [
        b"%d" % number for number in range(20)
    ]
    assert all(isinstance(future.exception(), HttpStatus) for future in bad)


def test_cookies_of_one_answer_are_not_sent_with_the_next_request() -> None:
    with serve({"/": document(FEED, set_cookie="id=1"), "/b": redirect("/")}) as server, door_to(server) as door:
        door.fetch(server.url())
        door.fetch(server.url("/b"))
    assert not any("cookie" in request.headers for request in server.requests)


def test_closing_the_door_ends_a_fetch_under_way() -> None:
    arrived = threading.Event()

    def slow(exchange: Exchange) -> None:
        arrived.set()
        exchange.drip(b"HTTP/1.1 200 OK\r\n\r\n", seconds=0.01)

    with serve(slow) as server, ThreadPoolExecutor(1) as pool, Door(allow=[server.origin]) as door:
        fetch = pool.submit(door.fetch, server.url())
        arrived.wait()
        door.close()
        assert "run was stopped" in str(fetch.exception())
