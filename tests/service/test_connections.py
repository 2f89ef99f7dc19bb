import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import Receive, Scope, Send

from service.connections import ImpatientProtocol
from service.listening import open_listener

GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


class Hasty(ImpatientProtocol):
    """As impatient as a test needs it."""

    HEAD_SECONDS = 0.3


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers with as many bytes as its path has, in two pieces."""
    if scope["type"] != "http":
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    half = b"a" * len(scope["path"])
    await send({"type": "http.response.body", "body": half, "more_body": True})
    await send({"type": "http.response.body", "body": half})


@contextmanager
def connected() -> Iterator[socket.socket]:
    """A connection to a server that hangs up soon."""
    server = uvicorn.Server(uvicorn.Config(echo, http=Hasty, lifespan="off", log_level="error", ws="none"))
    with open_listener("127.0.0.1", 0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        with socket.create_connection(listener.getsockname(), timeout=30) as client:
            yield client
        server.should_exit = True
        thread.join(30)


def test_whoever_says_nothing_is_hung_up_on() -> None:
    with connected() as client:
        assert client.recv(100) == b""


def test_whoever_never_ends_the_head_is_hung_up_on() -> None:
    with connected() as client:
        client.sendall(GET[:-2])
        assert client.recv(100) == b""


def test_whoever_asks_in_time_is_answered_and_then_has_time_for_the_next_question() -> None:
    with connected() as client:
        for _ in range(2):
            client.sendall(GET[:5])
            client.sendall(GET[5:])
            said = b""
            while not said.endswith(b"0\r\n\r\n"):
                said += client.recv(1_000)
            assert said.startswith(b"HTTP/1.1 200")
            threading.Event().wait(0.5)


def test_whoever_stops_in_the_head_of_a_second_question_is_hung_up_on() -> None:
    with connected() as client:
        client.sendall(GET)
        while not client.recv(1_000).endswith(b"0\r\n\r\n"):
            pass
        client.sendall(GET[:5])
        assert client.recv(100) == b""
