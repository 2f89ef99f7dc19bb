"""What is kept about a person: seen, taken along, erased; all of it, whatever tables there are."""

import json
from dataclasses import replace

from sqlalchemy import select

from curation.store import schema
from curation.store.database import Database
from tests.service.company import ANNA, LAUNCH, Company
from tests.service.personal.conftest import CAPTION, Own, own_pages

PICK = f"/me/picks/{LAUNCH.id}"
SECRET = "words nobody else wrote"


def use_everything(own: Own) -> None:
    own.post(f"{PICK}/caption", text=f"Example. {SECRET}")
    own.post(f"{PICK}/save")
    own.client.post(f"{PICK}/share", data={"network": "x", "text": f"Example. {SECRET}"})
    own.post(str(own.get().one("form", class_="asked").attributes["action"]), answer="yes")
    own.post(f"{PICK}/refuse", reason="other", words=SECRET)
    own.post("/me/pause", until="2026-12-01")
    own.post("/me/voice", posts=f"{SECRET} and more", keep_posts="true")
    own.post("/me/propose", address="https://example.org/news", title="News", why=SECRET)


def test_everything_is_told_in_words_with_the_entries_beneath(anna: Own) -> None:
    use_everything(anna)
    page = anna.get("/me/data")
    told = [summary.text for summary in page.all("summary")]
    assert "Captions in your own words: 1 entry" in told
    assert "Picks that were not for you, with your reason: 1 entry" in told
    assert not [line for line in told if line.startswith("Other entries")]
    assert SECRET in page.one("ul", class_="rows kept").text


def test_the_file_holds_every_table_and_what_its_items_are(company: Company, anna: Own) -> None:
    use_everything(anna)
    answer = anna.client.get("/me/data/export")
    told = json.loads(answer.text)
    assert answer.headers["content-disposition"] == 'attachment; filename="passaparola-my-data.json"'
    expected = {
        *("employees", "own_settings", "own_captions", "saved_picks", "refused_picks", "shared_texts", "share_log"),
        *("answered_shares", "own_proposals", "picks", "captions", "matches", "voices", "feedback", "short_links"),
    }
    assert expected <= set(told["kept"])
    assert {"id": LAUNCH.id, "title": LAUNCH.title, "url": LAUNCH.url} in told["items"]


def test_erasing_leaves_nothing_of_the_person_anywhere(company: Company, anna: Own) -> None:
    company.hire(replace(ANNA, id="bo", name="Bo", email="bo@example.com"))
    use_everything(anna)
    assert anna.get("/me/data/erase").one("button", class_="danger").text == "Erase everything"
    assert anna.post("/me/data/erase") == "/me/erased"
    with company.database.reading() as connection:
        for table in schema.metadata.sorted_tables:
            rows = str([tuple(row) for row in connection.execute(select(table))])
            assert SECRET not in rows, table.name
            assert "anna" not in rows, table.name
    assert anna.client.get("/me").headers["location"].startswith("/sign-in")
    assert "erased" in own_pages(company.database, "bo").get("/me/erased").one("h1").text


def test_every_form_works_on_either_database_with_what_no_text_should_hold(database: Database) -> None:
    company = Company(database)
    company.hire(ANNA)
    company.offer(LAUNCH, ANNA, CAPTION)
    own, odd = own_pages(database), "a\0b\r\n\ud7ff\u202e%00 {length}"
    own.post(f"{PICK}/caption", text=odd, counted_for=odd[:16])
    own.post(f"{PICK}/save")
    own.post("/me/settings", interests=odd, mastodon="")
    own.post("/me/voice", posts=odd, keep_posts="true")
    own.post("/me/propose", address="https://example.org/", title=odd, why=odd)
    own.client.post(f"{PICK}/share", data={"network": "mastodon", "text": odd, "instance": "a.example"})
    own.post(f"{PICK}/refuse", words=odd)
    for path in ("/me", "/me/settings", "/me/propose", "/me/data", "/me/archive"):
        assert own.get(path)
    assert own.client.post("/me/check", json={"item": f"{LAUNCH.id}\0"[:16], "text": odd}).status_code == 200
    assert own.client.post("/me/check", content=b'{"item": "a", "text": "\\ud800"}').status_code in (400, 422)
    assert own.post("/me/data/erase") == "/me/erased"


def test_whoever_left_still_sees_takes_along_and_erases(company: Company) -> None:
    company.hire(replace(ANNA, opted_in=False))
    own = own_pages(company.database)
    assert "Your profile" in own.get("/me/data").one("main").text
    assert own.client.get("/me/data/export").status_code == 200
    assert own.post("/me/data/erase") == "/me/erased"


def test_a_get_never_erases(anna: Own) -> None:
    anna.get("/me/data/erase")
    assert anna.get().one("h2").text == LAUNCH.title
