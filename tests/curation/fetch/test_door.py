"""The door against real servers on loopback: conditional GET, redirects, limits, and what a server can do wrong."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from curation.fetch.answers import Fetched, Hop, NotModified, Validators
from curation.fetch.door import Door, Limits
from curation.fetch.errors import (
    AddressRefused,
    BadRedirect,
    BadResponse,
    ConnectionFailed,
    FetchError,
    HttpStatus,
    UrlRefused,
)
from tests.curation.fetch.coders import CODERS, COMPRESSED
from tests.servers import Exchange, Handler, Server, document, folder, redirect, serve

FEED = b"<rss><channel><title>News</title></channel></rss>"
SMALL = Limits(deadline=1.0, patience=0.5, document=50_000, redirects=3, header_lines=50)


def door_to(server: Server, limits: Limits = SMALL) -> Door:
    return Door(allow=[server.origin], limits=limits)


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
    url = server.url("/feed.xml")
    assert fetched == Fetched(
        FEED, "text/xml", url, Validators('W/"1"', stamp), hops=(Hop(url, 200),), transferred=len(FEED)
    )
    assert server.requests[0].headers["user-agent"].startswith("Passaparola")
    assert server.requests[0].headers["host"] == server.origin


@pytest.mark.parametrize("name", COMPRESSED)
def test_a_coded_body_is_asked_for_and_decoded(name: str) -> None:
    coding, code = CODERS[name]
    with serve(document(code(FEED), content_encoding=coding)) as server:
        fetched = door_to(server).fetch(server.url())
    assert isinstance(fetched, Fetched)
    assert fetched.body == FEED
    assert fetched.transferred == len(code(FEED))
    assert server.requests[0].headers["accept-encoding"] == "gzip, deflate, br, zstd"


def test_the_second_fetch_of_an_unchanged_file_brings_nothing(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(FEED)
    with serve(folder(tmp_path)) as server, door_to(server) as door:
        first = door.fetch(server.url("/feed.xml"))
        again = door.fetch(server.url("/feed.xml"), first.validators)
        assert again == NotModified(first.validators, hops=(Hop(server.url("/feed.xml"), 304),))
        (tmp_path / "feed.xml").write_bytes(FEED + b"<!-- new -->")
        assert isinstance(door.fetch(server.url("/feed.xml"), first.validators), Fetched)


def test_validators_go_back_as_they_came() -> None:
    odd = Validators('W/"é;unquoted', "yesterday, more or less")
    with serve(document(b"", status=304)) as server:
        assert door_to(server).fetch(server.url(), odd).validators == odd
    assert server.requests[0].headers["if-none-match"] == odd.etag
    assert server.requests[0].headers["if-modified-since"] == odd.last_modified


@pytest.mark.parametrize("bad", ["x" * 2000, '"1"\r\nX-Injected: 1', " x", "\0", "", 'W/""', "日"])
def test_validators_that_are_no_header_line_are_not_sent(bad: str) -> None:
    with serve(document(FEED, etag=bad[:2000] if bad.startswith("x") else '"2"')) as server:
        fetched = door_to(server).fetch(server.url(), Validators(bad, bad))
    assert not {"if-none-match", "if-modified-since", "x-injected"} & set(server.requests[0].headers)
    assert fetched.validators.etag == (None if bad.startswith("x") else '"2"')


def test_not_modified_keeps_the_validators_of_the_copy_we_have() -> None:
    with serve(document(b"", status=304, etag='"new"', last_modified="later")) as server:
        answer = door_to(server).fetch(server.url(), Validators('"ours"', "earlier"))
    assert isinstance(answer, NotModified)
    assert answer.validators == Validators('"ours"', "earlier")


def test_not_modified_may_name_what_the_copy_came_without() -> None:
    with serve(document(b"", status=304, etag='"theirs"', last_modified="later")) as server, door_to(server) as door:
        undated = door.fetch(server.url(), Validators(etag='"ours"'))
        untagged = door.fetch(server.url(), Validators(last_modified="earlier"))
    assert undated.validators == Validators('"ours"', "later")
    assert untagged.validators == Validators('"theirs"', "earlier")


def test_a_server_that_stamps_each_304_with_the_moment_hides_no_edit() -> None:
    """It was edited at 10, between our copy of 9 and a stale 304 sent at 11; by then its answer is the new one."""
    edited, moments = 10, iter([11, 12])

    def answer(exchange: Exchange) -> None:
        now = next(moments)
        unchanged = now == 11 or int(exchange.headers["if-modified-since"]) >= edited
        exchange.reply(b"" if unchanged else FEED, 304 if unchanged else 200, {"Last-Modified": str(now)})

    with serve(answer) as server, door_to(server) as door:
        kept = door.fetch(server.url(), Validators(last_modified="9"))
        assert isinstance(kept, NotModified)
        assert isinstance(door.fetch(server.url(), kept.validators), Fetched)


def test_not_modified_without_a_copy_to_compare_with_is_no_answer() -> None:
    error = error_of(document(b"", status=304, etag='"new"'))
    assert isinstance(error, BadResponse)
    assert "304 (not modified) though nothing was asked about" in str(error)


def test_an_unchanged_etag_on_a_full_answer_counts_as_not_modified() -> None:
    with serve(document(FEED, etag='"same"')) as server:
        same = door_to(server).fetch(server.url(), Validators('"same"'))
        assert isinstance(same, NotModified)
        assert same.validators == Validators('"same"')
        assert isinstance(door_to(server).fetch(server.url(), Validators('"other"')), Fetched)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_the_last_address_is_told(status: int) -> None:
    with serve({"/old": redirect("new%20ü/feed", status), "/new%20%C3%BC/feed": document(FEED)}) as server:
        assert door_to(server).fetch(server.url("/old")).url == server.url("/new%20%C3%BC/feed")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [(301, 308, True), (308, 301, True), (301, 302, False), (307, 301, False), (303, 303, False)],
)
def test_an_address_has_moved_where_every_redirect_was_permanent(first: int, second: int, moved: bool) -> None:
    routes = {"/a": redirect("/b?x=1", first), "/b": redirect("/c#top", second), "/c": document(FEED, etag='"1"')}
    with serve(routes) as server, door_to(server) as door:
        fetched = door.fetch(server.url("/a"))
        unchanged = door.fetch(server.url("/a"), fetched.validators)
        straight = door.fetch(server.url("/c"))
    for answer in (fetched, unchanged):
        assert answer.moved_to == (server.url("/c") if moved else None)
        assert answer.hops == (
            Hop(server.url("/a"), first),
            Hop(server.url("/b?x=1"), second),
            Hop(server.url("/c"), 200),
        )
    assert isinstance(unchanged, NotModified)
    assert straight.moved_to is None


def test_how_long_an_answer_holds_is_told_with_and_without_a_document() -> None:
    def answer(exchange: Exchange) -> None:
        known = "if-none-match" in exchange.headers
        headers = {"ETag": '"1"', "Cache-Control": f"max-age={60 if known else 600}"}
        exchange.reply(b"" if known else FEED, 304 if known else 200, headers)

    with serve(answer) as server, door_to(server) as door:
        first = door.fetch(server.url())
        assert first.fresh_for == timedelta(minutes=10)
        assert door.fetch(server.url(), first.validators).fresh_for == timedelta(minutes=1)


def test_an_error_tells_the_requests_that_were_answered() -> None:
    with serve({"/a": redirect("/b", 301), "/b": document(b"", status=503)}) as server:
        with pytest.raises(HttpStatus) as gone:
            door_to(server).fetch(server.url("/a"))
        with pytest.raises(UrlRefused) as refused:
            door_to(server).fetch("ftp://news.example/")
    assert gone.value.hops == (Hop(server.url("/a"), 301), Hop(server.url("/b"), 503))
    assert refused.value.hops == ()


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
