"""Every page: nothing for axe to find, light enough, no wider than the narrowest screen, and valid HTML."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.entering import enter_as_employee, enter_as_team
from tests.browser.looks import LOOKS, NO_PAGES, SENT, Look, path_of, too_heavy, too_wide, violations
from tests.browser.site import Site
from tests.service.signing_in import FROM_OUR_PAGES

HERE = Path(__file__).parent
VALIDATOR = HERE / "node_modules" / ".bin" / "html-validate"
# An error page says so to the console, and sharing from the web is unknown to Chromium on Linux.
EXPECTED = re.compile(r"status of 4\d\d|'web-share'")
NO_VALIDATOR = "html-validate is missing: run `npm ci --ignore-scripts` in tests/browser"


@pytest.fixture(scope="module")
def contexts(browser: Browser, shown_site: Site) -> Iterator[Mapping[str, BrowserContext]]:
    """A browser for each who looks."""
    found = {who: browser.new_context(viewport={"width": 1280, "height": 900}) for who in ("nobody", "admin", "anna")}
    enter_as_team(found["admin"], shown_site, "admin")
    enter_as_employee(found["anna"], shown_site, "anna")
    yield found
    for context in found.values():
        context.close()


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_a_page_is_for_everybody(contexts: Mapping[str, BrowserContext], shown_site: Site, look: Look) -> None:
    page = contexts[look.who].new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
    answer = page.goto(path_of(shown_site, look.path), wait_until="load")
    assert answer
    assert answer.status == look.status
    found = [
        *violations(page),
        *too_wide(page),
        *too_heavy(page),
        *(line for line in told if not EXPECTED.search(line)),
    ]
    assert not found, "\n".join(["", *found])
    page.close()


def test_the_html_of_every_page_is_valid(
    contexts: Mapping[str, BrowserContext], shown_site: Site, tmp_path: Path
) -> None:
    validator = html_validator()
    for look in LOOKS:
        text = contexts[look.who].request.get(path_of(shown_site, look.path)).text()
        (tmp_path / f"{quote(str(look), safe='')}.html").write_text(text, encoding="utf-8")
    for path, form in SENT:
        answer = contexts["anna"].request.post(path_of(shown_site, path), form=dict(form), headers=FROM_OUR_PAGES)
        assert answer.ok, answer.text()
        (tmp_path / f"share-{form['network']}.html").write_text(answer.text(), encoding="utf-8")
    (tmp_path / ".htmlvalidate.json").write_bytes((HERE / ".htmlvalidate.json").read_bytes())
    told = tmp_path / "told.json"
    command = [str(validator), "--formatter", f"json={told}", *map(str, sorted(tmp_path.glob("*.html")))]
    subprocess.run(command, capture_output=True, timeout=120, check=False)
    found = [
        f"{unquote(Path(file['filePath']).name)}:{line['line']}: {line['ruleId']}: {line['message']}"
        for file in json.loads(told.read_text())
        for line in file["messages"]
    ]
    assert not found, "\n".join(["", *found])


def test_no_page_is_forgotten(shown_site: Site) -> None:
    files = {path for path in shown_site.pages if Path(path).suffix}
    assert shown_site.pages - files - {look.path.partition("?")[0] for look in LOOKS} == NO_PAGES


def html_validator() -> Path:
    """The command, fetched by npm the first time; without it the test is skipped."""
    npm = shutil.which("npm")
    if not VALIDATOR.exists() and npm:
        at_once = ("--fetch-retries=0", "--fetch-timeout=10000")
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *at_once]
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(command, cwd=HERE, capture_output=True, timeout=60, check=False)
    if not VALIDATOR.exists() or not shutil.which("node"):
        pytest.skip(NO_VALIDATOR)
    return VALIDATOR
