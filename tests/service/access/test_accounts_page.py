from tests.service.access.entrance import PASSWORD, Entrance, Mailbox, link_in
from tests.service.html import Page
from tests.service.signing_in import team_client


def test_an_invitation_goes_by_mail_and_opens_an_account_of_the_role(door: Entrance, mailbox: Mailbox) -> None:
    admin, browser = team_client(door.app, door.database, "admin"), door.browser()
    invited = admin.post("/accounts", data={"email": "Edda@Example.com", "name": " Edda\r\nE ", "role": "editor"})
    assert invited.headers["location"] == "/accounts?done=sent"
    (letter,) = mailbox.letters
    assert (letter["To"], letter["Subject"]) == ("edda@example.com", "You are invited to Passaparola")
    path = link_in(letter.get_content())
    assert "Edda E" in browser.get(path).text
    assert browser.post(path, data={"password": PASSWORD}).headers["location"] == "/"
    assert [browser.get(page).status_code for page in ("/feeds", "/accounts")] == [200, 403]


def test_a_mail_that_is_not_taken_leaves_the_link_to_hand_over(door: Entrance, mailbox: Mailbox) -> None:
    mailbox.full = True
    admin = team_client(door.app, door.database, "admin")
    shown = admin.post("/accounts", data={"email": "edda@example.com", "name": "Edda", "role": "editor"})
    assert shown.status_code == 200
    assert door.browser().post(link_in(shown.text), data={"password": PASSWORD}).status_code == 303


def test_a_mistake_in_an_invitation_is_told_and_nothing_made(door: Entrance, mailbox: Mailbox) -> None:
    admin = team_client(door.app, door.database, "admin")
    forms = [
        {"email": "a@x\r\nBcc: all@example.com", "name": "A", "role": "editor"},
        {"email": "a@example.com", "name": " \0 ", "role": "editor"},
        {"email": "ada@example.com", "name": "Again", "role": "editor"},
        {"email": "a@example.com", "name": "A", "role": "owner"},
    ]
    assert [admin.post("/accounts", data=form).status_code for form in forms] == [422] * 4
    assert len(Page(admin.get("/accounts").text).all("bdi")) == 2  # the rail's, and Ada's own
    assert mailbox.letters == []


def test_another_role_and_being_disabled_end_sessions_at_once(door: Entrance) -> None:
    admin = team_client(door.app, door.database, "admin")
    reviewer = team_client(door.app, door.database, "reviewer")
    assert admin.post("/accounts/rita/role", data={"role": "editor"}).headers["location"] == "/accounts?done=changed"
    assert reviewer.get("/sessions").status_code == 303
    again = team_client(door.app, door.database, "reviewer")
    assert again.post("/feeds/retry", data={"feed": "Newsroom"}).status_code == 303
    admin.post("/accounts/rita/disable")
    assert again.get("/sessions").status_code == 303
    assert admin.post("/accounts/rita/link").status_code == 404
    admin.post("/accounts/rita/enable")
    assert admin.post("/accounts/rita/link").headers["location"] == "/accounts?done=sent"


def test_the_last_admin_is_kept(door: Entrance) -> None:
    admin = team_client(door.app, door.database, "admin")
    answers = [admin.post("/accounts/ada/disable"), admin.post("/accounts/ada/role", data={"role": "reviewer"})]
    assert [answer.status_code for answer in answers] == [409, 409]
    assert admin.get("/accounts").status_code == 200


def test_accounts_that_are_not_there_are_not_there(door: Entrance) -> None:
    admin = team_client(door.app, door.database, "admin")
    paths = [f"/accounts/{id}/{action}" for id in ("nobody", "%00") for action in ("disable", "enable", "link", "role")]
    assert {admin.post(path, data={"role": "editor"}).status_code for path in paths} == {404}
