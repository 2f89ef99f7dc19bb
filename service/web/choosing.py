"""The language somebody chose: a cookie of two letters on this device, and the form in the foot of every page."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import RedirectResponse

from curation.speech import LANGUAGES
from curation.store.accounts import set_language
from curation.store.database import Database
from curation.store.sessions import Owner, choose_language
from service.access.viewer import viewer_of

COOKIE = "language"
A_YEAR = 365 * 24 * 60 * 60  # seconds
LONGEST = 2000  # characters of a way back; a longer one is the first page


def chosen_language(request: Request) -> str | None:
    """The language chosen on this device; None where none was, or the cookie holds something else."""
    chosen = request.cookies.get(COOKIE)
    return chosen if chosen in LANGUAGES else None


def place_of(request: Request) -> str:
    """The path and query somebody is at, to come back to; what answers a form is no such place."""
    place = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return place if request.method in ("GET", "HEAD") and len(place) <= LONGEST else "/"


def local_path(asked: str) -> str:
    """A path of this service to go on to; "/" for anything a browser would read as another host."""
    # Browsers read "//host" and "/\\host" as another host, and drop tabs and line ends before they look.
    elsewhere = asked[1:2] in ("/", "\\") or any(ord(letter) <= ord(" ") or ord(letter) == 0x7F for letter in asked)
    return asked if asked.startswith("/") and not elsewhere else "/"


def keep_choice(connection: Connection, owner: Owner, language: str) -> None:
    """Have the pages of somebody, and the mails to them, speak the language they chose, on every device."""
    if owner.account:
        set_language(connection, owner.account, language)
    if owner.employee:
        choose_language(connection, owner.employee, language)


def router(database: Database) -> APIRouter:
    """The one route."""
    routes = APIRouter()

    @routes.post("/language")
    def choose(
        request: Request,
        language: Annotated[Literal["en", "it", "da"], Form()],
        next: Annotated[str, Form(max_length=LONGEST)] = "/",
    ) -> RedirectResponse:
        """Remembers the language for a year, of who is signed in for good, and goes back."""
        viewer = viewer_of(request)
        if viewer is not None:
            with database.writing() as connection:
                keep_choice(connection, Owner(viewer.account, viewer.employee), language)
        answer = RedirectResponse(local_path(next), 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, language, max_age=A_YEAR, secure=secure, httponly=True, samesite="lax")
        return answer

    return routes
