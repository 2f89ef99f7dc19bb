"""Mails to single people, over SMTP.

A message is an `email.message.EmailMessage`, which refuses line ends in its headers. The connection is encrypted and
the server's certificate checked, except on this machine, and where the place says `?tls=no`.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, localtime, make_msgid
from ipaddress import ip_address
from time import monotonic
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from curation.deliver.channels import Fault
from curation.deliver.mail.connection import Conversation, Letter, Patience, SmtpPlace, Tls
from curation.deliver.mail.faults import Stage, fault_of

__all__ = ["MailRefused", "MailUnclear", "Post", "SmtpPlace", "SmtpPost", "on_this_machine", "smtp_post"]

# Folding would write addresses of pages, which have no blanks, as encoded words; 998 is what RFC 5322 allows a line.
UNFOLDED = SMTP.clone(max_line_length=998)
LONGEST_REASON = 300


class MailRefused(Exception):
    """A mail could not be handed over: no connection, a refused sender or recipient, no encryption to be had.

    Attributes:
        fault: whose trouble it is.
    """

    def __init__(self, reason: str, fault: Fault = "later") -> None:
        super().__init__(reason)
        self.fault: Fault = fault


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
class SmtpPost:
    """Sends by an SMTP server, one connection a message. `context` is whom to trust; None is as this machine does."""

    place: SmtpPlace
    sender: str
    context: ssl.SSLContext | None = None
    patience: Patience = field(default_factory=Patience)

    @property
    def domain(self) -> str:
        """Where the sender is at home."""
        return _address(self.sender).domain

    def send(self, message: EmailMessage) -> None:
        """As `Post` says."""
        letter, until = letter_of(message, self.sender), monotonic() + self.patience.longest
        with closing(self.connect(until)) as conversation:
            self.hand_over(conversation, letter, until)

    def connect(self, until: float) -> Conversation:
        """A new connection.

        Raises:
            MailRefused: none could be made by that moment.
        """
        context = self.context or ssl.create_default_context()
        with self._refusing(None):
            return Conversation(self.place, context, self.patience.wait, until)

    def hand_over(self, conversation: Conversation, letter: Letter, until: float) -> None:
        """Say one message.

        Raises:
            MailRefused: it was not taken.
        """
        with self._refusing(conversation):
            conversation.hand_over(letter, until)

    @contextmanager
    def _refusing(self, conversation: Conversation | None) -> Iterator[None]:
        try:
            yield
        except (smtplib.SMTPException, OSError) as error:
            fault, reason = _trouble(conversation.stage if conversation else "connection", error)
            raise MailRefused(f"{self.place.host}:{self.place.port}: {reason}", fault) from error


def letter_of(message: EmailMessage, sender: str) -> Letter:
    """A message as it goes over the line, told who it is from and when, and what it is called unless it says so."""
    message["From"] = sender
    message["Auto-Submitted"] = "auto-generated"
    if "Date" not in message:
        message["Date"] = format_datetime(localtime())
    if "Message-ID" not in message:
        message["Message-ID"] = make_msgid(domain=_address(sender).domain)
    recipients = [address.addr_spec for address in message["To"].addresses]
    utf8 = not all(address.isascii() for address in recipients)
    policy = UNFOLDED.clone(utf8=utf8)
    return Letter(_address(sender).addr_spec, recipients, message.as_bytes(policy=policy), utf8)


def smtp_post(place: str, sender: str) -> SmtpPost:
    """The post by a place such as `smtps://user:password@mail.example.com` and the address mails are from.

    Raises:
        MailUnclear: one of the two cannot be read. The message holds no password.
    """
    _address(sender)
    return SmtpPost(_place(place), sender)


def _trouble(stage: Stage, error: Exception) -> tuple[Fault, str]:
    """Whose it is, and what was answered, on one line of what can be printed."""
    said = str(error)
    code = -1
    if isinstance(error, smtplib.SMTPResponseException):
        code, reply = error.smtp_code, error.smtp_error
        said = f"{code} {reply.decode('utf-8', 'replace') if isinstance(reply, bytes) else reply}"
    fault = fault_of(stage, code, said.removeprefix(f"{code} "))
    printable = "".join(letter if letter.isprintable() else " " for letter in said)
    return fault, " ".join(printable.split())[:LONGEST_REASON]


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


def _address(text: str) -> Address:
    """What stands in a From line, which is one address.

    Raises:
        MailUnclear: it is not.
    """
    try:
        message = EmailMessage()
        message["From"] = text
        (address,) = message["From"].addresses
        assert isinstance(address, Address)
    except (ValueError, IndexError) as error:
        raise MailUnclear(f"{text!r} is no address mails may be from, such as passaparola@example.com") from error
    if not address.username or not address.domain:
        raise MailUnclear(f"{text!r} is no address mails may be from, such as passaparola@example.com")
    return address


def on_this_machine(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
