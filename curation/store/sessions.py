"""Who is signed in where. The secret of a session is in its cookie alone: here is its hash."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, or_, select, update

from curation.accounts.lasting import session_end, still_on
from curation.accounts.roster import Role
from curation.store import schema
from curation.store.upsert import upsert

_TABLE = schema.sessions


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose something is: an account's, an employee's, or one person's who is both."""

    account: str | None = None
    employee: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One place somebody is signed in at; `browser` is its family, such as "Firefox on Linux"."""

    id: str
    account: str | None
    employee: str | None
    started_at: datetime
    seen_at: datetime
    expires_at: datetime
    browser: str


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session that counts, with what pages need to know of its owner."""

    session: Session
    name: str
    language: str
    role: Role | None


def start_session(
    connection: Connection, id: str, secret: str, owner: Owner, *, browser: str, now: datetime
) -> datetime:
    """Let an owner in; when it ends at the latest. Sessions that are over are cleared away on the way.

    Args:
        secret: the hash of what the cookie holds.
    """
    ends = session_end(now, team=owner.account is not None)
    session = Session(id, owner.account, owner.employee, now, now, ends, browser[:40])
    connection.execute(delete(_TABLE).where(_TABLE.c.expires_at <= now))
    connection.execute(insert(_TABLE).values(asdict(session) | {"secret": secret}))
    return ends


def signed_in(connection: Connection, secret: str, now: datetime) -> SignedIn | None:
    """The session of a secret's hash; None where it is over or its owner may come in no longer."""
    accounts, employees, languages = schema.accounts, schema.employees, schema.page_languages
    row = connection.execute(
        select(
            _TABLE,
            *(accounts.c[name].label(f"account_{name}") for name in ("name", "role", "language", "disabled_at")),
            *(employees.c[name].label(f"employee_{name}") for name in ("name", "languages")),
            languages.c.language.label("chosen"),
        )
        .outerjoin(accounts, accounts.c.id == _TABLE.c.account)
        .outerjoin(employees, employees.c.id == _TABLE.c.employee)
        .outerjoin(languages, languages.c.employee == _TABLE.c.employee)
        .where(_TABLE.c.secret == secret)
    ).first()
    if row is None:
        return None
    session = _session(row)
    return _counting(session, row) if _on(session, now) and _may_come_in(row) else None


def sessions_of(connection: Connection, owner: Owner, now: datetime) -> Sequence[Session]:
    """Where somebody is signed in, the last used first."""
    rows = connection.execute(select(_TABLE).where(_of(owner)).order_by(_TABLE.c.seen_at.desc(), _TABLE.c.id))
    return [session for row in rows if _on(session := _session(row), now)]


def note_seen(connection: Connection, id: str, now: datetime) -> None:
    """Remember when a session was last used."""
    connection.execute(update(_TABLE).where(_TABLE.c.id == id).values(seen_at=now))


def end_session(connection: Connection, owner: Owner, id: str) -> bool:
    """Sign out at one place; False where the owner has no such session."""
    return connection.execute(delete(_TABLE).where(_of(owner), _TABLE.c.id == id)).rowcount > 0


def end_sessions(connection: Connection, owner: Owner, *, besides: str = "") -> None:
    """Sign out everywhere, or everywhere but in one session."""
    connection.execute(delete(_TABLE).where(_of(owner), _TABLE.c.id != besides))


def choose_language(connection: Connection, employee: str, language: str) -> None:
    """The language of an employee's pages and mails."""
    upsert(connection, schema.page_languages, [{"employee": employee, "language": language}])


def page_language(connection: Connection, employee: str) -> str | None:
    """The language an employee chose for their pages; else the first one they read."""
    languages, employees = schema.page_languages, schema.employees
    chosen = connection.execute(select(languages.c.language).where(languages.c.employee == employee)).scalar()
    read = connection.execute(select(employees.c.languages).where(employees.c.id == employee)).scalar()
    return chosen or next(iter(read or ()), None)


def _of(owner: Owner) -> ColumnElement[bool]:
    mine = [_TABLE.c.account == owner.account] if owner.account else []
    mine += [_TABLE.c.employee == owner.employee] if owner.employee else []
    return or_(False, *mine)


def _on(session: Session, now: datetime) -> bool:
    return still_on(session.seen_at, session.expires_at, now, team=session.account is not None)


def _may_come_in(row: Row[Any]) -> bool:
    """An account that is disabled ends what it began. Employees come in whether or not they take part: to join, or to
    see and erase what is kept about them.
    """
    return row.account is None or (row.account_role is not None and row.account_disabled_at is None)


def _session(row: Row[Any]) -> Session:
    return Session(**{name: row._mapping[_TABLE.c[name]] for name in Session.__dataclass_fields__})


def _counting(session: Session, row: Row[Any]) -> SignedIn:
    read = next(iter(row.employee_languages or ()), None)
    language = row.account_language or row.chosen or read or "en"
    return SignedIn(session, row.account_name or row.employee_name, language, row.account_role)
