"""Whatever a feed or a person's record says stays text: no new element, no new attribute, no link but to the web."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import cache

import pytest

from curation.captions import Draft, Finding
from curation.items import Item
from curation.roles import Employee
from curation.store.database import open_database
from service.web.phrases import web_link
from tests.service.company import ANNA, LAUNCH, Company, elsewhere
from tests.service.conftest import client_of
from tests.service.html import Page

GetPages = Callable[[str], list[Page]]
PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</textarea><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</bdi></h3><iframe src=javascript:alert(1)>",
    "&lt;b&gt;&#60;script&#62;",
    "{{ 7 * 7 }}{% raw %}",
    "]]><!--<base href=//evil.example>",
    "\u202egnp.exe\u2066 gpj",
]


def poisoned(payload: str) -> tuple[Item, Employee, Draft]:
    item = replace(LAUNCH, title=payload, summary=payload, text=payload, feed=payload)
    person = replace(ANNA, name=payload, title=payload, department=payload, team=payload, about=payload)
    return item, person, Draft(payload, "en", payload, (Finding("name", "warning", 0, 1, payload),))


@pytest.fixture(scope="module")
def pages_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GetPages]:
    """Every page of a company where every text is the same."""
    with ExitStack() as opened:

        @cache
        def pages(payload: str) -> list[Page]:
            database = open_database(tmp_path_factory.mktemp("company") / "service.db")
            opened.callback(database.close)
            fill(Company(database), payload)
            answers = [client_of(database).get(path) for path in ("/?state=all", "/people")]
            assert [answer.status_code for answer in answers] == [200] * 2
            return [Page(answer.text) for answer in answers]

        yield pages


def fill(company: Company, payload: str) -> None:
    item, person, draft = poisoned(payload)
    company.hire(person)
    company.suggest(elsewhere(replace(item, id="b" * 16), "/other"))
    company.offer(item, person, draft, role=payload, met=payload + ".")
    company.tell_elsewhere(item, elsewhere(replace(item, id="c" * 16), "/also"))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_leaves_a_page_as_a_harmless_word_does(pages_of: GetPages, payload: str) -> None:
    assert [page.shape for page in pages_of(payload)] == [page.shape for page in pages_of("word")]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_read_as_it_was_written(pages_of: GetPages, payload: str) -> None:
    desk, _ = pages_of(payload)
    written = " ".join(payload.split())
    assert desk.one("a", id="t1").text == written


def test_every_text_from_outside_is_isolated_from_the_direction_of_its_surroundings(pages_of: GetPages) -> None:
    for page in pages_of("word"):
        around = {tag for tag, text in page.texts if text.startswith("word")}
        assert around - {"textarea"} == {"bdi"}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " data:text/html,x",
        "file:///etc/passwd",
        "//evil.example",
        "http:",
        "https://[",
        None,
    ],
)
def test_a_link_that_is_not_of_the_web_is_not_made(
    company: Company, page: Callable[[str], Page], url: str | None
) -> None:
    company.hire(ANNA)
    company.offer(replace(LAUNCH, url=url), ANNA)
    company.tell_elsewhere(LAUNCH, replace(LAUNCH, id="c" * 16, url=url))
    desk = page("/?state=all")
    links = [str(link.attributes["href"]) for link in desk.all("a")]
    assert not [link for link in links if not link.startswith(("/", "#"))]
    assert "no link" in desk.one("main").text


@pytest.mark.parametrize("url", ["http://example.com", "https://example.com/a?b=%22#c", "HTTPS://Example.com/"])
def test_web_links_are_kept_as_they_are(url: str) -> None:
    assert web_link(url) == url
