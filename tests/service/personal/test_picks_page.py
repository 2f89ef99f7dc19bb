"""This week's picks: order, reason, words, and what a person may do with one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from curation.config import Programme
from curation.store import schema
from curation.store.people import find_employee
from tests.service.company import ANNA, LAUNCH, NOW, Company, items
from tests.service.personal.conftest import CAPTION, EXAMPLE, OTHERS, Own, own_pages

LINK = str(LAUNCH.url)
PICK = f"/me/picks/{LAUNCH.id}"


def test_a_pick_is_a_card_with_source_age_reason_and_words_to_edit(anna: Own) -> None:
    page = anna.get()
    card, field = page.one("article").text, page.one("textarea")
    assert page.one("h2").text == LAUNCH.title
    assert "Newsroom · 3 hours ago" in card
    assert "Why you “Sales manager” met “It starts on Monday.”" in card
    assert "".join(field.pieces) == "\n" + CAPTION.text
    assert (field.attributes["lang"], "readonly" in field.attributes) == ("en", False)


def test_picks_stand_in_rank_order(company: Company) -> None:
    company.hire(ANNA)
    for item in items(3):
        company.offer(item, ANNA, CAPTION)
    titles = [heading.text for heading in own_pages(company.database).get().all("h2")]
    assert titles == ["Item 0", "Item 1", "Item 2"]


def test_every_draft_can_be_taken(anna: Own) -> None:
    assert [draft.text for draft in anna.get().all("p", class_="draft")] == [
        " ".join(draft.text.split()) for draft in (CAPTION, *OTHERS)
    ]
    assert anna.post(f"{PICK}/caption", do="draft-2", text="") == f"/me#pick-{LAUNCH.id}"
    assert anna.get().one("textarea").text == OTHERS[0].text


def test_own_words_are_kept_and_the_draft_comes_back(anna: Own) -> None:
    anna.post(f"{PICK}/caption", text="I work at Example. My own words.\r\n" + LINK, counted_for="x")
    page = anna.get()
    assert "".join(page.one("textarea").pieces) == "\nI work at Example. My own words.\n" + LINK
    assert [option.attributes["value"] for option in page.all("option") if "selected" in option.attributes] == ["x"]
    anna.post(f"{PICK}/caption", do="drafts")
    assert "".join(anna.get().one("textarea").pieces) == "\n" + CAPTION.text


def test_a_withheld_caption_is_said_and_own_words_may_stand_there(company: Company) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA)
    own = own_pages(company.database)
    assert own.get().one("p", class_="withheld").text.startswith("No caption this time")
    own.post(f"{PICK}/caption", text="I work at Example, and it starts on Monday.")
    assert own.get().one("textarea").text == "I work at Example, and it starts on Monday."


def test_a_pick_is_saved_and_removed(anna: Own) -> None:
    anna.post(f"{PICK}/save")
    assert "Saved. Remove it" in anna.get().one("article").text
    anna.post(f"{PICK}/save", do="remove")
    assert "Save for later" in anna.get().one("article").text


@pytest.mark.parametrize("learning", [True, False])
def test_not_for_me_puts_a_pick_away_and_undo_brings_it_back(company: Company, learning: bool) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    config = replace(EXAMPLE, programme=Programme(learning=learning))
    own = own_pages(company.database, config=config)
    own.post(f"{PICK}/refuse", reason="seen", words="Read it yesterday")
    page = own.get()
    assert "Not for you: it is put away" in page.one("article").text
    assert not page.all("textarea")
    assert told(company) == (["not_for_me"] if learning else [])
    own.post(f"{PICK}/undo")
    assert own.get().one("textarea").text == " ".join(CAPTION.text.split())
    assert told(company) == []


def told(company: Company) -> list[str]:
    """What the programme could learn from."""
    with company.database.reading() as connection:
        return list(connection.execute(select(schema.feedback.c.kind)).scalars())


def test_what_is_not_theirs_is_not_there(company: Company, anna: Own) -> None:
    bo = replace(ANNA, id="bo")
    company.hire(bo)
    other = items(1)[0]
    company.offer(other, bo, CAPTION)
    for id in (other.id, "nobody", "%00", "x" * 300):
        for action, fields in (("caption", {"text": "x"}), ("save", {}), ("refuse", {}), ("undo", {})):
            assert anna.client.post(f"/me/picks/{id}/{action}", data=fields).status_code == 404, (id, action)


def test_whoever_takes_no_part_is_asked_first_and_nothing_else_is_there(company: Company) -> None:
    company.hire(replace(ANNA, opted_in=False))
    own = own_pages(company.database)
    page = own.get()
    assert "Nothing happens with it until you say yes." in page.one("main").text
    for path in ("/me/settings", "/me/archive", "/me/propose"):
        assert own.client.get(path).status_code == 404, path
    assert own.post("/me/join") == "/me"
    assert "Nothing fits this week" in own.get().one("main").text
    with company.database.reading() as connection:
        person = find_employee(connection, "anna")
    assert person is not None
    assert person.opted_in


def test_only_this_weeks_picks_are_on_the_first_page_and_the_others_in_the_archive(company: Company) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, at=NOW - timedelta(days=7))
    own = own_pages(company.database)
    assert "Nothing fits this week" in own.get().one("main").text
    own.post(f"{PICK}/refuse", reason="source")
    archive = own.get("/me/archive")
    assert (archive.one("h2").text, archive.one("h3").text) == ("Week 46", LAUNCH.title)
    assert "not for you: Nothing more from this source" in archive.one("main").text


@pytest.mark.parametrize(("language", "lang"), [("it", "it"), ("da", "da"), ("sv", "en")])
def test_the_page_speaks_the_language_of_whoever_reads(company: Company, language: str, lang: str) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION, role="Capo")
    page = own_pages(company.database, language=language).get()
    assert page.one("html").attributes["lang"] == lang


def test_the_account_of_a_draft_says_what_it_rests_on(anna: Own) -> None:
    account = anna.get().one("details", class_="account").text
    assert "It shares no wording with a colleague’s." in account
    assert "It rests on It starts on Monday." in account


def test_another_drafter_than_the_offline_one_is_named(company: Company) -> None:
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, replace(CAPTION, drafter="some-model@2"))
    assert "Drafted by some-model@2." in own_pages(company.database).get().one("article").text
