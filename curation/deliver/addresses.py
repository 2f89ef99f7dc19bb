"""Where the links of messages lead, and the addresses that open something for whoever has them. Pure: no I/O, no clock.

Such an address ends in a token: a code, which the store keeps for a person and a purpose, and a signature of both by
the secret of this installation. Whoever reads the store alone can thus make no address, and what was not made here is
told apart without asking it. A new code is a new address, and the old one opens nothing.
"""

import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from hmac import compare_digest, digest
from secrets import token_urlsafe
from typing import Literal
from urllib.parse import urlsplit

from curation.deliver.digest import Addresses

Purpose = Literal["leave", "feed"]
"""To hear of picks no more, and to read them in a feed reader."""

SIGNED_BYTES = 16  # of the 32 that SHA-256 has: nobody tries 2**128 addresses
TAGGED_SINCE = "2026"  # a tag names its authority as it was at a date
_DNS_NAME = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
_TOKEN = re.compile(r"([A-Za-z0-9_-]{24})\.([A-Za-z0-9_-]{22})")


def new_code() -> str:
    """A code nobody else has: 144 random bits in 24 characters."""
    return token_urlsafe(18)


def new_secret() -> str:
    """What an installation signs by, if it is told nothing else: 256 random bits in 43 characters."""
    return token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class AddressBook:
    """The addresses of one installation.

    Args:
        public_url: what they begin with: scheme and host.
        secret: signs them; nobody can guess it.
    """

    public_url: str
    secret: str = field(repr=False)

    def of(self, leave_code: str) -> Addresses:
        """What every message of a person links to, by their code to leave."""
        return Addresses(self._at("/me"), self._at("/me/settings"), self.leave(leave_code))

    def pick(self, item: str) -> str:
        """Opens a pick on the person's own page, whoever has to sign in first and whatever week it is of."""
        return self._at(f"/me/picks/{item}")

    def leave(self, code: str) -> str:
        """Stops the messages without signing in."""
        return self._at(f"/leave/{self.token('leave', code)}")

    def feed(self, code: str) -> str:
        """The picks as a feed, without signing in."""
        return self._at(f"/feed/{self.token('feed', code)}.atom")

    def token(self, purpose: Purpose, code: str) -> str:
        """A code and its signature: what an address ends in. It never ends in a mark that mail programs leave out."""
        return f"{code}.{self._signed(purpose, code)}"

    def read(self, purpose: Purpose, token: str) -> str | None:
        """The code of a token that was made here for that purpose; None for any other text."""
        found = _TOKEN.fullmatch(token) if len(token) < 100 else None
        if found is None or not compare_digest(found[2], self._signed(purpose, found[1])):
            return None
        return found[1]

    def tag(self, *parts: str) -> str:
        """A name for something for ever (RFC 4151), which tells nothing of it and opens nothing."""
        host = urlsplit(self.public_url).hostname or ""
        authority = host if _DNS_NAME.fullmatch(host) else "localhost"
        return f"tag:{authority},{TAGGED_SINCE}:{self._signed('tag', *parts)}"

    def _signed(self, *parts: str) -> str:
        made = digest(self.secret.encode(), "\0".join(parts).encode(), "sha256")
        return urlsafe_b64encode(made[:SIGNED_BYTES]).decode().rstrip("=")

    def _at(self, path: str) -> str:
        return f"{self.public_url.rstrip('/')}{path}"
