import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from curation.store.accounts import disable
from tests.service.access.entrance import PASSWORD, Entrance
from tests.service.html import Page
from tests.service.signing_in import FROM_OUR_PAGES


def sign_in(browser: TestClient, email: str = "rita@example.com", password: str = PASSWORD, **more: str) -> Response:
    answer: Response = browser.post("/sign-in", data={"email": email, "password": password, **more})
    return answer


def way_on(page: Response) -> str:
    """Where the form of a page leads once one is in; the last such field is that of the languages in the foot."""
    return str(Page(page.text).all("input", name="next")[0].attributes["value"])


def test_a_password_opens_the_page_one_came_for(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    browser = door.browser()
    asked = browser.get("/feeds?sort=name")
    assert (asked.status_code, asked.headers["location"]) == (303, "/sign-in?next=%2Ffeeds%3Fsort%3Dname")
    way = way_on(browser.get(asked.headers["location"]))
    entered = sign_in(browser, " Rita@Example.com ", next=way)
    assert (entered.status_code, entered.headers["location"]) == (303, "/feeds?sort=name")
    assert browser.get("/feeds").status_code == 200
    assert browser.get("/sign-in").headers["location"] == "/"


def test_every_sign_in_has_a_secret_of_its_own_and_planted_ones_open_nothing(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    browser, planted = door.browser(), "A" * 43
    browser.cookies.set("session", planted)
    first = sign_in(browser).cookies["session"]
    second = sign_in(browser).cookies["session"]
    assert len({planted, first, second}) == 3
    stale = door.browser()
    stale.cookies.set("session", first)
    assert stale.get("/").status_code == 303  # the session one came with ended with the next sign-in


def test_the_cookie_is_for_this_host_and_no_script(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    cookie = sign_in(door.browser()).headers["set-cookie"]
    assert cookie.startswith("session=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))


def test_behind_https_the_cookie_goes_by_https_alone(door: Entrance) -> None:
    public = Entrance(door.database, None, public_url="https://passaparola.example.com")
    public.employ("Rita", "reviewer")
    answer = sign_in(public.browser())
    assert answer.headers["set-cookie"].startswith("__Host-session=")
    assert "Secure" in answer.headers["set-cookie"].split("; ")
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


def test_unknown_wrong_disabled_and_unset_are_told_alike(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    door.employ("Nora", "reviewer", password=None)
    door.employ("Ada", "admin")
    disabled = door.employ("Dora", "reviewer")
    with door.database.writing() as connection:
        disable(connection, disabled, door.now)
    answers = [
        (answer.status_code, answer.text.replace(name, "NAME"), sorted(answer.headers))
        for name, password in (("rita", "wrong"), ("nobody", PASSWORD), ("nora", ""), ("nora", "x"), ("dora", PASSWORD))
        for answer in [sign_in(door.browser(), f"{name}@example.com", password or "?")]
    ]
    assert answers == [answers[0]] * len(answers)
    assert answers[0][0] == 422
    assert "do not go together" in answers[0][1]


def test_guessing_gets_slow_for_known_and_unknown_alike_but_not_for_others(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    for email in ("rita@example.com", "nobody@example.com"):
        tried = [sign_in(door.browser(), email, f"guess {n}").status_code for n in range(6)]
        assert tried == [422] * 5 + [429]
    refused = sign_in(door.browser())
    assert (refused.status_code, refused.headers["retry-after"]) == (429, "3")
    assert sign_in(browser_from("198.51.100.7", door)).status_code == 303  # who has the password comes from elsewhere
    door.wait(seconds=3)
    assert sign_in(door.browser()).status_code == 303
    assert [sign_in(door.browser(), password="x").status_code for _ in range(5)] == [422] * 5


@pytest.mark.parametrize(
    "way",
    [
        *("https://evil.example", "//evil.example", "/\\evil.example", "https:evil.example", "/\t/evil.example"),
        *("/%0d%0aLocation: x\r\nX: y", "javascript:alert(1)", "", "evil", "\\/evil", "/\n/evil.example"),
    ],
)
def test_nobody_is_sent_elsewhere(door: Entrance, way: str) -> None:
    door.employ("Rita", "reviewer")
    browser = door.browser()
    assert way_on(browser.get("/sign-in", params={"next": way})) == "/"
    assert sign_in(browser, next=way).headers["location"] == "/"
    assert browser.get("/sign-in", params={"next": way}).headers["location"] == "/"


def test_signing_out_ends_the_session_itself(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    browser = door.browser()
    secret = sign_in(browser).cookies["session"]
    assert browser.post("/sign-out").headers["location"] == "/sign-in"
    browser.cookies.set("session", secret)
    assert browser.get("/").status_code == 303


def test_one_sees_and_ends_ones_own_sessions(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    here, there, third = (door.browser() for _ in range(3))
    for browser in (here, there, third):
        sign_in(browser)
    page = Page(here.get("/sessions").text)
    ends = [form.attributes["action"] for form in page.all("form") if "/end" in str(form.attributes["action"])]
    assert len(ends) == 3
    assert here.post(str(ends[0])).headers["location"] == "/sessions?done=one"
    assert here.post(str(ends[0])).status_code == 404
    assert sorted(browser.get("/sessions").status_code for browser in (there, third)) == [200, 303]
    here.post("/sessions/end-others")
    assert [browser.get("/sessions").status_code for browser in (here, there, third)] == [200, 303, 303]


def test_a_new_password_ends_every_other_session(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    here, there = door.browser(), door.browser()
    before = sign_in(here).cookies["session"]
    sign_in(there)
    change = {"current": PASSWORD, "password": "four more horses"}
    assert here.post("/password", data=change | {"current": "wrong"}).status_code == 422
    assert here.post("/password", data=change | {"password": "short"}).status_code == 422
    changed = here.post("/password", data=change)
    assert changed.headers["location"] == "/sessions?done=password"
    assert changed.cookies["session"] != before
    assert [browser.get("/sessions").status_code for browser in (here, there)] == [200, 303]
    assert sign_in(there, password="four more horses").status_code == 303


def test_a_session_left_alone_is_over_and_one_in_use_is_not(door: Entrance) -> None:
    door.employ("Rita", "reviewer")
    used, left = door.browser(), door.browser()
    sign_in(used), sign_in(left)
    door.wait(hours=7)
    assert used.get("/sessions").status_code == 200
    door.app.state.sessions.noting.submit(bool).result()  # what was to be noted before is noted
    door.wait(hours=7)
    assert [browser.get("/sessions").status_code for browser in (used, left)] == [200, 303]


def browser_from(address: str, door: Entrance) -> TestClient:
    """A browser with another address."""
    return TestClient(door.app, follow_redirects=False, headers=FROM_OUR_PAGES, client=(address, 50_000))
