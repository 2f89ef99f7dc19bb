import pytest
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from service.security import from_our_pages
from tests.service.access.entrance import PASSWORD, Entrance


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "none"}, True),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "cross-site", "origin": "http://desk.example"}, False),
        ({"origin": "http://desk.example"}, True),
        ({"origin": "https://desk.example"}, True),
        ({"origin": "http://desk.example:8080"}, False),
        ({"origin": "http://evil.example"}, False),
        ({"origin": "null"}, False),
        ({"origin": ""}, False),
        ({"referer": "http://desk.example/"}, False),
        ({}, False),
    ],
)
def test_a_form_comes_from_our_pages_or_it_does_not(headers: dict[str, str], ours: bool) -> None:
    assert from_our_pages(Headers({"host": "desk.example", **headers})) == ours


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out", "/language", "/me/leave", "/nowhere"])
def test_what_changes_something_is_refused_from_elsewhere(door: Entrance, path: str) -> None:
    client = TestClient(door.app, follow_redirects=False, headers={"sec-fetch-site": "cross-site"})
    answer = client.post(path, data={"email": "rita@example.com", "password": PASSWORD})
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_other_methods_are_refused_from_elsewhere_too(door: Entrance, method: str) -> None:
    assert TestClient(door.app).request(method, "/feeds").status_code == 403


def test_links_from_elsewhere_lead_in(door: Entrance) -> None:
    client = TestClient(door.app, headers={"sec-fetch-site": "cross-site"})
    assert client.get("/sign-in").status_code == 200
