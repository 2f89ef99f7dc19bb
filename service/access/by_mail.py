"""Links by mail: to sign in, for employees; to choose a new password, for the comms team.

Whether an address is known cannot be told from the answer, nor from how long it takes: it is looked up, and the mail
sent, after the answer.
"""

from typing import Annotated

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.accounts.lasting import Purpose
from curation.accounts.roster import LONGEST_EMAIL, plain_email
from curation.store.accounts import account_of_email
from curation.store.links import make_link
from curation.store.sessions import Owner, page_language
from curation.store.subjects import employee_of_email
from service.access.doorway import Doorway, told_to_the_log, tries

Email = Annotated[str, Form(max_length=LONGEST_EMAIL)]


def router(door: Doorway) -> APIRouter:
    """The routes."""
    routes = APIRouter()
    web = door.web

    @routes.api_route("/sign-in/forgotten", methods=["GET", "HEAD"])
    def forgotten(request: Request) -> Response:
        """Where to ask for a new password."""
        return web.page(request, "access/forgotten.html", mail=door.post is not None)

    @routes.api_route("/sign-in/sent", methods=["GET", "HEAD"])
    def sent(request: Request) -> Response:
        """What to do now that a link is on its way, if the address is known."""
        return web.page(request, "access/sent.html", mail=door.post is not None)

    @routes.post("/sign-in/link")
    def send_way_in(request: Request, email: Email) -> Response:
        """Have a link to sign in by sent to an employee."""
        return _send_later(door, request, "enter", email)

    @routes.post("/sign-in/forgotten")
    def send_reset(request: Request, email: Email) -> Response:
        """Have a link to choose a new password sent to a member of the team."""
        return _send_later(door, request, "reset", email)

    return routes


def _send_later(door: Doorway, request: Request, purpose: Purpose, email: str) -> Response:
    if waiting := door.attempt(tries("mail", request, email)):
        return door.wait(request, waiting)
    return RedirectResponse("/sign-in/sent", 303, background=BackgroundTask(_send_link, door, purpose, email))


def _send_link(door: Doorway, purpose: Purpose, email: str) -> None:
    """After the answer: send a link if there is somebody of that address it is for."""
    address = plain_email(email)
    if address is None or door.letters is None:
        return
    with door.web.database.writing() as connection:
        owner, language = (_employee if purpose == "enter" else _member)(connection, address)
        if owner is None:
            return
        token = make_link(connection, purpose, owner, door.web.clock())
    with told_to_the_log(purpose):
        door.letters.send(purpose, token, to=address, language=language)


def _employee(connection: Connection, address: str) -> tuple[Owner | None, str | None]:
    """The person of an address, and the language of their pages."""
    employee = employee_of_email(connection, address)
    return (Owner(employee=employee), page_language(connection, employee)) if employee else (None, None)


def _member(connection: Connection, address: str) -> tuple[Owner | None, str | None]:
    """The account that is not disabled, and the language of its owner."""
    account = account_of_email(connection, address)
    return (Owner(account=account.id), account.language) if account and not account.disabled_at else (None, None)
