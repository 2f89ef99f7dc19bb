from collections.abc import Callable
from dataclasses import replace

import pytest
from fastapi import FastAPI
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient

from curation.items import Item
from curation.store import schema
from curation.store.shares import short_link
from curation.store.suggestions import move
from service.opening import opening_page
from service.short_links import router
from service.visits import KEY_LASTS, PER_MINUTE, SAME_VISIT, Visits
from service.web.rendering import Web
from tests.service.company import ANNA, CONFIG, LAUNCH, NOW, Company

BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
MARKED = "utm_source=linkedin&utm_medium=social&utm_campaign=a-heat-pump-for-dairies&utm_content=share"


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reader(company: Company, clock: Clock) -> TestClient:
    """Somebody out there, who is not signed in."""
    app = FastAPI()
    app.state.identify = lambda request: None
    app.include_router(router(Web(lambda: CONFIG, company.database, lambda: NOW), Visits(clock)))
    return TestClient(app, follow_redirects=False, headers={"user-agent": BROWSER})


@pytest.fixture
def shared(company: Company) -> Callable[[Item], str]:
    """The code of a share of Anna's."""
    company.hire(ANNA)

    def share(item: Item = LAUNCH) -> str:
        company.offer(item, ANNA)
        with company.database.writing() as connection:
            return short_link(connection, "anna", item.id, "linkedin", NOW)

    return share


def clicks(company: Company) -> int:
    with company.database.reading() as connection:
        return sum(connection.execute(select(schema.clicks.c.count)).scalars())


def test_a_link_leads_to_the_page_of_the_item_and_tells_nothing_of_who_shared_it(
    reader: TestClient, shared: Callable[..., str]
) -> None:
    code = shared()
    answer = reader.get(f"/s/{code}")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"https://example.com/launch?{MARKED}"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "set-cookie" not in answer.headers
    assert code not in answer.headers["location"]
    assert "anna" not in answer.headers["location"].lower()


def test_the_address_of_the_item_is_kept_as_its_publisher_wrote_it(
    reader: TestClient, shared: Callable[..., str]
) -> None:
    item = replace(LAUNCH, url="https://example.com/l?a=%2F&utm_source=theirs#part")
    told = reader.get(f"/s/{shared(item)}").headers["location"]
    assert told.startswith("https://example.com/l?a=%2F&utm_source=theirs&utm_medium=social&")
    assert told.endswith("#part")


@pytest.mark.parametrize(
    "asked",
    ["?url=https://evil.example", "?next=//evil.example", "#https://evil.example", "?utm_source=a%0d%0aSet-Cookie:b"],
)
def test_nothing_in_the_request_bends_where_it_leads(
    reader: TestClient, shared: Callable[..., str], asked: str
) -> None:
    assert reader.get(f"/s/{shared()}{asked}").headers["location"] == f"https://example.com/launch?{MARKED}"


@pytest.mark.parametrize("path", ["/s/https:evil.example", "/s/222222222222", "/s/x", "/s/%00", "/s/%ff"])
def test_what_is_no_link_is_a_page_in_the_readers_language(reader: TestClient, path: str) -> None:
    answer = reader.get(path, headers={"accept-language": "da"})
    assert answer.status_code == 404
    assert 'lang="da"' in answer.text
    assert "location" not in answer.headers


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://example.com/", None])
def test_only_pages_of_the_web_are_led_to(reader: TestClient, shared: Callable[..., str], url: str | None) -> None:
    assert reader.get(f"/s/{shared(replace(LAUNCH, url=url))}").status_code == 404


def test_what_the_company_took_back_is_said(reader: TestClient, company: Company, shared: Callable[..., str]) -> None:
    code = shared()
    with company.database.writing() as connection:
        move(connection, LAUNCH.id, "withdraw", actor="Rita", now=NOW)
    assert reader.get(f"/s/{code}").status_code == 410
    assert clicks(company) == 0


def test_a_click_is_counted_and_a_reload_is_not(
    reader: TestClient, company: Company, clock: Clock, shared: Callable[..., str]
) -> None:
    code = shared()
    for _ in range(3):
        reader.get(f"/s/{code}")
    assert clicks(company) == 1
    reader.get(f"/s/{code}", headers={"user-agent": "Another browser"})
    assert clicks(company) == 2
    clock.seconds += SAME_VISIT
    reader.get(f"/s/{code}")
    assert clicks(company) == 3


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("HEAD", {}),
        ("GET", {"user-agent": "LinkedInBot/1.0"}),
        ("GET", {"sec-purpose": "prefetch"}),
        ("GET", {"sec-fetch-dest": "image"}),
    ],
)
def test_previews_are_led_on_and_not_counted(
    reader: TestClient, company: Company, shared: Callable[..., str], method: str, headers: dict[str, str]
) -> None:
    assert reader.request(method, f"/s/{shared()}", headers=headers).status_code == 302
    assert clicks(company) == 0


def test_one_address_opens_many_links_a_minute_and_not_any_number(reader: TestClient, clock: Clock) -> None:
    assert {reader.get("/s/x").status_code for _ in range(PER_MINUTE)} == {404}
    refused = reader.get("/s/x")
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) >= 1
    clock.seconds += int(refused.headers["retry-after"])
    assert reader.get("/s/x").status_code == 404


def test_visits_are_forgotten_with_their_key(clock: Clock) -> None:
    visits = Visits(clock)
    assert visits.is_first("code", "1.2.3.4", BROWSER)
    assert not visits.is_first("code", "1.2.3.4", BROWSER)
    assert "1.2.3.4" not in repr(vars(visits))
    clock.seconds += KEY_LASTS
    assert visits.is_first("code", "1.2.3.4", BROWSER)


def test_a_network_is_opened_by_a_page_of_ours_once_the_caption_is_copied(company: Company) -> None:
    app = FastAPI()
    app.state.identify = lambda request: None
    web = Web(lambda: CONFIG, company.database, lambda: NOW)

    @app.get("/opens")
    def opens(request: Request, text: str = "") -> Response:
        return opening_page(web, request, "linkedin", "https://l.example/?url=%22", back="/me", text=text)

    client = TestClient(app)
    assert client.get("/opens").headers["refresh"] == "0; url=https://l.example/?url=%22"
    assert client.get("/opens?text=Hello&copied").headers["refresh"]
    stays = client.get("/opens?text=Hello%3Cb%3E")
    assert "refresh" not in stays.headers
    assert "Hello&lt;b&gt;" in stays.text
