"""A link of one's own for the team: what is kept, what is said, and what is not taken."""

import pytest

from curation.own_pages import MOST_A_WEEK, OWN_FEED
from curation.store.own_proposals import brought_by
from curation.store.suggestions import open_suggestions
from tests.service.company import LAUNCH, Company
from tests.service.conftest import client_of
from tests.service.personal.conftest import Own

FORM = {
    "address": "https://www.example.org/news",
    "title": "A boat that folds",
    "why": "It is the first one in the country.",
}


def test_it_waits_for_the_team_and_stands_below_the_form(company: Company, anna: Own) -> None:
    assert anna.post("/me/propose", **FORM) == "/me/propose#proposed"
    line = anna.get("/me/propose").one("section", id="proposed").text
    assert "A boat that folds" in line
    assert "waits for the team" in line
    with company.database.reading() as connection:
        (brought,) = [s for s in open_suggestions(connection, fitting=False) if s.item.feed == OWN_FEED]
        assert (brought.state, brought.item.text) == ("proposed", FORM["why"])
        assert brought_by(connection, brought.item.id) == []


def test_the_name_goes_along_where_the_box_is_ticked(company: Company, anna: Own) -> None:
    anna.post("/me/propose", **FORM, named="true")
    with company.database.reading() as connection:
        (brought,) = [s for s in open_suggestions(connection, fitting=False) if s.item.feed == OWN_FEED]
        assert brought_by(connection, brought.item.id) == ["Anna Berg"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("address", "javascript:alert(1)", "Copy it from the browser"),
        ("address", "http://wiki.corp/page", "nobody outside could open it"),
        ("address", LAUNCH.url, "The team has this page already."),
        ("title", " ", "Write a title"),
        ("why", "", "Write in a sentence or two"),
    ],
)
def test_what_is_not_taken_is_said_beside_its_field_and_nothing_typed_is_lost(
    anna: Own, field: str, value: str, message: str
) -> None:
    answer = anna.client.post("/me/propose", data={**FORM, field: value})
    assert answer.status_code == 422
    assert message in answer.text
    assert FORM["title" if field != "title" else "why"] in answer.text
    assert not anna.get("/me/propose").all("section", id="proposed")


def test_a_week_takes_only_so_many(anna: Own) -> None:
    for number in range(MOST_A_WEEK):
        anna.post("/me/propose", **{**FORM, "address": f"https://example.org/{number}"})
    assert "enough for one week" in anna.client.post("/me/propose", data=FORM).text


@pytest.mark.parametrize("named", [True, False])
def test_the_desk_names_only_who_wanted_that(company: Company, anna: Own, named: bool) -> None:
    anna.post("/me/propose", **FORM, **({"named": "true"} if named else {}))
    with company.database.reading() as connection:
        (brought,) = [s for s in open_suggestions(connection, fitting=False) if s.item.feed == OWN_FEED]
    answer = client_of(company.database).get(f"/suggestions/{brought.item.id}")
    assert answer.status_code == 200
    assert ("Anna Berg" in answer.text) is named
