"""One mail to one person, over SMTP.

A message is an `email.message.EmailMessage`, which refuses line ends in its headers. The connection is encrypted and
the server's certificate checked, except on this machine, and where the place says `?tls=no`.
"""

import smtplib
import ssl
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, localtime, make_msgid
from ipaddress import ip_address
from typing import Literal, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

TIMEOUT_SECONDS = 10.0
Tls = Literal["from the start", "after hello", "no"]


class MailRefused(Exception):
    """A mail could not be handed over: no connection, a refused sender or recipient, no encryption to be had."""


class MailUnclear(Exception):
    """The place of the mail server, or the sender's address, cannot be read."""


class Post(Protocol):
    """Hands mails over."""

    def send(self, message: EmailMessage) -> None:
        """Send a message that says to whom and about what; who it is from, it is told here.

        Raises:
            MailRefused: it was not taken.
        """
        ...


@dataclass(frozen=True, slots=True)
class SmtpPlace:
    """A mail server, and who we are to it."""

    host: str
    port: int
    tls: Tls
    user: str | None = None
    password: str | None = None

    def __repr__(self) -> str:
        return f"SmtpPlace({self.host}:{self.port}, tls {self.tls})"


@dataclass(frozen=True, slots=True)
class SmtpPost:
    """Sends by an SMTP server, one connection a message."""

    place: SmtpPlace
    sender: str

    def send(self, message: EmailMessage) -> None:
        """As `Post` says."""
        message["From"] = self.sender
        message["Date"] = format_datetime(localtime())
        message["Message-ID"] = make_msgid(domain=self.sender.rpartition("@")[2].strip(">"))
        message["Auto-Submitted"] = "auto-generated"
        try:
            with self._connected() as server:
                server.send_message(message)
        except (smtplib.SMTPException, OSError) as error:
            raise MailRefused(f"{self.place.host}:{self.place.port}: {error}") from error

    def _connected(self) -> smtplib.SMTP:
        place, context = self.place, ssl.create_default_context()
        if place.tls == "from the start":
            server: smtplib.SMTP = smtplib.SMTP_SSL(place.host, place.port, timeout=TIMEOUT_SECONDS, context=context)
        else:
            server = smtplib.SMTP(place.host, place.port, timeout=TIMEOUT_SECONDS)
        try:
            if place.tls == "after hello":
                server.starttls(context=context)
            if place.user is not None:
                server.login(place.user, place.password or "")
        except BaseException:
            server.close()
            raise
        return server


def smtp_post(place: str, sender: str) -> SmtpPost:
    """The post by a place such as `smtps://user:password@mail.example.com` and the address mails are from.

    Raises:
        MailUnclear: one of the two cannot be read. The message holds no password.
    """
    return SmtpPost(_place(place), _sender(sender))


def _place(text: str) -> SmtpPlace:
    shape = "smtp://user:password@host:587 or smtps://user:password@host:465"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise MailUnclear(f"the mail server's address cannot be read; it looks like {shape}") from error
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise MailUnclear(f"the mail server's address begins with {parts.scheme!r}; it looks like {shape}")
    plain = parts.scheme == "smtp" and (on_this_machine(parts.hostname) or parse_qs(parts.query).get("tls") == ["no"])
    tls: Tls = "from the start" if parts.scheme == "smtps" else "no" if plain else "after hello"
    user = unquote(parts.username) if parts.username is not None else None
    password = unquote(parts.password) if parts.password is not None else None
    return SmtpPlace(parts.hostname, port or (465 if parts.scheme == "smtps" else 587), tls, user, password)


def _sender(text: str) -> str:
    try:
        message = EmailMessage()
        message["From"] = text
        (address,) = message["From"].addresses
        assert isinstance(address, Address)
    except (ValueError, IndexError) as error:
        raise MailUnclear(f"{text!r} is no address mails may be from, such as passaparola@example.com") from error
    if not address.username or not address.domain:
        raise MailUnclear(f"{text!r} is no address mails may be from, such as passaparola@example.com")
    return text


def on_this_machine(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
