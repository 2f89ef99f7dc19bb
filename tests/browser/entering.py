"""Signing in without the way there, for tests about what is behind it."""

from datetime import timedelta

from playwright.sync_api import BrowserContext
from sqlalchemy import insert

from curation.accounts.roster import Role
from curation.accounts.tokens import kept_of, new_id, new_token
from curation.store import schema
from curation.store.accounts import find_account
from curation.store.sessions import Owner, start_session
from tests.browser.site import Site


def enter_as_team(browser: BrowserContext, site: Site, role: Role) -> None:
    """As a member of the comms team called by the role."""
    with site.database.writing() as connection:
        if find_account(connection, role) is None:
            row = {"id": role, "email": f"{role}@example.com", "name": role.title(), "role": role}
            connection.execute(insert(schema.accounts).values(created_at=site.now, **row))
    _enter(browser, site, Owner(account=role))


def enter_as_employee(browser: BrowserContext, site: Site, employee: str) -> None:
    """As somebody who takes part."""
    _enter(browser, site, Owner(employee=employee))


def _enter(browser: BrowserContext, site: Site, owner: Owner) -> None:
    secret, begun = new_token(), site.now - timedelta(minutes=1)
    with site.database.writing() as connection:
        start_session(connection, new_id(), kept_of(secret), owner, browser="Chrome · Linux", now=begun)
    browser.add_cookies([{"name": "session", "value": secret, "url": site.url}])
