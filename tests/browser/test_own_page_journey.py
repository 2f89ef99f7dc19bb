"""An employee's week: a link by mail, a figure got wrong, LinkedIn, a click, 'not for me', and everything erased."""

import json
import re
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

from curation.config.file import load_config
from curation.offering import offer_picks, week_of
from curation.store.picks import picks_of
from curation.store.shares import shares_of
from curation.store.suggestions import move
from curation.writing import Writer
from tests.browser.conftest import NewPage
from tests.browser.kalvento import ALSO_OFFERED, ANNA, OFFERED, article
from tests.browser.site import Site
from tests.service.company import FakeEncoder

A_BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def own_page(site: Site, new_page: NewPage) -> Page:
    """Anna's page on her telephone, entered by the link in her mail."""
    page = new_page(width=390)
    page.goto(f"{site.url}/me")
    page.get_by_label("Your e-mail address at work").fill("anna@example.com")
    page.get_by_role("button", name="Send me a link").click()
    page.goto(site.mailbox.link_for("anna@example.com"))
    page.get_by_role("main").get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{site.url}/me")
    return page


def card(page: Page, title: str = OFFERED.title) -> Locator:
    return page.get_by_role("article", name=title)


def clicks(site: Site) -> int:
    with site.database.reading() as connection:
        return sum(share.clicks for share in shares_of(connection, "anna"))


def clicks_reach(site: Site, number: int) -> bool:
    """Whether so many clicks are counted; a click is answered first."""
    for _ in range(200):
        if clicks(site) >= number:
            return True
        time.sleep(0.05)
    return False


def test_a_figure_that_is_not_in_the_article_is_found_while_typing(own_page: Page) -> None:
    field = card(own_page).get_by_label("Caption, a draft")
    field.fill("I work at Kalvento. The pump was tested for 44 months in 3 dairies.")
    found = card(own_page).locator(".found")
    expect(found.locator("mark")).to_contain_text("44")
    expect(found.locator("li").first).to_be_visible()
    field.fill("I work at Kalvento. The pump was tested for 14 months in 3 dairies.")
    expect(found.locator("mark")).to_have_count(0)


def test_sharing_to_linkedin_copies_the_caption_and_counts_each_thing_once(
    site: Site, own_page: Page, browser: Browser
) -> None:
    asked: list[Request] = []
    own_page.context.on("request", lambda request: asked.append(request))
    own_page.context.route("https://www.linkedin.com/**", lambda route: route.fulfill(body="LinkedIn"))
    words = "I work at Kalvento. The pump was tested for 14 months in 3 dairies."
    card(own_page).get_by_label("Caption, a draft").fill(f"{words}\n{OFFERED.url}")
    with own_page.context.expect_page() as opened:
        card(own_page).get_by_role("button", name="LinkedIn").click()
    opened.value.wait_for_url("https://www.linkedin.com/**")
    address = urlsplit(opened.value.url)
    assert address.path == "/sharing/share-offsite/"
    query = parse_qs(address.query)
    assert list(query) == ["url"]
    short = query["url"][0]
    assert re.fullmatch(re.escape(site.url) + r"/s/[2-9a-z]{12}", short)
    opened.value.close()
    own_page.bring_to_front()
    assert own_page.evaluate("navigator.clipboard.readText()") == words
    assert {urlsplit(request.url).hostname for request in asked} <= {"127.0.0.1", "www.linkedin.com"}

    reader = browser.new_context(user_agent=A_BROWSER)
    preview = browser.new_context(user_agent="LinkedInBot/1.0")
    reader.request.head(short, max_redirects=0)
    assert preview.request.get(short, max_redirects=0).status == 302
    for _ in range(3):
        answer = reader.request.get(short, max_redirects=0)
        assert answer.headers["location"].startswith(f"{OFFERED.url}?utm_source=linkedin&utm_medium=social")
    assert reader.cookies() == []
    assert clicks_reach(site, 1)

    own_page.reload()
    own_page.get_by_role("button", name="Yes", exact=True).click()
    with site.database.reading() as connection:
        shares = shares_of(connection, "anna")
    assert [(share.network, share.reported, share.clicks) for share in shares] == [("linkedin", True, 1)]
    for context in (reader, preview):
        context.close()


def test_copying_gives_the_words_a_link_of_their_own(site: Site, own_page: Page) -> None:
    card(own_page).get_by_role("button", name="Copy", exact=True).click()
    expect(card(own_page).locator(".share [role=status]")).to_contain_text("Copied")
    copied = own_page.evaluate("navigator.clipboard.readText()")
    assert OFFERED.url not in copied
    assert re.search(re.escape(site.url) + r"/s/[2-9a-z]{12}", copied)


def test_what_was_not_for_me_does_not_come_back_next_week(site: Site, own_page: Page) -> None:
    refused = card(own_page, ALSO_OFFERED.title)
    refused.get_by_text("Not for me").first.click()
    refused.get_by_role("button", name="Not for me").click()
    expect(card(own_page, ALSO_OFFERED.title).get_by_text("does not come back")).to_be_visible()

    again, other = article(200, "The quiet fan, told again"), article(201, "Something else entirely")
    for item in (again, other):
        site.company.suggest(item, ANNA)
        with site.database.writing() as connection:
            move(connection, item.id, "approve", actor="Ada", now=site.now)
    site.company.tell_elsewhere(ALSO_OFFERED, again)
    site.a_week_on()
    config = load_config(site.config_path)
    offer_picks(site.database, Writer(config, FakeEncoder()), site.now)
    with site.database.reading() as connection:
        assert [pick.item.id for pick in picks_of(connection, "anna", week=week_of(site.now, config))] == [other.id]


def test_everything_is_taken_along_and_then_erased(site: Site, own_page: Page, tmp_path: Path) -> None:
    own_page.get_by_role("link", name="My data").click()
    with own_page.expect_download() as taken:
        own_page.get_by_role("link", name="Take it with you as a file").click()
    taken.value.save_as(tmp_path / "mine.json")
    mine = json.loads((tmp_path / "mine.json").read_text())
    assert mine["kept"]["employees"][0]["name"] == "Anna Berg"
    assert len(mine["kept"]["picks"]) == 2

    own_page.get_by_role("link", name="Erase everything about me").click()
    own_page.get_by_role("button", name="Erase everything").click()
    expect(own_page).to_have_url(f"{site.url}/me/erased")
    own_page.goto(f"{site.url}/me")
    expect(own_page).to_have_url(re.compile("/sign-in"))
    with site.database.reading() as connection:
        assert list(picks_of(connection, "anna")) == []
