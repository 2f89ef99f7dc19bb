"""Notices of mails that did not arrive (RFC 3464), as mail servers send them. Pure: no I/O.

Only what failed for good counts, a status of 5.x.x: mail that is delayed may yet arrive. Whose mail it was is told by
the Message-ID in the headers that the notice hands back; whether that was one of ours is for whoever asks to find out.
What a notice says of addresses is not used: anybody can write one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from curation.deliver.plain import one_line

LARGEST = 1024 * 1024  # bytes of one mail; a notice says what it has to say in the first of them
LONGEST_WHY = 200  # characters
_STATUS = re.compile(r"\s*([245])\.\d{1,3}\.\d{1,3}(?!\S)")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")
_NEXT_MAIL = re.compile(rb"(?:\A|\r?\n\r?\n)From [^\n]*\n")  # of an mbox
_HANDED_BACK = ("message/rfc822", "text/rfc822-headers")
_NAMED = ("Original-Message-ID", "X-Original-Message-ID")


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice: the Message-IDs that the mail it is about may have, whether it failed for good, and why."""

    names: Sequence[str]
    for_good: bool
    why: str


def mails_in(content: bytes) -> Iterator[bytes]:
    """The mails of an mbox; else the one that it is."""
    parts = _NEXT_MAIL.split(content) if content.startswith(b"From ") else [content]
    return (part for part in parts if part.strip())


def notice_in(mail: bytes) -> Notice | None:
    """What a mail tells of another; None where it is no such notice, or cannot be read."""
    try:
        return _notice(message_from_bytes(mail[:LARGEST]))
    except (RecursionError, UnicodeError, ValueError):  # parts within parts without end; headers that are none
        return None


def _notice(mail: Message) -> Notice | None:
    parts = [part for part in mail.get_payload() if isinstance(part, Message)] if mail.is_multipart() else []
    told = [part for part in parts if part.get_content_type() == "message/delivery-status"]
    if mail.get_content_type() != "multipart/report" or not told:
        return None
    blocks = [block for part in told for block in part.walk() if block is not part]
    failed = next((block for block in blocks if _failed_for_good(block)), None)
    handed_back = [part for part in parts if part.get_content_type() in _HANDED_BACK]
    named = [str(block.get(field, "")) for block in blocks for field in _NAMED]
    names = _MESSAGE_ID.findall(" ".join([*named, *map(_name_of, handed_back)]))
    return Notice(tuple(dict.fromkeys(names)), failed is not None, _why(failed) if failed else "")


def _failed_for_good(block: Message) -> bool:
    status = _STATUS.match(str(block.get("Status", "")))
    return status is not None and status[1] == "5" and str(block.get("Action", "")).strip().lower() == "failed"


def _why(block: Message) -> str:
    """The status and the words of the server that refused it."""
    words = str(block.get("Diagnostic-Code", "")).partition(";")[2]
    return one_line(f"{block['Status']} {words}", LONGEST_WHY)


def _name_of(handed_back: Message) -> str:
    """The Message-ID of a mail, or of its headers, inside of a notice."""
    if handed_back.is_multipart():
        inner = handed_back.get_payload(0)
    else:
        body = handed_back.get_payload(decode=True)
        inner = message_from_bytes(body if isinstance(body, bytes) else b"")
    return str(inner.get("Message-ID", "")) if isinstance(inner, Message) else ""
