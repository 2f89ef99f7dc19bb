import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from curation.config import FeedSource
from curation.config.file import load_config
from curation.intake.state import FeedState
from curation.store.database import open_database
from curation.store.feeds import save_states
from tests.curation.cli.conftest import Run
from tests.fakes import rss
from tests.servers import Server, document, redirect, serve

FEED = rss([{"title": "Heat pumps are quiet"}, {"title": "So are fans"}], title="Quiet  news")
PAGE = b"""<!doctype html><html><head><title>Home</title>
<link rel="alternate" type="application/rss+xml" title="All" href="/feed">
<link rel="alternate" type="application/atom+xml" title="Broken" href="/broken">
<link rel="alternate" type="application/rss+xml" title="Inside" href="http://127.0.0.2/feed">
<link rel="alternate" type="application/rss+xml" title="Evil" href="javascript:alert(1)">
</head><body></body></html>"""
Feeds = Callable[[], tuple[FeedSource, ...]]


@pytest.fixture
def server() -> Iterator[Server]:
    routes = {
        "/feed": document(FEED, content_type="application/rss+xml"),
        "/moved": redirect("/feed", 301),
        "/elsewhere": redirect("/feed", 302),
        "/page": document(PAGE, content_type="text/html"),
        "/empty": document(b"<!doctype html><html><body></body></html>", content_type="text/html"),
        "/broken": document(b"", status=500),
        "/same": document(b"", status=304),
    }
    with serve(routes) as running:
        yield running


@pytest.fixture
def feeds(folder: Path, server: Server) -> Feeds:
    """A feeds.yaml with one feed; the feeds it names now."""
    path = folder / "feeds.yaml"
    path.write_text(
        f"feeds:\n  - name: News  # ours\n    url: https://news.example/feed\nnetwork: {{allow: ['{server.origin}']}}\n"
    )
    return lambda: load_config(path).feeds


def test_a_feed_is_added_under_its_title_to_be_reviewed(passaparola: Run, server: Server, feeds: Feeds) -> None:
    done = passaparola("feeds", "add", server.url("/feed"))

    assert (done.status, feeds()[1]) == (0, FeedSource("Quiet news", server.url("/feed"), review="required"))
    assert "Quiet news added to feeds.yaml: 2 items" in done.out
    assert "name: News  # ours" in Path("feeds.yaml").read_text()


def test_name_kind_and_language_are_as_the_person_says(passaparola: Run, server: Server, feeds: Feeds) -> None:
    passaparola("feeds", "add", server.url("/feed"), "--name", "Ours", "--kind", "company", "--language", "da")

    assert replace(feeds()[1], trust=0.5) == FeedSource("Ours", server.url("/feed"), "company", "da")


def test_a_title_that_is_taken_gets_a_number(passaparola: Run, server: Server, feeds: Feeds) -> None:
    text = Path("feeds.yaml").read_text()
    Path("feeds.yaml").write_text(text.replace("News  #", "quiet NEWS  #"))

    passaparola("feeds", "add", server.url("/feed"))

    assert feeds()[1].name == "Quiet news (2)"


@pytest.mark.parametrize(("path", "kept"), [("/moved", "/feed"), ("/elsewhere", "/elsewhere")])
def test_the_address_kept_is_where_permanent_redirects_lead(
    passaparola: Run, server: Server, feeds: Feeds, path: str, kept: str
) -> None:
    passaparola("feeds", "add", server.url(path))

    assert feeds()[1].url == server.url(kept)


@pytest.mark.parametrize("path", ["/feed", "/feed#top", "/feed/", "/feed?utm_source=mail", "/moved", "/elsewhere"])
def test_what_is_read_already_is_refused_after_redirects_too(
    passaparola: Run, server: Server, feeds: Feeds, path: str
) -> None:
    passaparola("feeds", "add", server.url("/feed"))
    before = Path("feeds.yaml").read_bytes()

    done = passaparola("feeds", "add", server.url(path))

    assert done.status == 2
    assert "is read already, as 'Quiet news'" in done.err
    assert Path("feeds.yaml").read_bytes() == before


def test_where_a_feed_has_moved_to_for_good_it_is_read_already(passaparola: Run, server: Server, feeds: Feeds) -> None:
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    state = FeedState("News", feeds()[0].url, None, moment, moment, moment, moved_to=server.url("/feed"), moved=True)
    database = open_database(Path("passaparola.db"))
    with database.writing() as connection:
        save_states(connection, [state])
    database.close()

    assert "is read already, as 'News'" in passaparola("feeds", "add", server.url("/feed")).err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ftp://a.example/",), "ftp"),
        (("https://user:secret@a.example/",), "user name or password"),
        (("https://a.example/", "--language", "klingon"), "klingon"),
        (("https://a.example/", "--name", "news"), "is called 'news' already"),
    ],
)
@pytest.mark.usefixtures("feeds")
def test_bad_input_is_refused_before_anything_is_fetched(passaparola: Run, words: tuple[str, ...], said: str) -> None:
    done = passaparola("feeds", "add", *words)

    assert done.status == 2
    assert said in done.err
    assert "secret" not in done.err


@pytest.mark.parametrize("path", ["/broken", "/nothing", "/same"])
def test_what_cannot_be_read_is_not_added(passaparola: Run, server: Server, feeds: Feeds, path: str) -> None:
    done = passaparola("feeds", "add", server.url(path))

    assert (done.status, len(feeds())) == (1, 1)
    assert "Nothing was added." in done.err


def test_a_page_lists_the_feeds_it_names_and_writes_nothing(passaparola: Run, server: Server, feeds: Feeds) -> None:
    done = passaparola("feeds", "add", server.url("/page"))

    assert (done.status, len(feeds())) == (0, 1)
    assert done.out.splitlines()[1:] == ["“Quiet news”: 2 items", f"  passaparola feeds add {server.url('/feed')}"]
    assert "answered 500" in done.err
    assert "127.0.0.2" in done.err


def test_a_page_says_which_of_its_feeds_are_read_already(passaparola: Run, server: Server, feeds: Feeds) -> None:
    passaparola("feeds", "add", server.url("/feed"))

    assert "read already, as 'Quiet news'" in passaparola("feeds", "add", server.url("/page")).out


def test_a_page_that_names_no_feed_is_tried_at_the_usual_places(passaparola: Run, server: Server, feeds: Feeds) -> None:
    assert f"feeds add {server.url('/feed')}" in passaparola("feeds", "add", server.url("/empty")).out


def test_a_page_without_any_feed_is_an_error(passaparola: Run, folder: Path) -> None:
    page = document(b"<!doctype html><html><body></body></html>", content_type="text/html")
    with serve({"/": page}) as server:
        config = {"feeds": [{"name": "A", "url": "https://a.example/"}], "network": {"allow": [server.origin]}}
        (folder / "feeds.yaml").write_text(json.dumps(config))
        done = passaparola("feeds", "add", server.url("/"))

    assert done.status == 1
    assert "names none that can be read" in done.err
    assert len(server.requests) <= 11


def test_a_page_of_a_thousand_links_costs_at_most_ten_fetches(passaparola: Run, folder: Path) -> None:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{n}">' for n in range(1000))
    page = document(f"<!doctype html><html><head>{links}</head></html>".encode(), content_type="text/html")
    with serve({"/": page}) as server:
        config = {"feeds": [{"name": "A", "url": "https://a.example/"}], "network": {"allow": [server.origin]}}
        (folder / "feeds.yaml").write_text(json.dumps(config))
        passaparola("feeds", "add", server.url("/"))

    assert len(server.requests) == 11
