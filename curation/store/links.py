"""Links that open something once. Their token is in the mail, or was shown once: here is its hash."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select, update

from curation.accounts.lasting import LINKS, Purpose
from curation.accounts.tokens import is_token, kept_of, new_token
from curation.store import schema
from curation.store.sessions import Owner

_TABLE = schema.one_time_links


@dataclass(frozen=True, slots=True)
class Link:
    """What a link is for, and whom. The first link of all is nobody's yet."""

    purpose: Purpose
    owner: Owner


def make_link(connection: Connection, purpose: Purpose, owner: Owner, now: datetime) -> str:
    """The token of a new link. Those that are over are cleared away on the way."""
    token = new_token()
    connection.execute(delete(_TABLE).where(or_(_TABLE.c.expires_at <= now, _TABLE.c.used_at.is_not(None))))
    row = {
        "token": kept_of(token),
        "purpose": purpose,
        "account": owner.account,
        "employee": owner.employee,
        "expires_at": now + LINKS[purpose],
    }
    connection.execute(insert(_TABLE).values(row))
    return token


def find_link(connection: Connection, token: str, now: datetime) -> Link | None:
    """What a token opens, without opening it: mail scanners look at links too. None where it opens nothing."""
    if not is_token(token):
        return None
    row = connection.execute(select(_TABLE).where(_TABLE.c.token == kept_of(token))).first()
    if row is None or row.used_at is not None or row.expires_at <= now:
        return None
    return Link(row.purpose, Owner(row.account, row.employee))


def use_link(connection: Connection, token: str, now: datetime) -> Link | None:
    """Open what a token opens, this once."""
    link = find_link(connection, token, now)
    if link is None:
        return None
    used = update(_TABLE).where(_TABLE.c.token == kept_of(token), _TABLE.c.used_at.is_(None)).values(used_at=now)
    return link if connection.execute(used).rowcount else None
