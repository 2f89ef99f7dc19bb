"""An interface that runs: in the process or on a port of its own."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from starlette.testclient import TestClient

from curation.config import Brand, Config, FeedSource
from curation.store.database import Database
from models.sentiment.interface import SentimentModel
from service.api.access import Access
from service.api.interface import Machines
from service.api.limits import Limits
from service.app import create_api
from service.cli import make_server
from service.listening import open_listener
from tests.models.sentiment.fakes import LexiconModel
from tests.service.api.doors import OpenAccess

BRANDS = (
    Brand("kalvento", "Kalvento", aliases=("Kalvento A/S",)),
    Brand("termo", "Termo Nord", competitor=True, exclude=("Termo Nord Stadium",)),
)
CONFIG = Config(Path("feeds.yaml"), (FeedSource("Newsroom", "https://example.com/feed"),), brands=BRANDS)
PRAISE = "Kalvento is good. Nobody has heard a word of anybody else in this long and quiet year. Termo Nord is bad."


def machines(
    model: SentimentModel | None = None, access: Access | None = None, limits: Limits | None = None
) -> Machines:
    """What an application is made with."""
    chosen = model or LexiconModel()
    return Machines(lambda: chosen, access or OpenAccess(), limits or Limits())


class Client(TestClient):
    """A started application that is ready once the context is entered."""

    def __init__(self, database: Database, **parts: object) -> None:
        made = machines(**parts)  # type: ignore[arg-type]
        app = create_api(CONFIG, database, made, more_hosts={"testserver"})
        super().__init__(app, raise_server_exceptions=False)

    def __enter__(self) -> "Client":
        super().__enter__()
        until(lambda: "still loading" not in self.get("/ready").text)
        return self


@dataclass(frozen=True)
class Serving:
    """A running server."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def connect(self, buffer: int | None = None) -> socket.socket:
        """A plain connection to it, which holds `buffer` bytes that have not been read."""
        client = socket.socket()
        if buffer is not None:
            client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        client.settimeout(60)
        client.connect(("127.0.0.1", self.port))
        return client


Serve = Callable[..., AbstractContextManager[Serving]]
"""Starts a server with parts of one's own; see `serving`."""


@contextmanager
def serving(database: Database, **parts: object) -> Iterator[Serving]:
    """A real server on loopback whose model has answered."""
    from urllib.error import HTTPError
    from urllib.request import urlopen

    app = create_api(CONFIG, database, machines(**parts))  # type: ignore[arg-type]
    server = make_server(app)
    with open_listener("127.0.0.1", 0) as listener:
        running = Serving(listener.getsockname()[1])
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()

        def ready() -> bool:
            try:
                with urlopen(f"{running.url}/ready", timeout=30) as answer:
                    return bool(answer.status == 200)
            except HTTPError as error:
                error.close()
                return False

        try:
            until(ready)
            yield running
        finally:
            server.should_exit = True
            thread.join(60)
    assert not thread.is_alive()


def received(client: socket.socket) -> bytes:
    """Everything a server says until it closes the connection."""
    parts = []
    while part := client.recv(65_536):
        parts.append(part)
    return b"".join(parts)


def until(holds: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"did not come to hold in {seconds} s"
        time.sleep(0.01)


def document(text: str, **more: object) -> dict[str, object]:
    """A document as it is sent."""
    return {"id": "1", "text": text, **more}


def smaller(**limits: int | float) -> Limits:
    """The usual limits but for some."""
    return replace(Limits(), **limits)  # type: ignore[arg-type]
