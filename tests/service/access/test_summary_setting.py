"""How often one of the comms team is written to: their own choice, on their own page."""

import pytest

from curation.store.accounts import find_account
from tests.service.access.entrance import Entrance
from tests.service.html import Page
from tests.service.signing_in import employee_client, nobody, team_client


def chosen(page: Page) -> list[str | None]:
    return [box.attributes["value"] for box in page.all("input", name="summary") if "checked" in box.attributes]


def kept(door: Entrance, id: str) -> str:
    with door.database.reading() as connection:
        account = find_account(connection, id)
    assert account
    return account.summary


@pytest.mark.parametrize("cadence", ["daily", "weekly", "none"])
def test_everybody_of_the_team_says_for_themselves(door: Entrance, cadence: str) -> None:
    rita, edda = team_client(door.app, door.database), team_client(door.app, door.database, "editor")
    assert chosen(Page(rita.get("/sessions").text)) == ["weekly"]
    answer = rita.post("/sessions/summary", data={"summary": cadence})
    assert answer.headers["location"] == "/sessions?done=summary#summary"
    page = Page(rita.get("/sessions?done=summary").text)
    assert chosen(page) == [cadence]
    assert page.one("p", class_="notice done").text == "It comes as you said from now on."
    assert (kept(door, "rita"), kept(door, "edda")) == (cadence, "weekly")
    assert edda.get("/sessions").status_code == 200


def test_an_employee_has_no_such_choice(door: Entrance) -> None:
    door.hire()
    anna = employee_client(door.app, door.database, "anna")
    assert chosen(Page(anna.get("/sessions").text)) == []
    assert anna.post("/sessions/summary", data={"summary": "daily"}).status_code == 403
    assert nobody(door.app).post("/sessions/summary", data={"summary": "daily"}).status_code in (303, 401)


def test_what_is_no_cadence_is_not_kept(door: Entrance) -> None:
    rita = team_client(door.app, door.database)
    assert rita.post("/sessions/summary", data={"summary": "hourly"}).status_code == 422
    assert kept(door, "rita") == "weekly"


def test_another_site_cannot_change_it(door: Entrance) -> None:
    rita = team_client(door.app, door.database)
    answer = rita.post("/sessions/summary", data={"summary": "none"}, headers={"sec-fetch-site": "cross-site"})
    assert (answer.status_code, kept(door, "rita")) == (403, "weekly")
