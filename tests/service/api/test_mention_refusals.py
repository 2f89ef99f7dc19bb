from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.store.database import open_database
from service.api.mention_query import cursor
from tests.service.api.storing import Keyring, asking, kept, post
from tests.service.company import NOW


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """One for all: nothing here changes anything."""
    place: Path = tmp_path_factory.mktemp("refusals") / "service.db"
    database = open_database(place)
    keyring = Keyring(database)
    with asking(keyring) as client:
        client.headers.update(keyring.key(per_minute=1_000_000))
        yield client
    database.close()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"documents": [{"id": "1", "text": "x"}]}, "required"),
        ({"documents": [post(source="")]}, "at least 1 character"),
        ({"documents": [post(source="a\0b")]}, "pattern"),
        ({"documents": [post(source="feed:News")]}, "feed:"),
        ({"documents": [post(source=7)]}, "string"),  # type: ignore[arg-type]
        ({"documents": [post(id="")]}, "at least 1 character"),
        ({"documents": [post(id="a\nb")]}, "pattern"),
        ({"documents": [post(published="yesterday")]}, "give a day"),
        ({"documents": [post(published=1_700_000_000)]}, "give a day"),
        ({"documents": [post(published="0001-01-01T00:00:00+14:00")]}, "year"),
        ({"documents": [post(published="2026-02-30")]}, "day is out of range"),
        ({"documents": [post(published="2026-11-21T09:00:00")]}, "time zone"),
        ({"documents": [post(), post("Again")]}, "documents[1]"),
        ({"documents": [post(id=1), post(id="1")]}, "documents[1]"),
        ({"documents": [post()], "level": "both"}, "not known"),
        ({"documents": [post()], "brands": ["nobody"]}, "not configured"),
        ({"documents": []}, "at least 1 item"),
        ([], "object"),
    ],
)
def test_anything_else_is_refused_and_says_why(client: TestClient, body: object, says: str) -> None:
    answer = client.post("/v1/mentions", json=body)
    assert answer.status_code == 422
    assert says in answer.json()["error"]["message"]
    assert kept(client) == []


@pytest.mark.parametrize("keys", [[""], ["a b"], ["x" * 256], ["è".encode().decode("latin-1")], ["a", "a"]])
def test_an_idempotency_key_is_one_word_of_ascii(client: TestClient, keys: list[str]) -> None:
    headers = [("idempotency-key", key.encode("latin-1")) for key in keys]
    answer = client.post("/v1/mentions", json={"documents": [post()]}, headers=headers)  # type: ignore[arg-type]
    assert (answer.status_code, "Idempotency-Key" in answer.text) == (422, True)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("limit=1" + "0" * 30, "limit"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
        ("limit=-1", "limit"),
        ("limit=1.0", "limit"),
        ("limit=%201", "limit"),
        ("limit=", "limit"),
        ("limit=\u0663", "limit"),
        ("limit=1&limit=2", "limit is given twice"),
        ("secret=1&secret=2", "a parameter is given twice"),
        ("secret=1", "a parameter"),
        ("brand=", "brand"),
        ("brand=%00", "brand"),
        ("brand=" + "a" * 101, "brand"),
        ("language=en-GB", "language"),
        ("source=a%0Ab", "source"),
        ("since=yesterday", "since"),
        ("since=2026-11-21T09:00:00", "time zone"),
        ("until=9999-12-31T23:59:59-23:59", "year"),
        ("label=bad", "label"),
        ("uncertain=1", "uncertain"),
        ("corrected=True", "corrected"),
        ("cursor=", "cursor"),
        ("cursor=%ff", "cursor"),
        ("cursor=bm9uc2Vuc2U=", "cursor"),
        ("cursor=MDAwMS0wMS0wMVQwMDowMDowMCsxNDowMCBh", "cursor"),
        ("brand=" + "a" * 60_000, "bytes"),
        ("&".join(f"a{number}=1" for number in range(50)), "too many"),
    ],
)
def test_a_query_says_what_is_known_once_and_within_bounds(client: TestClient, query: str, says: str) -> None:
    answer = client.get(f"/v1/mentions?{query}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid_request")
    assert says in answer.json()["error"]["message"]
    assert "secret" not in answer.text


@pytest.mark.parametrize(
    "query", ["brand=%ff", "brand=%ed%a0%80", "source=%F0%9F%98%80", f"cursor={cursor((NOW, 'a'))}"]
)
def test_odd_letters_find_nothing_and_break_nothing(client: TestClient, query: str) -> None:
    assert kept(client, query) == []


@pytest.mark.parametrize("query", ["by=", "by=colour", "by=brand,brand", "by=brand&by=day", "by=brand,", "limit=5"])
def test_a_summary_is_by_what_is_known_once(client: TestClient, query: str) -> None:
    assert client.get(f"/v1/mentions/summary?{query}").status_code == 422


@pytest.mark.parametrize(
    "body", ["{}", "[]", '{"label": "bad"}', '{"label": null}', '{"label": "neutral", "by": "me"}']
)
def test_a_correction_says_one_of_three_labels_and_nothing_else(client: TestClient, body: str) -> None:
    headers = {"content-type": "application/json"}
    assert client.put(f"/v1/mentions/{'0' * 32}/label", content=body, headers=headers).status_code == 422


@pytest.mark.parametrize("id", ["0" * 32, "1", "%00", "x" * 5_000, "%2e%2e"])
def test_a_mention_nobody_stored_cannot_be_corrected(client: TestClient, id: str) -> None:
    answer = client.put(f"/v1/mentions/{id}/label", json={"label": "neutral"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "unknown_mention")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("PUT", "/v1/mentions", 405),
        ("DELETE", "/v1/mentions", 405),
        ("POST", "/v1/mentions/summary", 405),
        ("GET", f"/v1/mentions/{'0' * 32}/label", 405),
        ("GET", f"/v1/mentions/{'0' * 32}", 404),
        ("GET", "/v1/mentions/", 404),
    ],
)
def test_other_methods_and_paths_are_refused(client: TestClient, method: str, path: str, status: int) -> None:
    assert client.request(method, path).status_code == status


def test_what_is_sent_has_to_be_json(client: TestClient) -> None:
    headers = {"content-type": "text/plain"}
    assert client.post("/v1/mentions", content="{}", headers=headers).status_code == 415
    assert client.put(f"/v1/mentions/{'0' * 32}/label", content="{}", headers=headers).status_code == 415
    assert client.post("/v1/mentions", content="{", headers={"content-type": "application/json"}).status_code == 400
