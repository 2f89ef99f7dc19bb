from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curation.store.accounts import account_of_email, add_account
from curation.store.sessions import page_language
from service.access.viewer import Viewer
from service.web.choosing import local_path
from tests.service.company import ANNA, NOW, Company
from tests.service.html import Page
from tests.service.web.conftest import Ask

RITA = Viewer(session="s", name="Rita", language="it", account="rita", role="reviewer")


def test_the_language_is_the_one_chosen_here_then_ones_own_then_the_browsers(asked_by: Ask) -> None:
    client = asked_by(RITA)
    browser = {"Accept-Language": "fr-CH, da;q=0.9"}
    assert Page(asked_by(None).get("/trouble/404").text).one("html").attributes["lang"] == "en"
    assert Page(asked_by(None).get("/trouble/404", headers=browser).text).one("html").attributes["lang"] == "da"
    assert Page(client.get("/trouble/404", headers=browser).text).one("html").attributes["lang"] == "it"
    client.post("/language", data={"language": "da"})
    assert Page(client.get("/trouble/404").text).one("html").attributes["lang"] == "da"


def test_who_is_signed_in_has_chosen_for_every_device(asked_by: Ask, company: Company) -> None:
    company.hire(ANNA)
    with company.database.writing() as connection:
        account = add_account(connection, "rita@example.com", "Rita", "reviewer", NOW)
    both = replace(RITA, account=account.id, employee=ANNA.id)
    asked_by(both).post("/language", data={"language": "da"})
    asked_by(None).post("/language", data={"language": "it"})
    with company.database.reading() as connection:
        kept = account_of_email(connection, "rita@example.com")
        assert (kept and kept.language, page_language(connection, ANNA.id)) == ("da", "da")


def test_choosing_goes_back_to_where_one_was(asked_by: Ask) -> None:
    client = asked_by(None)
    place = Page(client.get("/trouble/404?sort=age&page=2").text).one("input", name="next").attributes["value"]
    answer = client.post("/language", data={"language": "it", "next": place})
    assert (answer.status_code, answer.headers["location"]) == (303, "/trouble/404?sort=age&page=2")
    assert {"HttpOnly", "SameSite=lax"} <= set(answer.headers["set-cookie"].split("; "))


def test_only_a_language_there_is_can_be_chosen(asked_by: Ask) -> None:
    client = asked_by(None)
    assert client.post("/language", data={"language": "fr"}).status_code == 422
    client.cookies.set("language", "../../fr")
    assert Page(client.get("/trouble/404").text).one("html").attributes["lang"] == "en"


@pytest.mark.parametrize(
    "elsewhere",
    ["", "https://example.com", "//example.com", "/\\example.com", "/\t/example.com", "javascript:alert(1)", "me"],
)
def test_no_way_leads_to_another_host(elsewhere: str) -> None:
    assert local_path(elsewhere) == "/"


@given(st.text())
def test_a_way_stays_on_the_service_whatever_is_asked(asked: str) -> None:
    kept = local_path(asked)
    assert kept.startswith("/")
    assert kept[1:2] not in ("/", "\\")
    assert kept.isprintable() or not any(letter.isspace() and ord(letter) < 128 for letter in kept)
