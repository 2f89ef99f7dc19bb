from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.reach import Reach
from curation.roles import Employee
from curation.terms import (
    MOST_PHRASES,
    NONE_SET,
    Terms,
    TermsRefused,
    admits,
    as_json,
    check_audience,
    embargo_from,
    expiry_from,
    in_window,
    phrases_of,
    terms_from,
)

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ANNA = Employee("anna", "Anna Berg", "anna@x.example", "Sales manager", "Salg", languages=("da", "en"), team="Sales")
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))
PHRASES = st.lists(st.text("abc", min_size=1, max_size=5), max_size=3, unique=True).map(tuple)


def test_what_has_no_terms_is_offered_to_everybody_at_once() -> None:
    assert NONE_SET.for_everyone
    assert admits(NONE_SET, ANNA, NOW)


def test_an_embargo_ends_with_its_moment_and_the_last_moment_is_before_the_expiry() -> None:
    terms = Terms(embargo=NOW, expires=NOW + timedelta(hours=1))
    moments = (NOW - timedelta(seconds=1), NOW, NOW + timedelta(minutes=59), NOW + timedelta(hours=1))
    assert [in_window(terms, moment) for moment in moments] == [False, True, True, False]


@pytest.mark.parametrize(
    ("terms", "person", "admitted"),
    [
        (Terms(teams=("Sales",)), ANNA, True),
        (Terms(teams=("Service",)), ANNA, False),
        (Terms(languages=("da",)), ANNA, True),
        (Terms(languages=("en",)), ANNA, False),  # she reads it and does not write it
        (Terms(teams=("Sales",), languages=("it",)), ANNA, False),
        (Terms(teams=("Salg",)), replace(ANNA, team=""), True),  # counted with the department
    ],
)
def test_an_audience_is_teams_and_the_language_people_write(terms: Terms, person: Employee, admitted: bool) -> None:
    assert admits(terms, person, NOW) is admitted


def test_a_day_is_over_at_midnight_where_the_programme_lives() -> None:
    assert expiry_from("2026-12-24", COPENHAGEN, NOW) == datetime(2026, 12, 24, 23, 0, tzinfo=UTC)
    assert embargo_from("2026-12-24T09:00", COPENHAGEN) == datetime(2026, 12, 24, 8, 0, tzinfo=UTC)
    assert embargo_from("  ", COPENHAGEN) is None
    assert expiry_from("", COPENHAGEN, NOW) is None


@pytest.mark.parametrize("text", ["soon", "2026-13-01", "9999-12-31", "2026-12-24T09:00:99"])
def test_what_is_no_date_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(TermsRefused, match="2026-12-24"):
        expiry_from(text, COPENHAGEN, NOW)


def test_a_day_that_is_over_is_refused() -> None:
    with pytest.raises(TermsRefused, match="over already"):
        expiry_from("2026-11-20", COPENHAGEN, NOW)


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ({"embargo": NOW, "expires": NOW}, "over_before"),
        ({"must_keep": ("Open Day",), "must_not": ("open day",)}, "both"),
        ({"must_not": tuple(map(str, range(MOST_PHRASES + 1)))}, "too_long"),
        ({"must_keep": ("x" * 201,)}, "too_long"),
    ],
)
def test_terms_that_cannot_hold_are_refused(terms: dict[str, object], why: str) -> None:
    with pytest.raises(TermsRefused) as refused:
        Terms(**terms)  # type: ignore[arg-type]
    assert refused.value.why == why


def test_phrases_stand_one_a_line_and_each_once() -> None:
    assert phrases_of("  Open   Day \n\nat noon\nOpen Day\n") == ("Open Day", "at noon")


def test_an_audience_is_named_by_what_the_suggestion_reaches() -> None:
    reach = Reach(people=6, teams=(("Sales", 6),), languages=("da",))
    check_audience(Terms(teams=("Sales",), languages=("da",)), reach, NONE_SET)
    check_audience(Terms(teams=("Old team",)), reach, Terms(teams=("Old team",)))
    with pytest.raises(TermsRefused, match="nobody of that team"):
        check_audience(Terms(teams=("Sale",)), reach, NONE_SET)


@given(st.builds(Terms, pinned=st.booleans(), embargo=st.none() | MOMENTS, teams=PHRASES, must_keep=PHRASES))
def test_the_log_gives_terms_back_as_they_were(terms: Terms) -> None:
    assert terms_from(as_json(terms)) == terms


def test_a_line_from_before_there_were_terms_has_none() -> None:
    assert terms_from(None) == NONE_SET
