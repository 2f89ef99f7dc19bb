"""Whom the OpenID provider means: by the subject it names once it is known, by a verified address before."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from curation.store import schema
from curation.store.accounts import account_of_email, find_account
from curation.store.people import find_employee
from curation.store.sessions import Owner
from curation.store.upsert import upsert


def employee_of_email(connection: Connection, email: str) -> str | None:
    """The one person who has the address; None also where several have it, which tells nobody apart."""
    table = schema.employees
    asked = select(table.c.id).where(func.lower(table.c.email) == email).limit(2)
    found: Sequence[str] = connection.execute(asked).scalars().all()
    return found[0] if len(found) == 1 else None


def vouched_for(connection: Connection, issuer: str, subject: str, email: str | None) -> Owner | None:
    """Who a provider's subject is here; None where they are nobody who may come in.

    A subject that came before is who they were then, whatever their address is now. What the verified address tells
    besides, such as an account made since, is remembered with it.
    """
    account, employee = _known(connection, issuer, subject)
    if email is not None:
        found = account_of_email(connection, email)
        account = account or (found.id if found else None)
        employee = employee or employee_of_email(connection, email)
    if account is None and employee is None:
        return None
    row = {"issuer": issuer, "subject": subject, "account": account, "employee": employee}
    upsert(connection, schema.subjects, [row])
    return _who_may_come_in(connection, Owner(account, employee))


def _known(connection: Connection, issuer: str, subject: str) -> tuple[str | None, str | None]:
    table = schema.subjects
    row = connection.execute(select(table).where(table.c.issuer == issuer, table.c.subject == subject)).first()
    return (row.account, row.employee) if row else (None, None)


def _who_may_come_in(connection: Connection, owner: Owner) -> Owner | None:
    account = find_account(connection, owner.account) if owner.account else None
    employee = find_employee(connection, owner.employee) if owner.employee else None
    enabled = account.id if account and account.disabled_at is None else None
    known = employee.id if employee else None
    return Owner(enabled, known) if enabled or known else None
