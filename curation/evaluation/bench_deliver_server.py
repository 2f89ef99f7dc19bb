"""A mail server on loopback that takes everything and keeps only what the mails are called, as a process of its own.

`python -m curation.evaluation.bench_deliver_server` prints its port. For every line on standard input it prints what it
has taken since the line before: mails, different Message-IDs, different mailboxes.
"""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

_NAME = re.compile(rb"^Message-ID:\s*(\S+)", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came; all the same where nobody was written to twice."""

    mails: int
    names: int
    mailboxes: int


@dataclass
class Taking:
    """aiosmtpd's handler."""

    names: list[bytes] = field(default_factory=list)
    mailboxes: list[str] = field(default_factory=list)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Takes it."""
        assert isinstance(envelope.content, bytes)  # aiosmtpd decodes only where it is told to
        found = _NAME.search(envelope.content)
        self.names.append(found[1] if found else b"")
        self.mailboxes += envelope.rcpt_tos
        return "250 OK"

    def taken(self) -> Taken:
        """What came since this was asked last."""
        taken = Taken(len(self.names), len(set(self.names)), len(set(self.mailboxes)))
        self.names.clear()
        self.mailboxes.clear()
        return taken


@dataclass(frozen=True)
class MailServer:
    """A running one."""

    process: "subprocess.Popen[str]"
    port: int

    def taken(self) -> Taken:
        """What it has taken since it was asked last."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return Taken(**json.loads(self.process.stdout.readline()))


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server in a process of its own."""
    command = [sys.executable, "-m", "curation.evaluation.bench_deliver_server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield MailServer(process, int(process.stdout.readline()))
        finally:
            process.terminate()


def main() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    taking = Taking()
    controller = Controller(taking, hostname="127.0.0.1", port=port)
    controller.start()
    print(port, flush=True)
    for _ in sys.stdin:
        print(json.dumps(asdict(taking.taken())), flush=True)
    controller.stop()


if __name__ == "__main__":
    main()
