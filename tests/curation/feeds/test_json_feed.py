"""JSON Feed: right ones read in full, wrong ones for what they are worth."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from curation.feeds.entries import NotAFeed, ParsedFeed
from curation.feeds.json_feed import read_json_feed
from curation.feeds.text import clean_title, plain_text

NOTES = (Path(__file__).parents[2] / "data" / "feeds" / "notes.json").read_text()


def read(text: str) -> ParsedFeed:
    return read_json_feed(text, url="https://notes.example/feed.json")


def with_item(**fields: object) -> ParsedFeed:
    return read(json.dumps({"version": "https://jsonfeed.org/version/1", "items": [fields]}))


def test_an_item_is_read_with_its_plain_texts_as_markup() -> None:
    feed = read(NOTES)
    entry = feed.entries[0]
    assert (clean_title(feed.title), feed.link, feed.language) == (
        "Field notes <draft>",
        "https://notes.example/",
        "en",
    )
    assert (entry.id, entry.link, clean_title(entry.title)) == ("41", "https://notes.example/41", "Blades & bolts")
    assert plain_text(entry.content) == "We changed 30 bolts.\n\nNo one fell."
    assert entry.published == datetime(2026, 3, 4, 9, tzinfo=UTC)


def test_a_field_of_the_wrong_type_costs_itself_and_a_null_item_is_counted() -> None:
    feed = read(NOTES)
    assert (feed.entries[1].title, feed.entries[1].link, feed.entries[0].updated) == ("", None, None)
    assert (feed.degraded, feed.complete) == ("1 of 3 items are no objects", False)


def test_a_line_of_a_plain_content_stays_a_line() -> None:
    entry = with_item(content_text="Roses < tulips\r\nViolets\n\nEnd\n", title="one\ntwo").entries[0]
    assert plain_text(entry.content) == "Roses < tulips\nViolets\n\nEnd"
    assert clean_title(entry.title) == "one two"


def test_a_language_that_is_no_tag_is_none() -> None:
    feed = read('{"language": "\\udfff", "items": [{"language": "en US"}, {"language": "pt-BR"}]}')
    assert (feed.language, [entry.language for entry in feed.entries]) == (None, [None, "pt-BR"])


def test_a_number_too_long_to_work_out_is_an_id_as_written() -> None:
    assert read('{"items": [{"id": ' + "9" * 20_000 + "}]}").entries[0].id == "9" * 20_000


@pytest.mark.parametrize("value", ["NaN", "Infinity", "null", "{}", "[]", "1e999", "true"])
def test_no_value_of_a_field_is_an_error(value: str) -> None:
    feed = read(f'{{"items": [{{"title": {value}, "url": {value}, "date_published": {value}, "content_html": "x"}}]}}')
    assert (feed.entries[0].link, feed.entries[0].published, feed.entries[0].content) == (None, None, "x")


def test_the_external_address_stands_in_for_a_missing_link() -> None:
    assert with_item(external_url="https://else.example/1").entries[0].link == "https://else.example/1"


def test_a_labelled_feed_without_items_is_empty_and_degraded() -> None:
    feed = read('{"version": "https://jsonfeed.org/version/1.1", "items": {"0": {}}}')
    assert (feed.entries, feed.degraded, feed.complete) == ((), "`items` is no list", False)


def test_a_feed_whose_items_are_all_read_is_complete_even_if_the_oldest_are_left_out() -> None:
    assert with_item(id="1").complete
    assert read(json.dumps({"items": [{"id": str(number)} for number in range(600)]})).complete


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"items": [{"id": "1"', "malformed at line 1"),
        ("[" * 100_000, "too deeply"),
        ("[]", "JSON list"),
        ('{"error": "not found"}', "JSON but no JSON Feed"),
    ],
)
def test_other_json_is_refused_with_a_reason(text: str, words: str) -> None:
    with pytest.raises(NotAFeed, match=words):
        read(text)
