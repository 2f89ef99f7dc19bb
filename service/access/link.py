"""What one-time links open: one's own page for employees, a password to choose for the team, the first account of all.

Looking at a link opens nothing: programs that check mails for dangers look at every link in them. The button on its
page does, this once.
"""

from typing import Annotated

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from curation.accounts.passwords import LONGEST as LONGEST_PASSWORD
from curation.accounts.passwords import SHORTEST, Weakness, weakness
from curation.accounts.roster import LONGEST_EMAIL, LONGEST_NAME, TeamAccount, plain_email, plain_name
from curation.speech import Speech
from curation.store.accounts import add_account, find_account, has_accounts, set_password
from curation.store.links import Link, find_link, use_link
from curation.store.people import find_employee
from curation.store.sessions import Owner
from service.access.doorway import Doorway
from service.access.sessions import Begun
from service.access.viewer import viewer_of


def router(door: Doorway) -> APIRouter:
    """The two routes."""
    routes = APIRouter()

    @routes.api_route("/link/{token}", methods=["GET", "HEAD"])
    def look(request: Request, token: str) -> Response:
        """What the link is for, with the button that opens it."""
        with door.web.database.reading() as connection:
            link = _open(connection, find_link(connection, token, door.web.clock()))
            account = _account(connection, link)
        return _page(door, request, link, account) if link else _gone(door, request)

    @routes.post("/link/{token}")
    def use(
        request: Request,
        token: str,
        password: Annotated[str, Form(max_length=LONGEST_PASSWORD)] = "",
        email: Annotated[str, Form(max_length=LONGEST_EMAIL)] = "",
        name: Annotated[str, Form(max_length=LONGEST_NAME)] = "",
    ) -> Response:
        """Open it."""
        with door.web.database.reading() as connection:
            link = _open(connection, find_link(connection, token, door.web.clock()))
            account = _account(connection, link)
        if link is None:
            return _gone(door, request)
        if link.purpose == "enter":
            return _enter(door, request, token)
        first = (plain_email(email), plain_name(name)) if link.purpose == "first" else None
        wrong = _mistakes(door.web.speech(request), password, account, first)
        if wrong:
            return _page(door, request, link, account, email=email, name=name, wrong=wrong)
        return _choose(door, request, token, password, (first[0] or "", first[1]) if first else None)

    return routes


def _open(connection: Connection, link: Link | None) -> Link | None:
    """The link, unless it was for the first account and there is one."""
    return None if link and link.purpose == "first" and has_accounts(connection) else link


def _account(connection: Connection, link: Link | None) -> TeamAccount | None:
    return find_account(connection, link.owner.account) if link and link.owner.account else None


def _enter(door: Doorway, request: Request, token: str) -> Response:
    with door.web.database.writing() as connection:
        link = use_link(connection, token, door.web.clock())
        begun = door.let_in(connection, request, _with_account(connection, request, link.owner)) if link else None
    return door.inside(begun, "/me") if begun else _gone(door, request)


def _with_account(connection: Connection, request: Request, owner: Owner) -> Owner:
    """Who is signed in to the team's account of the very address that the link went to stays so."""
    viewer = viewer_of(request)
    if viewer is None or viewer.account is None or owner.employee is None:
        return owner
    account, employee = find_account(connection, viewer.account), find_employee(connection, owner.employee)
    same = account and employee and account.email == plain_email(employee.email)
    return Owner(viewer.account, owner.employee) if same else owner


def _choose(door: Doorway, request: Request, token: str, password: str, first: tuple[str, str] | None) -> Response:
    """Keep a password and let its owner in."""
    kept = door.passwords.hash(password)
    with door.web.database.writing() as connection:
        link = _open(connection, use_link(connection, token, door.web.clock()))
        begun = _begun(door, request, connection, _owner(door, connection, link, first), kept)
    return door.inside(begun, "/") if begun else _gone(door, request)


def _owner(door: Doorway, connection: Connection, link: Link | None, first: tuple[str, str] | None) -> str | None:
    if link is None:
        return None
    if first is None:
        return link.owner.account
    return add_account(connection, *first, "admin", door.web.clock()).id


def _begun(door: Doorway, request: Request, connection: Connection, account: str | None, kept: str) -> Begun | None:
    if account is None:
        return None
    set_password(connection, account, kept)
    return door.let_in(connection, request, Owner(account=account))


def _page(
    door: Doorway,
    request: Request,
    link: Link,
    account: TeamAccount | None,
    *,
    email: str = "",
    name: str = "",
    wrong: dict[str, str] | None = None,
) -> HTMLResponse:
    page = door.web.page(
        request,
        "access/link.html",
        422 if wrong else 200,
        purpose=link.purpose,
        account=account,
        email=email,
        name=name,
        wrong=wrong or {},
        shortest=SHORTEST,
    )
    page.headers["Referrer-Policy"] = "no-referrer"
    return page


def _gone(door: Doorway, request: Request) -> HTMLResponse:
    return door.web.page(request, "access/gone.html", 410)


def _mistakes(
    speech: Speech, password: str, account: TeamAccount | None, first: tuple[str | None, str] | None
) -> dict[str, str]:
    """What is wrong, by field."""
    _ = speech.gettext
    wrong: dict[str, str] = {}
    if first and first[0] is None:
        wrong["email"] = _("This is not an e-mail address.")
    if first and not first[1]:
        wrong["name"] = _("Write the name others will see beside your decisions.")
    about = (account.name, account.email) if account else tuple(text for text in first or () if text)
    weak = weakness(password, about=about)
    return wrong | ({"password": told_weakness(speech, weak)} if weak else {})


def told_weakness(speech: Speech, weak: Weakness) -> str:
    """Why a password is not taken."""
    _ = speech.gettext
    return {
        "short": _("Use at least %(count)s characters; a few words in a row are easy to remember.", count=SHORTEST),
        "long": _("Use at most %(count)s characters.", count=LONGEST_PASSWORD),
        "known": _("This password is among the first that others try. Choose another one."),
        "yours": _("This password is your name or your address. Choose another one."),
    }[weak]
