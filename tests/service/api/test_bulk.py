import json
import socket
import threading
from collections.abc import Iterator

import psutil
import pytest
from httpx2 import Client as HttpClient
from starlette.testclient import TestClient

from curation.store.database import Database
from service.api.limits import MAX_TEXT
from tests.service.api.models import Gate, Poisoned
from tests.service.api.running import Client, Serve, Serving, document, received, smaller, until

NDJSON = {"content-type": "application/x-ndjson"}
HEAD = b"POST /v1/sentiment/bulk HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"


def lines(*documents: object) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in documents)


def streamed(client: TestClient, body: bytes, query: str = "") -> list[dict[str, object]]:
    """The answers to the lines of a body."""
    answer = client.post(f"/v1/sentiment/bulk{query}", content=body, headers=NDJSON)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in answer.content.splitlines()]


def test_a_line_is_answered_as_a_document_is(client: TestClient) -> None:
    sent = document("Kalvento is good.", id="x")
    together = client.post("/v1/sentiment", json={"documents": [sent], "level": "both"}).json()["documents"]
    assert streamed(client, lines(sent), "?level=both") == together


def test_brands_and_level_are_options_of_the_address(client: TestClient) -> None:
    text = document("Kalvento is good. Termo Nord is bad.")
    (both,) = streamed(client, lines(text))
    (one,) = streamed(client, lines(text), "?brand=termo&level=mention")
    (none,) = streamed(client, lines(text), "?level=document&brand=termo&brand=kalvento")
    assert [len(answer["mentions"]) for answer in (both, one, none)] == [2, 1, 0]  # type: ignore[arg-type]
    assert [answer["sentiment"] is None for answer in (both, one, none)] == [True, True, False]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?brand=acme", "unknown_brand"),
        ("?brand=", "unknown_brand"),
        ("?brand=termo&brand=termo", "invalid_request"),
        ("?brand=%ff", "unknown_brand"),
        ("?brand=%ed%a0%80", "unknown_brand"),
        ("?brand=%00", "unknown_brand"),
        (f"?brand={'a' * 20_000}", "invalid_request"),
        ("?" + "brand=termo&" * 60, "invalid_request"),
        ("?brands=termo", "invalid_request"),
        ("?level=all", "invalid_request"),
        ("?level=", "invalid_request"),
        ("?level=both&level=both", "invalid_request"),
    ],
)
def test_other_options_are_refused(client: TestClient, query: str, code: str) -> None:
    answer = client.post(f"/v1/sentiment/bulk{query}", content=lines(document("good")), headers=NDJSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, code)
    assert "aaaa" not in answer.text


def test_a_bad_line_has_an_error_in_its_place(client: TestClient) -> None:
    body = b"\n".join(
        [
            lines(document("good", id="first")).strip(),
            b'{"id": "cut off',
            b'{"id": "known", "text": 1}',
            b'{"text": "no id"}',
            b'{"id": "twice", "text": "", "text": ""}',
            b'{"id": "\\ud800", "text": ""}',
            b"\xff",
            b"  \r",
            b'{"id": "deep", "text": ' + b"[" * 1_000,
            lines(document("a" * (MAX_TEXT + 1), id="long")).strip(),
            lines(document("a" * 2_000_000, id="longer")).strip(),
            b"NaN",
            lines(document("bad", id="last")).strip() + b"\r",
        ]
    )
    answers = streamed(client, body, "?level=document")
    assert [answer["id"] for answer in answers] == [*("first", 2, "known", 4, "twice", 6, 7, 9, "long", 11, 12, "last")]
    codes = [answer["error"]["code"] for answer in answers[1:-1]]  # type: ignore[index]
    syntax, shape, size = "invalid_json", "invalid_request", "too_large"
    assert codes == [syntax, shape, shape, shape, syntax, syntax, syntax, shape, size, shape]
    assert all(set(answer) == {"id", "error"} for answer in answers[1:-1])


def test_a_text_the_model_fails_at_has_an_error_in_its_place(database: Database) -> None:
    with Client(database, model=Poisoned()) as client:
        documents = [document("poison" if n == 50 else "good", id=n) for n in range(100)]
        answers = streamed(client, lines(*documents), "?level=document")
    assert [answer["id"] for answer in answers if "error" in answer] == [50]
    assert [answer["id"] for answer in answers] == list(range(100))


def test_nothing_in_nothing_out(client: TestClient) -> None:
    assert streamed(client, b"") == streamed(client, b"\n\r\n \n") == []


def test_lines_are_answered_while_more_are_to_come(serve: Serve) -> None:
    with serve() as serving, serving.connect() as client:
        client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        for number in range(3):
            line = lines(document("good", id=number))
            client.sendall(f"{len(line):x}\r\n".encode() + line + b"\r\n")
            said = b""
            while f'{{"id":{number},'.encode() not in said:
                said += client.recv(65_536)
        client.sendall(b"0\r\n\r\n")
        assert received(client).endswith(b"0\r\n\r\n")


def test_twenty_thousand_lines_come_back_in_order_with_flat_memory(serve: Serve) -> None:
    def many() -> Iterator[bytes]:
        text = f"Kalvento is good{' indeed' * 50}."
        for first in range(0, 20_000, 100):
            yield lines(*(document(text, id=n, language="en") for n in range(first, first + 100)))

    with serve() as serving:
        assert ids_of(serving, (next(many()) for _ in range(5))) == list(range(100)) * 5
        before = psutil.Process().memory_info().rss
        assert ids_of(serving, many()) == list(range(20_000))
        grown = psutil.Process().memory_info().rss - before
    assert grown < 10 * 2**20, "8 MB were sent and 14 MB came back"


def test_a_slow_reader_slows_the_stream_down_and_loses_nothing(serve: Serve) -> None:
    sent = [0]
    filler = "indeed" * 140  # one long word: much to carry, little to read

    def counted() -> Iterator[bytes]:
        for number in range(25_000):
            sent[0] = number
            yield lines(document(f"Kalvento is good {filler}", id=number, language="en"))

    with serve() as serving, serving.connect(buffer=65_536) as client:
        writer = threading.Thread(target=send_chunks, args=(client, counted()))
        writer.start()
        stood = -1
        while stood != sent[0]:  # nothing is read until the service takes no more
            stood = sent[0]
            writer.join(1.0)
        said = received(client)
        writer.join(60)
    assert stood < 24_999, "the whole upload was taken in while nothing was read"
    assert said.count(b'"label"') == 25_000


def send_chunks(client: socket.socket, pieces: Iterator[bytes]) -> None:
    client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    for piece in pieces:
        client.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    client.sendall(b"0\r\n\r\n")


def ids_of(serving: Serving, pieces: Iterator[bytes]) -> list[int]:
    """The ids of the answers to an upload, sent while they are read."""
    found: list[int] = []
    with serving.connect() as client:
        writer = threading.Thread(target=send_chunks, args=(client, pieces))
        writer.start()
        with client.makefile("rb") as answers:
            for line in answers:
                if line.startswith(b'{"id":'):
                    found.append(int(line[6 : line.index(b",")]))
        writer.join(60)
    return found


def test_a_short_request_gets_in_between_the_lines_of_an_upload(serve: Serve) -> None:
    gate = Gate()
    with serve(model=gate) as serving, serving.connect() as client, HttpClient(timeout=60) as other:
        upload = iter([lines(document("Kalvento is good"))] * 2_000)
        writer = threading.Thread(target=send_chunks, args=(client, upload))
        writer.start()
        until(lambda: bool(gate.asked))
        asking = threading.Thread(
            target=lambda: other.post(
                f"{serving.url}/v1/sentiment", json={"documents": [document("short")], "level": "document"}
            )
        )
        asking.start()
        until(lambda: "passaparola_queue_documents" in other.get(f"{serving.url}/metrics").text)
        threading.Event().wait(0.5)
        gate.opened.set()
        asking.join(60)
        first = next(place for place, texts in enumerate(gate.asked) if "short" in texts)
        received(client)
        writer.join(60)
    assert first <= 2, "the short text was in the next batch but one at most"
    assert sum(len(texts) for texts in gate.asked) == 2_001


def test_only_so_many_streams_run_at_a_time(serve: Serve) -> None:
    with serve(limits=smaller(bulk_streams=1)) as serving, serving.connect() as client:
        client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        assert client.recv(1_000).startswith(b"HTTP/1.1 200")
        with HttpClient(timeout=60) as other:
            refused = other.post(f"{serving.url}/v1/sentiment/bulk", content=b"", headers=NDJSON)
            assert (refused.status_code, refused.headers["retry-after"]) == (429, "10")
            client.close()
            until(
                lambda: other.post(f"{serving.url}/v1/sentiment/bulk", content=b"", headers=NDJSON).status_code == 200
            )


def test_a_stream_that_falls_silent_ends_with_an_error(serve: Serve) -> None:
    with serve(limits=smaller(stalled_seconds=0.3)) as serving, serving.connect() as client:
        client.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
        line = lines(document("good", id="a"))
        client.sendall(f"{len(line):x}\r\n".encode() + line + b"\r\n")
        said = received(client)
    assert b'{"id":2,"error":{"code":"too_slow"' in said
    assert said.index(b'{"id":"a"') < said.index(b'{"id":2,')
