"""The comms team's first day: the one-time link, ten suggestions by keyboard, words of one edited, and approved."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import select

from curation.store import schema
from tests.browser.conftest import NewPage
from tests.browser.kalvento import TITLES
from tests.browser.site import Site

PASSWORD = "four words in a row"


@pytest.fixture
def desk(site: Site, new_page: NewPage) -> Page:
    """The desk, entered by the link that a first start prints."""
    page = new_page()
    page.goto(site.first_link())
    page.get_by_label("Your name").fill("Ada Holm")
    page.get_by_label("E-mail").fill("ada@example.com")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Save and sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Suggestions")
    page.wait_for_load_state()  # the heading is there before the script that hears keys
    return page


def states(site: Site) -> dict[str, str]:
    """Of the twelve that waited, by title."""
    table, items = schema.suggestions, schema.items
    with site.database.reading() as connection:
        rows = connection.execute(select(items.c.title, table.c.state).join(items, items.c.id == table.c.id)).all()
    return {title: state for title, state in rows if title in TITLES}


def shown(page: Page) -> str:
    return page.locator("#detail-title").inner_text()


def press(page: Page, key: str) -> None:
    """A key that sends a form."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_ten_suggestions_are_decided_without_a_mouse(site: Site, desk: Page) -> None:
    first = shown(desk)
    desk.keyboard.press("j")
    expect(desk.locator("#detail-title")).not_to_have_text(first)
    desk.keyboard.press("k")
    expect(desk.locator("#detail-title")).to_have_text(first)

    desk.keyboard.press("e")
    kept = shown(desk)
    field = desk.get_by_label("Must say, word for word; one phrase a line")
    expect(field).to_be_focused()
    desk.keyboard.type("a jar")  # an a while typing approves nothing
    desk.get_by_role("button", name="Save the caption rules").click()
    expect(desk.locator("#detail-title")).to_have_text(kept)
    expect(field).to_have_value("a jar")
    assert set(states(site).values()) == {"proposed"}

    for _ in range(9):
        press(desk, "a")
        expect(desk.locator("#detail-title")).to_be_visible()
    refused = shown(desk)
    desk.keyboard.press("r")
    desk.keyboard.type("Old news, read it last year")
    press(desk, "Enter")

    decided = states(site)
    assert decided[kept] == "approved"
    assert decided[refused] == "rejected"
    assert sorted(decided.values()).count("approved") == 9


def test_what_was_just_decided_is_undone_by_a_key(site: Site, desk: Page) -> None:
    first = shown(desk)
    press(desk, "a")
    assert states(site)[first] == "approved"
    press(desk, "u")
    assert states(site)[first] == "proposed"


def test_the_keys_are_told_by_a_key(desk: Page) -> None:
    desk.keyboard.press("?")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_visible()
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("dialog", name="Keys")).to_be_hidden()


def test_a_second_sign_in_is_by_password(site: Site, desk: Page, new_page: NewPage) -> None:
    other = new_page()
    other.goto(f"{site.url}/feeds")
    team = other.get_by_role("region", name="The comms team")
    team.get_by_label("E-mail").fill("ada@example.com")
    team.get_by_label("Password").fill(PASSWORD)
    team.get_by_role("button", name="Sign in").click()
    expect(other).to_have_url(f"{site.url}/feeds")
