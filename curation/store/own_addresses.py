"""Addresses that are a person's: those that open something for whoever has them, and those messages go to.

Codes alone are kept: what makes an address of one is `curation.deliver.addresses`, which signs it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from curation.deliver.addresses import AddressBook, Purpose, new_code, new_secret
from curation.own_wishes import CHANNELS, Channel
from curation.store import schema
from curation.store.database import Database
from curation.store.upsert import upsert

_CODES, _CHANNELS = schema.own_addresses, schema.own_channels


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A code and when it was made."""

    code: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class OwnChannel:
    """How a channel does for a person: where it finds them ("" where that is looked up or imported), and its trouble.

    `why` is what the other end said when the channel was paused.
    """

    address: str = ""
    failures: int = 0
    paused_at: datetime | None = None
    why: str | None = None


def open_address_book(database: Database, public_url: str, secret: str | None = None) -> AddressBook:
    """The addresses of this installation, signed by a given secret, else by its own, which is made the first time."""
    return AddressBook(public_url, secret or house_secret(database))


def house_secret(database: Database) -> str:
    """The secret this installation made for itself. Processes that ask for it at once get the same one."""
    table = schema.house_secrets
    kept = select(table.c.value).where(table.c.name == "addresses")
    with database.reading() as connection:
        found = connection.execute(kept).scalar()
    if found is not None:
        return str(found)
    with database.writing() as connection:
        # Another process may have been first: its secret stands.
        upsert(connection, table, [{"name": "addresses", "value": new_secret()}], keep=("value",))
        return str(connection.execute(kept).scalar_one())


def own_code(connection: Connection, employee: str, purpose: Purpose) -> OwnCode | None:
    """A person's code; None where none was made, or it was revoked."""
    row = connection.execute(
        select(_CODES.c.code, _CODES.c.made_at).where(_CODES.c.employee == employee, _CODES.c.purpose == purpose)
    ).first()
    return OwnCode(*row) if row else None


def codes_for(connection: Connection, employees: Sequence[str], purpose: Purpose, now: datetime) -> Mapping[str, str]:
    """The codes of people who are stored, by employee; made for whoever has none. Some thousand people at a time."""
    rows = connection.execute(
        select(_CODES.c.employee, _CODES.c.code).where(_CODES.c.purpose == purpose, _CODES.c.employee.in_(employees))
    )
    found = {row.employee: row.code for row in rows}
    made = {id: new_code() for id in dict.fromkeys(employees) if id not in found}
    if made:
        connection.execute(insert(_CODES), [_row(id, purpose, code, now) for id, code in made.items()])
    return found | made


def renew_code(connection: Connection, employee: str, purpose: Purpose, now: datetime) -> str:
    """A new code of a person; the old one opens nothing any more."""
    code = new_code()
    upsert(connection, _CODES, [_row(employee, purpose, code, now)])
    return code


def revoke_code(connection: Connection, employee: str, purpose: Purpose) -> None:
    """No code any more."""
    connection.execute(delete(_CODES).where(_CODES.c.employee == employee, _CODES.c.purpose == purpose))


def owner_of(connection: Connection, purpose: Purpose, code: str | None) -> str | None:
    """Whose code it is. None, which is no code, is looked for like any: an answer takes as long, whatever is wrong."""
    query = select(_CODES.c.employee).where(_CODES.c.code == (code or "")).where(_CODES.c.purpose == purpose)
    return connection.execute(query).scalar()


def channels_of_person(connection: Connection, employee: str) -> Mapping[Channel, OwnChannel]:
    """How each channel that something is known of does for a person, in the order they are offered."""
    rows = connection.execute(select(_CHANNELS).where(_CHANNELS.c.employee == employee))
    found = {row.channel: OwnChannel(row.address, row.failures, row.paused_at, row.why) for row in rows}
    return {channel: found[channel] for channel in CHANNELS if channel in found}


def keep_address(connection: Connection, employee: str, channel: Channel, address: str) -> None:
    """Where a channel finds a person from now on. What went wrong with the last address says nothing of this one."""
    upsert(connection, _CHANNELS, [{"employee": employee, "channel": channel, **asdict(OwnChannel(address))}])


def try_again(connection: Connection, employee: str, channel: Channel) -> None:
    """Lift a pause. Where the address was looked up, it is looked up anew."""
    values = {"failures": 0, "paused_at": None, "why": None} | ({"address": ""} if channel == "slack" else {})
    whose = (_CHANNELS.c.employee == employee, _CHANNELS.c.channel == channel)
    connection.execute(update(_CHANNELS).where(*whose).values(values))


def _row(employee: str, purpose: Purpose, code: str, now: datetime) -> dict[str, object]:
    return {"employee": employee, "purpose": purpose, "code": code, "made_at": now}
