"""A browser of this machine for looking at the pages, and what is missing where there is none."""

import base64
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
NONE_FOUND = f"no browser: none of {', '.join(NAMES)} is on the PATH; on Debian: apt-get install chromium"
QUALITIES = (70, 50, 30)
LARGEST = 100 * 1024  # bytes of a picture
NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


class NoBrowser(Exception):
    """No browser is installed; the message names those that would do."""


def open_browser(playwright: "Playwright") -> "Browser":
    """Chromium or Chrome, which finds no other machine than this one.

    Raises:
        NoBrowser: there is none.
    """
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        raise NoBrowser(NONE_FOUND)
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []  # the sandbox refuses to run as root
    return playwright.chromium.launch(executable_path=found, args=[NOWHERE_ELSE, *as_root])


def taken(page: "Page", width: int, tallest: int) -> bytes:
    """A picture (WebP) of a page from its top, in the best quality that is small enough; sizes are CSS pixels."""
    height: int = page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, tallest), "scale": 1}
    session = page.context.new_cdp_session(page)
    for quality in QUALITIES:
        asked = {"format": "webp", "quality": quality, "captureBeyondViewport": True, "clip": clip}
        picture = base64.b64decode(session.send("Page.captureScreenshot", asked)["data"])
        if len(picture) <= LARGEST:
            break
    session.detach()
    return picture
