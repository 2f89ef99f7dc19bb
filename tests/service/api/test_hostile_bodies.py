import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from curation.store.database import Database
from service.api.limits import MAX_DOCUMENTS, MAX_TEXT
from tests.service.api.running import Client, Serve, document, received, smaller

SECRET = "s3cret"  # stands in every body, and must come back in no answer
JSON = {"content-type": "application/json"}


def body(documents: str, more: str = "") -> bytes:
    return f'{{"documents": {documents}{more}}}'.encode()


def one(text: str, more: str = "") -> bytes:
    return body(f'[{{"id": "1", "text": {text}{more}}}]')


HOSTILE = {
    "empty": (b"", 400),
    "null": (b"null", 422),
    "a list": (b"[]", 422),
    "a text": (b'"s3cret"', 422),
    "two values": (b"{} {}", 400),
    "not a number": (one("NaN"), 422),
    "infinity": (one("-Infinity"), 422),
    "too large for a float": (one("1e999"), 422),
    "not a number as id": (body('[{"id": NaN, "text": "s3cret"}]'), 422),
    "5,000 digits": (body(f'[{{"id": {"9" * 5_000}, "text": "s3cret"}}]'), 400),
    "4,000 digits": (body(f'[{{"id": {"9" * 4_000}, "text": "s3cret"}}]'), 422),
    "half a surrogate": (one('"s3cret \\ud800"'), 400),
    "half a surrogate in a key": (one('"s3cret"', ', "\\udfff": 1'), 400),
    "a surrogate in UTF-8": (b'{"documents": [{"id": "1", "text": "s3cret \xed\xa0\x80"}]}', 400),
    "no UTF-8": (b'{"documents": [{"id": "1", "text": "s3cret \xff"}]}', 400),
    "UTF-16": (one('"s3cret"').decode().encode("utf-16"), 400),
    "a byte order mark": (b"\xef\xbb\xbf" + one('"s3cret"'), 400),
    "1,000 deep": (body("[" * 1_000 + "]" * 1_000), 400),
    "100,000 deep": (body("[" * 100_000), 400),
    "100 deep": (body("[" * 100 + "]" * 100), 422),
    "a key twice": (one('"s3cret"', ', "text": "s3cret"'), 422),
    "documents twice": (body('[{"id": "1", "text": "s3cret"}]', ', "documents": []'), 422),
    "an unknown key": (one('"s3cret"', ', "s3cret": 1'), 422),
    "an unknown key above": (body('[{"id": "1", "text": "s3cret"}]', ', "s3cret": 1'), 422),
    "no text": (body('[{"id": "s3cret"}]'), 422),
    "a number as text": (one("1"), 422),
    "null as text": (one("null"), 422),
    "an object as text": (one('{"s3cret": 1}'), 422),
    "true as id": (body('[{"id": true, "text": "s3cret"}]'), 422),
    "a long id": (body(f'[{{"id": "{"s3cret" * 100}", "text": ""}}]'), 422),
    "no documents": (body("[]"), 422),
    "too many documents": (body(json.dumps([document(SECRET)] * (MAX_DOCUMENTS + 1))), 422),
    "100,000 wrong documents": (body("[" + "1," * 100_000 + "1]"), 422),
    "300,000 empty documents": (body("[" + "{}," * 300_000 + "{}]"), 422),
    "a text one too long": (one(f'"{"a" * (MAX_TEXT + 1)}"'), 422),
    "1,000,000 characters": (one(f'"{"s3cret " * 142_858}"'), 422),
    "too many bytes": (one(f'"{"s3cret" * 500_000}"'), 413),
    "no language": (one('"s3cret"', ', "language": "s3cret language"'), 422),
    "no level": (body('[{"id": "1", "text": "s3cret"}]', ', "level": "s3cret"'), 422),
    "a brand without name": (body('[{"id": "1", "text": "s3cret"}]', ', "brands": [{"name": " "}]'), 422),
    "a brand of nothing": (body('[{"id": "1", "text": "s3cret"}]', ', "brands": [{"name": "\\u200b"}]'), 422),
    "a brand twice": (body('[{"id": "1", "text": "s3cret"}]', ', "brands": ["termo", "termo"]'), 422),
    "too many brands": (body('[{"id": "1", "text": "s3cret"}]', f', "brands": {json.dumps(["termo"] * 51)}'), 422),
    "an open string": (b'{"documents": [{"id": "1", "text": "s3cret', 400),
}


@pytest.mark.parametrize(("sent", "status"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_body_gets_its_status_and_is_never_repeated(client: TestClient, sent: bytes, status: int) -> None:
    answer = client.post("/v1/sentiment", content=sent, headers=JSON)
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert (set(answer.json()), set(error)) == ({"error"}, {"code", "message"})
    assert error["message"]
    assert SECRET not in answer.text
    assert len(answer.content) < 1_000


def test_a_text_of_the_longest_length_is_taken(client: TestClient) -> None:
    sent = [document("é" * MAX_TEXT)] + [document("")] * (MAX_DOCUMENTS - 1)
    assert client.post("/v1/sentiment", json={"documents": sent}).status_code == 200


def test_an_unknown_brand_is_named_with_those_there_are(client: TestClient) -> None:
    answer = client.post("/v1/sentiment", json={"documents": [document("x")], "brands": ["kalvento", "acme"]})
    assert answer.status_code == 422
    assert answer.json()["error"] == {
        "code": "unknown_brand",
        "message": "brands[1]: 'acme' is not configured; configured are: kalvento, termo",
    }


def test_the_place_of_a_problem_is_told(client: TestClient) -> None:
    sent = body('[{"id": "1", "text": ""}, {"id": "2", "text": 3}, {"id": [], "text": "", "x": 1}]')
    told = client.post("/v1/sentiment", content=sent, headers=JSON).json()["error"]["message"]
    assert told == (
        "documents[1].text: input should be a valid string; "
        "documents[2].id: input should be a valid string or input should be a valid integer; "
        "documents[2]: has a key that is not known here"
    )


@pytest.mark.parametrize(
    "headers",
    [
        {"content-type": "text/plain"},
        {"content-type": "application/x-www-form-urlencoded"},
        {"content-type": "application/json; charset=utf-16"},
        {"content-type": "application/x-ndjson"},
        {"content-type": ""},
        {**JSON, "content-encoding": "gzip"},
        {**JSON, "content-encoding": "identity, gzip"},
    ],
)
@pytest.mark.parametrize("path", ["/v1/sentiment", "/v1/sentiment/bulk"])
def test_other_types_and_encodings_are_refused(client: TestClient, path: str, headers: dict[str, str]) -> None:
    if path.endswith("bulk") and headers["content-type"].endswith("ndjson"):
        headers = {"content-type": "application/json"}
    answer = client.post(path, content=one('""'), headers=headers)
    assert answer.status_code == 415
    assert answer.json()["error"]["code"].startswith("unsupported_")


def test_a_charset_may_be_named(client: TestClient) -> None:
    headers = {"content-type": 'Application/JSON; charset="UTF-8"', "content-encoding": "identity"}
    assert client.post("/v1/sentiment", content=one('""'), headers=headers).status_code == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused_in_the_same_shape(client: TestClient, method: str) -> None:
    answer = client.request(method, "/v1/sentiment")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.json()["error"]["code"] == "method_not_allowed"


def test_other_paths_are_missing_in_the_same_shape(client: TestClient) -> None:
    for path in ("/v1/", "/v1/nothing", "/v1/sentiment/", "/v2", "/", "/docs", "/static/style.css"):
        answer = client.get(path, follow_redirects=False)
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found"), path


def test_other_hosts_are_refused_with_the_remedy(client: TestClient) -> None:
    answer = client.post("/v1/sentiment", content=one('""'), headers={**JSON, "host": "evil.example"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "unknown_host")
    assert "--allowed-host" in answer.json()["error"]["message"]


def test_a_client_that_sends_far_too_much_still_reads_why_it_is_refused(serve: Serve) -> None:
    from httpx2 import post

    def endless() -> Iterator[bytes]:
        for _ in range(300):
            yield b" " * 100_000

    with serve() as serving:
        answer = post(f"{serving.url}/v1/sentiment", content=endless(), headers=JSON, timeout=60)
        declared = post(f"{serving.url}/v1/sentiment", content=b" " * 30_000_000, headers=JSON, timeout=60)
    assert (answer.status_code, declared.status_code) == (413, 413)
    assert answer.json()["error"]["code"] == "too_large"


def test_a_body_that_trickles_in_is_cut_off(serve: Serve) -> None:
    with serve(limits=smaller(body_seconds=0.2)) as serving, serving.connect() as client:
        client.sendall(
            b"POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\n"
            b"Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        )
        said = received(client)
    assert said.startswith(b"HTTP/1.1 408 ")
    assert b'"too_slow"' in said


def test_bodies_that_are_too_much_together_are_refused_and_let_go(database: Database) -> None:
    with Client(database, limits=smaller(all_bodies_bytes=100)) as client:
        for _ in range(2):
            assert client.post("/v1/sentiment", content=one('""'), headers=JSON).status_code == 200
            refused = client.post("/v1/sentiment", content=one(f'"{SECRET * 20}"'), headers=JSON)
            assert (refused.status_code, refused.headers["retry-after"]) == (429, "1")


@pytest.mark.skipif("PASSAPAROLA_DATA" not in os.environ, reason="needs the shared corpora: set PASSAPAROLA_DATA")
def test_every_file_of_the_json_test_suite_gets_a_4xx(client: TestClient) -> None:
    files = sorted((Path(os.environ["PASSAPAROLA_DATA"]) / "feeds" / "json").rglob("*.json"))
    assert files
    for file in files:
        answer = client.post("/v1/sentiment", content=file.read_bytes(), headers=JSON)
        assert 400 <= answer.status_code < 500, file.name
        inside = body('[{"id": "1", "text": ').removesuffix(b"}") + file.read_bytes() + b"}]}"
        assert client.post("/v1/sentiment", content=inside, headers=JSON).status_code < 500, file.name
