"""Servers that mean harm, on loopback: each ends in a typed error in time, and a fetch beside it is not disturbed.

The limits are small so that the tests are quick. The servers themselves are in `hostile.py`; those at the end are only
untidy, and are read.
"""

import gzip
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from socket import socket

import pytest

from curation.fetch.answers import Fetched, Validators
from curation.fetch.door import Door, Limits
from curation.fetch.errors import FetchError
from tests.curation.fetch.hostile import CHUNKED, FEED, HOSTILE, OK, UNDER_TLS, says
from tests.servers import Exchange, document, hang_up, listen, request_head, serve

SMALL = Limits(deadline=1.0, patience=0.5, document=50_000, redirects=5, header_lines=100)
SECONDS = 30.0  # a fetch that takes longer than this on a busy machine would never have ended


def beside_a_good_one(bad_origin: str, bad_url: str) -> FetchError:
    """What becomes of the bad URL, while a good one is fetched over and over.

    The good one has a door of its own with the usual limits: a busy machine may keep it waiting. That a door's fetches
    do not disturb each other is shown in `test_door.py`.
    """
    with (
        serve(document(FEED)) as good,
        Door(allow=[bad_origin], limits=SMALL) as small,
        Door(allow=[good.origin]) as door,
        ThreadPoolExecutor(1) as pool,
    ):
        started = time.monotonic()
        bad = pool.submit(small.fetch, bad_url)
        beside = [door.fetch(good.url("/first"))]
        while not bad.done():
            beside.append(door.fetch(good.url(f"/{len(beside)}")))
            assert time.monotonic() - started < SECONDS
        error = bad.exception()
    assert all(isinstance(fetched, Fetched) and fetched.body == FEED for fetched in beside)
    assert isinstance(error, FetchError), error
    return error


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_server_ends_in_a_typed_error_and_harms_no_other(name: str) -> None:
    handler, expected = HOSTILE[name]
    with serve(handler) as server:
        error = beside_a_good_one(server.origin, server.url("/feed.xml"))
    assert isinstance(error, expected), repr(error)
    assert len(str(error)) < 1000
    assert str(error).isprintable()
    assert [hop.url for hop in error.hops] == [server.url(seen.path) for seen in server.requests][: len(error.hops)]


@pytest.mark.parametrize("name", UNDER_TLS)
def test_a_hostile_handshake_ends_in_a_typed_error_and_harms_no_other(name: str) -> None:
    talk, expected = UNDER_TLS[name]
    with listen(talk) as server:
        error = beside_a_good_one(server.origin, server.url("/feed.xml").replace("http", "https"))
    assert isinstance(error, expected), repr(error)
    assert error.hops == ()


def test_a_server_that_answers_before_it_has_read_the_request_is_heard() -> None:
    def hasty(connection: socket, stopped: threading.Event) -> None:
        hang_up(connection, OK + b"Content-Length: %d\r\n\r\n" % len(FEED) + FEED)
        request_head(connection)

    with listen(hasty) as server, Door(allow=[server.origin], limits=SMALL) as door:
        fetched = door.fetch(server.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED


HARMLESS: dict[str, Callable[[bytes], bytes]] = {
    "bytes after the promised length": lambda body: OK + b"Content-Length: %d\r\n\r\n" % len(body) + body + b"more",
    "bytes after the last chunk": lambda body: CHUNKED + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\nmore",
    "the same length twice": lambda body: OK + b"Content-Length: %d\r\n" % len(body) * 2 + b"\r\n" + body,
    "no length": lambda body: OK + b"\r\n" + body,
    "HTTP/1.0": lambda body: b"HTTP/1.0 200 OK\r\n\r\n" + body,
    "no reason": lambda body: b"HTTP/1.1 200\r\n\r\n" + body,
    "one interim answer": lambda body: b"HTTP/1.1 103 Early Hints\r\n\r\n" + OK + b"\r\n" + body,
    "bare line feeds": lambda body: b"HTTP/1.1 200 OK\nServer: old\n\n" + body,
    "garbage after gzip": lambda body: OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(body) + b"garbage",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_only_untidy_is_read(name: str) -> None:
    with serve(says(HARMLESS[name](FEED))) as server, Door(allow=[server.origin]) as door:
        fetched = door.fetch(server.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED


@pytest.mark.parametrize("body", [b"/dev/zero", b"/etc/passwd", b"file:///etc/passwd", b"http://127.0.0.1/"])
def test_a_body_that_names_a_place_is_only_bytes(body: bytes) -> None:
    with serve(document(body)) as server, Door(allow=[server.origin]) as door:
        fetched = door.fetch(server.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == body


ETAGS = {
    b'W/"1"': 'W/"1"',
    b"unquoted": "unquoted",
    b'"a", "b"': '"a", "b"',
    b'"\xc3\xa9"': '"\xc3\xa9"',
    b'"%0d%0aX-Injected: 1"': '"%0d%0aX-Injected: 1"',
    b'"a"\r\n folded: 1': '"a" folded: 1',
    b'"' + b"x" * 90_000 + b'"': None,
    b'""': None,
    b"": None,
}


@pytest.mark.parametrize("written", ETAGS)
def test_an_odd_etag_goes_back_on_one_line_as_it_came_or_not_at_all(written: bytes) -> None:
    def answer(exchange: Exchange) -> None:
        exchange.send(OK + b"ETag: " + written + b"\r\nLast-Modified: whenever\r\n\r\n" + FEED)

    with serve(answer) as server, Door(allow=[server.origin]) as door:
        first = door.fetch(server.url())
        assert first.validators == Validators(ETAGS[written], "whenever")
        door.fetch(server.url(), first.validators)
    assert server.requests[1].headers.get("if-none-match") == ETAGS[written]
    assert not {"x-injected", "folded"} & set(server.requests[1].headers)
