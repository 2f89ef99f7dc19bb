"""The pages by who sees them, and what is held against each: axe, width, weight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from curation.store.links import make_link
from curation.store.own_addresses import codes_for, open_address_book
from curation.store.sessions import Owner
from tests.browser.kalvento import OFFERED
from tests.browser.site import Site

Who = Literal["nobody", "admin", "anna"]
HEAVIEST = 100 * 1024  # bytes of HTML, style and scripts together, as they travel
NARROWEST = 320

_WEIGH = """
performance.getEntries()
  .filter((entry) => ["navigation", "resource"].includes(entry.entryType) && entry.initiatorType !== "img")
  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
"""
_STICKS_OUT = """
document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *, header *, footer *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 3).map((element) => element.outerHTML.slice(0, 160))
"""
AXE = Axe()
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
COLOURS_ALONE = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}


@dataclass(frozen=True, slots=True)
class Look:
    """One page as somebody sees it."""

    path: str
    who: Who = "admin"
    status: int = 200

    def __str__(self) -> str:
        return f"{self.who}:{self.path}"


LOOKS: Sequence[Look] = (
    Look("/sign-in", "nobody"),
    Look("/sign-in/forgotten", "nobody"),
    Look("/sign-in/sent", "nobody"),
    Look("/link/{token}", "nobody"),
    Look("/link/nothing", "nobody", 410),
    Look("/s/{code}", "nobody", 404),
    Look("/leave/{token}", "nobody"),
    Look("/leave/nothing", "nobody", 404),
    Look("/me/erased", "nobody"),
    Look("/nothing", status=404),
    Look("/"),
    Look("/?state=all&sort=newest&page=9"),
    Look("/suggestions/{id}"),
    Look("/suggestions/{id}/examples"),
    Look("/mentions"),
    Look("/feeds"),
    Look("/programme"),
    Look("/people"),
    Look("/people/import"),
    Look("/people/{id:path}/remove"),
    Look("/shares"),
    Look("/accounts"),
    Look("/sessions"),
    Look("/me", "anna"),
    Look("/me/archive", "anna"),
    Look("/me/propose", "anna"),
    Look("/me/settings", "anna"),
    Look("/me/data", "anna"),
    Look("/me/data/erase", "anna"),
    Look("/me/left", "anna"),
    Look("/sessions", "anna"),
)
"""By the paths of the routes; what stands in braces is filled in by `path_of`."""

SENT: Sequence[tuple[str, Mapping[str, str]]] = (
    ("/me/picks/{offered}/share", {"network": "linkedin", "text": "Hello"}),
    ("/me/picks/{offered}/share", {"network": "x", "text": "Hello"}),
    ("/me/picks/{offered}/share", {"network": "copy", "text": "Hello"}),
    ("/me/picks/{offered}/share", {"network": "mastodon", "text": "Hello"}),
)
"""Forms of Anna's that are answered with a page."""

NO_PAGES = frozenset(
    {
        "/health",
        "/ready",
        "/sign-in/oidc",
        "/sign-in/oidc/back",
        "/suggestions/changes",
        "/me/data/export",
        "/me/picks/{item}",
    }
)


def path_of(site: Site, look: str) -> str:
    """Where to look: of the suggestions the first, of people Dorte, links and messages sent to Anna."""
    path = look.replace("/people/{id:path}", "/people/dorte").replace("{id}", f"{0:016x}").replace("{code}", "nothing")
    if path == "/leave/{token}":
        with site.database.writing() as connection:
            codes = codes_for(connection, ["anna"], "leave", site.now)
        return open_address_book(site.database, site.url).leave(codes["anna"])
    if "{token}" in path:
        with site.database.writing() as connection:
            path = path.replace("{token}", make_link(connection, "enter", Owner(employee="anna"), site.now))
    return site.url + path.replace("{offered}", OFFERED.id)


def violations(page: Page) -> Sequence[str]:
    """What axe finds, by day and, of colours, by night."""
    found = _told(AXE.run(page, options=RULES))
    page.emulate_media(color_scheme="dark")
    found += [f"by night: {told}" for told in _told(AXE.run(page, options=COLOURS_ALONE))]
    page.emulate_media(color_scheme="light")
    return found


def too_wide(page: Page) -> Sequence[str]:
    """What sticks out of the narrowest screen."""
    page.set_viewport_size({"width": NARROWEST, "height": 700})
    found: list[str] = page.evaluate(_STICKS_OUT)
    return [f"wider than {NARROWEST} px: {told}" for told in found]


def too_heavy(page: Page) -> Sequence[str]:
    """Whether page, style and scripts are more than they may be, as they travel; pictures are not counted."""
    weight: int = page.evaluate(_WEIGH)
    return [f"{weight} bytes"] if weight > HEAVIEST else []


def _told(results: object) -> list[str]:
    response: dict[str, list[dict[str, object]]] = results.response  # type: ignore[attr-defined]
    return [
        f"{violation['id']}: {violation['help']}: {[node['html'][:200] for node in violation['nodes']]}"  # type: ignore[index]
        for violation in response["violations"]
    ]
