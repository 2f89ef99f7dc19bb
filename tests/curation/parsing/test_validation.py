from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.config import FeedSource
from curation.feeds.discovery import MAX_FEEDS, FeedLink
from curation.feeds.entries import Entry, ParsedFeed
from curation.feeds.newest import MAX_ITEMS
from curation.feeds.plain import PlainFeed, PlainItem, plain_feed
from curation.feeds.urls import MAX_LENGTH, web_link
from curation.items import Item
from curation.language import LanguageDetector
from curation.parsing.cleaning import Cleaned, items_from_feed
from curation.parsing.messages import BrokenMessage
from curation.parsing.validation import MAX_TEXT, believed_feed, believed_items, believed_links, legible

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SOURCE = FeedSource("News", "https://news.example/feed")
DETECTOR = LanguageDetector(["en"])
ITEM = Item(
    id="0123456789abcdef",
    feed="News",
    url="https://news.example/1?utm_source=feed",
    canonical_url="https://news.example/1",
    title="Wind over the sea",
    summary="It blew.",
    text="It blew.\n\nAll night.",
    language="en",
    published=NOW - timedelta(hours=1),
    first_seen=NOW,
    content_hash="0" * 64,
)
PLAIN = PlainItem("Wind", "https://news.example/1", "\ud800\0", None, None, "", "It blew.", "x" * 1_000)
LINK = FeedLink("https://news.example/feed", "News", "application/rss+xml")
NO_LINKS = [
    "javascript:alert(1)",
    "",
    "/1",
    "https://user@news.example/",
    "https://a%20b.example/",
    " https://a.example/",
]
NO_TEXTS = ["O\0ne", "O\ud800ne", "O\x1b[2Jne", "O\u202ene", "O\rne"]

# Markup, entities, controls, accents and halves of pairs in any order.
PIECES = st.sampled_from(["<p>", "</b>", "&lt;", "&#x202e;", "&NotEqualTilde;", "\0"]) | st.characters()
MARKUP = st.lists(PIECES, max_size=40).map("".join)
LINKS = st.builds(web_link, st.text(st.sampled_from('a /?#"<>%20|;:.')).map("https://a.example/".__add__))
ENTRIES = st.builds(
    Entry,
    id=st.none() | st.text(max_size=5),
    link=LINKS,
    title=MARKUP,
    summary=MARKUP,
    content=MARKUP,
    published=st.none() | st.datetimes(timezones=st.just(UTC)),
    updated=st.none() | st.datetimes(timezones=st.just(UTC)),
    language=st.none() | st.text(max_size=5),
)


@given(st.lists(ENTRIES, max_size=3))
def test_what_is_made_of_any_document_is_believed(entries: list[Entry]) -> None:
    parsed = ParsedFeed("A &amp; B", "https://a.example/", "en", tuple(entries), "broken", complete=False)
    cleaned, plain = items_from_feed(parsed, SOURCE, DETECTOR, NOW), plain_feed(parsed)

    assert believed_items(cleaned, SOURCE, NOW) == cleaned
    assert believed_feed(plain) == plain


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("id", value) for value in ("", "0123456789ABCDEF", "0123456789abcdef\n", "0" * 64)),
        ("feed", "Another"),
        *(("url", value) for value in NO_LINKS),
        ("canonical_url", "https://elsewhere.example/"),
        ("canonical_url", None),
        ("title", ""),
        ("title", " \n"),
        *(("title", value) for value in NO_TEXTS),
        ("title", "x" * 301),
        ("summary", "x" * 301),
        ("text", "x" * (MAX_TEXT + 1)),
        ("text", "\ud800"),
        *(("language", value) for value in ("", "EN", "english", "e\0")),
        ("published", NOW + timedelta(hours=25)),
        ("published", datetime(1970, 1, 1, tzinfo=UTC)),
        ("first_seen", NOW - timedelta(seconds=1)),
        ("content_hash", "0" * 63),
    ],
)
def test_an_item_no_document_can_give_is_not_believed(field: str, value: Any) -> None:  # noqa: ANN401
    assert believed_items(Cleaned((ITEM,), None), SOURCE, NOW).items == (ITEM,)

    with pytest.raises(BrokenMessage, match=field):
        believed_items(Cleaned((ITEM, replace(ITEM, **{field: value})), None), SOURCE, NOW)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("link", value) for value in NO_LINKS),
        *((field, value) for field in ("title", "summary", "content") for value in (*NO_TEXTS, "x" * (MAX_TEXT + 1))),
    ],
)
def test_a_plain_item_no_document_can_give_is_not_believed(field: str, value: Any) -> None:  # noqa: ANN401
    feed = PlainFeed("News", None, None, (PLAIN,), None)
    assert believed_feed(feed) == feed

    with pytest.raises(BrokenMessage, match=field):
        believed_feed(replace(feed, items=(replace(PLAIN, **{field: value}),)))


@pytest.mark.parametrize(("field", "value"), [("link", "javascript:alert(1)"), ("title", "O\0ne")])
def test_a_feed_no_document_can_give_is_not_believed(field: str, value: Any) -> None:  # noqa: ANN401
    with pytest.raises(BrokenMessage, match=field):
        believed_feed(replace(PlainFeed("News", None, None, (), None), **{field: value}))


@pytest.mark.parametrize(
    ("field", "value"), [*(("url", value) for value in NO_LINKS), ("title", "x" * 201), ("title", "\0")]
)
def test_only_web_addresses_of_feeds_are_believed(field: str, value: Any) -> None:  # noqa: ANN401
    assert believed_links((LINK,)) == (LINK,)

    with pytest.raises(BrokenMessage, match=field):
        believed_links((replace(LINK, **{field: value}),))


def test_more_than_there_can_be_is_not_believed() -> None:
    with pytest.raises(BrokenMessage, match="501"):
        believed_items(Cleaned((ITEM,) * (MAX_ITEMS + 1), None), SOURCE, NOW)
    with pytest.raises(BrokenMessage, match="501"):
        believed_feed(PlainFeed("", None, None, (PLAIN,) * (MAX_ITEMS + 1), None))
    with pytest.raises(BrokenMessage, match="11"):
        believed_links((LINK,) * (MAX_FEEDS + 1))


def test_an_address_that_quoting_makes_longer_than_any_is_believed() -> None:
    long = web_link("https://a.example/" + "a b" * 600)

    assert long is not None
    assert len(long) > MAX_LENGTH
    assert believed_links((replace(LINK, url=long),))


def test_what_was_wrong_is_told_legibly_and_not_for_ever() -> None:
    said = "the XML is malformed: \0\ud800" + "x" * 1_000_000

    degraded = believed_items(Cleaned((), said, complete=False), SOURCE, NOW)

    assert degraded == Cleaned((), legible(said), complete=False)
    assert legible(said).startswith("the XML is malformed: \ufffd\ufffdxxx")
    assert len(legible(said)) == 10_000
