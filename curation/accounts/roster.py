"""The comms team: who has an account, in which role, and what may be changed of it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Role = Literal["reviewer", "editor", "admin"]
ROLES: tuple[Role, ...] = ("reviewer", "editor", "admin")
SummaryCadence = Literal["daily", "weekly", "none"]
SUMMARY_CADENCES: tuple[SummaryCadence, ...] = get_args(SummaryCadence)
LONGEST_EMAIL, LONGEST_NAME = 254, 200  # characters
_EMAIL = re.compile(r"[^\s@<>,;:\"\\()\[\]]+@[^\s@<>,;:\"\\()\[\]]+")
_PLAIN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class TeamAccount:
    """One account. `password` is its hash, if it has one; the id is what the log of decisions calls its owner.

    `summary` is how often its owner is written to of what the team should know.
    """

    id: str
    email: str
    name: str
    role: Role
    created_at: datetime
    password: str | None = None
    language: str | None = None
    disabled_at: datetime | None = None
    summary: SummaryCadence = "weekly"


class LastAdmin(Exception):
    """Nobody would be left who may manage accounts."""


def plain_email(text: str) -> str | None:
    """An e-mail address as it is kept and compared; None where it is none, or holds what belongs into no header."""
    email = text.strip().lower()
    printable = email.isprintable() and not any("\ud800" <= letter <= "\udfff" for letter in email)
    return email if printable and len(email) <= LONGEST_EMAIL and _EMAIL.fullmatch(email) else None


def plain_name(text: str) -> str:
    """A name on one line."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:LONGEST_NAME]


def id_for(email: str, taken: Collection[str]) -> str:
    """A short id nobody has: what stands before the @, and a number where it must be."""
    base = _PLAIN.sub("-", email.partition("@")[0]).strip("-")[:40] or "member"
    return next(id for n in range(1, len(taken) + 2) if (id := base if n == 1 else f"{base}-{n}") not in taken)


def check_admin_left(accounts: Collection[TeamAccount], leaving: str) -> None:
    """Refuse to take the role from the last admin.

    Raises:
        LastAdmin: no other enabled account is an admin's.
    """
    admins = {account.id for account in accounts if account.role == "admin" and account.disabled_at is None}
    if admins <= {leaving} and leaving in admins:
        raise LastAdmin("this is the only admin; make another account an admin first")
