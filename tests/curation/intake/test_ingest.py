from datetime import UTC, datetime

from structlog.testing import capture_logs

from curation.config import FeedSource
from curation.fetch.answers import Fetched, NotModified, Validators
from curation.fetch.errors import FetchError
from curation.intake.ingest import read_feeds
from curation.language import LanguageDetector
from curation.report import FeedOutcome
from curation.store.database import Database
from curation.store.items import all_items, feed_states
from tests.fakes import FakeReader, rss

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
DETECTOR = LanguageDetector(["en"])
ONE = rss([{"title": "The first item of the feed", "link": "https://a.example/1", "guid": "1"}])
TWO = rss([{"title": f"Item number {n} of the feed", "link": f"https://a.example/{n}", "guid": str(n)} for n in (1, 2)])


def feed(name: str, url: str | None = None) -> FeedSource:
    return FeedSource(name, url or f"https://{name}.example/feed", language="en")


def read(database: Database, reader: FakeReader, *feeds: FeedSource) -> dict[str, FeedOutcome]:
    return {outcome.name: outcome for outcome in read_feeds(feeds, reader, DETECTOR, database, NOW, lambda done: None)}


def test_items_are_stored_and_a_second_reading_brings_nothing_new(database: Database) -> None:
    reader = FakeReader({feed("a").url: TWO})

    first = read(database, reader, feed("a"))["a"]
    second = read(database, reader, feed("a"))["a"]

    assert (first.status, first.items, first.new) == ("fetched", 2, 2)
    assert (second.status, second.items, second.new) == ("not_modified", 2, 0)


def test_one_bad_feed_costs_the_others_nothing(database: Database) -> None:
    documents = {feed("a").url: ONE, feed("b").url: FetchError("no answer"), feed("c").url: b"<html><p>Hi</p></html>"}

    outcomes = read(database, FakeReader(documents), feed("a"), feed("b"), feed("c"))

    assert [outcome.status for outcome in outcomes.values()] == ["fetched", "failed", "failed"]
    assert outcomes["b"].error == "no answer"
    assert "not a feed" in (outcomes["c"].error or "")


def test_a_feed_that_fails_later_keeps_its_items_and_is_asked_with_the_same_validators(database: Database) -> None:
    read(database, FakeReader({feed("a").url: ONE}), feed("a"))
    failed = read(database, FakeReader({feed("a").url: FetchError("down")}), feed("a"))["a"]
    healed = read(database, FakeReader({feed("a").url: ONE}), feed("a"))["a"]

    assert (failed.status, failed.items) == ("failed", 1)
    assert healed.status == "not_modified"


def test_a_feed_that_moves_is_read_afresh_and_keeps_its_items(database: Database) -> None:
    read(database, FakeReader({feed("a").url: ONE}), feed("a"))
    moved = feed("a", "https://new.example/feed")

    outcome = read(database, FakeReader({moved.url: ONE}), moved)["a"]

    assert (outcome.status, outcome.items, outcome.new) == ("fetched", 1, 0)


def test_an_unexpected_error_is_a_value_and_logged_with_its_traceback(database: Database) -> None:
    class Broken:
        def fetch(self, source: FeedSource, validators: Validators) -> Fetched | NotModified:
            raise ZeroDivisionError("a bug of ours")

    with capture_logs() as logged:
        (outcome,) = read_feeds([feed("a")], Broken(), DETECTOR, database, NOW, lambda done: None)

    assert outcome.status == "failed"
    assert "unexpected ZeroDivisionError: a bug of ours" in (outcome.error or "")
    assert [(entry["feed"], entry["exc_info"]) for entry in logged] == [("a", True)]


def test_what_is_stored_is_clean(database: Database) -> None:
    markup = rss(
        [{"title": "<b>Bold</b> &amp; new", "link": "javascript:alert(1)", "description": "<script>x</script>Text."}]
    )
    read(database, FakeReader({feed("a").url: markup}), feed("a"))

    with database.reading() as connection:
        (stored,) = all_items(connection)
        assert feed_states(connection)["a"].error is None
    assert (stored.item.title, stored.item.url, stored.item.text) == ("Bold & new", None, "Text.")
