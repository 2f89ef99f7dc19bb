"""A feed in plain text, as it is printed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from curation.feeds.parser import parse_feed
from curation.feeds.plain import PlainFeed, plain_feed

DOCUMENTS = Path(__file__).parents[2] / "data" / "feeds"


def plain(name: str) -> PlainFeed:
    return plain_feed(parse_feed((DOCUMENTS / name).read_bytes(), url="https://a.example/feed", content_type=None))


@pytest.mark.parametrize("name", ["company.rss.xml", "journal.atom.xml", "notes.json"])
def test_no_text_of_a_feed_holds_markup_and_its_titles_are_one_line(name: str) -> None:
    feed = plain(name)
    assert feed.items
    assert "\n" not in feed.title
    for item in feed.items:
        assert "\n" not in item.title
        assert "<p" not in item.summary + item.content


def test_dates_are_as_written_and_an_update_alone_counts_as_publication() -> None:
    item = plain("journal.atom.xml").items[0]
    assert item.published == item.updated == datetime(2026, 3, 4, 8, tzinfo=UTC)


def test_what_was_wrong_with_the_document_is_passed_on() -> None:
    feed = plain("cut-off.rss.xml")
    assert [item.title for item in feed.items] == ["Whole"]
    assert feed.degraded == "the document breaks off within an entry, which is left out"
