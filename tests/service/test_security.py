import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import service
from service.security import HEADERS, host_name
from tests.service.company import Company
from tests.service.html import Page

OUR_SCRIPT = r'\{#[^#]*#\}|<script src="/static/[\w.]+" (defer|type="module")></script>'  # and comments
PATHS = [
    "/",
    "/people",
    "/sign-in",
    "/nowhere",
    "/health",
    "/ready",
    "/static/style.css",
    "/static/../app.py",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    kept = {"Cache-Control": "no-cache"} if path == "/static/style.css" else {}
    assert {name: headers[name] for name in HEADERS} == {**HEADERS, **kept}


def test_the_policy_allows_our_own_files_alone() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "form-action 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8000", "LOCALHOST", "[::1]:8000", "[::1]"])
def test_names_of_this_machine_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/health", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "::1", "evil.example:127", "[::1]evil"],
)
@pytest.mark.parametrize("path", ["/", "/health", "/static/style.css"])
def test_other_names_are_refused(client: TestClient, host: str, path: str) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_host_name_is_told_from_its_port() -> None:
    assert [host_name(host) for host in ("A:1", "a:x", "[::1]:1", "[::1]")] == ["a", "a:x", "[::1]", "[::1]"]


def test_a_missing_page_shares_the_layout(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert Page(answer.text).one("h1").text == "There is no such page"
    assert Page(answer.text).one("nav")


def test_a_method_no_page_has_is_a_page_too(client: TestClient) -> None:
    answer = client.post("/feeds")
    assert (answer.status_code, set(answer.headers["allow"].split(", "))) == (405, {"GET", "HEAD"})
    assert Page(answer.text).one("h1").text == "That request cannot be answered"


def test_an_unforeseen_error_shares_the_layout_and_tells_no_secrets(company: Company, client: TestClient) -> None:
    with company.database.writing() as connection:
        connection.exec_driver_sql("DROP TABLE feeds")
    answer = client.get("/feeds")
    assert answer.status_code == 500
    assert Page(answer.text).one("h1").text == "Something went wrong here"
    assert "no such table" not in answer.text
    assert {name: answer.headers[name] for name in HEADERS} == dict(HEADERS)


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/static/", "/static/%2e%2e/app.py"])
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_templates_trust_no_markup_and_hold_no_script_or_style_of_their_own() -> None:
    for template in (Path(service.__file__).parent / "templates").rglob("*.html"):
        source = re.sub(OUR_SCRIPT, "", template.read_text(encoding="utf-8"))
        assert not re.findall(r"\|\s*safe|autoescape|<script|<style|\sstyle=|\son\w+=|\starget=", source), template.name
