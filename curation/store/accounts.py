"""Accounts of the comms team. What an account may no longer do ends at once: sessions and links go with the change."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, insert, select, update

from curation.accounts.roster import Role, SummaryCadence, TeamAccount, check_admin_left, id_for
from curation.store import schema

_TABLE = schema.accounts


class AccountExists(Exception):
    """There is an account of that address."""


class NoAccount(Exception):
    """There is no account of that id or address."""


def has_accounts(connection: Connection) -> bool:
    """Whether anybody has an account yet."""
    return connection.execute(select(exists().select_from(_TABLE))).scalar_one()


def all_accounts(connection: Connection) -> Sequence[TeamAccount]:
    """Every account, by name."""
    return [_account(row) for row in connection.execute(select(_TABLE).order_by(_TABLE.c.name, _TABLE.c.id))]


def find_account(connection: Connection, id: str) -> TeamAccount | None:
    """An account by its id."""
    row = connection.execute(select(_TABLE).where(_TABLE.c.id == id)).first()
    return _account(row) if row else None


def account_of_email(connection: Connection, email: str) -> TeamAccount | None:
    """An account by its address, as `plain_email` writes it."""
    row = connection.execute(select(_TABLE).where(_TABLE.c.email == email)).first()
    return _account(row) if row else None


def add_account(connection: Connection, email: str, name: str, role: Role, now: datetime) -> TeamAccount:
    """A new account without a password.

    Args:
        email: as `plain_email` writes it.

    Raises:
        AccountExists: of that address.
    """
    if account_of_email(connection, email) is not None:
        raise AccountExists(f"{email} has an account")
    taken = set(connection.execute(select(_TABLE.c.id)).scalars())
    account = TeamAccount(id_for(email, taken), email, name, role, now)
    connection.execute(insert(_TABLE).values(asdict(account)))
    return account


def set_password(connection: Connection, id: str, kept: str) -> None:
    """Give an account another password's hash; its sessions and links end."""
    _change(connection, id, password=kept)
    _shut(connection, id)


def refresh_password(connection: Connection, id: str, kept: str) -> None:
    """Keep a hash of the same password, made with today's effort."""
    _change(connection, id, password=kept)


def set_language(connection: Connection, id: str, language: str) -> None:
    """The language that mails to an account, and its pages, are written in."""
    _change(connection, id, language=language)


def set_summary(connection: Connection, id: str, cadence: SummaryCadence) -> None:
    """How often an account is written to of what the team should know."""
    _change(connection, id, summary=cadence)


def set_role(connection: Connection, id: str, role: Role) -> None:
    """Give an account another role; its sessions end where it changes.

    Raises:
        NoAccount: of that id.
        LastAdmin: nobody would be left to manage accounts.
    """
    account = _existing(connection, id)
    if role == account.role:
        return
    check_admin_left(all_accounts(connection), id)
    _change(connection, id, role=role)
    _shut(connection, id)


def disable(connection: Connection, id: str, now: datetime) -> None:
    """Let an account in no longer. It stays: the log of decisions names it.

    Raises:
        NoAccount: of that id.
        LastAdmin: nobody would be left to manage accounts.
    """
    _existing(connection, id)
    check_admin_left(all_accounts(connection), id)
    _change(connection, id, disabled_at=now)
    _shut(connection, id)


def enable(connection: Connection, id: str) -> None:
    """Let an account in again.

    Raises:
        NoAccount: of that id.
    """
    _existing(connection, id)
    _change(connection, id, disabled_at=None)


def _existing(connection: Connection, id: str) -> TeamAccount:
    account = find_account(connection, id)
    if account is None:
        raise NoAccount(f"no account {id!r}")
    return account


def _change(connection: Connection, id: str, **values: object) -> None:
    connection.execute(update(_TABLE).where(_TABLE.c.id == id).values(values))


def _shut(connection: Connection, id: str) -> None:
    for table in (schema.sessions, schema.one_time_links):
        connection.execute(delete(table).where(table.c.account == id))


def _account(row: Row[Any]) -> TeamAccount:
    return TeamAccount(**dict(row._mapping))
