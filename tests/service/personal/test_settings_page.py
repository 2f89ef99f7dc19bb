"""What a person says of themselves: kept at once, over every import; pause, voice, leaving."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select

from curation.own_wishes import Wishes
from curation.roles import Employee
from curation.store import schema
from curation.store.own import wishes_of
from curation.store.people import find_employee, save_employees
from curation.store.voices import LearntVoice, learnt_voice
from tests.service.company import ANNA, NOW, Company
from tests.service.personal.conftest import Own

FORM = {
    "interests": "Dairies\r\n Heat pumps \r\n\r\nDairies",
    "writes": "da",
    "reads": ["en", "da"],
    "country": "DK",
    "first_network": "x",
    "networks": ["linkedin", "x"],
    "tone": "warm",
    "flags": ["emoji"],
    "cadence": "daily",
    "hour": "7",
    "mastodon": "https://mastodon.example/@anna",
}
POSTS = "Hi all, my team is hiring two graduates!\n---\nThank you everybody in Randers, I learnt so much!"


def person(company: Company) -> Employee:
    with company.database.reading() as connection:
        found = find_employee(connection, "anna")
    assert found is not None
    return found


def wishes(company: Company) -> Wishes:
    with company.database.reading() as connection:
        return wishes_of(connection, "anna")


def learnt(company: Company) -> LearntVoice | None:
    with company.database.reading() as connection:
        return learnt_voice(connection, "anna")


def test_settings_hold_at_once_and_stand_in_the_form(company: Company, anna: Own) -> None:
    assert anna.post("/me/settings", **FORM) == "/me/settings?kept=1"
    kept, page = person(company), anna.get("/me/settings?kept=1")
    assert (kept.interests, kept.languages, kept.country) == (("Dairies", "Heat pumps"), ("da", "en"), "DK")
    assert (kept.networks, kept.voice) == (("x", "linkedin"), ("warm", "emoji"))
    assert wishes(company) == Wishes("daily", 7, None, "mastodon.example")
    assert page.one("p", role="status").text == "Kept. The next picks follow it."
    assert page.one("textarea", id="interests").text == "Dairies Heat pumps"
    ticked = {
        (box.attributes["name"], box.attributes["value"]) for box in page.all("input") if "checked" in box.attributes
    }
    assert ticked >= {("reads", "da"), ("reads", "en"), ("networks", "x"), ("tone", "warm"), ("cadence", "daily")}


def test_an_import_changes_what_a_person_left_alone_and_nothing_they_said(company: Company, anna: Own) -> None:
    unchanged = {**FORM, "interests": "", "country": ""}
    anna.post("/me/settings", **unchanged)
    with company.database.writing() as connection:
        save_employees(connection, [replace(ANNA, title="Head of sales", interests=("golf",), languages=("it",))])
    kept = person(company)
    assert (kept.title, kept.interests, kept.languages) == ("Head of sales", ("golf",), ("da", "en"))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("mastodon", "not a server", "That is not the address of a Mastodon server."),
        ("interests", "\n".join(f"interest {n}" for n in range(31)), "At most 30 interests"),
        ("country", "UK", "Choose a country from the list"),
    ],
)
def test_a_wrong_field_is_said_and_nothing_is_kept(
    company: Company, anna: Own, field: str, value: str, message: str
) -> None:
    answer = anna.client.post("/me/settings", data={**FORM, field: value})
    assert answer.status_code == 422
    assert message in answer.text
    assert person(company) == ANNA
    assert wishes(company) == Wishes()


def test_a_pause_lasts_up_to_and_including_its_day(company: Company, anna: Own) -> None:
    anna.post("/me/pause", until="2026-12-01")
    assert wishes(company).paused_until == datetime(2026, 12, 2, tzinfo=UTC)
    assert "New picks are paused" in anna.get().one("main").text
    assert "Start again now" in anna.get("/me/settings").one("section", id="pause").text
    anna.post("/me/pause", until="")
    assert wishes(company).receives(NOW)


@pytest.mark.parametrize("until", ["2026-11-20", "yesterday", "9999-12-31", "\0"])
def test_a_pause_ends_on_a_day_to_come(company: Company, anna: Own, until: str) -> None:
    anna.post("/me/pause", 422, until=until)
    assert wishes(company).paused_until is None


def test_posts_teach_figures_and_stay_only_where_that_is_wanted(company: Company, anna: Own) -> None:
    anna.post("/me/voice", posts=POSTS, may_leave="true")
    kept = learnt(company)
    assert kept is not None
    assert (kept.habits.posts, kept.posts, kept.may_leave) == (2, (), False)
    anna.post("/me/voice", posts=POSTS, keep_posts="true", may_leave="true")
    kept = learnt(company)
    assert kept is not None
    assert (len(kept.posts), kept.may_leave) == (2, True)
    assert "may be sent to the language model" in anna.get("/me/settings").one("section", id="posts-learnt").text
    anna.post("/me/voice/forget")
    assert learnt(company) is None


def test_posts_that_cannot_be_read_are_said(anna: Own) -> None:
    assert "one to ten posts" in anna.client.post("/me/voice", data={"posts": " "}).text


def test_leaving_takes_effect_at_once_and_no_import_undoes_it(company: Company, anna: Own) -> None:
    with company.database.writing() as connection:
        row = {"id": "s" * 16, "secret": "h", "employee": "anna", "browser": ""}
        connection.execute(insert(schema.sessions).values(started_at=NOW, seen_at=NOW, expires_at=NOW, **row))
    assert anna.post("/me/leave") == "/me/left"
    assert "You have left" in anna.get("/me/left").one("h1").text
    with company.database.writing() as connection:
        assert connection.execute(select(schema.sessions)).all() == []
        assert connection.execute(select(schema.matches)).all() == []
        save_employees(connection, [ANNA])
    assert person(company).opted_in is False
    assert "Nothing happens with it until you say yes." in anna.get().one("main").text
    anna.post("/me/join")
    assert anna.get().one("h2").text == "A heat pump for dairies"
