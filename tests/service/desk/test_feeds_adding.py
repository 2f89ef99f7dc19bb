"""Feeds are found at real addresses on loopback, and added to the file as its owner would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.config.file import load_config
from tests.fakes import rss
from tests.servers import Server, document, serve
from tests.service.company import Company
from tests.service.desk.comms import FILE, ask_as, write
from tests.service.html import Page

FEED = rss([{"title": "Heat pumps are quiet"}, {"title": "So are fans"}], title="Quiet <i>news</i>")
PAGE = b"""<!doctype html><html><head><title>Home</title>
<link rel="alternate" type="application/rss+xml" href="/feed">
<link rel="alternate" type="application/atom+xml" href="/broken">
<link rel="alternate" type="application/rss+xml" href="http://127.0.0.2/inside">
</head><body></body></html>"""
OPML = b"""<opml version="2.0"><body><outline text="Energy">
<outline type="rss" text="District heating" xmlUrl="https://heat.example/rss"/>
<outline type="rss" text="Ours" xmlUrl="http://www.example.com/feed/"/>
<outline type="rss" text="No address" xmlUrl="javascript:alert(1)"/></outline></body></opml>"""


@pytest.fixture
def server() -> Iterator[Server]:
    routes = {
        "/feed": document(FEED, content_type="application/rss+xml"),
        "/page": document(PAGE, content_type="text/html"),
        "/empty": document(b"<!doctype html><html><body></body></html>", content_type="text/html"),
    }
    with serve(routes) as running:
        yield running


@pytest.fixture
def file(tmp_path: Path, server: Server) -> Path:
    return write(tmp_path, FILE + f"network:\n  allow: ['{server.origin}']\n")


@pytest.fixture
def edda(company: Company, file: Path) -> TestClient:
    return ask_as("editor", company.database, file)


def action_of(page: Page) -> str:
    """Where the list that is shown would be added."""
    actions = [str(form.attributes["action"]) for form in page.all("form")]
    return next(action for action in actions if action.startswith("/feeds/import/"))


def test_the_feeds_of_a_page_are_listed_and_nothing_is_added(edda: TestClient, server: Server, file: Path) -> None:
    before = file.read_text()
    page = Page(edda.post("/feeds/find", data={"address": server.url("/page")}).text)
    form = page.one("form", action="/feeds/add")
    assert "2 items" in page.one("ul", class_="rows").text
    assert page.one("input", name="url").attributes["value"] == server.url("/feed")
    assert page.one("input", name="name").attributes["value"] == "Quiet news"
    assert "127.0.0.2" in page.one("details").text  # an address inside that is not allowed is not visited
    assert (form.attributes["method"], file.read_text()) == ("post", before)


def test_a_feed_that_is_chosen_is_appended_to_be_reviewed(edda: TestClient, server: Server, file: Path) -> None:
    before = file.read_text()
    filled = {"url": server.url("/feed"), "name": "Quiet news", "kind": "company", "language": "da"}
    answer = edda.post("/feeds/add", data=filled)
    added = load_config(file).feeds[-1]
    assert answer.headers["location"] == "/feeds?done=added&feed=Quiet+news"
    assert (added.name, added.kind, added.language, added.review) == ("Quiet news", "company", "da", "required")
    assert [line for line in before.splitlines() if line not in file.read_text().splitlines()] == []
    assert "This feed was added." in Page(edda.get(answer.headers["location"]).text).one("main").text


@pytest.mark.parametrize(
    ("filled", "said"),
    [
        ({"url": "https://www.example.com/feed/", "name": "Again"}, "This feed is read already, as “Newsroom”."),
        ({"url": "https://new.example/feed", "name": "newsroom"}, "A feed is called “newsroom” already."),
        ({"url": "https://new.example/feed", "name": " "}, "A feed needs a name."),
        ({"url": "demo:kalvento-news", "name": "Demo"}, "is no http(s) address"),
        ({"url": "file:///etc/passwd", "name": "Words"}, "is no http(s) address"),
        ({"url": "https://me:secret@new.example/", "name": "Secret"}, "remove what stands before the @"),
    ],
)
def test_what_cannot_be_added_is_said_and_the_file_kept(
    edda: TestClient, file: Path, filled: dict[str, str], said: str
) -> None:
    before = file.read_text()
    answer = edda.post("/feeds/add", data=filled)
    assert answer.status_code == 422
    assert said in Page(answer.text).one("main").text
    assert file.read_text() == before


@pytest.mark.parametrize("address", ["/missing", "http://127.0.0.3/feed", "javascript:alert(1)", "a b"])
def test_where_there_is_no_feed_the_reason_is_said(edda: TestClient, server: Server, address: str) -> None:
    asked = server.url(address) if address.startswith("/") else address
    answer = edda.post("/feeds/find", data={"address": asked})
    page = Page(answer.text)
    assert answer.status_code == 422
    assert len(page.one("div", class_="notice bad").text) > 60
    assert page.one("input", name="address").attributes["value"] == asked


def test_a_page_that_names_none_leads_to_the_usual_places(edda: TestClient, server: Server) -> None:
    page = Page(edda.post("/feeds/find", data={"address": server.url("/empty")}).text)
    assert page.one("input", name="url").attributes["value"] == server.url("/feed")


def test_a_list_is_shown_before_it_is_added(edda: TestClient, file: Path) -> None:
    before = load_config(file).feeds
    page = Page(edda.post("/feeds/import", files={"file": ("list.opml", OPML)}).text)
    assert page.one("p", class_="lead").text == "One feed of this list is new. One is read already."
    assert "javascript" in page.one("details").text
    assert load_config(file).feeds == before
    action = str(
        next(form for form in page.all("form") if "import" in str(form.attributes["action"])).attributes["action"]
    )
    assert edda.post(action).headers["location"] == "/feeds?done=imported&count=1"
    assert [(feed.name, feed.review) for feed in load_config(file).feeds[2:]] == [("District heating", "required")]
    assert edda.post(action).status_code == 409  # once


def test_a_list_that_somebody_else_looked_at_is_not_ones_own(company: Company, edda: TestClient, file: Path) -> None:
    page = Page(edda.post("/feeds/import", files={"file": ("list.opml", OPML)}).text)
    action = str(
        next(form for form in page.all("form") if "import" in str(form.attributes["action"])).attributes["action"]
    )
    assert ask_as("admin", company.database, file).post(action).status_code == 409


def test_a_file_that_is_no_list_is_told_what_is_wrong_with_it(edda: TestClient) -> None:
    answer = edda.post("/feeds/import", files={"file": ("list.opml", b"<html></html>")})
    assert "not <opml>" in Page(answer.text).one("main").text
    assert edda.post("/feeds/import", data={"file": "no file"}).status_code == 400


def test_the_list_can_be_taken_elsewhere(edda: TestClient) -> None:
    answer = edda.get("/feeds/feeds.opml")
    assert "attachment" in answer.headers["content-disposition"]
    assert b'xmlUrl="https://press.example/rss"' in answer.content
