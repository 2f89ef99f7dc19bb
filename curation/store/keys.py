"""Keys of the interface for machines, by name. A revoked one stays listed.

A key is `pp_` and 256 random bits in url-safe base64. Only its SHA-256 is kept: it is random through and through, so
that a salt or a slow hash would add nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, insert, select, update

from curation.store import schema

KeyScope = Literal["sentiment", "mentions:read", "mentions:write"]
SCOPES: tuple[KeyScope, ...] = get_args(KeyScope)
_KEY = re.compile(r"pp_[A-Za-z0-9_-]{43}")


@dataclass(frozen=True, slots=True)
class ApiKey:
    """One key. `hash` is hex SHA-256; `per_minute` documents; `last_day`: the last one it counts on, in UTC."""

    name: str
    hash: str
    scopes: tuple[KeyScope, ...]
    per_minute: int
    created_at: datetime
    last_day: date | None = None
    last_used: date | None = None
    revoked_at: datetime | None = None

    def holds(self, day: date) -> bool:
        """Whether it lets anybody in on a day."""
        return self.revoked_at is None and (self.last_day is None or day <= self.last_day)


def new_key() -> str:
    """A key nobody else has."""
    return "pp_" + token_urlsafe(32)


def is_key(text: str) -> bool:
    """Whether this could be a key. Takes no time for a long text."""
    return len(text) == 46 and _KEY.fullmatch(text) is not None


def hash_of(key: str) -> str:
    """What is kept of a key."""
    return sha256(key.encode()).hexdigest()


def add_key(connection: Connection, key: ApiKey) -> bool:
    """Keep a new key; False where there is or was one of that name: corrections are told by it."""
    if find_key(connection, key.name) is not None:
        return False
    values = {name: getattr(key, name) for name in ApiKey.__dataclass_fields__} | {"scopes": list(key.scopes)}
    connection.execute(insert(schema.api_keys).values(values))
    return True


def all_keys(connection: Connection) -> Sequence[ApiKey]:
    """Every key there ever was, by name."""
    return [_key(row) for row in connection.execute(select(schema.api_keys).order_by(schema.api_keys.c.name))]


def find_key(connection: Connection, name: str) -> ApiKey | None:
    """A key by its name."""
    row = connection.execute(select(schema.api_keys).where(schema.api_keys.c.name == name)).first()
    return _key(row) if row else None


def key_of_hash(connection: Connection, hash: str) -> ApiKey | None:
    """A key by the hash of what a caller sent."""
    row = connection.execute(select(schema.api_keys).where(schema.api_keys.c.hash == hash)).first()
    return _key(row) if row else None


def revoke_key(connection: Connection, name: str, now: datetime) -> bool:
    """Let a key in no longer; False where none of that name lets anybody in."""
    table = schema.api_keys
    revoked = update(table).where(table.c.name == name, table.c.revoked_at.is_(None)).values(revoked_at=now)
    return connection.execute(revoked).rowcount > 0


def note_use(connection: Connection, name: str, day: date) -> None:
    """Remember the day a key was last used, and no more of it."""
    table = schema.api_keys
    connection.execute(update(table).where(table.c.name == name).values(last_used=day))


def _key(row: Row[Any]) -> ApiKey:
    values: dict[str, Any] = dict(row._mapping)
    return ApiKey(**values | {"scopes": tuple(values["scopes"])})
