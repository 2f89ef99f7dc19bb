"""What a post brings back, and what it is kept from."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from curation.deliver.channels import NotDelivered
from curation.deliver.posting import LONGEST_ANSWER, Poster
from tests.curation.deliver.posted import Posted, Reply, posted_to
from tests.servers import hang_up, listen, request_head

TYPE = {"Content-Type": "application/json"}


@pytest.fixture
def seen() -> list[Posted]:
    return []


@pytest.fixture
def port(seen: list[Posted]) -> Iterator[int]:
    def answer(posted: Posted) -> Reply:
        seen.append(posted)
        return Reply(201, posted.body, {"X-Said": "yes"})

    with posted_to(answer) as port:
        yield port


def test_a_post_arrives_as_it_is_and_brings_back_the_answer(port: int, seen: list[Posted]) -> None:
    with closing(Poster(allow=[f"127.0.0.1:{port}"])) as poster:
        answer = poster.post(f"http://127.0.0.1:{port}/a%2Fb?sp=%2Fx&sig=a%2Bb", "{«å»}".encode(), TYPE)
    assert (answer.status, answer.body.decode(), answer.headers["x-said"]) == (201, "{«å»}", "yes")
    (posted,) = seen
    assert posted.path == "/a%2Fb?sp=%2Fx&sig=a%2Bb"
    assert posted.headers["user-agent"] == "Passaparola"


def test_nothing_inside_is_posted_to_unless_it_is_named(port: int, seen: list[Posted]) -> None:
    for url in (f"http://127.0.0.1:{port}/", "http://10.0.0.1/", "http://[::1]/", "http://2130706433/"):
        with closing(Poster(allow=["127.0.0.1:1"])) as poster, pytest.raises(NotDelivered) as refused:
            poster.post(url, b"{}", TYPE)
        assert refused.value.fault == "address"
    assert seen == []


def test_threads_post_at_once_over_connections_of_their_own(port: int, seen: list[Posted]) -> None:
    with closing(Poster(allow=[f"127.0.0.1:{port}"])) as poster:

        def post() -> None:
            for _ in range(5):
                assert poster.post(f"http://127.0.0.1:{port}/", b"{}", TYPE).status == 201

        threads = [threading.Thread(target=post) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(seen) == 20


def test_an_answer_without_end_is_not_read_to_its_end() -> None:
    head = b"HTTP/1.1 200 -\r\nConnection: close\r\n\r\n"

    def endless(connection: object, stopped: threading.Event) -> None:
        request_head(connection)  # type: ignore[arg-type]
        connection.sendall(head)  # type: ignore[attr-defined]
        while not stopped.is_set():
            connection.sendall(b"x" * 65536)  # type: ignore[attr-defined]

    with (
        listen(endless) as server,
        closing(Poster(allow=[server.origin])) as poster,
        pytest.raises(NotDelivered, match=f"{LONGEST_ANSWER:,}"),
    ):
        poster.post(server.url(), b"{}", TYPE)


def test_an_answer_that_takes_too_long_is_given_up() -> None:
    ticks = iter(range(10**6))
    with (
        listen(lambda connection, stopped: stopped.wait(30)) as server,
        closing(Poster(allow=[server.origin], clock=lambda: next(ticks) * 5.0)) as poster,
        pytest.raises(NotDelivered, match="not finished within") as refused,
    ):
        poster.post(server.url("/secret"), b"{}", TYPE)
    assert refused.value.fault == "later"
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 2", b"hello\r\n\r\n"])
def test_what_is_no_answer_is_worth_another_try(said: bytes) -> None:
    with (
        listen(lambda connection, stopped: hang_up(connection, said)) as server,
        closing(Poster(allow=[server.origin])) as poster,
        pytest.raises(NotDelivered) as refused,
    ):
        poster.post(server.url("/secret"), b"{}", TYPE)
    assert refused.value.fault == "later"
    assert "secret" not in str(refused.value)


def test_a_configured_proxy_is_gone_through_and_what_lies_inside_is_still_refused() -> None:
    asked: list[bytes] = []

    def proxy(connection: object, stopped: threading.Event) -> None:
        asked.append(request_head(connection))  # type: ignore[arg-type]
        hang_up(connection, b"HTTP/1.1 407 no\r\nContent-Length: 0\r\n\r\n")  # type: ignore[arg-type]

    with listen(proxy) as server:
        way = f"http://me:pass@{server.origin}"
        with closing(Poster(proxy=way, resolve=lambda host, port: ["8.8.8.8" if "." in host[3:] else host])) as poster:
            with pytest.raises(NotDelivered, match="407") as refused:
                poster.post("https://prod.logic.azure.com/secret", b"{}", TYPE)
            with pytest.raises(NotDelivered, match="not public"):
                poster.post("https://10.0.0.1/", b"{}", TYPE)
    (head,) = asked
    assert head.startswith(b"CONNECT prod.logic.azure.com:443 HTTP/1.1\r\n")
    assert b"Proxy-Authorization: Basic bWU6cGFzcw==" in head
    assert (refused.value.fault, "pass" in str(refused.value)) == ("later", False)
