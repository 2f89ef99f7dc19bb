"""Everything can be done without JavaScript: by links, forms and buttons."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.entering import enter_as_employee, enter_as_team
from tests.browser.kalvento import OFFERED, TITLES
from tests.browser.site import Site


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_a_suggestion_is_approved_and_the_approval_undone(site: Site, plain_page: Page) -> None:
    enter_as_team(plain_page.context, site, "reviewer")
    plain_page.goto(site.url)
    plain_page.get_by_role("link", name=TITLES[3]).first.click()
    plain_page.get_by_role("button", name="Approve for everybody it fits").click()
    expect(plain_page.locator("#notice")).to_contain_text(TITLES[3])
    plain_page.locator("#undo").click()
    plain_page.goto(f"{site.url}/suggestions/{3:016x}")
    expect(plain_page.get_by_role("button", name="Approve for everybody it fits")).to_be_visible()


def test_a_caption_is_checked_kept_and_copied_by_hand_on_the_way_to_linkedin(site: Site, plain_page: Page) -> None:
    enter_as_employee(plain_page.context, site, "anna")
    plain_page.goto(f"{site.url}/me")
    card = plain_page.get_by_role("article", name=OFFERED.title)
    card.get_by_role("textbox").first.fill("I work at Kalvento. The pump was tested for 44 months.")
    card.get_by_role("button", name="Check and keep").click()
    expect(card.locator(".found mark")).to_contain_text("44")

    with plain_page.context.expect_page() as opened:
        card.get_by_role("button", name="LinkedIn").click()
    page = opened.value
    expect(page.get_by_role("textbox")).to_have_value("I work at Kalvento. The pump was tested for 44 months.")
    address = page.get_by_role("link", name="Open LinkedIn").get_attribute("href")
    assert address
    assert address.startswith("https://www.linkedin.com/sharing/share-offsite/?url=http%3A%2F%2F127.0.0.1")
