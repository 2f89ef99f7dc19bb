"""One connection to a mail server, over which any number of messages may go.

Whoever answers byte by byte, or without end, is cut off: each wait is limited, and so is all of it together.
"""

import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from time import monotonic
from typing import BinaryIO, Literal

from curation.deliver.mail.faults import Stage

Tls = Literal["from the start", "after hello", "no"]
LONGEST_ANSWER = 64 * 1024  # bytes of one answer, of however many lines
_CLOSING = 421


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
class Patience:
    """Seconds to wait for one answer, and for all that one message takes, connecting included."""

    wait: float = 20.0
    longest: float = 60.0


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it goes over the line. `utf8` where an address has letters beyond ASCII before its @."""

    sender: str
    recipients: Sequence[str]
    content: bytes
    utf8: bool


class Conversation(smtplib.SMTP):
    """A connection that is encrypted as its place says, where we are known.

    Attributes:
        stage: how far it has come; it is that of the trouble where there is some.
    """

    stage: Stage = "connection"

    def __init__(self, place: SmtpPlace, context: ssl.SSLContext, wait: float, until: float) -> None:
        """Connect.

        Args:
            wait: seconds for each answer.
            until: the moment, by `time.monotonic`, at which whatever is not done is cut off.

        Raises:
            SMTPException, OSError: it could not be.
        """
        self._place, self._context = place, context
        with self._cut_off_at(until):
            try:
                super().__init__(place.host, place.port, timeout=max(0.01, min(wait, until - monotonic())))
                if place.tls == "after hello":
                    self.starttls(context=context)
                if place.user is not None:
                    self.login(place.user, place.password or "")
            except BaseException:
                self.close()
                raise

    def hand_over(self, letter: Letter, until: float) -> None:
        """Hand one message over.

        The connection stays open for another where the server took it, or answered that it takes this one not.

        Raises:
            SMTPException, OSError: it was not taken; `stage` says at what.
        """
        with self._cut_off_at(until):
            try:
                self._say(letter)
            except smtplib.SMTPResponseException as refused:
                if self.stage == "sender" or refused.smtp_code == _CLOSING or refused.smtp_code < 400:
                    self.close()
                with suppress(smtplib.SMTPException, OSError):
                    self.rset()
                raise
            except BaseException:
                self.close()
                raise

    @property
    def is_open(self) -> bool:
        """Whether another message may go."""
        return self.sock is not None

    def getreply(self) -> tuple[int, bytes]:
        """As smtplib's, of limited length."""
        if self.file is None and self.sock is not None:
            self.file = _Short(self.sock.makefile("rb"))
        if isinstance(self.file, _Short):
            self.file.left = LONGEST_ANSWER
        return super().getreply()

    def _say(self, letter: Letter) -> None:
        self.stage = "sender"
        self.ehlo_or_helo_if_needed()
        self._taken(self.mail(letter.sender, self._options(letter)))
        self.stage = "recipient"
        for recipient in letter.recipients:
            self._taken(self.rcpt(recipient))
        self.stage = "message"
        self._taken(self.data(letter.content))

    def _options(self, letter: Letter) -> Sequence[str]:
        if not letter.utf8:
            return ()
        if not self.has_extn("smtputf8"):
            self.stage = "recipient"
            raise smtplib.SMTPResponseException(550, b"5.1.3 this mail server takes addresses in ASCII only")
        return ("SMTPUTF8", "BODY=8BITMIME")

    def _taken(self, answer: tuple[int, bytes]) -> None:
        if answer[0] // 100 != 2:
            raise smtplib.SMTPResponseException(*answer)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        """Where smtplib makes its socket: encrypted at once for whom that is said of."""
        made = socket.create_connection((host, port), timeout)
        if self._place.tls != "from the start":
            return made
        try:
            return self._context.wrap_socket(made, server_hostname=host)
        except BaseException:
            made.close()
            raise

    @contextmanager
    def _cut_off_at(self, until: float) -> Iterator[None]:
        """End the connection at a moment from beside: waits that end one by one need not end together."""
        watch = threading.Timer(max(0.0, until - monotonic()), self._cut_off)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _cut_off(self) -> None:
        if self.sock is not None:
            with suppress(OSError):
                socket.socket.shutdown(self.sock, socket.SHUT_RDWR)  # of the socket below TLS, which needs no answer


class _Short:
    """The lines of a server's answer, until there are too many."""

    def __init__(self, lines: BinaryIO) -> None:
        self._lines = lines
        self.left = LONGEST_ANSWER

    def readline(self, limit: int) -> bytes:
        line = self._lines.readline(limit)
        self.left -= len(line)
        if self.left < 0:
            raise OSError(f"an answer of more than {LONGEST_ANSWER} bytes")
        return line

    def close(self) -> None:
        self._lines.close()
