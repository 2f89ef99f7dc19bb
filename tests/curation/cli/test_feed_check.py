import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.curation.cli.conftest import Run
from tests.fakes import rss
from tests.servers import Server, document, redirect, serve

FEED = rss(
    [{"title": "Heat pumps are quiet", "link": "https://a.example/1"}, {"title": "So are fans"}], title="Quiet news"
)
Configure = Callable[..., None]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    routes = {
        "/feed": document(FEED, content_type="application/rss+xml", etag='"v1"'),
        "/moved": redirect("/feed", 301),
        "/zipped": document(gzip.compress(FEED), content_encoding="gzip"),
        "/page": document(b"<!doctype html><html><body><p>Hello</p></body></html>", content_type="text/html"),
        "/red": document(b"", status=500),
        "/inwards": redirect("http://127.0.0.2/feed"),
        "/same": document(b"", status=304),
    }
    with serve(routes) as running:
        yield running


@pytest.fixture
def configure(folder: Path, server: Server) -> None:
    """A feeds.yaml that reads two feeds and may reach the server."""
    feeds = [{"name": "Quiet news", "url": server.url("/feed")}, {"name": "Demo", "url": "demo:kalvento-news"}]
    network = {"allow": [server.origin]}
    (folder / "feeds.yaml").write_text(json.dumps({"feeds": feeds, "network": network}))


@pytest.mark.usefixtures("configure")
def test_a_feed_is_told_with_its_way_bytes_items_and_languages(passaparola: Run, server: Server) -> None:
    done = passaparola("feeds", "check", server.url("/moved"))

    assert done.status == 0
    assert done.out.splitlines()[1:4] == [
        f"  301 {server.url('/moved')}",
        f"  200 {server.url('/feed')}",
        f"  {len(FEED)} bytes received, {len(FEED)} bytes decoded, application/rss+xml",
    ]
    assert "“Quiet news”: 2 items (en)" in done.out
    assert 'etag: "v1"' in done.out


@pytest.mark.usefixtures("configure")
def test_bytes_are_those_on_the_wire_and_those_decoded(passaparola: Run, server: Server) -> None:
    (checked,) = json.loads(passaparola("feeds", "check", "--json", server.url("/zipped")).out)

    assert checked["bytes"] == {"received": len(gzip.compress(FEED)), "decoded": len(FEED)}
    assert (checked["status"], checked["items"], checked["error"]) == (200, 2, None)


@pytest.mark.usefixtures("configure")
def test_feeds_go_by_name_too_and_files_and_demo_feeds_with_them(passaparola: Run) -> None:
    done = passaparola("feeds", "check", "quiet NEWS", "Demo", "--json")

    assert (done.status, [feed["error"] for feed in json.loads(done.out)]) == (0, [None, None])


@pytest.mark.usefixtures("configure")
@pytest.mark.parametrize(
    ("path", "error", "hops"),
    [
        ("/red", "HttpStatus", [500]),
        ("/page", "NotAFeed", [200]),
        ("/inwards", "AddressRefused", [302]),
        ("/same", "BadResponse", [304]),
    ],
)
def test_an_error_is_told_by_its_name_and_how_far_it_came(
    passaparola: Run, server: Server, path: str, error: str, hops: list[int]
) -> None:
    done = passaparola("feeds", "check", "--json", server.url(path), server.url("/feed"))

    failed, good = json.loads(done.out)

    assert done.status == 1
    assert (failed["error"]["type"], [hop["status"] for hop in failed["hops"]]) == (error, hops)
    assert good["error"] is None
    assert f"  {error}: " in passaparola("feeds", "check", server.url(path)).out


@pytest.mark.usefixtures("configure")
def test_what_is_neither_name_nor_address_is_an_error_that_names_what_comes_close(passaparola: Run) -> None:
    done = passaparola("feeds", "check", "Quiet knews")

    assert done.status == 1
    assert "UrlRefused" in done.out
    assert "did you mean 'Quiet news'?" in done.out


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/", "file:///etc/passwd", "http://user:secret@127.0.0.1/"])
def test_an_address_is_checked_and_refused_without_a_feeds_yaml_too(passaparola: Run, address: str) -> None:
    done = passaparola("feeds", "check", address, "--json")
    (checked,) = json.loads(done.out)

    assert (done.status, checked["hops"], checked["status"]) == (1, [], None)
    assert checked["error"]["type"] in ("AddressRefused", "UrlRefused")
    assert not Path("passaparola.db").exists()


def test_a_proxy_of_the_environment_that_cannot_be_used_is_said(
    passaparola: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "socks5://proxy.example:1080")
    (folder / "feeds.yaml").write_text("feeds: [{name: A, url: 'https://a.example/'}]\nnetwork: {proxy: environment}\n")

    done = passaparola("feeds", "check", "A")

    assert done.status == 2
    assert "network.proxy of feeds.yaml" in done.err
    assert "SOCKS" in done.err
