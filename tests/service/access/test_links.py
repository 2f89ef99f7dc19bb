from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from curation.deliver.mail.smtp import smtp_post
from curation.store.links import make_link
from curation.store.sessions import Owner
from tests.service.access.entrance import PASSWORD, Entrance, Mailbox, entrance, free_port, link_in
from tests.service.html import Page


class Keeping:
    """A mail server's other end: keeps what it takes."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.taken.append(envelope)
        return "250 OK"


def made(door: Entrance, purpose: str, owner: Owner) -> str:
    with door.database.writing() as connection:
        return f"/link/{make_link(connection, purpose, owner, door.now)}"  # type: ignore[arg-type]


def test_an_employee_enters_by_the_link_in_a_mail_that_a_server_took(tmp_path: Path) -> None:
    taking = Keeping()
    port = free_port()
    server = Controller(taking, hostname="127.0.0.1", port=port)
    server.start()
    try:
        post = smtp_post(f"smtp://127.0.0.1:{port}", "Passaparola <p@example.com>")
        with entrance(tmp_path, post) as door:
            door.hire()
            browser = door.browser()
            assert browser.post("/sign-in/link", data={"email": "ANNA@example.com"}).status_code == 303
            (envelope,) = taking.taken
            path = link_in(bytes(envelope.content or b"").decode())
            assert browser.get(path).status_code == 200
            assert browser.post(path).headers["location"] == "/me"
            assert browser.get("/me").status_code == 200
            assert browser.get("/").headers["location"] == "/me"
            assert browser.get("/feeds").status_code == 403
    finally:
        server.stop()
    assert (envelope.mail_from, envelope.rcpt_tos) == ("p@example.com", ["anna@example.com"])


def test_looking_at_a_link_opens_nothing_and_the_button_opens_it_once(door: Entrance, mailbox: Mailbox) -> None:
    door.hire()
    door.browser().post("/sign-in/link", data={"email": "anna@example.com"})
    path = link_in(mailbox.letters[0].get_content())
    for _scanner in range(3):
        looked = door.browser().get(path)
        assert (looked.status_code, looked.headers["referrer-policy"]) == (200, "no-referrer")
        assert "set-cookie" not in looked.headers
    assert Page(looked.text).one("form", class_="actions").attributes["method"] == "post"
    assert door.browser().post(path).status_code == 303
    assert [door.browser().post(path).status_code, door.browser().get(path).status_code] == [410, 410]


def test_a_link_is_over_after_fifteen_minutes(door: Entrance, mailbox: Mailbox) -> None:
    door.hire()
    door.browser().post("/sign-in/link", data={"email": "anna@example.com"})
    door.wait(minutes=15)
    assert door.browser().post(link_in(mailbox.letters[0].get_content())).status_code == 410


@pytest.mark.parametrize("way", ["link", "forgotten"])
def test_whether_an_address_is_known_is_not_told(door: Entrance, mailbox: Mailbox, way: str) -> None:
    door.hire()
    door.employ("Rita", "reviewer")
    told = [
        (answer.status_code, answer.text, dict(answer.headers))
        for email in ("anna@example.com", "rita@example.com", "nobody@example.com", "no address", "a@x\r\nBcc: b@x")
        for answer in [door.browser().post(f"/sign-in/{way}", data={"email": email})]
    ]
    assert told == [told[0]] * len(told)
    assert [letter["To"] for letter in mailbox.letters] == ["anna@example.com" if way == "link" else "rita@example.com"]


def test_links_cannot_be_asked_for_without_end(door: Entrance, mailbox: Mailbox) -> None:
    door.hire()
    asked = [door.browser().post("/sign-in/link", data={"email": "anna@example.com"}).status_code for _ in range(7)]
    assert asked == [303] * 5 + [429] * 2
    assert len(mailbox.letters) == 5


def test_a_mail_that_is_refused_is_not_told_either(door: Entrance, mailbox: Mailbox) -> None:
    door.hire()
    mailbox.full = True
    assert door.browser().post("/sign-in/link", data={"email": "anna@example.com"}).status_code == 303


def test_a_forgotten_password_is_chosen_anew(door: Entrance, mailbox: Mailbox) -> None:
    door.employ("Rita", "reviewer")
    inside, browser = door.browser(), door.browser()
    inside.post("/sign-in", data={"email": "rita@example.com", "password": PASSWORD})
    browser.post("/sign-in/forgotten", data={"email": "rita@example.com"})
    path = link_in(mailbox.letters[0].get_content())
    refused = browser.post(path, data={"password": "rita"})
    assert refused.status_code == 422
    assert "12" in Page(refused.text).one("p", id="password-error").text
    assert browser.post(path, data={"password": "four more horses"}).headers["location"] == "/"
    assert [inside.get("/sessions").status_code, browser.get("/sessions").status_code] == [303, 200]
    assert browser.post(path, data={"password": "four more horses"}).status_code == 410


def test_the_first_link_makes_an_admin_and_none_after(door: Entrance) -> None:
    first, second = made(door, "first", Owner()), made(door, "first", Owner())
    browser, admin = door.browser(), {"name": "Ada", "email": "Ada@Example.com", "password": PASSWORD}
    assert "Nobody has an account yet" in browser.get("/sign-in").text
    wrong = browser.post(first, data=admin | {"email": "ada", "name": " "})
    assert (wrong.status_code, len(Page(wrong.text).all("p", class_="error"))) == (422, 2)
    assert browser.post(first, data=admin).headers["location"] == "/"
    assert browser.get("/accounts").status_code == 200
    assert [door.browser().get(second).status_code, door.browser().post(second, data=admin).status_code] == [410, 410]
    assert "Nobody has an account yet" not in door.browser().get("/sign-in").text


def test_a_link_gives_a_session_of_its_own(door: Entrance) -> None:
    door.hire()
    browser = door.browser()
    browser.cookies.set("session", "A" * 43)
    assert browser.post(made(door, "enter", Owner(employee="anna"))).cookies["session"] != "A" * 43


def test_whoever_is_in_the_team_and_takes_part_is_both_by_one_address_only(door: Entrance) -> None:
    door.hire()
    door.employ("Anna", "reviewer")
    door.employ("Rita", "reviewer")
    opened = []
    for email in ("anna@example.com", "rita@example.com"):
        browser = door.browser()
        browser.post("/sign-in", data={"email": email, "password": PASSWORD})
        browser.post(made(door, "enter", Owner(employee="anna")))
        opened.append([browser.get(path).status_code for path in ("/me", "/feeds")])
    assert opened == [[200, 200], [200, 403]]


def test_without_mail_the_pages_say_what_to_do(tmp_path: Path) -> None:
    with entrance(tmp_path) as door:
        browser = door.browser()
        assert "passaparola link EMPLOYEE" in browser.get("/sign-in").text
        assert "PASSAPAROLA_SMTP" in browser.get("/sign-in/forgotten").text
        browser.post("/sign-in/link", data={"email": "anna@example.com"})
        assert "PASSAPAROLA_SMTP" in browser.get("/sign-in/sent").text


def test_the_language_chosen_before_signing_in_stays_ones_own(door: Entrance, mailbox: Mailbox) -> None:
    door.hire()
    browser = door.browser()
    browser.post("/language", data={"language": "da"})
    browser.post(made(door, "enter", Owner(employee="anna")))
    door.browser().post("/sign-in/link", data={"email": "anna@example.com"})
    assert mailbox.letters[0]["Content-Language"] == "da"
