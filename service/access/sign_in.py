"""Signing in by password, for the comms team, and signing out.

Whether an address is known cannot be told from the answer, nor from how long it takes: a password is checked against
somebody's or nobody's hash.
"""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.accounts.passwords import LONGEST as LONGEST_PASSWORD
from curation.accounts.roster import LONGEST_EMAIL, TeamAccount, plain_email
from curation.accounts.throttling import Limit
from curation.store.accounts import account_of_email, has_accounts, refresh_password
from curation.store.attempts import succeeded
from curation.store.sessions import Owner, end_session
from service.access.doorway import Doorway, tries
from service.access.viewer import viewer_of
from service.web.choosing import LONGEST as LONGEST_WAY
from service.web.choosing import local_path
from service.web.rendering import home_of

Email = Annotated[str, Form(max_length=LONGEST_EMAIL)]
Password = Annotated[str, Form(max_length=LONGEST_PASSWORD)]


def router(door: Doorway) -> APIRouter:
    """The routes."""
    routes = APIRouter()
    web = door.web

    @routes.api_route("/sign-in", methods=["GET", "HEAD"])
    def page(request: Request, next: str = "/") -> Response:
        """The ways in; who is in already goes on."""
        viewer = viewer_of(request)
        way = local_path(next[:LONGEST_WAY])
        if viewer is not None and way != "/sign-in":
            return RedirectResponse(home_of(viewer) if way == "/" else way, 303)
        return _ways_in(door, request, way)

    @routes.post("/sign-in")
    def sign_in(
        request: Request, email: Email, password: Password, next: Annotated[str, Form(max_length=LONGEST_WAY)] = "/"
    ) -> Response:
        """Let a member of the team in."""
        counted, way = tries("sign-in", request, email), local_path(next)
        if waiting := door.attempt(counted):
            return door.wait(request, waiting)
        account = _fitting(door, email, password)
        if account is None:
            return _ways_in(door, request, way, email=email, wrong=True)
        return _welcome(door, request, account, password, counted, way)

    @routes.post("/sign-out")
    def sign_out(request: Request) -> Response:
        """End the session, wherever it came from."""
        viewer = viewer_of(request)
        if viewer is not None:
            with web.database.writing() as connection:
                end_session(connection, Owner(viewer.account, viewer.employee), viewer.session)
        return door.sessions.take_back(RedirectResponse("/sign-in", 303))

    return routes


def _ways_in(door: Doorway, request: Request, way: str, *, email: str = "", wrong: bool = False) -> Response:
    with door.web.database.reading() as connection:
        anybody = has_accounts(connection)
    return door.web.page(
        request,
        "access/sign_in.html",
        422 if wrong else 200,
        next=way,
        email=email,
        wrong=wrong,
        anybody=anybody,
        mail=door.post is not None,
        provider=door.provider.name if door.provider else None,
    )


def _fitting(door: Doorway, email: str, password: str) -> TeamAccount | None:
    """The account that an address and a password open."""
    with door.web.database.reading() as connection:
        account = account_of_email(connection, plain_email(email) or "")
    enabled = account if account and account.disabled_at is None else None
    return enabled if door.passwords.fits(enabled.password if enabled else None, password) else None


def _welcome(
    door: Doorway, request: Request, account: TeamAccount, password: str, counted: tuple[Limit, Limit], way: str
) -> Response:
    outdated = account.password is not None and door.passwords.outdated(account.password)
    anew = door.passwords.hash(password) if outdated else None
    with door.web.database.writing() as connection:
        succeeded(connection, counted)
        if anew:
            refresh_password(connection, account.id, anew)
        begun = door.let_in(connection, request, Owner(account=account.id))
    return door.inside(begun, way)
