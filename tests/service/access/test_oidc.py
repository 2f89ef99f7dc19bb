"""Against a real OpenID provider on this machine."""

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from curation.store.accounts import disable
from curation.store.database import Database
from service.access.provider import NotVouched, Provider
from tests.service.access.entrance import HERE, PASSWORD, Entrance, entrance, free_port

BACK = f"{HERE}/sign-in/oidc/back"


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    """A provider in a process of its own: it uses names of Authlib that are about to go, and says so."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield awaited(f"http://localhost:{port}")
    finally:
        process.terminate()
        process.wait(30)


def awaited(address: str) -> str:
    """The address, once somebody answers there."""
    for _ in range(600):
        try:
            httpx2.get(f"{address}/jwks").raise_for_status()
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return address
    raise AssertionError("the provider did not start")


@pytest.fixture
def door(service_database: Database, issuer: str) -> Entrance:
    made = Entrance(service_database, None, provider=provider_at(issuer))
    made.hire()
    made.employ("Rita", "reviewer")
    return made


def provider_at(issuer: str, client_id: str = "passaparola") -> Provider:
    return Provider(issuer, client_id, "secret", BACK, lambda: datetime.now(UTC))


def known_there(issuer: str, subject: str, **claims: object) -> str:
    """Make somebody known to the provider."""
    httpx2.put(f"{issuer}/users/{subject}", json=claims).raise_for_status()
    return subject


def vouched(address: str, subject: str) -> str:
    """Sign in at the provider; path and query of where it sends one back to."""
    answer = httpx2.post(address, data={"sub": subject}, follow_redirects=False)
    parts = urlsplit(answer.headers["location"])
    return f"{parts.path}?{parts.query}"


def enter(browser: TestClient, subject: str, **query: str) -> Response:
    """The whole way there and back."""
    sent = browser.get("/sign-in/oidc", params=query)
    answer: Response = browser.get(vouched(sent.headers["location"], subject))
    return answer


def test_the_provider_is_asked_with_state_nonce_and_proof(door: Entrance, issuer: str) -> None:
    browser = door.browser()
    sent = browser.get("/sign-in/oidc")
    asked = parse_qs(urlsplit(sent.headers["location"]).query)
    assert sent.headers["location"].startswith(f"{issuer}/")
    assert {name: asked[name] for name in ("response_type", "code_challenge_method", "redirect_uri", "scope")} == {
        "response_type": ["code"],
        "code_challenge_method": ["S256"],
        "redirect_uri": [BACK],
        "scope": ["openid email"],
    }
    assert all(len(asked[name][0]) == 43 for name in ("state", "nonce", "code_challenge"))
    again = parse_qs(urlsplit(browser.get("/sign-in/oidc").headers["location"]).query)
    assert all(asked[name] != again[name] for name in ("state", "nonce", "code_challenge"))


def test_a_verified_address_opens_what_is_its_owners(door: Entrance, issuer: str) -> None:
    rita = known_there(issuer, "s-rita", email="Rita@example.com", email_verified=True)
    anna = known_there(issuer, "s-anna", email="anna@example.com", email_verified=True)
    browser = door.browser()
    assert enter(browser, rita, next="/feeds").headers["location"] == "/feeds"
    assert [browser.get(path).status_code for path in ("/feeds", "/me")] == [200, 403]
    other = door.browser()
    assert enter(other, anna).headers["location"] == "/me"
    assert [other.get(path).status_code for path in ("/feeds", "/me")] == [403, 200]


def test_who_came_before_is_known_by_subject_whatever_their_address(door: Entrance, issuer: str) -> None:
    subject = known_there(issuer, "s-moving", email="rita@example.com", email_verified=True)
    enter(door.browser(), subject)
    known_there(issuer, subject, email="rita.new@example.com", email_verified=False)
    assert enter(door.browser(), subject).headers["location"] == "/"


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "rita@example.com", "email_verified": False},
        {"email": "rita@example.com"},
        {"email": "rita@example.com", "email_verified": "true"},
        {"email": "stranger@example.com", "email_verified": True},
        {},
    ],
)
def test_unverified_and_unknown_addresses_open_nothing_and_make_no_account(
    door: Entrance, issuer: str, claims: dict[str, object]
) -> None:
    browser = door.browser()
    answer = enter(browser, known_there(issuer, f"s-{len(str(claims))}", **claims))
    assert (answer.status_code, "session" in answer.cookies) == (403, False)
    assert browser.get("/sessions").status_code == 303


def test_an_answer_to_another_attempt_is_not_believed(door: Entrance, issuer: str) -> None:
    rita = known_there(issuer, "s-rita", email="rita@example.com", email_verified=True)
    ours, theirs = door.browser(), door.browser()
    ours.get("/sign-in/oidc")
    foreign = vouched(theirs.get("/sign-in/oidc").headers["location"], rita)
    assert [ours.get(foreign).status_code, door.browser().get(foreign).status_code] == [403, 403]
    assert theirs.get(foreign).status_code == 303
    assert theirs.get(foreign).status_code == 403  # a code works once, and so does the attempt
    assert ours.get("/sign-in/oidc/back?error=access_denied").status_code == 403


def test_a_word_for_another_attempt_another_client_or_of_another_issuer_is_not_believed(issuer: str) -> None:
    known_there(issuer, "s-rita", email="rita@example.com", email_verified=True)
    provider = provider_at(issuer)

    def answered(address: str) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(vouched(address, "s-rita")).query).items()}

    address, errand = provider.send_off()
    with pytest.raises(NotVouched, match="nonce"):
        provider.welcome_back(answered(address), replace(errand, nonce="other"))
    address, errand = provider.send_off()
    with pytest.raises(NotVouched):
        provider_at(issuer, "somebody-else").welcome_back(answered(address), errand)
    address, errand = provider.send_off()
    with pytest.raises(NotVouched, match="another issuer"):
        provider.welcome_back(answered(address) | {"iss": "https://evil.example"}, errand)
    with pytest.raises(NotVouched, match="calls itself"):
        provider_at(issuer.replace("localhost", "127.0.0.1") + "/").send_off()


def test_a_provider_that_is_not_there_is_told_as_a_page(tmp_path: Path) -> None:
    with entrance(tmp_path, provider=provider_at("http://127.0.0.1:1")) as door:  # type: ignore[arg-type]
        assert door.browser().get("/sign-in/oidc").status_code == 403


def test_one_who_is_in_the_team_and_takes_part_is_both(door: Entrance, issuer: str) -> None:
    door.employ("Anna", "editor")
    browser = door.browser()
    enter(browser, known_there(issuer, "s-both", email="anna@example.com", email_verified=True))
    assert [browser.get(path).status_code for path in ("/feeds", "/me")] == [200, 200]


def test_a_disabled_account_is_not_let_in(door: Entrance, issuer: str) -> None:
    door.employ("Ada", "admin")
    rita = known_there(issuer, "s-rita", email="rita@example.com", email_verified=True)
    with door.database.writing() as connection:
        disable(connection, "rita", door.now)
    assert enter(door.browser(), rita).status_code == 403
    assert door.browser().post("/sign-in", data={"email": "rita@example.com", "password": PASSWORD}).status_code == 422
