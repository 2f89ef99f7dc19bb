"""The forms of ISO 8601 that feeds use, and the two times of day that lie beyond its clock."""

from datetime import UTC, datetime

import pytest

from curation.feeds.iso_dates import read_iso


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2024-02-05T24:00:00Z", datetime(2024, 2, 6, tzinfo=UTC)),
        ("20240229 240000.0+0100", datetime(2024, 2, 29, 23, tzinfo=UTC)),
        ("2024-05", datetime(2024, 5, 1, tzinfo=UTC)),
        ("5 May 2024", None),
    ],
)
def test_the_end_of_the_day_a_leap_second_and_short_forms_are_read(raw: str, date: datetime | None) -> None:
    assert read_iso(raw) == date


@pytest.mark.parametrize("raw", ["2024-02-05T24:00:01Z", "2024-02-30T24:00Z", "2024-02-05T10:00:61Z"])
def test_a_time_that_there_is_not_is_an_error(raw: str) -> None:
    with pytest.raises(ValueError, match=r"must be in|out of range|Invalid"):
        read_iso(raw)
