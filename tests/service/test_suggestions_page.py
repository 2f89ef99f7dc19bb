from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from service.pages import SHOWN_ROWS
from tests.service.company import ANNA, LAUNCH, NOW, Company, elsewhere, items
from tests.service.html import Page

GetPage = Callable[[str], Page]


def test_a_row_has_title_source_age_and_state(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    desk = page("/")
    title = desk.one("a", href=LAUNCH.url or "")
    assert (title.text, title.attributes["rel"]) == (LAUNCH.title, "noopener noreferrer")
    assert "target" not in title.attributes
    assert desk.one("time", datetime="2026-11-21T06:00:00Z").text == "3 hours ago"
    assert "Newsroom" in desk.one("article").text
    assert desk.one("span", class_="state").text == "waits for review"


def test_a_row_says_whom_it_fits_by_team_and_department_and_names_nobody(company: Company, page: GetPage) -> None:
    bo = replace(ANNA, id="bo", name="Bo Lund", department="Vendite")
    cleo = replace(ANNA, id="cleo", name="Cleo Dahl", team="People", department="People")
    company.hire(ANNA, bo, cleo)
    company.suggest(LAUNCH, ANNA, bo, cleo)
    row = page("/").one("article").text
    assert "Fits 3 people" in row
    assert "Customers 2 People 1" in row
    assert "Customers2Salg, Vendite People1" in row
    assert not [person.name for person in (ANNA, bo, cleo) if person.name in row]


def test_the_reason_is_the_two_phrases_that_met(company: Company, page: GetPage) -> None:
    company.hire(replace(ANNA, languages=("da",)))
    company.suggest(LAUNCH, ANNA, role="Salgschef", met="Sales has the price list.")
    desk = page("/")
    assert desk.one("p", class_="why").text == "Why “Salgschef” met “Sales has the price list.”"
    assert desk.one("bdi", lang="da").text == "Salgschef"


def test_a_headline_that_met_the_role_is_not_repeated(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA, met=LAUNCH.title)
    assert page("/").one("p", class_="why").text == "Why “Sales manager” met the headline"


def test_the_same_reason_is_said_once_however_many_share_it(company: Company, page: GetPage) -> None:
    bo = replace(ANNA, id="bo")
    company.hire(ANNA, bo)
    company.suggest(LAUNCH, ANNA, bo)
    assert page("/").one("article").text.count("It starts on Monday.") == 1


def test_parts_are_signed_log_odds_with_their_sum_and_the_score_they_make(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    _, content, relevance, engagement = page("/").all("table")
    assert content.text.startswith("Content value 0.600")
    assert "Freshness+0.90" in content.text
    assert "Trust−0.50" in content.text
    assert content.text.endswith("Sum+0.40")
    assert "Language0.00" in relevance.text
    assert engagement.text.startswith("Engagement 0.900")


def test_parts_wait_behind_a_summary_that_names_the_item(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    desk = page("/")
    assert "open" not in desk.one("details").attributes
    assert desk.one("summary").text == f"Audience, reasons and parts of {LAUNCH.title}"


def test_other_items_of_the_story_are_linked_by_their_source(company: Company, page: GetPage) -> None:
    other = replace(LAUNCH, id="b" * 16, feed="Heat Weekly", url="https://weekly.example/pump")
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    company.tell_elsewhere(LAUNCH, other)
    assert page("/").one("a", href="https://weekly.example/pump").text == "Heat Weekly"


def test_what_fits_nobody_comes_last_and_is_said_so(company: Company, page: GetPage) -> None:
    lunch = elsewhere(replace(LAUNCH, id="c" * 16, title="The lunch menu", published=NOW), "/lunch")
    company.hire(ANNA)
    company.suggest(lunch)
    company.suggest(LAUNCH, ANNA)
    desk = page("/")
    assert [h.text for h in desk.all("h2")] == ["Worth passing on 1", "Fit nobody 1"]
    assert [h.text for h in desk.all("h3")] == [LAUNCH.title, "The lunch menu"]
    assert "below 0.50" in desk.one("p", class_="explained").text
    assert desk.one("p", class_="lead").text.endswith("2 suggestions, 2 wait for review, one fits nobody.")


def test_an_item_older_than_a_week_shows_its_date(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(replace(LAUNCH, published=NOW - timedelta(days=8)), ANNA)
    assert page("/").one("time").text == "13 November 2026"


def test_a_language_nobody_could_tell_is_marked_unknown(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(replace(LAUNCH, language="und"), ANNA)
    assert page("/").all("bdi", lang="")[0].text == LAUNCH.title


def test_a_long_list_ends_with_how_many_more_there_are(company: Company, page: GetPage) -> None:
    for item in items(SHOWN_ROWS + 2):
        company.suggest(item)
    desk = page("/")
    assert len(desk.all("h3")) == SHOWN_ROWS
    assert "2 more are listed by passaparola suggestions" in desk.one("main").text


def test_an_empty_database_says_how_to_begin(page: GetPage) -> None:
    commands = [code.text for code in page("/").all("code")]
    assert commands == ["passaparola employees import FILE.csv", "passaparola run", "passaparola demo"]


def test_people_without_items_are_told_to_run(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    desk = page("/")
    assert desk.one("h2").text == "No items yet"
    assert [code.text for code in desk.all("code")] == ["passaparola run"]


def test_items_without_people_show_and_ask_for_people(company: Company, page: GetPage) -> None:
    company.suggest(LAUNCH)
    desk = page("/")
    assert desk.one("h3").text == LAUNCH.title
    assert "Nobody takes part yet" in desk.one("div", class_="notice").text


def test_nothing_open_is_said(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.read(LAUNCH)
    assert page("/").one("h2").text == "Nothing is open"


@pytest.mark.parametrize("path", ["/", "/people", "/nowhere"])
def test_headings_and_landmarks_are_in_order(company: Company, client: TestClient, path: str) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    found = Page(client.get(path).text)
    levels = [int(e.tag[1]) for e in found.elements if e.tag in ("h1", "h2", "h3")]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip([0, *levels], levels, strict=False))
    assert found.one("main").attributes["id"] == found.one("a", class_="skip").attributes["href"].lstrip("#")  # type: ignore[union-attr]
    assert found.one("nav").attributes["aria-label"] == "Pages"
