from dataclasses import fields
from datetime import UTC, datetime, timedelta
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from curation.ranking import ContentFacts, content_value, engagement, relevance
from curation.reach import Whys
from curation.review import MOVES, OPEN_STATES
from service.words import dates, desk, personal

NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "a minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=1), "an hour ago"),
        (timedelta(hours=47), "a day ago"),
        (timedelta(days=7, seconds=-1), "6 days ago"),
        (timedelta(days=7), "15 November 2026"),
        (timedelta(seconds=-1), "22 November 2026"),
    ],
)
def test_ages_are_relative_up_to_a_week(age: timedelta, words: str) -> None:
    assert dates.ENGLISH.when(NOW - age, NOW, COPENHAGEN).words == words


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (timedelta(seconds=-1), "now"),
        (timedelta(), "now"),
        (timedelta(seconds=1), "in a minute"),
        (timedelta(minutes=59), "in 59 minutes"),
        (timedelta(minutes=89), "in an hour"),
        (timedelta(hours=23, minutes=29), "in 23 hours"),
        (timedelta(hours=23, minutes=31), "in a day"),
        (timedelta(days=6, hours=20), "in 7 days"),
        (timedelta(days=7), "29 November 2026"),
    ],
)
def test_what_is_to_come_is_told_by_how_long_it_takes(wait: timedelta, words: str) -> None:
    assert dates.ENGLISH.until(NOW + wait, NOW, COPENHAGEN).words == words


def test_a_moment_is_utc_for_machines_and_local_for_people() -> None:
    when = dates.DANISH.when(NOW, NOW, COPENHAGEN)
    assert when.iso == "2026-11-21T23:30:00Z"
    assert when.full == "søndag 22. november 2026, 00:30"


@pytest.mark.parametrize("calendar", [dates.ENGLISH, dates.ITALIAN, dates.DANISH])
def test_calendars_are_complete(calendar: dates.Calendar) -> None:
    assert (len(set(calendar.weekdays)), len(set(calendar.months))) == (7, 12)
    assert all("{n}" in forms[1] for forms in _counted_forms(calendar))


@pytest.mark.parametrize("words", personal.BY_LANGUAGE.values())
def test_every_language_says_everything_in_its_own_words(words: personal.Personal) -> None:
    for field in fields(words):
        value = getattr(words, field.name)
        assert value
        assert field.name == "quotes" or words is personal.ENGLISH or value != getattr(personal.ENGLISH, field.name)
    slots = {"week": "week", "drafted_by": "drafter", "variant": "number", "length": "length limit", "alike": "share"}
    assert all(f"{{{slot}}}" in getattr(words, name) for name, said in slots.items() for slot in said.split())


def test_words_follow_the_first_language_alone() -> None:
    assert personal.words_for(["it-CH", "da"]) is personal.ITALIAN
    assert personal.words_for(["fr", "da"]) is personal.ENGLISH
    assert personal.words_for([]) is personal.ENGLISH


def test_every_part_of_every_score_and_every_state_has_its_word() -> None:
    content = content_value(ContentFacts(timedelta(), 0.5, 0, 1))
    concerned = relevance(0.0, 0.0, reads_language=True)
    parts = {*content.parts, *concerned.parts, *engagement(content, concerned).parts}
    assert parts <= set(desk.ENGLISH.parts)
    assert set(MOVES.values()) <= set(desk.ENGLISH.states)
    assert set(get_args(Whys)) == set(desk.ENGLISH.reach.nobody)
    assert set(OPEN_STATES) == set(desk.ENGLISH.reach.more)


def _counted_forms(calendar: dates.Calendar) -> list[dates.Counted]:
    past = [calendar.minutes, calendar.hours, calendar.days]
    return [*past, calendar.in_minutes, calendar.in_hours, calendar.in_days]
