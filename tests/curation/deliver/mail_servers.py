"""Mail servers on loopback: a real one that answers as it is told, and any that is badly brought up."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from curation.deliver.mail.connection import Patience, SmtpPlace, Tls

QUICK = Patience(wait=5.0, longest=5.0)


@dataclass
class Taking:
    """A server's other end: takes mails, but none to nobody@; `answers` to MAIL, RCPT and DATA come first, in order."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    taken: list[Envelope] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    sessions: set[int] = field(default_factory=set)

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self._told("MAIL"):
            return answer
        self.sessions.add(id(session))
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        if address.startswith("nobody@"):
            return "550 5.1.1 no such mailbox"
        if answer := self._told("RCPT"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if answer := self._told("DATA"):
            return answer
        self.taken.append(envelope)
        self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        return "250 OK"

    def _told(self, command: str) -> str:
        waiting = self.answers.get(command)
        return waiting.pop(0) if waiting else ""


@contextmanager
def serving(taking: Taking, **more: object) -> Iterator[int]:
    """The port of a server; `more` as aiosmtpd's."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    controller = Controller(taking, hostname="127.0.0.1", port=port, **more)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def message(to: str = "anna@example.com") -> EmailMessage:
    made = EmailMessage()
    made["To"], made["Subject"] = to, "Din vej ind"
    made.set_content("Åbn linket:\n\nhttp://127.0.0.1/link/x\n", cte="8bit")
    return made


def place(port: int, tls: Tls = "no") -> SmtpPlace:
    return SmtpPlace("127.0.0.1", port, tls)


def scripted(*answers: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """A server that greets with the first answer and gives the next to each line it hears; b"" hangs up."""

    def talk(connection: socket.socket, stopped: threading.Event) -> None:
        lines = connection.makefile("rb")
        for number, answer in enumerate(answers):
            if number and not lines.readline():
                return
            if not answer:
                return
            connection.sendall(answer)
        while not stopped.is_set() and lines.readline():
            pass

    return talk


@cache
def certified() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Contexts for a client and a server, whose certificate the client trusts and nobody else."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "passaparola test")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    public = certificate.public_bytes(serialization.Encoding.PEM)
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    with TemporaryDirectory() as folder:
        both = Path(folder) / "both.pem"
        both.write_bytes(private + public)
        server.load_cert_chain(both)
    return ssl.create_default_context(cadata=public.decode()), server
