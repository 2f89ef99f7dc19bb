"""Secrets that open something: of a session's cookie, of a one-time link.

They are 256 random bits in url-safe base64. Only the SHA-256 is kept: the secret is random through and through, so that
a salt or a slow hash would add nothing.
"""

import re
from hashlib import sha256
from secrets import token_hex, token_urlsafe

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """A secret nobody else has."""
    return token_urlsafe(32)


def new_id() -> str:
    """A name for something, which opens nothing; 16 characters."""
    return token_hex(8)


def is_token(text: str) -> bool:
    """Whether this could be a secret. Takes no time for a long text."""
    return len(text) == 43 and _TOKEN.fullmatch(text) is not None


def kept_of(token: str) -> str:
    """What is kept of a secret."""
    return sha256(token.encode()).hexdigest()
