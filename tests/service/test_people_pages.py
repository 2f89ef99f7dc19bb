from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.captions import Draft, Finding
from curation.store.database import Database
from tests.service.company import ANNA, LAUNCH, NOW, Company
from tests.service.conftest import client_of
from tests.service.html import Page

GetPage = Callable[[str], Page]
CAPTION = Draft("I work at Example.\n\nIt starts on Monday.\nhttps://example.com/launch", "en", "offline")


def test_people_lists_those_who_opted_in_by_name(company: Company, page: GetPage) -> None:
    company.hire(ANNA, replace(ANNA, id="z.1@x+y", name="Aage"), replace(ANNA, id="no", name="No", opted_in=False))
    people = page("/people")
    links = [link for link in people.all("a") if "picks" in str(link.attributes["href"])]
    assert [link.text for link in links] == ["Aage", "Anna Berg"]
    assert page(str(links[0].attributes["href"])).one("h1")
    assert "Sign-in comes later" in people.one("p", class_="lead").text


def test_people_says_how_to_import_when_there_is_nobody(page: GetPage) -> None:
    assert "passaparola employees import FILE.csv" in page("/people").one("main").text


def test_a_pick_is_a_card_with_source_age_reason_and_caption(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    picks = page("/people/anna/picks")
    card = picks.one("article").text
    assert picks.one("h2").text == LAUNCH.title
    assert "Newsroom · 3 hours ago" in card
    assert "Why you “Sales manager” met “It starts on Monday.”" in card
    assert "Drawn from the article’s own sentences." in card


def test_a_caption_stands_in_a_labelled_field_as_it_would_be_posted(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, text="\n" + CAPTION.text, language="da"))
    picks = page("/people/anna/picks")
    field = picks.one("textarea")
    assert "".join(field.pieces) == "\n\n" + CAPTION.text  # the first line break is the parser's to drop
    assert field.attributes["lang"] == "da"
    assert "readonly" in field.attributes
    assert picks.one("label").attributes["for"] == field.attributes["id"]


def test_findings_are_sentences_under_the_caption(company: Company, page: GetPage) -> None:
    finding = Finding("number", "warning", 0, 4, "'14' is not in the article: give its figure or leave it out")
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, findings=(finding,)))
    assert page("/people/anna/picks").one("ul", class_="remarks").text == finding.message


def test_another_drafter_than_the_offline_one_is_named(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, drafter="some-model@2"))
    assert "Drafted by some-model@2." in page("/people/anna/picks").one("article").text


def test_a_withheld_caption_is_said(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA)
    picks = page("/people/anna/picks")
    assert not picks.all("textarea")
    assert picks.one("p", class_="withheld").text.startswith("No caption this time")


def test_only_this_weeks_picks_are_shown(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, at=NOW - timedelta(days=7))
    assert page("/people/anna/picks").one("h2").text == "Nothing fits this week"


@pytest.mark.parametrize(
    ("languages", "lang", "why"),
    [
        (("it", "en"), "it", "Perché tu «Capo» incontra «It starts on Monday.»"),
        (("da",), "da", "Hvorfor dig ”Capo” møder ”It starts on Monday.”"),
        (("sv",), "en", "Why you “Capo” met “It starts on Monday.”"),
    ],
)
def test_the_page_speaks_the_first_language_of_the_person(
    company: Company, page: GetPage, languages: tuple[str, ...], lang: str, why: str
) -> None:
    person = replace(ANNA, languages=languages)
    company.hire(person)
    company.offer(LAUNCH, person, CAPTION, role="Capo")
    picks = page("/people/anna/picks")
    assert picks.one("html").attributes["lang"] == lang
    assert picks.one("p", class_="why").text == why
    assert "Capo" in [said.text for said in picks.all("bdi", lang=languages[0])]


def test_whoever_takes_no_part_has_no_page(database: Database) -> None:
    Company(database).hire(replace(ANNA, id="no", opted_in=False))
    client = client_of(database)
    for id in ("nobody", "no", "an%00na", "%ff", "..%2F..%2Fetc", "a/b"):
        answer = client.get(f"/people/{id}/picks")
        assert answer.status_code == 404, id
        assert Page(answer.text).one("h1").text == "There is no such page"


def test_pages_answer_from_either_database(database: Database) -> None:
    company = Company(database)
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    client: TestClient = client_of(database)
    assert [client.get(path).status_code for path in ("/", "/people", "/people/anna/picks", "/ready")] == [200] * 3 + [
        503
    ]
