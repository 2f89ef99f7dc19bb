"""A real browser on a real server. What is missing is named, and the tests that need it are skipped."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install -e '.[dev]'")
pytest.importorskip("aiosmtpd", reason="aiosmtpd is missing: pip install -e '.[dev]'")

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from curation.store.database import open_database
from service.evaluation.browsing import NoBrowser, open_browser
from tests.browser.kalvento import fill
from tests.browser.site import Site, running_site
from tests.service.company import Company

PATIENCE_MS = 15_000

NewPage = Callable[..., Page]


# Not for longer: its driver is a child process, and keeps a running event loop in the thread of whatever comes after.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, which finds no other machine than this one."""
    with sync_playwright() as playwright:
        try:
            browser = open_browser(playwright)
        except NoBrowser as missing:
            pytest.skip(str(missing))
        expect.set_options(timeout=PATIENCE_MS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def company_template(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Path:
    """A database with the company in it, to copy."""
    path = tmp_path_factory.mktemp("company") / "company.db"
    path.write_bytes(sqlite_template.read_bytes())
    with closing(open_database(path)) as database:
        fill(Company(database))
    return path


@pytest.fixture
def site(tmp_path: Path, company_template: Path) -> Iterator[Site]:
    """A site of the test's own."""
    with running_site(tmp_path, company_template) as site:
        yield site


@pytest.fixture(scope="module")
def shown_site(tmp_path_factory: pytest.TempPathFactory, company_template: Path) -> Iterator[Site]:
    """A site that the tests of a module look at and do not change."""
    with running_site(tmp_path_factory.mktemp("site"), company_template) as site:
        yield site


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Opens pages, each in a browser of its own: new cookies, a language, a width."""
    contexts: list[BrowserContext] = []

    def opened(language: str = "en", width: int = 1280) -> Page:
        context = browser.new_context(
            locale=language, viewport={"width": width, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
