import json
import threading

import pytest
from httpx2 import Client as HttpClient
from starlette.requests import Request
from starlette.testclient import TestClient

from curation.store.database import Database
from service.api.access import Caller
from service.api.errors import ApiError
from service.security import HEADERS
from tests.service.api.doors import NoAccess
from tests.service.api.models import Gate, Poisoned
from tests.service.api.running import Client, Serve, document, received, smaller, until

NDJSON = {"content-type": "application/x-ndjson"}


class Counting:
    """Lets so many documents in and refuses the rest; remembers what it was asked."""

    def __init__(self, most: int, refusal: ApiError) -> None:
        self.left = most
        self.refusal = refusal
        self.asked: list[tuple[str, int]] = []

    async def admit(self, request: Request, scope: str, documents: int) -> Caller:
        assert request.headers["host"]
        self.asked.append((scope, documents))
        if documents > self.left:
            self.left += 10  # as time does
            raise self.refusal
        self.left -= documents
        return Caller("somebody")


def request_bytes(text: str, length: int | None = None) -> bytes:
    body = json.dumps({"documents": [document(text)], "level": "document"}).encode()
    return (
        b"POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + f"Content-Length: {length or len(body)}\r\n\r\n".encode()
        + body
    )


@pytest.mark.parametrize("path", ["/v1/sentiment", "/v1/sentiment/bulk"])
def test_whoever_is_not_let_in_is_refused_before_the_body_is_read(database: Database, path: str) -> None:
    with Client(database, access=NoAccess()) as client:
        answer = client.post(path, content=b"[" * 5_000_000)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.json()["error"]["code"] == "unauthorized"


def test_callers_pay_for_documents_once_their_number_is_known(database: Database) -> None:
    access = Counting(3, ApiError(429, "too_fast", "slower", retry_after=7))
    with Client(database, access=access) as client:
        sent = {"documents": [document("good")] * 2, "level": "document"}
        paid, refused = client.post("/v1/sentiment", json=sent), client.post("/v1/sentiment", json=sent)
    assert access.asked == [("sentiment", 0), ("sentiment", 2)] * 2
    assert (paid.status_code, refused.status_code, refused.headers["retry-after"]) == (200, 429, "7")


def test_a_stream_waits_until_its_caller_may_go_on(database: Database) -> None:
    access = Counting(1, ApiError(429, "too_fast", "slower", retry_after=1))
    with Client(database, access=access) as client:
        body = json.dumps(document("good")).encode() + b"\n"
        answer = client.post("/v1/sentiment/bulk", content=body * 5, headers=NDJSON)
    assert answer.text.count('"mentions":[]') == 5
    assert access.asked == [("sentiment", 0), ("sentiment", 5), ("sentiment", 5)]


def test_lines_of_a_caller_who_is_shut_out_have_errors_in_their_places(database: Database) -> None:
    access = Counting(0, ApiError(401, "unauthorized", "revoked"))
    with Client(database, access=access) as client:
        body = json.dumps(document("good")).encode() + b"\n"
        answer = client.post("/v1/sentiment/bulk", content=body, headers=NDJSON)
    assert json.loads(answer.text) == {"id": "1", "error": {"code": "unauthorized", "message": "revoked"}}


def test_a_client_that_has_gone_costs_no_inference(serve: Serve) -> None:
    gate = Gate()
    with serve(model=gate) as serving, HttpClient(timeout=60) as other:
        first = serving.connect()
        first.sendall(request_bytes("first"))
        until(lambda: gate.asked == [["first"]])
        with serving.connect() as gone:
            gone.sendall(request_bytes("gone"))
            until(lambda: "passaparola_queue_documents 2.0" in other.get(f"{serving.url}/metrics").text)
        until(lambda: "passaparola_queue_documents 1.0" in other.get(f"{serving.url}/metrics").text)
        gate.opened.set()
        with first:
            assert first.recv(10_000).startswith(b"HTTP/1.1 200")
        counted = other.get(f"{serving.url}/metrics").text
    assert gate.asked == [["first"]]
    assert 'passaparola_requests_total{path="/v1/sentiment",status="499"} 1.0' in counted


def test_a_full_queue_answers_429_with_when_to_come_back(serve: Serve) -> None:
    gate = Gate()
    limits = smaller(waiting_documents=1)
    with (
        serve(model=gate, limits=limits) as serving,
        HttpClient(timeout=60) as other,
        serving.connect() as first,
    ):
        first.sendall(request_bytes("first"))
        until(lambda: bool(gate.asked))
        address = f"{serving.url}/v1/sentiment"
        refused = other.post(address, json={"documents": [document("good")], "level": "document"})
        assert other.get(f"{serving.url}/health").status_code == 200
        gate.opened.set()
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "busy")
    assert int(refused.headers["retry-after"]) >= 1


def test_until_the_model_answers_nothing_is_taken_on(database: Database) -> None:
    client = TestClient(Client(database).app)
    answer = client.post("/v1/sentiment", json={"documents": [document("good")]}, headers={"host": "localhost"})
    ready = client.get("/ready", headers={"host": "localhost"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (503, "not_ready")
    assert (ready.status_code, ready.json()["error"]["message"]) == (503, "sentiment: still loading")


def test_ready_names_the_model_that_answers(client: TestClient) -> None:
    assert client.get("/ready").json() == {"status": "ready", "sentiment": "fake@1"}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_dead_worker_turns_ready_red_and_fails_who_waits(database: Database) -> None:
    with Client(database, model=Poisoned()) as client:
        sent = {"documents": [document("death")], "level": "document"}
        answer, ready = client.post("/v1/sentiment", json=sent), client.get("/ready")
        after = client.post("/v1/sentiment", json=sent)
        body = json.dumps(document("good")).encode()
        stream = client.post("/v1/sentiment/bulk?level=document", content=body, headers=NDJSON)
        assert client.get("/health").status_code == 200
    assert [each.status_code for each in (answer, after, stream, ready)] == [503] * 4
    assert "thread has ended" in ready.json()["error"]["message"]


def test_metrics_count_what_was_done(client: TestClient) -> None:
    sent = {"documents": [document("Kalvento is good")], "level": "both"}
    client.post("/v1/sentiment", json=sent)
    client.post("/v1/sentiment", content=b"{")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    for line in (
        'passaparola_requests_total{path="/v1/sentiment",status="200"} 1.0',
        'passaparola_requests_total{path="/v1/sentiment",status="415"} 1.0',
        'passaparola_refused_total{reason="unsupported_media_type"} 1.0',
        "passaparola_passages_total 2.0",
        "passaparola_characters_total 32.0",
        'passaparola_documents_total{path="/v1/sentiment"} 1.0',
        "passaparola_queue_documents 0.0",
        "passaparola_queue_characters 0.0",
        "passaparola_batch_passages_sum 2.0",
        'passaparola_stage_seconds_count{stage="queue"} 1.0',
        'passaparola_stage_seconds_count{stage="inference"} 1.0',
        'passaparola_stage_seconds_count{stage="request"} 2.0',
    ):
        assert line in answer.text, line


def test_every_answer_carries_the_headers_of_the_service(client: TestClient) -> None:
    for answer in (client.post("/v1/sentiment", json={}), client.get("/metrics"), client.get("/v1/openapi.json")):
        assert {name: answer.headers[name] for name in HEADERS} == dict(HEADERS)


def test_many_clients_at_once_each_get_their_own_answers(serve: Serve) -> None:
    def ask(number: int) -> None:
        with HttpClient(timeout=60) as client:
            for turn in range(10):
                word = ("good", "bad", "so")[(number + turn) % 3]
                sent = {"documents": [document(word, id=f"{number}-{turn}")], "level": "document"}
                (answer,) = client.post(f"{serving.url}/v1/sentiment", json=sent).json()["documents"]
                found.append((answer["id"], word, answer["sentiment"]["label"]))

    found: list[tuple[str, str, str]] = []
    with serve() as serving:
        threads = [threading.Thread(target=ask, args=(number,)) for number in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
    meant = {"good": "positive", "bad": "negative", "so": "neutral"}
    assert len({id for id, _, _ in found}) == 160
    assert all(meant[word] == label for _, word, label in found)


def test_requests_one_after_another_on_one_connection_are_answered_in_order(serve: Serve) -> None:
    with serve() as serving, serving.connect() as client:
        client.sendall(
            request_bytes("good") + request_bytes("bad") + b"GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n"
        )
        said = received(client)
    assert said.index(b'"positive","prob') < said.index(b'"negative","prob') < said.index(b'"alive"')


def test_what_is_no_http_gets_a_4xx_and_no_more(serve: Serve) -> None:
    heads = (b"GET / HTTP/9.9\r\n\r\n", b"\0\0\0\0\r\n\r\n", b"POST /v1/sentiment HTTP/1.1\r\nA: " + b"b" * 10**6)
    smuggled = (
        b"POST /v1/sentiment HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
    )
    with serve() as serving:
        for head in (*heads, smuggled):
            with serving.connect() as client:
                client.sendall(head)
                assert client.recv(100).startswith(b"HTTP/1.1 4")
