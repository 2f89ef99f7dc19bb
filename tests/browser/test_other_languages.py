"""The same in Italian and Danish: the mail, the page, the finding, the network, and the desk."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from curation.speech import speech_of
from tests.browser.conftest import NewPage
from tests.browser.entering import enter_as_team
from tests.browser.kalvento import IN_DANISH, IN_ITALIAN
from tests.browser.site import Site


@dataclass(frozen=True)
class Reader:
    """Somebody, and the language they read."""

    language: str
    email: str
    title: str

    def says(self, message: str) -> str:
        """What stands for an English message; it must be another one."""
        said = speech_of(self.language).gettext(message)
        assert said != message
        return said


ITALIAN = Reader("it", "lucia@example.com", IN_ITALIAN.title)
DANISH = Reader("da", "dorte@example.com", IN_DANISH.title)
BOTH = pytest.mark.parametrize("reader", [ITALIAN, DANISH], ids=["it", "da"])


@BOTH
def test_an_employee_is_spoken_to_in_their_language(site: Site, new_page: NewPage, reader: Reader) -> None:
    page = new_page(reader.language, width=390)
    page.goto(f"{site.url}/me")
    expect(page.locator("html")).to_have_attribute("lang", reader.language)
    page.locator("#employee-email").fill(reader.email)
    page.locator("form[action='/sign-in/link'] button").click()
    page.goto(site.mailbox.link_for(reader.email))
    page.locator("main form button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(reader.says("Your picks this week"))

    card = page.get_by_role("article", name=reader.title)
    expect(card).to_contain_text(reader.says("Why you"))
    card.locator("textarea").fill("Kalvento 44, 14.")
    expect(card.locator(".found mark").first).to_contain_text("44")
    page.context.route("https://bsky.app/**", lambda route: route.fulfill(body="Bluesky"))
    with page.context.expect_page() as opened:
        card.get_by_role("button", name="Bluesky").click()
    opened.value.wait_for_url(re.compile(r"https://bsky\.app/intent/compose\?text=Kalvento%2044%2C%2014\.%0Ahttp"))


@BOTH
def test_the_desk_is_in_the_language_one_chooses(site: Site, new_page: NewPage, reader: Reader) -> None:
    page = new_page(reader.language)
    enter_as_team(page.context, site, "reviewer")
    page.goto(site.url)
    page.locator(f"footer button[value={reader.language}]").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(reader.says("Suggestions"))
    with page.expect_navigation():
        page.keyboard.press("a")
    expect(page.locator("html")).to_have_attribute("lang", reader.language)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Suggestions")
