from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.speech import LANGUAGES, speech_of

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.mark.parametrize(
    ("age", "english", "italian", "danish"),
    [
        (timedelta(seconds=59), "just now", "adesso", "lige nu"),
        (timedelta(minutes=1), "1 minute ago", "1 minuto fa", "for 1 minut siden"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago", "59 minuti fa", "for 59 minutter siden"),
        (timedelta(hours=3), "3 hours ago", "3 ore fa", "for 3 timer siden"),
        (timedelta(hours=47), "1 day ago", "1 giorno fa", "for 1 dag siden"),
        (timedelta(days=7, seconds=-1), "6 days ago", "6 giorni fa", "for 6 dage siden"),
        (timedelta(days=7), "15 November 2026", "15 novembre 2026", "15. november 2026"),
        (timedelta(seconds=-1), "in 1 minute", "tra 1 minuto", "om 1 minut"),
        (timedelta(minutes=-89), "in 1 hour", "tra 1 ora", "om 1 time"),
        (timedelta(hours=-23, minutes=-31), "in 1 day", "tra 1 giorno", "om 1 dag"),
        (timedelta(days=-7), "29 November 2026", "29 novembre 2026", "29. november 2026"),
    ],
)
def test_moments_are_relative_up_to_a_week(age: timedelta, english: str, italian: str, danish: str) -> None:
    said = [speech_of(language).when(NOW - age, NOW, COPENHAGEN).words for language in LANGUAGES]
    assert said == [english, italian, danish]


def test_a_moment_is_utc_for_machines_and_local_for_people() -> None:
    when = speech_of("da").when(NOW.astimezone(COPENHAGEN), NOW, COPENHAGEN)
    assert when.iso == "2026-11-21T23:30:00Z"
    assert when.full == "søndag den 22. november 2026, 00.30"


@given(st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400)))
def test_nothing_that_is_over_is_said_to_come_and_the_other_way_round(age: timedelta) -> None:
    words = speech_of("en").when(NOW - age, NOW, UTC).words
    assert not words.startswith("in " if age >= timedelta() else "just now")
    assert not words.endswith("ago") or age > timedelta()


def test_numbers_and_shares_are_written_as_in_the_country() -> None:
    assert [speech_of(language).number(12345.5) for language in LANGUAGES] == ["12,345.5", "12.345,5", "12.345,5"]
    assert [speech_of(language).percent(0.437) for language in LANGUAGES] == ["44%", "44%", "44\N{NO-BREAK SPACE}%"]


def test_languages_are_called_by_their_names_and_others_by_their_codes() -> None:
    assert [speech_of(language).language_name("da") for language in LANGUAGES] == ["Danish", "danese", "dansk"]
    assert speech_of("en").language_name("zz") == "zz"
    assert speech_of("it").listing(["inglese", "danese"]) == "inglese e danese"


def test_a_language_without_a_catalogue_is_answered_in_english() -> None:
    assert speech_of("it-CH").language == "it"
    assert speech_of("fr").language == "en"


def test_a_message_is_never_shown_half_filled() -> None:
    assert speech_of("en").gettext("%(share)s%% of %(whole)s", share=5, whole="it") == "5% of it"
    with pytest.raises(KeyError):
        speech_of("en").gettext("Hello %(name)s")
    assert speech_of("da").ngettext("%(n)s thing", "%(n)s things", 1234) == "1.234 things"
