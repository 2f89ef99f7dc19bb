from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.ranking import Score
from curation.store.reaches import replace_reaches
from curation.store.suggestions import propose, replace_matches
from curation.store.values import Proposal
from service.audiences import SHOWN_TEAMS
from service.pages import SHOWN_ROWS
from tests.service.company import ANNA, LAUNCH, NOW, Company, elsewhere, items, team
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


def test_a_row_says_whom_it_fits_by_team_and_names_nobody(company: Company, page: GetPage) -> None:
    sales, service, few, fewer = team("Sales", 6), team("Service", 5), team("Legal", 4), team("Board", 1)
    company.hire(*sales, *service, *few, *fewer)
    company.suggest(LAUNCH, *sales[:2], *service, *few[:2], *fewer)
    row = page("/").one("article").text
    assert "Fits 10 people Service 5 Sales 2 Other teams 3 best engagement 0.900, mean 0.855 They write English" in row
    assert not [person.name for person in (*sales, *service, *few, *fewer) if person.name in row]
    assert "Legal" not in row


def test_teams_that_are_all_small_are_called_so(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    assert page("/").one("div", class_="audience").text == "Fits one person Smaller teams 1 best engagement 0.900"


def test_a_long_list_of_teams_is_cut_and_adds_up(company: Company, page: GetPage) -> None:
    people = [person for number in range(7) for person in team(f"Team {number}", 5)]
    company.hire(*people)
    company.suggest(LAUNCH, *people)
    counts = page("/").one("div", class_="audience").text
    assert (counts.count("Team"), "Other teams 10" in counts) == (SHOWN_TEAMS, True)


def test_before_the_first_run_that_counts_a_row_says_so(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    with company.database.writing() as connection:
        replace_reaches(connection, {}, {})
    assert "The next run counts whom it fits." in page("/").one("article").text


def test_a_row_says_what_it_would_take_the_place_of(company: Company, page: GetPage) -> None:
    sales, others = team("Sales", 5), items(2)
    company.hire(*sales)
    for item in (LAUNCH, *others):
        company.suggest(item, *sales)
    first, _, last = page("/").all("article")
    week = "Approved now, it would go to 5 people this week, each time in place of something else."
    assert week in first.text
    assert "It would take the place of" in first.text
    assert "This week nobody has room for it" in last.text


def test_the_most_frequent_reason_comes_first(company: Company, page: GetPage) -> None:
    bo, cleo = replace(ANNA, id="bo"), replace(ANNA, id="cleo")
    company.hire(ANNA, bo, cleo)
    company.suggest(LAUNCH, ANNA, bo, cleo)
    one, *rest = company.matches
    company.matches = [replace(one, role_phrase="Chief of sales"), *rest]
    with company.database.writing() as connection:
        replace_matches(connection, company.matches)
    company.count()
    assert page("/").one("p", class_="why").text == "Why “Sales manager” met “It starts on Monday.”"
    assert "“Chief of sales” met" in page("/").one("details").text


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
    sales = team("Sales", 5)
    company.hire(*sales)
    company.suggest(LAUNCH, *sales)
    content, relevance, engagement = page("/").all("table")
    assert content.text.startswith("Content value 0.600")
    assert "Freshness+0.90" in content.text
    assert "Trust−0.50" in content.text
    assert content.text.endswith("Sum+0.40")
    assert "Language0.00" in relevance.text
    assert engagement.text.startswith("Engagement 0.880 content plus relevance: mean over those it fits; median 0.880")


def test_of_fewer_than_five_people_no_parts_are_shown(company: Company, page: GetPage) -> None:
    sales = team("Sales", 5)
    company.hire(*sales)
    company.suggest(LAUNCH, *sales[:4])
    desk = page("/")
    relevance, _ = desk.all("p", class_="whole")
    assert relevance.text == "Relevance 0.800 how much it concerns people: mean over those it fits; median 0.800"
    assert [table.text.split()[0] for table in desk.all("table")] == ["Content"]
    assert "means over 5 people or more" in desk.one("details").text


def test_parts_wait_behind_a_summary_that_names_the_item(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.suggest(LAUNCH, ANNA)
    desk = page("/")
    assert "open" not in desk.one("details").attributes
    assert desk.one("summary").text == f"Reasons and parts of {LAUNCH.title}"


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
    assert "Nobody is asked to share these." in desk.one("p", class_="explained").text
    assert "No relevance reaches 0.50." in desk.one("ul", class_="rows quiet").text
    assert desk.one("p", class_="lead").text.endswith("2 suggestions, 2 wait for review, one fits nobody.")


@pytest.mark.parametrize(
    ("language", "nearest", "why"),
    [
        ("en", 0.312, "Best relevance 0.312, below 0.50."),
        ("fi", None, "Nobody who takes part reads Finnish."),
        ("und", None, "Its language could not be told"),
    ],
)
def test_what_fits_nobody_says_why(
    company: Company, page: GetPage, language: str, nearest: float | None, why: str
) -> None:
    company.hire(ANNA)
    company.suggest(replace(LAUNCH, language=language))
    with company.database.writing() as connection:
        propose(connection, [Proposal(LAUNCH.id, Score(0.6, {}), 0.0, nearest)], NOW)
    assert why in page("/").one("ul", class_="rows quiet").text


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
