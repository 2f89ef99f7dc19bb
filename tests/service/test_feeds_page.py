from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from starlette.testclient import TestClient

from curation.config import Config, FeedSource
from curation.intake.standing import Standing
from curation.intake.state import FeedState
from curation.store.feeds import save_states
from service.app import create_app
from service.feeds_page import URGENCY, FeedRows
from service.words.desk import ENGLISH
from tests.service.company import CONFIG, LAUNCH, NOW, Company, FakeEncoder
from tests.service.html import Page

SOURCE = FeedSource("Newsroom", "https://example.com/feed?key=secret", language="en")
READ = FeedState(
    SOURCE.name,
    SOURCE.url,
    "en",
    checked_at=NOW - timedelta(minutes=12),
    read_at=NOW - timedelta(minutes=12),
    next_check=NOW + timedelta(minutes=18),
)
FAILING = replace(READ, error="example.com does not answer; is it up?", consecutive_failures=4, hold="failing")
ShowFeeds = Callable[..., Page]


@pytest.fixture
def feeds(company: Company) -> ShowFeeds:
    """The page of these feeds, in these states."""

    def show(*sources: FeedSource, states: tuple[FeedState, ...] = ()) -> Page:
        with company.database.writing() as connection:
            for state in states:
                save_states(connection, [state])
        app = create_app(Config(CONFIG.path, sources), company.database, FakeEncoder, lambda: NOW)
        answer = TestClient(app, base_url="http://127.0.0.1").get("/feeds")
        assert answer.status_code == 200, answer.text
        return Page(answer.text)

    return show


def test_a_row_says_state_items_last_read_and_next_check(company: Company, feeds: ShowFeeds) -> None:
    company.read(LAUNCH)
    page = feeds(SOURCE, states=(READ,))
    cells = [cell.text for cell in page.all("td")]
    assert cells == ["ok", "1", "12 minutes ago", "in 18 minutes"]
    assert [time.attributes["datetime"] for time in page.all("time")] == [
        "2026-11-21T08:48:00Z",
        "2026-11-21T09:18:00Z",
    ]
    assert page.all("th", scope="row")[0].text == "Newsroom third party · en example.com/feed"


def test_the_table_has_a_caption_and_headed_columns_and_rows(feeds: ShowFeeds) -> None:
    page = feeds(SOURCE)
    assert page.one("caption").text
    assert [head.text for head in page.all("th", scope="col")] == ["Feed", "State", "Items", "Last read", "Next check"]
    roles = {"table": "table", "tr": "row", "td": "cell", "thead": "rowgroup", "tbody": "rowgroup"}
    assert all(e.attributes.get("role") == roles[e.tag] for e in page.elements if e.tag in roles)


def test_the_page_is_in_the_navigation_of_every_page(company: Company, feeds: ShowFeeds) -> None:
    here = feeds(SOURCE).one("a", href="/feeds")
    assert (here.text, here.attributes["aria-current"]) == ("Feeds", "page")


def test_a_failing_feed_says_its_error_in_words_and_how_to_help(feeds: ShowFeeds) -> None:
    page = feeds(SOURCE, states=(FAILING,))
    told = page.all("td")[0].text
    assert told.startswith("failing Example.com does not answer; is it up? It failed 4 times in a row.")
    assert "passaparola feeds check NAME" in page.one("ol", class_="steps").text


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (replace(READ, hold="gone", error="answered 410"), "gone Its server says it is gone for good"),
        (replace(READ, hold="asked", error="It answered 429"), "asked to wait It answered 429. Its server asked for"),
        (replace(READ, moved_to="https://new.example/", moved=True), "moved It has moved for good: change its url in"),
        (replace(READ, url="https://other.example/"), "not read yet"),
        (replace(FAILING, consecutive_failures=1), "failing Example.com does not answer; is it up? It failed once."),
    ],
)
def test_every_state_is_a_word_with_what_to_do(feeds: ShowFeeds, state: FeedState, said: str) -> None:
    assert feeds(SOURCE, states=(state,)).all("td")[0].text.startswith(said)


def test_feeds_in_trouble_come_first(feeds: ShowFeeds) -> None:
    sources = [replace(SOURCE, name=name) for name in ("Fine", "New", "Broken")]
    paused = replace(SOURCE, name="Paused", paused=True)
    page = feeds(*sources, paused, states=(replace(READ, name="Fine"), replace(FAILING, name="Broken")))
    names = [cell.text.split()[0] for cell in page.all("th", scope="row")]
    assert names == ["Broken", "New", "Fine", "Paused"]
    assert page.one("p", class_="lead").text == "4 feeds: 1 ok, 1 failing, 1 not read yet, 1 paused."


def test_a_feed_that_was_never_read_and_a_paused_one_say_so(feeds: ShowFeeds) -> None:
    page = feeds(SOURCE, replace(SOURCE, name="Paused", paused=True))
    cells = [cell.text for cell in page.all("td")]
    assert cells == ["not read yet", "0", "never", "with the next run", "paused", "0", "never", "none while paused"]
    assert not page.all("ol", class_="steps")


def test_a_file_is_shown_without_a_link(feeds: ShowFeeds) -> None:
    page = feeds(replace(SOURCE, url="feeds/news.xml"))
    assert page.one("th", scope="row").text.endswith("feeds/news.xml")
    assert not [link for link in page.all("a") if "news.xml" in str(link.attributes["href"])]


def test_a_feed_that_moved_is_linked_where_it_is_asked(feeds: ShowFeeds) -> None:
    page = feeds(SOURCE, states=(replace(READ, moved_to="https://new.example/feed", moved=True),))
    assert page.one("a", href="https://new.example/feed").text == "new.example/feed"


def test_every_standing_has_its_place_and_its_word() -> None:
    standings = set(get_args(Standing))
    assert set(URGENCY) == standings == set(ENGLISH.feed_states)


def test_one_feed_is_counted_as_one() -> None:
    maker = FeedRows(ENGLISH, NOW, CONFIG.programme.time_zone)
    assert maker.summary(maker.rows([SOURCE], {}, {})) == "One feed: 1 not read yet."
