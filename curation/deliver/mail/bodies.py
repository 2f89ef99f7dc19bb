"""A mail's two bodies, plain text and HTML, in the fullest form that is small enough."""

from collections.abc import Iterable
from email.message import EmailMessage

LARGEST = 38_000  # bytes of text and HTML; with the headers, and signatures on the way, a mail has 40 KiB at most
LONGEST_GROWTH = 1.35  # of quoted-printable over the bytes themselves; base64 makes a third more of them


def set_bodies(message: EmailMessage, forms: Iterable[tuple[str, str]]) -> None:
    """Give a mail the first form, as plain text and HTML, of at most LARGEST bytes; the last where none is."""
    for plain, page in forms:
        message.clear_content()
        message.set_content(plain, cte=_encoding(plain))
        message.add_alternative(page, subtype="html", cte=_encoding(page))
        if sum(len(part.get_payload()) for part in message.iter_parts()) <= LARGEST:
            return


def _encoding(text: str) -> str:
    """The shorter of the two that every mail server lets pass."""
    ascii = len(text.encode("ascii", "ignore"))
    others = len(text.encode()) - ascii
    return "base64" if 3 * others + ascii > LONGEST_GROWTH * (others + ascii) else "quoted-printable"
