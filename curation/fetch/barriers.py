"""What a server puts before a feed instead of the feed, where its refusal shows it: pure, no I/O.

A challenge that only browsers pass, and a login, call for different remedies from a plain refusal: the owner can tell
the first about feed readers, and the second has no open feed. Whatever is not clearly one of them is a plain refusal.
"""

import re
from collections.abc import Mapping
from enum import Enum

PAGE_START = 65536  # bytes of a refusal's page that are looked at

_PASSWORD_FIELD = re.compile(rb"""<input\b[^<>]{0,500}\btype\s{0,9}=\s{0,9}["']?password\b""", re.IGNORECASE)


class Barrier(Enum):
    """The values are worded for a message: "answered 403 (Forbidden) with ..."."""

    CHALLENGE = "a challenge"
    LOGIN = "a login page"


def barrier(headers: Mapping[str, str], page: bytes) -> Barrier | None:
    """`headers` in lower case; `page` as far as it was read, decoded."""
    if headers.get("cf-mitigated", "").strip().lower() == "challenge":  # how Cloudflare marks its own
        return Barrier.CHALLENGE
    if "www-authenticate" in headers or _PASSWORD_FIELD.search(page):
        return Barrier.LOGIN
    return None
