"""Taking one's words to a network: what opens, what is kept, what is asked afterwards."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select

from curation.policy import policy_version
from curation.store import schema
from curation.store.shares import shares_of
from tests.service.company import ANNA, LAUNCH, Company
from tests.service.html import Page
from tests.service.personal.conftest import CAPTION, EXAMPLE, Own, own_pages

SHARE = f"/me/picks/{LAUNCH.id}/share"
JSON = {"accept": "application/json"}


def share(own: Own, network: str, text: str = CAPTION.text, **fields: str) -> dict[str, str]:
    answer = own.client.post(SHARE, data={"network": network, "text": text, **fields}, headers=JSON)
    assert answer.status_code == 200, answer.text
    told: dict[str, str] = answer.json()
    return told


def test_x_opens_with_the_words_and_a_link_of_ones_own_in_place_of_the_items(anna: Own) -> None:
    told = share(anna, "x")
    address = urlsplit(told["address"])
    (text,) = parse_qs(address.query)["text"]
    assert address.hostname == "x.com"
    assert text == CAPTION.text.replace(LAUNCH.url or "", f"http://127.0.0.1:8000/s/{told['code']}")


def test_linkedin_takes_the_link_alone_and_the_caption_is_there_to_paste(anna: Own) -> None:
    answer = anna.client.post(SHARE, data={"network": "linkedin", "text": CAPTION.text})
    page = Page(answer.text)
    assert answer.status_code == 200
    assert page.one("textarea").text == "I work at Example. It starts on Monday."
    (link,) = page.all("a", class_="button")
    assert str(link.attributes["href"]).startswith(
        "https://www.linkedin.com/sharing/share-offsite/?url=http%3A%2F%2F127"
    )


def test_the_exact_text_is_kept_with_what_was_found_and_by_which_policy(company: Company, anna: Own) -> None:
    told = share(anna, "bluesky", "Example: 4,000 dairies!")
    with company.database.reading() as connection:
        (kept,) = connection.execute(select(schema.shared_texts)).all()
        (log,) = connection.execute(select(schema.share_log)).all()
    assert kept.text == told["caption"] == f"Example: 4,000 dairies!\nhttp://127.0.0.1:8000/s/{told['code']}"
    assert (kept.employee, kept.suggestion, kept.network, kept.code) == ("anna", LAUNCH.id, "bluesky", told["code"])
    assert kept.policy == policy_version(EXAMPLE)
    assert {"number", "disclosure"} <= set(kept.findings)
    assert (log.kind, log.code) == ("intent", told["code"])


def test_an_error_keeps_nobody_from_sharing_and_own_words_stay_in_the_field(anna: Own) -> None:
    assert share(anna, "whatsapp", "Example: 4,000 dairies!")["address"].startswith("https://wa.me/?text=Example")
    assert anna.get().one("textarea").text == "Example: 4,000 dairies!"


def test_mastodon_asks_for_the_server_once(anna: Own) -> None:
    asked = Page(anna.client.post(SHARE, data={"network": "mastodon", "text": "My words"}).text)
    assert asked.one("textarea").text == "My words"
    assert share(anna, "mastodon", "My words", instance="@anna@mastodon.example")["address"].startswith(
        "https://mastodon.example/share?text=My%20words"
    )
    assert share(anna, "mastodon")["address"].startswith("https://mastodon.example/")
    assert anna.get("/me/settings").one("input", id="mastodon").attributes["value"] == "mastodon.example"


@pytest.mark.parametrize("instance", ["127.0.0.1", "javascript:alert(1)", "localhost", "a b.example", ""])
def test_what_is_no_server_of_the_web_opens_nothing(anna: Own, instance: str) -> None:
    answer = anna.client.post(SHARE, data={"network": "mastodon", "text": "x", "instance": instance})
    assert "Which Mastodon server" in answer.text
    assert "refresh" not in answer.headers


def test_copying_shows_the_words_with_the_link(anna: Own) -> None:
    page = Page(anna.client.post(SHARE, data={"network": "copy", "text": "My words"}).text)
    assert page.one("textarea").text.startswith("My words http://127.0.0.1:8000/s/")


@pytest.mark.parametrize(("answer", "reported"), [("yes", True), ("no", False)])
def test_whether_it_was_posted_is_asked_once(company: Company, anna: Own, answer: str, reported: bool) -> None:
    code = share(anna, "x")["code"]
    share(anna, "x")  # opened twice, asked about once
    asked = anna.get().one("form", class_="asked")
    assert "Did you post “A heat pump for dairies” on X?" in asked.text
    newest = str(asked.attributes["action"])
    assert anna.post(newest, answer=answer) == "/me"
    assert not anna.get().all("form", class_="asked")
    with company.database.reading() as connection:
        said = {share.code: share.reported for share in shares_of(connection, "anna")}
    assert said[newest.split("/")[3]] is reported
    assert code in said


def test_nobody_answers_for_somebody_else(company: Company, anna: Own) -> None:
    code = share(anna, "x")["code"]
    company.hire(replace(ANNA, id="bo"))
    bo = own_pages(company.database, "bo")
    bo.post(f"/me/shares/{code}/posted", 404, answer="yes")
    bo.post(SHARE, 404, network="x", text="x")
    anna.post("/me/shares/nothing/posted", 404, answer="yes")


def test_a_network_nobody_knows_is_refused(anna: Own) -> None:
    anna.post(SHARE, 422, network="https://evil.example", text="x")
