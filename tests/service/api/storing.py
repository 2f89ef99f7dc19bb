"""An interface that lets in by keys and keeps mentions, with clocks that are set by hand."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from curation.store.database import Database
from curation.store.keys import SCOPES, ApiKey, add_key, hash_of, new_key, revoke_key
from models.sentiment.interface import SentimentModel
from service.api.interface import Machines
from service.api.keys import KeyAccess
from service.api.mention_routes import stored_mentions
from service.app import create_api
from service.cli import make_server
from service.listening import open_listener
from tests.models.sentiment.fakes import LexiconModel
from tests.service.api.running import CONFIG, until
from tests.service.company import NOW

Headers = dict[str, str]
Json = dict[str, object]


@dataclass
class Clocks:
    """Both clocks of a service: they move together, and only when told to."""

    now: datetime = NOW
    seconds: float = 1_000.0

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds


@dataclass
class Keyring:
    """Makes and revokes keys behind the back of the service, as the command line does."""

    database: Database
    clocks: Clocks = field(default_factory=Clocks)

    def key(self, name: str = "desk", *scopes: str, per_minute: int = 6_000, days: int | None = None) -> Headers:
        """The header of a new key for everything, or for some scopes only."""
        key = new_key()
        last_day = self.clocks.now.date() + timedelta(days=days) if days is not None else None
        for_these = tuple(scope for scope in SCOPES if not scopes or scope in scopes)
        made = ApiKey(name, hash_of(key), for_these, per_minute, self.clocks.now, last_day)
        with self.database.writing() as connection:
            assert add_key(connection, made)
        return {"authorization": f"Bearer {key}"}

    def revoke(self, name: str) -> None:
        with self.database.writing() as connection:
            assert revoke_key(connection, name, self.clocks.now)


@contextmanager
def application(keyring: Keyring, model: SentimentModel | None = None) -> Iterator[FastAPI]:
    """The interface over the keys of a ring and their database."""
    chosen, clocks = model or LexiconModel(), keyring.clocks
    access = KeyAccess(keyring.database, lambda: clocks.now, lambda: clocks.seconds)
    additions = [stored_mentions(CONFIG, keyring.database, lambda: clocks.now)]
    machines = Machines(lambda: chosen, access, additions=additions)
    yield create_api(CONFIG, keyring.database, machines, more_hosts={"testserver"})
    access.close()


@contextmanager
def asking(keyring: Keyring, model: SentimentModel | None = None) -> Iterator[TestClient]:
    """Asks in the process; the model has answered."""
    with application(keyring, model) as app, TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: "still loading" not in client.get("/ready").text)
        yield client


@contextmanager
def serving(keyring: Keyring) -> Iterator[int]:
    """A real server on loopback whose model has answered; its port."""
    with application(keyring) as app, open_listener("127.0.0.1", 0) as listener:
        server, port = make_server(app), listener.getsockname()[1]
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            until(lambda: said(port, {}, "/ready").startswith(b"HTTP/1.1 200"))
            yield port
        finally:
            server.should_exit = True
            thread.join(60)
    assert not thread.is_alive()


def said(port: int, headers: Headers, path: str = "/v1/mentions") -> bytes:
    """The first words of the answer to a GET; nothing where the connection is closed without one."""
    lines = [f"GET {path} HTTP/1.1", "host: localhost", *(f"{name}: {value}" for name, value in headers.items())]
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        try:
            client.sendall("\r\n".join([*lines, "connection: close", "", ""]).encode())
            return client.recv(65_536)
        except ConnectionError:
            return b""


def post(text: str = "Kalvento is good.", *, id: str | int = "1", source: str = "twitter", **more: object) -> Json:
    """A document as it is sent."""
    return {"id": id, "text": text, "source": source, **more}


def store(client: TestClient, *documents: Json, once: str | None = None, **more: object) -> Any:  # noqa: ANN401
    """The answer to documents, which must be taken."""
    headers = {"idempotency-key": once} if once else {}
    answer = client.post("/v1/mentions", json={"documents": documents, **more}, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


def kept(client: TestClient, query: str = "") -> list[Json]:
    """The mentions on the first page."""
    answer = client.get(f"/v1/mentions?{query}")
    assert answer.status_code == 200, answer.text
    found: list[Json] = answer.json()["mentions"]
    return found
