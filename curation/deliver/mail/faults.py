"""Whose trouble a refused mail is. Pure: no I/O.

A server answers with three digits and mostly with a status of RFC 3463 too, as in "550 5.1.1 no such mailbox". Before
the sender is taken nothing has been said of anybody, so what goes wrong there goes wrong for everybody. A recipient
refused for good is an address that does not work, unless the server says that it is about us (relaying, policy) or
about a mailbox that is full: then whoever has it has done nothing that they could mend.
"""

import re
from typing import Literal

from curation.deliver.channels import Fault

Stage = Literal["connection", "sender", "recipient", "message"]
"""How far a server was spoken to."""

_STATUS = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})(?!\S)")
_WANTS_A_LOGIN = (530, 538)  # RFC 4954, RFC 3207
_NOT_UNDERSTOOD = (500, 502, 503, 504)  # of the command, not of whom it named
_OF_THE_SENDER = ("5.1.7", "5.1.8")
_MAILBOX_FULL = "5.2.2"


def fault_of(stage: Stage, code: int, reply: str) -> Fault:
    """Whose trouble an answer is.

    Args:
        stage: what it answered; "message" is from the word that one follows to its end.
        code: the three digits; -1 where there were none.
        reply: the rest of the answer.
    """
    status = status_of(reply)
    if stage == "connection" or code in _WANTS_A_LOGIN or status in _OF_THE_SENDER:
        return "service"
    if code // 100 != 5 or code in _NOT_UNDERSTOOD:
        return "later"
    if stage == "sender":
        return "service"
    return _for_good(stage, status, reply)


def status_of(reply: str) -> str:
    """The status an answer begins with; "" where it names none."""
    found = _STATUS.match(reply)
    return found[1] if found else ""


def _for_good(stage: Stage, status: str, reply: str) -> Fault:
    if status.startswith("5.1."):
        return "address"
    if "relay" in reply.lower():
        return "service"
    if stage == "message" or status == _MAILBOX_FULL or status.startswith("5.7."):
        return "later"
    return "address"
