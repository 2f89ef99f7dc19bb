"""The list column: rows, filters in the address, pages, and what stands there when nothing does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.config import Brand
from curation.listening.pauses import Pause
from curation.store.decisions import move
from curation.store.pauses import begin_pause
from curation.store.reaches import replace_reaches
from curation.store.review_queue import PAGE
from service.desk.suggestion_filters import Filters
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company, elsewhere, items, team
from tests.service.desk.conftest import RITA, GetPage, desk_client
from tests.service.html import Element, Page


def rows(page: Page) -> list[Element]:
    return page.all("li", class_="row")


def titles(page: Page) -> list[str]:
    return [link.text for link in page.all("a") if str(link.attributes.get("id", "")).startswith("t")]


def test_a_row_says_what_it_is_from_where_for_whom_and_why(company: Company, desk: GetPage) -> None:
    company.hire(*team("Sales", 6))
    company.suggest(LAUNCH, *team("Sales", 6)[:5])
    company.tell_elsewhere(LAUNCH, replace(LAUNCH, id="b" * 16, feed="Heat Weekly", url="https://weekly.example/pump"))
    (row,) = rows(desk("/"))
    assert row.text == (
        "A heat pump for dairies Newsroom and 1 more · 3 hours ago Fits 5 people: Sales "
        "“Sales manager” met “It starts on Monday.”"
    )
    assert not [person.name for person in team("Sales", 6) if person.name in row.text]


def test_the_row_is_a_link_and_the_one_that_is_shown_is_marked(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    for item in items(2):
        company.suggest(item, ANNA)
    page = desk("/suggestions/0000000000000001")
    assert [row.attributes.get("aria-current") for row in rows(page)] == [None, "true"]
    assert page.one("a", id="t1").attributes["href"] == "/suggestions/0000000000000000"


def test_the_best_come_first_and_what_fits_nobody_last(company: Company, desk: GetPage) -> None:
    lunch = elsewhere(replace(LAUNCH, id="c" * 16, title="The lunch menu"), "/lunch")
    company.hire(ANNA)
    company.suggest(lunch)
    company.suggest(LAUNCH, ANNA)
    page = desk("/")
    assert titles(page) == [LAUNCH.title, "The lunch menu"]
    assert "Fits nobody" in rows(page)[1].text


def test_before_a_run_has_counted_the_row_says_so(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    with company.database.writing() as connection:
        replace_reaches(connection, {}, {})
    assert "The next run counts whom it fits." in rows(desk("/"))[0].text


def test_states_are_counted_and_the_address_keeps_what_is_asked(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA)
    page = desk("/?state=approved&sort=newest&text=pump")
    assert titles(page) == [LAUNCH.title]
    assert page.one("a", href="/?text=pump&sort=newest").text == "To decide 0"
    chosen = [option.text for option in page.all("option") if "selected" in option.attributes]
    assert chosen == ["Newest first"]
    assert page.one("input", name="text").attributes["value"] == "pump"
    assert page.one("a", id="t1").attributes["href"].endswith("?state=approved&text=pump&sort=newest")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kind=company", []),
        ("kind=third_party", ["A heat pump for dairies"]),
        ("feed=Newsroom", ["A heat pump for dairies"]),
        ("feed=Elsewhere", []),
        ("team=Sales", ["A heat pump for dairies"]),
        ("team=Service", []),
        ("language=da", []),
        ("fits=nobody", []),
        ("held=1", []),
    ],
)
def test_filters_narrow_the_list(company: Company, desk: GetPage, query: str, found: list[str]) -> None:
    company.hire(*team("Sales", 5))
    company.suggest(LAUNCH, *team("Sales", 5))
    page = desk(f"/?{query}")
    assert titles(page) == found
    if not found:
        assert page.all("section", class_="notice empty")


def test_what_waits_for_a_paused_brand_can_be_asked_for(company: Company) -> None:
    about = replace(LAUNCH, title="Kalvento Ørsted has a heat pump")
    config = replace(CONFIG, brands=(Brand("kalvento", "Kalvento"),))
    company.hire(ANNA)
    company.suggest(about, ANNA)
    company.suggest(elsewhere(replace(LAUNCH, id="b" * 16), "/b"), ANNA)
    with company.database.writing() as connection:
        begin_pause(connection, Pause("kalvento", NOW, "net sentiment fell"))
    page = Page(desk_client(company.database, RITA, config).get("/?held=1").text)
    assert titles(page) == [about.title]
    assert "held: Kalvento is paused" in rows(page)[0].text
    assert "passaparola brands resume kalvento" in page.one("code").text


def test_a_long_list_is_turned_page_by_page(company: Company, desk: GetPage) -> None:
    for item in items(PAGE + 2):
        company.suggest(item)
    first, last = desk("/"), desk("/?page=2")
    assert (len(rows(first)), len(rows(last))) == (PAGE, 2)
    assert first.one("a", rel="next").attributes["href"] == "/?page=2"
    assert last.one("a", rel="prev").attributes["href"] == "/"
    assert last.one("ol", class_="rows queue").attributes["start"] == str(PAGE + 1)
    assert f"{PAGE + 2} suggestions" in last.one("main").text
    assert not rows(desk("/?page=3"))


def test_marks_tell_of_pins_and_embargoes(company: Company, desk: GetPage) -> None:
    from curation.terms import Terms

    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    with company.database.writing() as connection:
        move(connection, LAUNCH.id, "pin", actor="rita", now=NOW)
        wanted = Terms(embargo=NOW + timedelta(days=1))
        move(connection, LAUNCH.id, "embargo", actor="rita", now=NOW, wanted=wanted)
    marks = [mark.text for mark in desk("/").all("strong")]
    assert marks == ["pinned", "not before 22 Nov 2026, 09:00:00"]


@pytest.mark.parametrize("query", ["state=gone", "page=0", "page=x", "sort=random", f"text={'x' * 201}", "feed=%00"])
def test_an_address_that_means_nothing_is_refused(rita: TestClient, query: str) -> None:
    assert rita.get(f"/?{query}").status_code == 422


def test_an_empty_database_says_how_to_begin(desk: GetPage) -> None:
    commands = [code.text for code in desk("/").all("code")]
    assert commands == ["passaparola employees import FILE.csv", "passaparola run", "passaparola demo"]


def test_people_without_items_are_told_to_run(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    assert [code.text for code in desk("/").all("code")] == ["passaparola run"]


def test_items_without_people_show_and_ask_for_people(company: Company, desk: GetPage) -> None:
    company.suggest(LAUNCH)
    page = desk("/")
    assert titles(page) == [LAUNCH.title]
    assert "Nobody takes part yet" in page.one("section", class_="notice empty").text


def test_when_everything_is_decided_the_list_says_so(company: Company, desk: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA)
    assert "Everything read so far is decided." in desk("/").one("main").text


def test_a_query_holds_what_is_not_the_default_and_nothing_else() -> None:
    assert Filters().query() == ""
    assert Filters(team="R&D", page=3).query(page=1) == "?team=R%26D"
