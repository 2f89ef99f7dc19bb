"""The service as it is in earnest, on loopback: the real server, a database in a file, a mail server that keeps what it
is handed, and a clock that a test may put forward."""

import email.policy
import re
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from pathlib import Path
from typing import cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from starlette.routing import Route

from curation.config.file import load_config
from curation.deliver.mail.smtp import SmtpPlace, SmtpPost
from curation.own_wishes import CHANNELS
from curation.store.database import Database, open_database
from curation.store.links import make_link
from curation.store.own_addresses import house_secret
from curation.store.sessions import Owner
from service.app import create_app
from service.cli import make_server
from service.listening import open_listener
from service.outgoing import Ways
from tests.browser.kalvento import CONFIG
from tests.service.company import NOW, Company, FakeEncoder

LINK = re.compile(r"http://\S+/link/\S+")


@dataclass
class Mailbox:
    """Every mail that was sent."""

    mails: list[EmailMessage] = field(default_factory=list)
    arrived: threading.Condition = field(default_factory=threading.Condition)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        mail = message_from_bytes(cast(bytes, envelope.content), policy=email.policy.default)
        with self.arrived:
            self.mails.append(cast(EmailMessage, mail))
            self.arrived.notify_all()
        return "250 OK"

    def link_for(self, address: str) -> str:
        """The link in the mail to an address, once it is there."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: self._to(address), timeout=20), f"no mail to {address}"
            found = LINK.search(self._to(address)[-1].get_content())
        assert found
        return found[0]

    def _to(self, address: str) -> list[EmailMessage]:
        return [mail for mail in self.mails if address in str(mail["To"])]


@dataclass
class Site:
    """Where the pages are, and what is behind them."""

    url: str
    company: Company
    mailbox: Mailbox
    config_path: Path
    now: datetime = NOW
    pages: frozenset[str] = frozenset()
    """The paths of every route that answers GET."""

    @property
    def database(self) -> Database:
        return self.company.database

    def first_link(self) -> str:
        """The link that a first start prints."""
        with self.database.writing() as connection:
            return f"{self.url}/link/{make_link(connection, 'first', Owner(), self.now)}"

    def a_week_on(self) -> None:
        self.now += timedelta(days=7)


@contextmanager
def running_site(folder: Path, template: Path) -> Iterator[Site]:
    """A site over a copy of the database `template`."""
    (folder / "site.db").write_bytes(template.read_bytes())
    (folder / "feeds.yaml").write_text(CONFIG, encoding="utf-8")
    database = open_database(folder / "site.db")
    try:
        with mail_server() as (mailbox, port), open_listener("127.0.0.1", 0) as listener:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            site = Site(url, Company(database), mailbox, folder / "feeds.yaml")
            post = SmtpPost(SmtpPlace("127.0.0.1", port, "no"), "Passaparola <passaparola@example.com>")
            config = load_config(site.config_path)
            ways = Ways(CHANNELS)
            app = create_app(
                config,
                database,
                FakeEncoder,
                lambda: site.now,
                post=post,
                public_url=url,
                secret=house_secret(database),
                ways=ways,
            )
            site.pages = frozenset(read_routes(app.router.routes))
            server = make_server(app)
            thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
            thread.start()
            try:
                yield site
            finally:
                server.should_exit = True
                thread.join()
    finally:
        database.close()


def read_routes(routes: Iterable[object]) -> Iterator[str]:
    """The paths of routes that answer GET, those of routers within included."""
    for route in routes:
        if inner := getattr(route, "original_router", None):
            yield from read_routes(inner.routes)
        elif "GET" in (getattr(route, "methods", None) or ()):
            yield cast(Route, route).path


@contextmanager
def mail_server() -> Iterator[tuple[Mailbox, int]]:
    """A mail server that takes everything, and its port."""
    mailbox = Mailbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield mailbox, port
    finally:
        controller.stop()
