"""What the door says of a server that gives no document: its status, the pause it asks for, what stands before it."""

import gzip
from datetime import UTC, datetime, timedelta

import pytest

from curation.fetch.barriers import Barrier
from curation.fetch.door import Door, Limits
from curation.fetch.errors import (
    FetchError,
    HttpStatus,
)
from tests.servers import Exchange, Handler, document, serve

FEED = b"<rss><channel><title>News</title></channel></rss>"
SMALL = Limits(deadline=1.0, patience=0.5, document=50_000, redirects=3, header_lines=50)


def error_of(handler: Handler) -> FetchError:
    """What the door says about a server that answers like this."""
    with serve(handler) as server, pytest.raises(FetchError) as caught:
        Door(allow=[server.origin], limits=SMALL).fetch(server.url("/feed.xml"))
    return caught.value


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


@pytest.mark.parametrize("status", [429, 503, 403])
def test_the_pause_that_a_server_asks_for_comes_with_the_error(status: int) -> None:
    error = error_of(document(b"", status=status, retry_after="120"))
    assert isinstance(error, HttpStatus)
    assert error.retry_after == timedelta(minutes=2)


def test_a_pause_until_a_date_counts_from_the_doors_clock_where_the_server_tells_no_date() -> None:
    def now() -> datetime:
        return datetime(2026, 11, 2, 8, tzinfo=UTC)

    with (
        serve(document(b"", status=503, retry_after="Mon, 02 Nov 2026 09:00:00 GMT")) as server,
        pytest.raises(HttpStatus) as busy,
    ):
        Door(allow=[server.origin], now=now).fetch(server.url())
    assert busy.value.retry_after == timedelta(hours=1)


@pytest.mark.parametrize("status", [403, 503])
def test_a_challenge_for_browsers_is_named(status: int) -> None:
    error = error_of(document(b"<title>Just a moment...</title>", status=status, cf_mitigated="challenge"))
    assert isinstance(error, HttpStatus)
    assert error.barrier is Barrier.CHALLENGE
    assert f"answered {status}" in str(error)
    assert "with a challenge; it lets in browsers only" in str(error)


@pytest.mark.parametrize("coding", ["", "gzip"])
def test_a_login_page_is_named(coding: str) -> None:
    page = b"<form><input type=password></form>"
    body = gzip.compress(page) if coding else page
    error = error_of(document(body, status=403, content_encoding=coding))
    assert str(error).endswith(
        "answered 403 (Forbidden) with a login page; ask its owner for a feed that is open to readers"
    )


@pytest.mark.parametrize("page", [b"x" * 200_000, b"damaged", b""])
def test_a_refusal_whose_page_cannot_be_read_is_still_that_refusal(page: bytes) -> None:
    error = error_of(document(page, status=403, content_encoding="gzip"))
    assert isinstance(error, HttpStatus)
    assert (error.status, error.barrier) == (403, None)


def test_a_refusal_that_breaks_off_or_drips_is_still_that_refusal() -> None:
    def cut(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 403 -\r\nContent-Length: 100\r\n\r\n<html>")

    def drip(exchange: Exchange) -> None:
        cut(exchange)
        exchange.drip(b"x" * 90, seconds=0.02)

    assert [getattr(error_of(handler), "status", None) for handler in (cut, drip)] == [403, 403]


def test_an_empty_document_is_no_answer() -> None:
    assert "with an empty document" in str(error_of(document(b"")))
