"""The codes of short links: random, one a share, of letters and digits that nobody takes for one another."""

import re
import secrets

_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
_LENGTH = 12  # 59 bits: at a thousand guesses a second, one of a million links is found in 25 years
_SHAPE = re.compile(f"[{_ALPHABET}]{{{_LENGTH}}}")


def new_code() -> str:
    """A code nobody can foresee; it says nothing about whose it is."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))


def is_code(text: str) -> bool:
    """Whether a text is shaped like a code. Nothing else needs to be looked up."""
    return _SHAPE.fullmatch(text) is not None
