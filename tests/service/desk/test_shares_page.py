import csv
import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from curation.sharing.table import as_csv
from curation.store.shares import note_intent, note_posted, short_link
from service.access.viewer import NotSignedIn, Viewer
from service.desk.shares_page import router
from service.web.rendering import Web
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, team
from tests.service.html import Page

RITA = Viewer(session="s", name="Rita", language="en", account="rita", role="reviewer")


@pytest.fixture
def ask(company: Company) -> Callable[..., TestClient]:
    """A client of the page a week from now."""

    def client(viewer: Viewer | None = RITA) -> TestClient:
        app = FastAPI()
        app.state.identify = lambda request: viewer
        app.include_router(router(Web(lambda: CONFIG, company.database, lambda: NOW + timedelta(days=7))))
        return TestClient(app)

    return client


def share(company: Company, *names: str) -> None:
    """Each of them opens a network, and the first says they posted."""
    company.suggest(LAUNCH)
    with company.database.writing() as connection:
        codes = [short_link(connection, name, LAUNCH.id, "x", NOW) for name in names]
        for code in codes:
            note_intent(connection, code, NOW)
        note_posted(connection, names[0], codes[0], NOW)


def test_the_numbers_of_a_team_stand_beside_each_other_and_are_not_added(
    company: Company, ask: Callable[..., TestClient]
) -> None:
    company.hire(ANNA, *team("Sales", 6), *team("Legal", 5))
    share(company, "Sales0", "Sales1", "Legal0")
    page = Page(ask().get("/shares").text)
    assert page.one("h2").text == "Week 47, 2026"
    rows = [[cell.text for cell in page.all("span", class_=kind)] for kind in ("intents", "clicks")]
    assert rows == [["2", "1"], ["0", "0"]]  # Anna's team of one joins Legal, the smallest, as "Other teams"
    assert "Other teams" in page.one("table").text
    assert "Customers" not in page.one("table").text
    assert "total" not in page.one("main").text.lower()


def test_without_a_week_to_tell_of_the_page_says_when_there_will_be_one(ask: Callable[..., TestClient]) -> None:
    assert "on the Monday after it" in Page(ask().get("/shares").text).one("main").text


def test_the_file_has_the_same_numbers_and_no_formulas(company: Company, ask: Callable[..., TestClient]) -> None:
    company.hire(*team("=cmd|' /C calc'!A0", 5))
    share(company, "=cmd|' /C calc'!A00")
    answer = ask().get("/shares.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows[1:] == [["2026-W47", "'=cmd|' /C calc'!A0", "5", "1", "1", "0"]]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "|a", "%a"])
def test_no_text_begins_a_formula(cell: str) -> None:
    written = list(csv.reader(io.StringIO(as_csv(["a"], [[cell]]), newline="")))
    assert written[1] == [f"'{cell}"]


def test_numbers_stay_numbers() -> None:
    assert as_csv(["a", "b"], [[-1, "-"]]) == "\ufeffa,b\r\n-1,'-\r\n"


@pytest.mark.parametrize("path", ["/shares", "/shares.csv"])
def test_it_is_the_teams_page(ask: Callable[..., TestClient], path: str) -> None:
    with pytest.raises(NotSignedIn):
        ask(None).get(path)
