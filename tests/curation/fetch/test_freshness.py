"""When a server wants to be asked again: every form its headers take, and nothing made of nonsense."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.fetch.freshness import fresh_for, retry_after

NOW = datetime(2026, 11, 2, 8, tzinfo=UTC)
DATE = "Mon, 02 Nov 2026 08:00:00 GMT"
LATER = "Mon, 02 Nov 2026 09:30:00 GMT"
LONGEST = timedelta(seconds=2**31)


@pytest.mark.parametrize(
    ("cache_control", "expected"),
    [
        ("max-age=600", timedelta(minutes=10)),
        ("public, Max-Age = 600 , must-revalidate", timedelta(minutes=10)),
        ('max-age="600"', timedelta(minutes=10)),
        ("max-age=60, max-age=600", timedelta(minutes=1)),
        ('private="set-cookie, max-age=5", max-age=600', timedelta(minutes=10)),
        ("max-age=0", timedelta(0)),
        ("s-maxage=60, max-age=600", timedelta(minutes=10)),
        ("max-age=" + "9" * 5000, LONGEST),
        ("max-age=0000000000000600", timedelta(minutes=10)),
        ("max-age=600, no-cache", None),
        ('no-cache="set-cookie", max-age=600', None),
        ("no-store", None),
        ("max-age=-1", None),
        ("max-age=soon", None),
        ("max-age", None),
        ("max-age=６００", None),
    ],
)
def test_cache_control_decides_whatever_expires_says(cache_control: str, expected: timedelta | None) -> None:
    headers = {"cache-control": cache_control, "expires": LATER, "date": DATE}
    assert fresh_for(headers, NOW) == expected


@pytest.mark.parametrize("cache_control", ["", "public", "s-maxage=60", "=,;==", "immutable, stale-if-error=5"])
def test_expires_counts_from_the_servers_own_date_where_cache_control_says_nothing(cache_control: str) -> None:
    headers = {"cache-control": cache_control, "expires": LATER, "date": DATE}
    assert fresh_for(headers, NOW - timedelta(days=400)) == timedelta(minutes=90)


def test_expires_counts_from_now_where_the_server_tells_no_usable_date() -> None:
    assert fresh_for({"expires": LATER}, NOW) == timedelta(minutes=90)
    assert fresh_for({"expires": LATER, "date": "today"}, NOW) == timedelta(minutes=90)
    assert fresh_for({"expires": "Mon, 02 Nov 2025 09:30:00 GMT"}, NOW) == timedelta(0)


@pytest.mark.parametrize("expires", ["0", "-1", "", "never", "Mon, 32 Nov 2026 09:30:00 GMT"])
def test_an_expires_that_is_no_date_says_nothing(expires: str) -> None:
    assert fresh_for({"expires": expires, "date": DATE}, NOW) is None


@pytest.mark.parametrize(
    ("written", "pause"),
    [
        ("120", timedelta(minutes=2)),
        (" 120 ", timedelta(minutes=2)),
        ("0", timedelta(0)),
        ("1000000000", timedelta(seconds=10**9)),
        ("9" * 400, LONGEST),
        (LATER, timedelta(minutes=90)),
        ("Monday, 02-Nov-26 09:30:00 GMT", timedelta(minutes=90)),
        ("Mon Nov  2 09:30:00 2026", timedelta(minutes=90)),
        (DATE, timedelta(0)),
        ("Mon, 02 Nov 2026 07:59:59 GMT", None),
        ("-1", None),
        ("1.5", None),
        ("+5", None),
        ("120, 60", None),
        ("soon", None),
        ("", None),
        ("١٢٠", None),
        ("Mon, 02 Nov 99999 08:00:00 GMT", None),
    ],
)
def test_a_pause_is_read_in_seconds_or_until_a_date(written: str, pause: timedelta | None) -> None:
    assert retry_after({"retry-after": written, "date": DATE}, NOW - timedelta(days=3)) == pause


def test_a_pause_until_a_date_counts_from_now_where_the_server_tells_no_date() -> None:
    assert retry_after({"retry-after": LATER}, NOW) == timedelta(minutes=90)
    assert retry_after({}, NOW) is None


@given(st.text(max_size=80) | st.from_regex(r"[A-Z][a-z]{2}, \d{1,3} [A-Z][a-z]{2} \d{2,6} [\d:]{1,9} [+-]?\w{1,12}"))
def test_no_header_breaks_the_reading(text: str) -> None:
    headers = dict.fromkeys(("cache-control", "expires", "date", "retry-after"), text)
    for moment in (fresh_for(headers, NOW), retry_after(headers, NOW)):
        assert moment is None or timedelta(0) <= moment
