"""An application with everything people come in by: mail, an OpenID provider, a clock that is moved by hand."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.testclient import TestClient

from curation.accounts.passwords import Passwords
from curation.accounts.roster import Role
from curation.deliver.mail.smtp import MailRefused, Post
from curation.store.accounts import add_account, set_password
from curation.store.database import Database, open_database
from curation.store.people import save_employees
from service.access.provider import Provider
from service.app import create_app
from tests.service.company import ANNA, CONFIG, NOW, FakeEncoder
from tests.service.signing_in import nobody

PASSWORD = "kind of blue horses"
QUICK = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
"""Hashes as the standard ones, with next to no effort."""
HERE = "http://127.0.0.1:8000"


@dataclass
class Mailbox:
    """Keeps what is sent, or refuses it."""

    letters: list[EmailMessage] = field(default_factory=list)
    full: bool = False

    def send(self, message: EmailMessage) -> None:
        if self.full:
            raise MailRefused("the mailbox is full")
        self.letters.append(message)


@dataclass
class Entrance:
    """One application and who may come in."""

    database: Database
    post: Post | None
    provider: Provider | None = None
    public_url: str = HERE
    now: datetime = NOW
    app: FastAPI = field(init=False)

    def __post_init__(self) -> None:
        self.app = create_app(
            CONFIG,
            self.database,
            FakeEncoder,
            lambda: self.now,
            more_hosts={"testserver", "passaparola.example.com"},
            post=self.post,
            public_url=self.public_url,
            provider=self.provider,
            passwords=QUICK,
        )

    def browser(self) -> TestClient:
        """One that nobody has signed in with yet."""
        return nobody(self.app)

    def employ(self, name: str, role: Role, password: str | None = PASSWORD) -> str:
        """Give somebody an account; its id."""
        with self.database.writing() as connection:
            account = add_account(connection, f"{name.lower()}@example.com", name, role, self.now)
            if password:
                set_password(connection, account.id, QUICK.hash(password))
        return account.id

    def hire(self) -> None:
        """Anna takes part."""
        with self.database.writing() as connection:
            save_employees(connection, [ANNA])

    def wait(self, **time: float) -> None:
        """Let time go by."""
        self.now += timedelta(**time)


@contextmanager
def entrance(folder: Path, post: Post | None = None, **more: str) -> Iterator[Entrance]:
    """An entrance over a new database."""
    database = open_database(folder / "entrance.db")
    try:
        yield Entrance(database, post, **more)  # type: ignore[arg-type]
    finally:
        database.close()


def link_in(text: str) -> str:
    """The path of the one link to open in a mail or a page."""
    (path,) = set(re.findall(r"https?://[^/\s]+(/link/[\w-]{43})(?![\w-])", text))
    return path


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
