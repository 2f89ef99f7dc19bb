"""Passwords: kept as Argon2id hashes (RFC 9106, its second recommended choice, is what argon2-cffi does by default).

A rule of length and a small list of what everybody tries first; no rules of composition, which only make passwords
worse (NIST SP 800-63B, 3.1.1.2).
"""

import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from threading import BoundedSemaphore
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200  # characters
AT_ONCE = 4  # hashes: each takes 64 MiB while it is made
Weakness = Literal["short", "long", "known", "yours"]
_KNOWN = frozenset(
    {
        *("password", "passwort", "adgangskode", "kodeord", "parolaordine", "passaparola", "welcome", "changeme"),
        *("qwertyuiop", "qwerty", "asdfghjklæ", "letmeinplease", "iloveyou", "administrator", "abcdefghijkl"),
        *("correcthorsebatterystaple", "trustno1trustno", ""),
    }
)
"""What everybody tries first, without the digits around it; digits alone are among it."""


@dataclass(frozen=True, slots=True)
class Passwords:
    """Makes and checks hashes. `unknown` is the hash of nobody's password, checked where there is no account."""

    hasher: PasswordHasher = field(default_factory=PasswordHasher)
    unknown: str = field(init=False)
    _turn: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(AT_ONCE), repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "unknown", self.hasher.hash("nobody's password"))

    def hash(self, password: str) -> str:
        """What is kept of a password."""
        with self._turn:
            return self.hasher.hash(_composed(password))

    def fits(self, kept: str | None, password: str) -> bool:
        """Whether it is the password; takes as long where there is none to compare with."""
        try:
            with self._turn:
                return self.hasher.verify(kept or self.unknown, _composed(password)) and bool(kept)
        except (VerificationError, InvalidHashError):
            return False

    def outdated(self, kept: str) -> bool:
        """Whether a hash was made with less than today's effort, and is to be made anew when its owner signs in."""
        return self.hasher.check_needs_rehash(kept)


@lru_cache
def standard_passwords() -> Passwords:
    """What the application hashes with."""
    return Passwords()


def weakness(password: str, *, about: tuple[str, ...] = ()) -> Weakness | None:
    """Why it is no good password; None where nothing is to be said against it.

    Args:
        about: what strangers know of its owner: name and address.
    """
    if len(password) < SHORTEST:
        return "short"
    if len(password) > LONGEST:
        return "long"
    plain = "".join(letter for letter in _composed(password).casefold() if letter.isalnum())
    if len(set(plain)) < 4 or plain.strip("0123456789") in _KNOWN:
        return "known"
    own = ["".join(letter for letter in text.casefold() if letter.isalnum()) for text in about]
    return "yours" if any(text and plain.strip("0123456789") == text.strip("0123456789") for text in own) else None


def _composed(password: str) -> str:
    """One of the ways in which keyboards may send the same letters."""
    return unicodedata.normalize("NFC", password)
