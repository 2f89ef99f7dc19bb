"""Days, months, seasons and decades, in the languages' own ways of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.quantities.dates import calendar_of, without_days
from curation.quantities.periods import periods_of, years_of


def test_days_are_the_same_in_every_language_and_form() -> None:
    for text in (
        "on 4 June",
        "June 4th",
        "il 4 giugno",
        "den 4. juni",
        "2026-06-04",
        "the fourth of June",
        "d. 4. juni",
    ):
        assert calendar_of(text).days.keys() == {(4, 6)}
    assert calendar_of("3/4/2026").days.keys() == calendar_of("starting 3/4").days.keys() == {(3, 4), (4, 3)}


@pytest.mark.parametrize("text", ["12–14 May", "dal 12 al 14 maggio", "den 12.-14. maj", "12 and 14 May", "May 12–14"])
def test_both_ends_of_a_span_are_days(text: str) -> None:
    assert calendar_of(text).days.keys() == {(12, 5), (14, 5)}


def test_the_first_of_the_month_has_ways_of_its_own() -> None:
    for text in ("1º maggio", "primo maggio", "1. maj", "May 1st"):
        assert calendar_of(text).days.keys() == {(1, 5)}


@pytest.mark.parametrize("text", ["we may march on", "Theresa May spoke", "as June Carter sang", "May we all rest"])
def test_verbs_and_names_are_no_months(text: str) -> None:
    assert 5 not in calendar_of(text).months


def test_days_are_blanked_and_years_are_kept() -> None:
    assert without_days("12 May 2026").split() == ["May", "2026"]
    assert without_days("12/05/2026").split() == ["2026"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "in spring 2025", "spring"),
        ("en", "opens this fall.", "autumn"),
        ("it", "in autunno", "autumn"),
        ("da", "til foråret", "spring"),
        ("en", "in the third quarter", "Q3"),
        ("it", "nel terzo trimestre", "Q3"),
        ("da", "i 3. kvartal", "Q3"),
        ("da", "første halvår", "H1"),
        ("en", "the 1990s", "90s"),
        ("it", "gli anni Novanta", "90s"),
        ("da", "i 90'erne", "90s"),
    ],
)
def test_a_period_has_one_name_in_every_language(language: str, text: str, name: str) -> None:
    assert [period.name for period in periods_of(text, language)] == [name]


@pytest.mark.parametrize("text", ["prices fall again", "they spring up", "real estate", "in the fall of prices"])
def test_springs_and_falls_that_are_no_seasons_are_left_alone(text: str) -> None:
    assert periods_of(text, "en") == ()


def test_years_stand_bare() -> None:
    assert years_of("from 1998 to 2026, 12,026 people and 1999.5") == {1998, 2026}


@given(st.text())
def test_any_text_keeps_its_length_without_its_days(text: str) -> None:
    assert len(without_days(text)) == len(text)
