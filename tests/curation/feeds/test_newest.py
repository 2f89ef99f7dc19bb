"""Which entries of a very long document are kept."""

import json
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.newest import MAX_ITEMS, newest
from curation.feeds.parser import parse_feed

START = datetime(2024, 1, 1, tzinfo=UTC)
DAYS = st.none() | st.integers(min_value=0, max_value=3000).map(lambda days: START + timedelta(days=days))


def identity(date: datetime | None) -> datetime | None:
    return date


def test_a_document_of_common_length_is_kept_whole() -> None:
    entries = [START] * MAX_ITEMS
    assert newest(entries, identity) == (entries, None)


def test_the_newest_are_kept_in_the_order_of_the_document() -> None:
    ascending = [START + timedelta(days=day) for day in range(MAX_ITEMS + 7)]
    kept, left_out = newest(ascending, identity)
    assert kept == ascending[7:]
    assert left_out == "7 of 507 entries, the oldest, are left out"


def test_without_any_date_the_first_are_kept() -> None:
    kept, _ = newest(range(MAX_ITEMS + 7), lambda _: None)
    assert kept == list(range(MAX_ITEMS))


def test_an_entry_without_a_date_stays_with_the_one_before_it() -> None:
    old, new = START, START + timedelta(days=1)
    entries = [(0, old), (1, None)] + [(number, new) for number in range(2, MAX_ITEMS)] + [(MAX_ITEMS, None)]
    kept, _ = newest(entries, lambda entry: entry[1])
    assert [number for number, _ in kept] == [0, *range(2, MAX_ITEMS + 1)]


@given(st.lists(DAYS, min_size=1, max_size=30))
def test_no_dated_entry_is_left_out_for_an_older_one(few: list[datetime | None]) -> None:
    dates = (few * MAX_ITEMS)[: MAX_ITEMS + 20]
    kept, _ = newest(list(enumerate(dates)), lambda entry: entry[1])
    left_out = [date for number, date in enumerate(dates) if date and (number, date) not in set(kept)]
    assert len(kept) == MAX_ITEMS
    assert all(date >= max(left_out) for _, date in kept if date and left_out)


def test_both_formats_say_how_many_are_left_out() -> None:
    items = "".join(f"<item><title>{number}</title></item>" for number in range(20_000))
    xml = f'<rss version="2.0"><channel>{items}</channel></rss>'
    for body in (xml, json.dumps({"items": [{"id": str(number)} for number in range(20_000)]})):
        feed = parse_feed(body.encode(), url="", content_type=None)
        assert len(feed.entries) == MAX_ITEMS
        assert feed.degraded == "19500 of 20000 entries, the oldest, are left out"
