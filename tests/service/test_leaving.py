"""No more messages, by the address that stands in each: for whoever has it, and nobody else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from fastapi import FastAPI
from sqlalchemy import insert, select
from starlette.testclient import TestClient

from curation.deliver.addresses import AddressBook, new_code
from curation.own_wishes import Cadence, Wishes
from curation.store import schema
from curation.store.own import save_wishes, wishes_of
from curation.store.own_addresses import codes_for, renew_code
from curation.store.people import find_employee, remove_employee
from service import leaving, own_feed
from service.visits import PER_MINUTE, Visits
from service.web.rendering import Web
from tests.service.company import ANNA, CONFIG, NOW, Company
from tests.service.dangers import dangers
from tests.service.html import Page

WISHES = Wishes("daily", 7, mastodon="mastodon.example", time_zone="Europe/Rome")


@pytest.fixture
def way(app: FastAPI, company: Company) -> str:
    """The path of Anna's address, as her messages have it."""
    company.hire(ANNA, replace(ANNA, id="bo", name="Bo"))
    with company.database.writing() as connection:
        save_wishes(connection, "anna", WISHES)
        code = codes_for(connection, ["anna", "bo"], "leave", NOW)["anna"]
    return path_of(app, code)


@pytest.fixture
def anybody(app: FastAPI) -> TestClient:
    """Somebody who is not signed in and says nothing of where a form comes from, as a mail provider."""
    return TestClient(app, follow_redirects=False)


def path_of(app: FastAPI, code: str) -> str:
    book: AddressBook = app.state.outgoing.book
    return book.leave(code).removeprefix(book.public_url)


def cadence(company: Company, employee: str = "anna") -> Cadence:
    with company.database.reading() as connection:
        return wishes_of(connection, employee).cadence


def test_looking_changes_nothing_and_names_nobody(anybody: TestClient, way: str, company: Company) -> None:
    for _ in range(2):
        answer = anybody.get(way)
        assert answer.status_code == 200
        assert not {"Anna", "anna", "Bo"} & {*answer.text.replace("<", " ").replace(">", " ").split()}
    anybody.head(way)
    assert cadence(company) == "daily"
    assert dangers(answer.text) == []
    (button,) = [b for b in Page(answer.text).all("button") if b.attributes.get("name") == "do"]
    assert button.text == "Stop the messages"
    assert {name: answer.headers[name] for name in ("referrer-policy", "x-robots-tag", "cache-control")} == {
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
        "cache-control": "no-store",
    }


ONE_CLICK = {"List-Unsubscribe": "One-Click"}
SENT_BY_PROVIDERS: Sequence[dict[str, object]] = (
    {"data": ONE_CLICK},
    {"files": {"List-Unsubscribe": (None, "One-Click")}},
    {"content": b""},
    {"content": b"{}", "headers": {"content-type": "application/json"}},
    {"data": ONE_CLICK, "headers": {"origin": "https://mail.example"}},
    {"data": ONE_CLICK, "headers": {"sec-fetch-site": "cross-site"}},
)


def test_one_click_in_a_mail_program_stops_the_messages_at_once(
    anybody: TestClient, way: str, company: Company
) -> None:
    for sent in SENT_BY_PROVIDERS:
        answer = anybody.post(way, **sent)  # type: ignore[arg-type]
        assert answer.status_code == 200, sent  # RFC 8058: no redirect
        assert Page(answer.text).one("h1").text == "No more messages"
        with company.database.writing() as connection:
            assert wishes_of(connection, "anna") == replace(WISHES, cadence="none")
            save_wishes(connection, "anna", WISHES)
    assert cadence(company, "bo") == "weekly"


def test_the_button_leads_to_a_page_that_may_be_reloaded(anybody: TestClient, way: str, company: Company) -> None:
    answer = anybody.post(way, data={"do": "none"})
    assert (answer.status_code, answer.headers["location"]) == (303, way)
    page = Page(anybody.get(way).text)
    assert page.one("h1").text == "No more messages"
    assert [b.attributes.get("value") for b in page.all("button", name="do")] == ["weekly", "daily", "leave"]


def test_whoever_stopped_may_come_back(anybody: TestClient, way: str, company: Company) -> None:
    for back in ("weekly", "daily"):
        anybody.post(way)
        anybody.post(way, data={"do": back})
        assert cadence(company) == back
    assert Page(anybody.get(way).text).one("h1").text == "Stop these messages"


def test_leaving_the_programme_is_one_press_and_only_signing_in_undoes_it(
    anybody: TestClient, way: str, company: Company
) -> None:
    with company.database.writing() as connection:
        row = {"id": "s" * 16, "secret": "h", "employee": "anna", "browser": ""}
        connection.execute(insert(schema.sessions).values(started_at=NOW, seen_at=NOW, expires_at=NOW, **row))
    anybody.post(way, data={"do": "leave"})
    with company.database.reading() as connection:
        left, bo = (find_employee(connection, id) for id in ("anna", "bo"))
        assert connection.execute(select(schema.sessions)).all() == []
    assert left is not None
    assert bo is not None
    assert (left.opted_in, bo.opted_in) == (False, True)
    for do in ("weekly", "none", None):
        anybody.post(way, data={"do": do} if do else None)
    assert cadence(company) == "daily"
    assert Page(anybody.get(way).text).one("h1").text == "You have left"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_was_never_made_and_what_is_no_more_are_answered_alike(
    app: FastAPI, anybody: TestClient, way: str, company: Company, method: str
) -> None:
    with company.database.writing() as connection:
        bo = path_of(app, renew_code(connection, "bo", "leave", NOW))
        anna_feed = path_of(app, renew_code(connection, "anna", "feed", NOW))
        remove_employee(connection, "bo")
    another = AddressBook("", "x" * 43).leave("c" * 24)
    wrong = [
        "/leave/x",
        path_of(app, new_code()),
        another,
        bo,
        anna_feed,
        f"{way}x",
        "/leave/%00",
        "/leave/" + "x" * 9000,
    ]
    answers = [anybody.request(method, path) for path in wrong]
    assert {answer.status_code for answer in answers} == {404}
    assert {Page(answer.text).one("main").text for answer in answers} == {
        "This address opens nothing It may be mistyped, or there is a newer one, or what it was for has been erased. "
        "Nothing was changed. Open your settings"
    }
    assert cadence(company) == "daily"


def test_a_change_nobody_offers_changes_nothing(anybody: TestClient, way: str, company: Company) -> None:
    assert {anybody.post(way, data={"do": do}).status_code for do in ("quit", "monthly", "\0")} == {422}
    assert cadence(company) == "daily"


def test_the_exemption_is_for_this_path_alone(anybody: TestClient, way: str, company: Company) -> None:
    for path in ("/leave", "/leaves/x", "/me/leave", "//leave/x", f"/feed{way}", "/me/settings"):
        assert anybody.post(path).status_code == 403, path
    assert anybody.post("/leave/../me/leave").status_code in (403, 404)
    assert cadence(company) == "daily"


def test_trying_addresses_is_slowed_down(app: FastAPI, way: str, company: Company) -> None:
    counted, web = Visits(lambda: 0.0), Web(lambda: CONFIG, company.database, lambda: NOW)
    still = FastAPI()
    still.state.identify, still.state.outgoing = lambda request: None, app.state.outgoing
    for room in (leaving.router(web, counted), own_feed.router(web, counted)):
        still.include_router(room)
    somebody = TestClient(still)
    assert somebody.get("/leave/x").status_code == 404
    assert {counted.wait("testclient") for _ in range(PER_MINUTE - 1)} == {0}
    for method, path in (("GET", way), ("POST", way), ("GET", "/feed/x.atom")):
        refused = somebody.request(method, path)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "1"), path
    assert cadence(company) == "daily"


def test_the_pages_are_in_the_readers_language(anybody: TestClient, way: str, company: Company) -> None:
    for path in (way, "/leave/x"):
        for stopped in (False, True):
            anybody.post(way, data={"do": "none" if stopped else "daily"})
            shown = [anybody.get(path, headers={"accept-language": code}).text for code in ("en", "it", "da")]
            assert [Page(text).one("html").attributes["lang"] for text in shown] == ["en", "it", "da"]
            assert [dangers(text) for text in shown] == [[], [], []]
