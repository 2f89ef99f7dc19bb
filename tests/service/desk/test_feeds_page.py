from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
import yaml
from starlette.testclient import TestClient

from curation.config.file import load_config
from curation.intake.standing import Standing
from curation.intake.state import FeedState
from curation.speech import speech_of
from curation.store.database import Database
from curation.store.feeds import feed_states, save_states
from service.desk.feeds_rows import URGENCY, standing_words
from tests.service.company import LAUNCH, NOW, Company
from tests.service.desk.comms import FILE, ask_as, write
from tests.service.desk.payloads import payloads, words
from tests.service.html import Page

READ = FeedState(
    name="Newsroom",
    url="https://example.com/feed",
    language=None,
    checked_at=NOW - timedelta(minutes=20),
    read_at=NOW - timedelta(minutes=20),
    next_check=NOW + timedelta(minutes=10),
)
GONE = replace(READ, hold="gone", error="410 Gone <b>")
FAILING = replace(READ, hold="failing", error="no answer", consecutive_failures=2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def edda(company: Company, file: Path) -> TestClient:
    return ask_as("editor", company.database, file)


def keep(database: Database, *states: FeedState) -> None:
    with database.writing() as connection:
        save_states(connection, states)


def test_a_feed_has_its_state_its_items_and_its_times(company: Company, edda: TestClient) -> None:
    company.read(LAUNCH)
    keep(company.database, READ)
    page = Page(edda.get("/feeds").text)
    rows = [row.text for row in page.all("tr", role="row")][1:]
    assert rows[1].startswith("Newsroom company example.com/feed ok 1 20 minutes ago in 10 minutes")
    assert rows[0].startswith("Trade press third party press.example/rss not read yet 0 never with the next run")
    assert page.one("p", class_="lead").text == "2 feeds: 1 ok, 1 not read yet."


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (replace(READ, hold="asked", error="It answered 429"), "asked to wait It answered 429. Its server asked for"),
        (replace(READ, moved_to="https://new.example/", moved=True), "moved It has moved for good: change its url in"),
        (replace(READ, url="https://other.example/"), "not read yet"),
        (replace(FAILING, consecutive_failures=1), "failing No answer. It failed once."),
        (FAILING, "failing No answer. It failed 2 times in a row."),
    ],
)
def test_every_state_is_a_word_with_what_is_the_matter(
    company: Company, edda: TestClient, state: FeedState, said: str
) -> None:
    keep(company.database, state)
    page = Page(edda.get("/feeds").text)
    assert [cell.text.startswith(said) for cell in page.all("td", class_="stands")].count(True) >= 1


def test_what_needs_somebody_comes_first_and_keys_in_addresses_are_not_told(company: Company, tmp_path: Path) -> None:
    names = {"Fine": "https://a.example/f?key=secret", "New": "https://b.example/", "Broken": "https://c.example/"}
    feeds = [{"name": name, "url": url} for name, url in names.items()]
    path = write(tmp_path, yaml.safe_dump({"feeds": [*feeds, {"name": "File", "url": "news.xml", "paused": True}]}))
    moved = replace(READ, name="Fine", url=names["Fine"], moved_to="https://new.example/feed", moved=True)
    keep(company.database, moved, replace(FAILING, name="Broken", url=names["Broken"]))
    page = Page(ask_as("reviewer", company.database, path).get("/feeds").text)
    assert [cell.text.split()[0] for cell in page.all("th", scope="row")] == ["Broken", "Fine", "New", "File"]
    assert page.one("p", class_="lead").text == "4 feeds: 1 failing, 1 moved, 1 not read yet, 1 paused."
    assert page.one("a", href="https://new.example/feed").text == "new.example/feed"
    assert not [link for link in page.all("a") if "news.xml" in str(link.attributes["href"])]
    assert "secret" not in page.one("table").text


def test_what_is_wrong_is_said_with_a_way_out_of_it(company: Company, edda: TestClient) -> None:
    keep(company.database, GONE)
    page = Page(edda.get("/feeds").text)
    first = page.all("tr", role="row")[1].text
    assert "gone" in first
    assert "look for its new address" in first
    assert "Retry Newsroom" in first


def test_retry_forgets_what_holds_a_feed_back(company: Company, edda: TestClient) -> None:
    keep(company.database, GONE)
    answer = edda.post("/feeds/retry", data={"feed": "Newsroom"})
    with company.database.reading() as connection:
        state = feed_states(connection)["Newsroom"]
    assert (answer.status_code, answer.headers["location"]) == (303, "/feeds?done=retried&feed=Newsroom")
    assert (state.hold, state.next_check) == (None, NOW)
    assert "The next run asks this feed again." in Page(edda.get(answer.headers["location"]).text).one("main").text


def test_a_pause_is_a_line_in_the_file_and_can_be_undone(edda: TestClient, file: Path) -> None:
    answer = edda.post("/feeds/pause", data={"feed": "Trade press"})
    assert file.read_text() == FILE.replace("paused: false", "paused: true")
    page = Page(edda.get(answer.headers["location"]).text)
    assert page.one("form", action="/feeds/resume")
    assert "Trade press: This feed is paused." in page.one("div", class_="notice done").text
    edda.post("/feeds/resume", data={"feed": "Trade press"})
    assert file.read_text() == FILE


def test_a_feed_that_is_not_in_the_file_any_more_is_not_found(edda: TestClient, file: Path) -> None:
    assert edda.post("/feeds/pause", data={"feed": "Nobody"}).status_code == 404
    assert file.read_text() == FILE


def test_the_address_cannot_make_the_page_say_what_did_not_happen(edda: TestClient) -> None:
    page = Page(edda.get("/feeds", params={"done": "paused", "feed": "Your account"}).text)
    assert not page.all("div", class_="notice done")


def test_a_file_that_was_broken_meanwhile_is_not_written_over(edda: TestClient, file: Path) -> None:
    broken = FILE.replace("picks_per_week: 3", "picks_per_week: many")
    file.write_text(broken)
    answer = edda.post("/feeds/pause", data={"feed": "Newsroom"})
    assert answer.status_code == 409
    assert "'many' is no whole number" in Page(answer.text).one("div", class_="notice bad").text
    assert file.read_text() == broken


def test_reviewers_look_and_do_not_change(company: Company, file: Path) -> None:
    rita = ask_as("reviewer", company.database, file)
    page = Page(rita.get("/feeds").text)
    assert not [form for form in page.all("form") if str(form.attributes.get("action", "")).startswith("/feeds")]
    filled = {"feed": "Newsroom", "address": "x", "url": "x", "name": "x"}
    posts = ("retry", "pause", "resume", "find", "add", "import", "import/token")
    assert {rita.post(f"/feeds/{path}", data=filled).status_code for path in posts} == {403}
    assert rita.get("/feeds/feeds.opml").status_code == 403
    assert load_config(file).feeds[0].paused is False


def test_every_standing_has_its_place_and_its_word() -> None:
    standings = set(get_args(Standing))
    assert set(URGENCY) == standings == set(standing_words(speech_of("en")))


def test_the_page_answers_from_either_database(database: Database, file: Path) -> None:
    keep(database, READ)
    assert ask_as("reviewer", database, file).get("/feeds").status_code == 200


def test_what_feeds_say_of_themselves_stays_text(company: Company, tmp_path: Path) -> None:
    def page(texts: Sequence[str]) -> Page:
        addresses = [f"https://example.com/{n}" for n in range(len(texts))]
        feeds = [{"name": text, "url": address} for text, address in zip(texts, addresses, strict=True)]
        path = write(tmp_path, yaml.safe_dump({"feeds": feeds}, allow_unicode=True))
        failing = zip(texts, addresses, strict=True)
        keep(company.database, *(replace(FAILING, name=text, url=url, error=text) for text, url in failing))
        return Page(ask_as("editor", company.database, path).get("/feeds").text)

    assert page(payloads()).shape == page(words(len(payloads()))).shape
