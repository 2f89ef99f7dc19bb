"""Documents of other parsers' tests, read to what those parsers say is in them."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from curation.feeds.entries import NotAFeed
from curation.feeds.parser import parse_feed
from curation.feeds.plain import PlainFeed, PlainItem, plain_feed
from curation.feeds.text import clean_title, plain_text

# (document, field): why we read it otherwise.
EXCEPTIONS = {
    ("issue_275_extensions_and_source.xml", "content"): "content of type application/atom+xml is an element, not text",
}

Miss = tuple[str, str]


@pytest.fixture(scope="module")
def compared() -> tuple[Counter[str], set[Miss]]:
    """How many statements there are of each field, and those we read otherwise."""
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to run the conformance documents")
    root = Path(os.environ["PASSAPAROLA_DATA"]) / "feeds"
    stated, misses = Counter[str](), set[Miss]()
    for line in (root / "conformance.jsonl").read_text().splitlines():
        golden = json.loads(line)
        for field, agrees in statements(golden, read((root / golden["path"]).read_bytes())):
            stated[field] += 1
            if not agrees:
                misses.add((Path(golden["path"]).name, field))
    return stated, misses


def read(body: bytes) -> PlainFeed | None:
    """With no address, so that links without a base of their own stay relative."""
    try:
        return plain_feed(parse_feed(body, url="", content_type=None))
    except NotAFeed:
        return None


def statements(golden: dict[str, Any], feed: PlainFeed | None) -> Iterator[tuple[str, bool]]:
    """(field, whether we agree) for everything the golden states."""
    items = feed.items if feed else ()
    if golden["n_items"] is not None:
        yield "count", len(items) == golden["n_items"]
    for field, expected in golden["feed"].items():
        yield field, feed is not None and same(field, expected, getattr(feed, field))
    for number, stated in enumerate(golden["items"]):
        item = items[number] if number < len(items) else None
        yield from (agreement(field, expected, item) for field, expected in stated.items())


def agreement(field: str, expected: str | None, item: PlainItem | None) -> tuple[str, bool]:
    kind = "date" if field in ("published", "updated") else field
    return kind, item is not None and same(field, expected, getattr(item, field))


def same(field: str, expected: str | None, found: str | datetime | None) -> bool:
    if isinstance(found, datetime):
        return expected == f"{found:%Y-%m-%dT%H:%M:%SZ}"
    if field == "link":
        return found == expected or (found is None and not str(expected).startswith(("http://", "https://")))
    if field in ("title", "summary", "content"):
        return bool(readings(expected or "") & readings(found or ""))
    return (found or "").lower() == (expected or "").lower() if field == "language" else found == expected


def readings(text: str) -> set[str]:
    """A golden is text or markup, without saying which."""
    return {" ".join(reading.split()) for reading in (text, clean_title(text), plain_text(text))}


def test_the_number_of_items_is_right(compared: tuple[Counter[str], set[Miss]]) -> None:
    stated, misses = compared
    assert sum(field == "count" for _, field in misses) <= stated["count"] / 100


def test_every_miss_is_listed_and_none_is_listed_in_vain(compared: tuple[Counter[str], set[Miss]]) -> None:
    assert compared[1] == set(EXCEPTIONS)


@pytest.mark.parametrize("field", ["title", "link", "id", "date"])
def test_at_most_one_miss_is_listed_for_a_field(field: str) -> None:
    assert sum(listed == field for _, listed in EXCEPTIONS) <= 1
