from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from curation.captions import Draft, Finding
from curation.store.database import Database
from tests.service.company import ANNA, LAUNCH, NOW, Company, items
from tests.service.conftest import client_of
from tests.service.html import Page

GetPage = Callable[[str], Page]
CAPTION = Draft("I work at Example.\n\nIt starts on Monday.\nhttps://example.com/launch", "en", "offline")
OTHERS = tuple(replace(CAPTION, text=f"{opening} {LAUNCH.url}") for opening in ("Have a look.", "Something warm."))


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


def test_the_first_draft_stands_open_and_the_others_are_one_step_away(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, *OTHERS)
    picks = page("/people/anna/picks")
    others = picks.one("details", class_="others")
    assert others.text.startswith("Say it another way Draft 2")
    assert [CAPTION.text in "".join(others.pieces), *(draft.text in "".join(others.pieces) for draft in OTHERS)] == [
        False,
        True,
        True,
    ]
    assert "open" not in others.attributes


def test_a_single_draft_offers_no_other_way(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    assert "Say it another way" not in page("/people/anna/picks").one("article").text


def test_every_draft_of_every_pick_has_a_name_and_its_origin_beside_it(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    for item in items(2):
        company.offer(item, ANNA, CAPTION, *OTHERS)
    picks = page("/people/anna/picks")
    fields = picks.all("textarea")
    ids = [element.attributes["id"] for element in picks.elements if "id" in element.attributes]
    assert len(fields) == 6
    assert len(ids) == len(set(ids))
    assert [label.attributes["for"] for label in picks.all("label")] == [field.attributes["id"] for field in fields]
    assert [label.text for label in picks.all("label")] == ["Caption, a draft", "Draft 2", "Draft 3"] * 2
    for field in fields:
        assert "readonly" in field.attributes
        described = picks.one("p", id=str(field.attributes["aria-describedby"]))
        assert described.text.startswith("Drawn from the article’s own sentences.")


def test_a_draft_says_why_it_passed_and_what_it_rests_on(company: Company, page: GetPage) -> None:
    person = replace(ANNA, networks=("x", "linkedin"))
    company.hire(person)
    company.offer(replace(LAUNCH, language="it"), person, CAPTION)
    picks = page("/people/anna/picks")
    account = picks.one("details", class_="account")
    rests_on = picks.one("ul", class_="rests-on")
    assert account.text.startswith("Why it passed Every number, date, name, quotation and claim")
    assert "64 of 280 characters, link included." in account.text  # a link counts as 23 on X
    assert "It shares no wording with a colleague’s." in account.text
    assert rests_on.text == "It starts on Monday."
    assert "It starts on Monday." in [said.text for said in picks.all("bdi", lang="it")]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "1,104 of 3,000"), ("it", "1.104 caratteri su 3.000"), ("da", "1.104 af 3.000")]
)
def test_a_long_draft_is_told_in_the_digits_of_the_language(
    company: Company, page: GetPage, language: str, said: str
) -> None:
    person = replace(ANNA, languages=(language,), networks=("linkedin",))
    company.hire(person)
    company.offer(LAUNCH, person, replace(CAPTION, text="Look closely. " * 77 + LAUNCH.url))
    assert said in page("/people/anna/picks").one("ul", class_="facts").text


def test_without_a_network_there_is_no_length_to_keep(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    assert "characters" not in page("/people/anna/picks").one("details", class_="account").text


def test_a_draft_with_something_to_check_does_not_say_why_it_passed(company: Company, page: GetPage) -> None:
    finding = Finding("number", "warning", 0, 4, "'14' is not in the article: give its figure or leave it out")
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, findings=(finding,)), *OTHERS)
    picks = page("/people/anna/picks")
    assert len(picks.all("details", class_="account")) == 2
    assert "Check before you post" in picks.one("article").text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "At most 50% of its wording is shared with a colleague’s."),
        ("it", "Frasi in comune con il testo di un collega: 50% al massimo."),
        ("da", "Den deler højst 50 % af ordlyden med en kollegas."),
    ],
)
def test_likeness_to_a_colleagues_caption_is_told_in_percent(
    company: Company, page: GetPage, language: str, said: str
) -> None:
    person = replace(ANNA, languages=(language,))
    company.hire(person)
    company.offer(LAUNCH, person, replace(CAPTION, text="One two three four five."))
    company.hand_out(LAUNCH, replace(ANNA, id="bo"), replace(CAPTION, text="Two three four five six."))
    assert said in page("/people/anna/picks").one("ul", class_="facts").text


def test_ones_own_other_drafts_are_nobody_to_be_like(company: Company, page: GetPage) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, CAPTION)
    assert "At most" not in page("/people/anna/picks").one("article").text


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
