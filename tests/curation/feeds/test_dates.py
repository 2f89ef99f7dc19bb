"""Dates as feeds write them: the right instant or none."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.feeds.dates import read_date


def written(raw: str) -> str | None:
    date = read_date(raw)
    return f"{date:%Y-%m-%d %H:%M:%S}" if date else None


@pytest.mark.parametrize(
    ("raw", "utc"),
    [
        ("Mon, 05 Feb 2024 10:00:00 GMT", "2024-02-05 10:00:00"),
        ("Mon, 05 Feb 2024 10:00:00 +0530", "2024-02-05 04:30:00"),
        ("5 Feb 24 10:00 EST", "2024-02-05 15:00:00"),
        ("5 Feb 94 10:00 Z", "1994-02-05 10:00:00"),
        ("2024-02-05T10:00:00.123456789Z", "2024-02-05 10:00:00"),
        ("2024-02-05T10:00:9+01:00", "2024-02-05 09:00:09"),
        ("2024-02-05t10:00:00+01:00", "2024-02-05 09:00:00"),
        ("2024-02-05 10:00:00 -00:20", "2024-02-05 10:20:00"),
        ("20240205T100000Z", "2024-02-05 10:00:00"),
        ("2024-W06-1", "2024-02-05 00:00:00"),
        ("2024/02/05 10:00", "2024-02-05 10:00:00"),
        ("2024-02-05", "2024-02-05 00:00:00"),
        ("Mon Feb  5 10:00:00 2024", "2024-02-05 10:00:00"),
        ("Mon Feb 05 2024 10:00:00 GMT+0100 (Central European Standard Time)", "2024-02-05 09:00:00"),
        ("February 5, 2024 at 1:05 p.m. PT", "2024-02-05 21:05:00"),
        ("5 August 2024 1:05 am PT", "2024-08-05 08:05:00"),
        ("31 Dec 2016 23:59:60 GMT", "2016-12-31 23:59:59"),
        ("2016-12-31T23:59:60Z", "2016-12-31 23:59:59"),
        ("20161231T235960.5+0000", "2016-12-31 23:59:59"),
        ("2024-02-05T24:00:00Z", "2024-02-06 00:00:00"),
        ("2024-12-31T24:00+01:00", "2024-12-31 23:00:00"),
        ("20240229 240000.0Z", "2024-03-01 00:00:00"),
    ],
)
def test_the_common_forms_name_their_instant(raw: str, utc: str) -> None:
    assert written(raw) == utc


@pytest.mark.parametrize(
    "raw",
    [
        "lun, 05 feb 2024", "lunedì 5 febbraio 2024", "ma, 05 feb 2024", "mandag 5. februar 2024",
        "den 5 februari 2024",
        "lundi 5 février 2024", "Mo, 5. Feb. 2024", "5 de febrero de 2024", "måndag 5 februari 2024", "2024年2月5日",
    ],
)  # fmt: skip
def test_month_and_day_names_of_other_languages_are_read(raw: str) -> None:
    assert written(raw) == "2024-02-05 00:00:00"


@pytest.mark.parametrize(
    "raw",
    [
        "martedì 5 marzo 2024 ore 10:30", "5 marzo 2024 alle 10.30", "tirsdag 5. marts 2024 kl. 10.30",
        "tirsdag den 5. marts 2024 kl. 10.30", "Dienstag, den 5. März 2024 um 10:30 Uhr",
        "5. mar. 2024 10.30", "Di., 5. Mrz 2024 10:30", "Dienstag, 5. März 2024 um 10:30 Uhr",
        "mardi 5 mars 2024 à 10h30", "le 5 mars 2024 - 10:30", "martes, 5 de marzo de 2024 a las 10:30",
        "tisdag 5 mars 2024 kl 10.30", "tir., 5 mars 2024 kl. 10:30", "terça-feira, 5 de março de 2024 às 10h30",
        "ter., 5 de mar. de 2024 10:30", "di 5 mrt 2024 10:30", "dinsdag 5 maart 2024 om 10:30 uur",
    ],
)  # fmt: skip
def test_times_are_read_as_each_language_writes_them(raw: str) -> None:
    assert written(raw) == "2024-03-05 10:30:00"


@pytest.mark.parametrize("zone", ["GMT+1", "+01", "+0100 CET", "UTC+0100", "+01:00 (CET)"])
def test_an_offset_is_read_short_and_said_twice(zone: str) -> None:
    assert written(f"Mon, 05 Feb 2024 10:00:00 {zone}") == "2024-02-05 09:00:00"


@pytest.mark.parametrize(
    ("raw", "utc"),
    [
        ("29 mag 2024", "2024-05-29 00:00:00"),
        ("1 août 2024", "2024-08-01 00:00:00"),
        ("3. maj 2024", "2024-05-03 00:00:00"),
        ("29 März 2024", "2024-03-29 00:00:00"),
        ("24 dic 2024", "2024-12-24 00:00:00"),
        ("10 juil. 2024 kl. 10:00 CEST", "2024-07-10 08:00:00"),
    ],
)
def test_a_month_is_known_by_a_beginning_that_only_it_has(raw: str, utc: str) -> None:
    assert written(raw) == utc


@pytest.mark.parametrize(("zone", "hour"), [("CET", 9), ("CEST", 8), ("EET", 8), ("BST", 9), ("PST", 18), ("JST", 1)])
def test_a_zone_abbreviation_counts(zone: str, hour: int) -> None:
    assert read_date(f"05 Feb 2024 10:00:00 {zone}") == datetime(2024, 2, 5, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    "raw",
    [
        "", "yesterday", "Monday", "12:00", "-1", "1707128400", "May 2024", "30 Feb 2024", "31 Jun 2024 10:00:00 GMT",
        "0000-01-01", "99999-01-01", "2024-13-01", "2024-02-05T25:00:00Z",
        "2024-02-05T24:00:01Z", "2024-02-05T24:30Z", "2024-02-05T10:60Z", "9999-12-31T24:00Z",
        "5 ju 2024", "5 jui 2024",
        "05 Feb 2024 10:00:00 IST", "05 Feb 2024 10:00 XYZ", "2024-02-05T10:00:00Z extra", "9999-12-31T23:59:59-05:00",
        "2024-02-05T10:00:00+99:99", "Mon, 05 Feb 2024 1:2:3:4", "2024 10.12",
        "2024/05", "2024.5", "2024-5", "2024 10:12", "Monday 2024", "2024-00", "0000",
        "05 Feb 2024 10:00:00 +0100 +0200", "5 Feb 2024" + " " * 200 + ".",
    ],
)  # fmt: skip
def test_nonsense_is_none(raw: str) -> None:
    assert read_date(raw) is None


def test_a_numeric_date_that_could_be_two_is_none_unless_the_weekday_decides() -> None:
    assert read_date("1/2/2024") is None
    assert written("Thu, 1/2/2024") == "2024-02-01 00:00:00"
    assert written("25/2/2024") == written("2/25/2024") == "2024-02-25 00:00:00"
    assert written("1.2.2024") == "2024-02-01 00:00:00"


def test_the_short_forms_of_w3cdtf_are_where_the_year_or_month_begins() -> None:
    assert (written("2024"), written("2024-05")) == ("2024-01-01 00:00:00", "2024-05-01 00:00:00")


@given(st.text(max_size=120))
def test_any_text_gives_an_aware_date_or_none(text: str) -> None:
    date = read_date(text)
    assert date is None or date.tzinfo is UTC


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 1)))
def test_what_is_written_in_rfc_3339_and_822_is_read_back(date: datetime) -> None:
    second = date.replace(microsecond=0)
    assert read_date(date.isoformat()) == second
    assert read_date(f"{date:%a, %d %b} {date.year:04} {date:%H:%M:%S} +0000") == second


def test_the_date_corpus_is_read_right_and_none_is_invented() -> None:
    if "PASSAPAROLA_DATA" not in os.environ:
        pytest.skip("set PASSAPAROLA_DATA to run the date corpus")
    lines = (Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "dates.jsonl").read_text().splitlines()
    rows = [json.loads(line) for line in lines]
    stated = {row["s"]: row["utc"] for row in rows if "utc" in row}
    impossible = {row["s"] for row in rows if "utc" in row and row["utc"] is None}
    readable = {row["s"] for row in rows if row.get("parses") or row.get("valid")}
    found = {raw: (date := written(raw)) and date.replace(" ", "T") + "Z" for raw in stated}
    assert found == stated
    assert {raw for raw in impossible if read_date(raw)} == set()
    assert {raw for raw in readable if read_date(raw) is None} == set()
