"""Where picks go: chosen on a telephone, read as a feed, stopped from a message."""

import io
from urllib.parse import urlsplit

import feedparser
import httpx2
from playwright.sync_api import Page, expect

from curation.own_wishes import Wishes
from curation.store.own import wishes_of
from curation.store.own_addresses import channels_of_person, codes_for, open_address_book
from tests.browser.conftest import NewPage
from tests.browser.entering import enter_as_employee
from tests.browser.kalvento import OFFERED
from tests.browser.looks import too_wide, violations
from tests.browser.site import Site

WORKFLOW = "https://prod-12.westeurope.logic.azure.com/workflows/0123?sig=S3cret"


def wishes(site: Site) -> Wishes:
    with site.database.reading() as connection:
        return wishes_of(connection, "anna")


def test_channels_zone_and_feed_are_set_on_a_telephone(site: Site, new_page: NewPage) -> None:
    page = new_page(width=390)
    enter_as_employee(page.context, site, "anna")
    page.goto(f"{site.url}/me/settings")
    page.get_by_label("In which time zone").select_option("Asia/Tokyo")
    page.get_by_role("button", name="Keep these settings").click()
    expect(page.get_by_text("Kept. The next picks follow it.")).to_be_visible()

    where = page.get_by_role("region", name="Where you hear of picks")
    expect(where).to_contain_text("Slack was paused for you 5 hours ago")
    where.get_by_role("button", name="Try again Slack").click()
    expect(where).not_to_contain_text("paused")
    where.get_by_label("Teams", exact=True).check()
    where.get_by_role("button", name="Keep these channels").click()
    expect(where.get_by_text("Teams needs the address of a Workflow of yours")).to_be_visible()
    where.get_by_label("Teams", exact=True).check()
    where.get_by_label("Address of your Workflow in Teams").fill(WORKFLOW)
    where.get_by_role("button", name="Keep these channels").click()
    expect(where).to_contain_text("One at prod-12.westeurope.logic.azure.com is kept.")
    assert (wishes(site).time_zone, wishes(site).channels) == ("Asia/Tokyo", ("email", "teams"))
    assert [*violations(page), *too_wide(page)] == []

    the_feed_is_copied_and_read(page)


def the_feed_is_copied_and_read(page: Page) -> None:
    feed = page.get_by_role("region", name="In your feed reader")
    old = feed.get_by_label("Address of your feed").input_value()
    feed.get_by_role("button", name="Make a new address").click()
    expect(feed.get_by_label("Address of your feed")).not_to_have_value(old)
    feed.get_by_role("button", name="Copy").click()
    expect(feed.get_by_role("status")).to_have_text("Copied.")
    address = page.evaluate("navigator.clipboard.readText()")
    found = feedparser.parse(io.BytesIO(httpx2.get(address).content))
    assert OFFERED.title in [entry.title for entry in found.entries]
    assert httpx2.get(old).status_code == 404


def test_a_message_is_followed_to_the_pick_and_stops_what_it_came_from(site: Site, new_page: NewPage) -> None:
    page = new_page(language="da", width=390)
    book = open_address_book(site.database, site.url)
    with site.database.writing() as connection:
        code = codes_for(connection, ["anna"], "leave", site.now)["anna"]
    page.goto(book.leave(code))
    page.get_by_role("main").get_by_role("button").click()
    expect(page).to_have_url(book.leave(code))
    assert wishes(site).cadence == "none"
    assert [*violations(page), *too_wide(page)] == []
    page.get_by_role("main").get_by_role("button").first.click()
    expect(page.get_by_role("main").get_by_role("button")).to_have_count(1)
    assert wishes(site).cadence == "weekly"

    enter_as_employee(page.context, site, "anna")
    page.goto(book.pick(OFFERED.id))
    assert urlsplit(page.url)[2:] == ("/me", "", f"pick-{OFFERED.id}")
    with site.database.reading() as connection:
        assert "teams" not in channels_of_person(connection, "anna")
