"""Clients that are signed in through a real session in the store, as browsers are.

They send what browsers send with a form of our own pages; a client that comes from elsewhere is made without it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from fastapi import FastAPI
from sqlalchemy import insert
from starlette.testclient import TestClient

from curation.accounts.roster import Role
from curation.accounts.tokens import kept_of, new_id, new_token
from curation.store import schema
from curation.store.accounts import find_account
from curation.store.database import Database
from curation.store.sessions import Owner, start_session
from tests.service.company import NOW

FROM_OUR_PAGES: Mapping[str, str] = {"sec-fetch-site": "same-origin"}
NAMES: Mapping[Role, str] = {"reviewer": "Rita", "editor": "Edda", "admin": "Ada"}


def nobody(app: FastAPI) -> TestClient:
    """A browser that is not signed in."""
    return TestClient(app, raise_server_exceptions=False, follow_redirects=False, headers=FROM_OUR_PAGES)


def team_client(app: FastAPI, database: Database, role: Role = "reviewer", now: datetime = NOW) -> TestClient:
    """A browser signed in as Rita the reviewer, Edda the editor or Ada the admin."""
    id = NAMES[role].lower()
    with database.writing() as connection:
        if find_account(connection, id) is None:
            row = {"id": id, "email": f"{id}@example.com", "name": NAMES[role], "role": role, "created_at": now}
            connection.execute(insert(schema.accounts).values(row))
    return signed_in_client(app, database, Owner(account=id), now)


def employee_client(app: FastAPI, database: Database, employee: str, now: datetime = NOW) -> TestClient:
    """A browser signed in as an employee, who must have been hired and take part."""
    return signed_in_client(app, database, Owner(employee=employee), now)


def signed_in_client(app: FastAPI, database: Database, owner: Owner, now: datetime = NOW) -> TestClient:
    """A browser with a session of an owner that was begun a minute ago."""
    secret, client = new_token(), nobody(app)
    with database.writing() as connection:
        start_session(
            connection, new_id(), kept_of(secret), owner, browser="Firefox · Linux", now=now - timedelta(minutes=1)
        )
    client.cookies.set("session", secret)
    return client
