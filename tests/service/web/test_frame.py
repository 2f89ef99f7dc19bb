"""What stands around every page, seen on the pages for errors."""

import pytest

from service.access.viewer import Viewer
from service.security import HEADERS
from tests.service.html import Page
from tests.service.web.conftest import Ask

RITA = Viewer(session="s", name="Rita <b>", language="en", account="rita", role="reviewer")
ADA = Viewer(session="s", name="Ada", language="en", account="ada", role="admin", employee="ada")
ANNA = Viewer(session="s", name="Anna", language="da", employee="anna")


def ways(page: Page) -> list[str | None]:
    return [link.attributes["href"] for link in page.all("a")]


def test_the_team_finds_the_desk_and_employees_their_own_page(asked_by: Ask) -> None:
    desk = ["/", "/mentions", "/feeds", "/programme", "/people", "/shares"]
    assert ways(Page(asked_by(RITA).get("/trouble/404").text)) == ["#content", "/", *desk, "/sessions", "/"]
    assert ways(Page(asked_by(ADA).get("/trouble/404").text))[-5:] == ["/shares", "/accounts", "/me", "/sessions", "/"]
    assert ways(Page(asked_by(ANNA).get("/trouble/404").text)) == ["#content", "/me", "/sessions", "/me"]
    assert ways(Page(asked_by(None).get("/trouble/404").text)) == ["#content", "/", "/sign-in"]


def test_signing_out_is_a_form_for_whoever_is_signed_in(asked_by: Ask) -> None:
    out = Page(asked_by(RITA).get("/trouble/403").text).one("form", action="/sign-out")
    assert (out.attributes["method"], out.text) == ("post", "Rita <b> Sign out")
    assert not Page(asked_by(None).get("/trouble/403").text).all("form", action="/sign-out")


def test_every_language_of_the_pages_calls_itself_by_its_name(asked_by: Ask) -> None:
    form = Page(asked_by(ANNA).get("/trouble/404").text).one("form", action="/language")
    assert form.text == "English Italiano Dansk"


@pytest.mark.parametrize("language", ["en", "it", "da"])
def test_every_trouble_says_what_happened_in_words_of_its_own(asked_by: Ask, language: str) -> None:
    client = asked_by(Viewer(session="s", name="Rita", language=language, role="admin"))
    answers = {status: client.get(f"/trouble/{status}") for status in (400, 403, 404, 409, 413, 429, 500)}
    assert [answer.status_code for answer in answers.values()] == list(answers)
    assert len({Page(answer.text).one("h1").text for answer in answers.values()}) == len(answers)
    assert Page(answers[500].text).one("code").text == "passaparola doctor"


def test_a_broken_service_asks_nobody_who_they_are(asked_by: Ask) -> None:
    client = asked_by(None)
    client.app.state.identify = lambda request: 1 / 0  # type: ignore[attr-defined]
    answer = client.get("/trouble/500")
    assert answer.status_code == 500
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
