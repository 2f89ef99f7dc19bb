"""Whom a mail is to, as it can stand in a header. Pure: no I/O."""

import unicodedata
from email.headerregistry import Address

import idna

from curation.accounts.roster import plain_email

LONGEST_NAME = 70  # characters
_IN_NAMES = " .'’-"


class NoAddress(Exception):
    """There is no mailbox to write to."""


def mailbox(name: str, email: str) -> Address:
    """Whom a mail is to; of the name only letters, digits and what stands between them.

    Raises:
        NoAddress: `email` is no e-mail address.
    """
    plain = plain_email(email)
    if plain is None:
        raise NoAddress(f"{email[:80]!r} is no e-mail address; correct it in the list of employees and import it again")
    user, _, domain = plain.rpartition("@")
    try:
        host = domain if domain.isascii() else idna.encode(domain).decode()
    except idna.IDNAError as error:
        raise NoAddress(
            f"{plain!r} names no host there can be: {error}; correct it in the list of employees"
        ) from error
    letters = "".join(sign if _in_names(sign) else " " for sign in unicodedata.normalize("NFC", name))
    return Address(" ".join(letters.split())[:LONGEST_NAME].strip(), user, host)


def _in_names(sign: str) -> bool:
    return sign in _IN_NAMES or unicodedata.category(sign)[0] in "LMN"
