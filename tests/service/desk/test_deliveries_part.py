"""What the desk says of deliveries in trouble: channels and counts, never anybody."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert

from curation.store import schema
from curation.store.accounts import add_account
from curation.store.deliveries import OF_THE_CHANNEL
from curation.store.people import remove_employee
from curation.store.summaries import claim, expect, put_off
from tests.service.company import ANNA, NOW, Company, team
from tests.service.desk.conftest import GetPage

LAST_WEEK = NOW - timedelta(days=6)


def pause(company: Company, people: int) -> None:
    """Mail is refused for so many people, a week ago."""
    company.hire(*team("Sales", people))
    row = {"channel": "email", "address": "", "failures": 1, "paused_at": LAST_WEEK, "why": "550 no Sales0 here"}
    with company.database.writing() as connection:
        connection.execute(insert(schema.own_channels), [{"employee": f"Sales{n}", **row} for n in range(people)])


def test_nothing_is_said_where_nothing_is_the_matter(desk: GetPage) -> None:
    assert not desk("/shares").all("section", class_="notice bad")


def test_people_whose_mail_is_refused_are_a_count_of_five_or_more(company: Company, desk: GetPage) -> None:
    pause(company, 6)
    told = desk("/shares").one("section", class_="notice bad").text
    assert "In week 46 it was paused for 6 people" in told
    assert "Sales0" not in told


def test_fewer_than_five_are_not_told_of(company: Company, desk: GetPage) -> None:
    pause(company, 4)
    assert not desk("/shares").all("section", class_="notice bad")


def test_erasing_somebody_does_not_show_in_the_count(company: Company, desk: GetPage) -> None:
    pause(company, 6)
    before = desk("/shares").one("section", class_="notice bad").text
    with company.database.writing() as connection:
        remove_employee(connection, "Sales3")
    assert desk("/shares").one("section", class_="notice bad").text == before


def test_a_channel_that_refuses_everybody_is_named_with_the_remedy_and_not_with_its_answer(
    company: Company, desk: GetPage
) -> None:
    company.hire(ANNA)
    error = f"{OF_THE_CHANNEL}550 relaying denied for anna@example.com"
    digest = {"id": "d", "employee": "anna", "period": "2026-W47", "suggestions": [], "first": False, "made_at": NOW}
    row = {"digest": "d", "employee": "anna", "channel": "email", "state": "waiting", "attempts": 1, "next_try": NOW}
    with company.database.writing() as connection:
        connection.execute(insert(schema.digests).values(digest))
        connection.execute(insert(schema.deliveries).values({**row, "error": error}))
    told = desk("/shares").one("section", class_="notice bad").text
    assert "Nothing has reached anybody since Saturday, 21 November 2026." in told
    assert "PASSAPAROLA_SMTP" in told
    assert "anna" not in told


@pytest.mark.parametrize(("way", "variable"), [("slack", "SLACK_WEBHOOK"), ("teams", "TEAMS_WEBHOOK")])
def test_a_channel_of_the_teams_own_that_takes_nothing_is_told(
    company: Company, desk: GetPage, way: str, variable: str
) -> None:
    with company.database.writing() as connection:
        add_account(connection, "rita@example.com", "Rita", "reviewer", NOW)
        expect(connection, {way: "2026-W47"}, NOW)
        claimed = claim(connection, way, NOW)  # type: ignore[arg-type]
        assert claimed
        put_off(connection, replace(claimed), "gone", NOW)
    assert f"PASSAPAROLA_{variable}" in desk("/shares").one("section", class_="notice bad").text
