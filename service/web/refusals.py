"""What is answered where no page or endpoint answers: JSON for machines and scripts, pages for people.

Who must sign in first is sent there and comes back to where they were. An unforeseen error is still raised by the
server afterwards, so that its log says what happened.
"""

from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from service import health
from service.access.viewer import NotAllowed, NotSignedIn, viewer_of
from service.api.interface import METRICS, PREFIX
from service.health import json_error
from service.security import HEADERS
from service.web.choosing import place_of
from service.web.rendering import Web, home_of
from service.web.trouble import trouble

FOR_MACHINES = (*health.PATHS, METRICS, f"{PREFIX}/")
BROKEN = "something went wrong here; the log says what"


def add_refusals(app: FastAPI, web: Web | None) -> None:
    """Have the application answer errors; without pages (`web` is None) all of them as JSON."""

    def told(request: Request, status: int, message: str | None = None) -> Response:
        if web is not None and not _for_scripts(request):
            return trouble(web, request, status)
        known = HTTPStatus(status)
        return json_error(status, known.name.lower(), message or known.phrase)

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        answer = told(request, error.status_code)
        answer.headers.update(error.headers or {})
        return answer

    def unclear(request: Request, _error: Exception) -> Response:
        return told(request, 422, "the request has not the shape this address asks for")

    def signed_out(request: Request, _error: Exception) -> Response:
        if _for_scripts(request):
            return told(request, 401, "sign in first")
        return RedirectResponse(f"/sign-in?{urlencode({'next': place_of(request)})}", 303)

    def not_theirs(request: Request, _error: Exception) -> Response:
        home = home_of(viewer_of(request))
        if request.url.path == "/" and request.method in ("GET", "HEAD") and home != "/":
            return RedirectResponse(home, 303)
        return told(request, 403)

    def broken(request: Request, _error: Exception) -> Response:
        answer = told(request, 500, BROKEN)
        answer.headers.update(HEADERS)
        return answer

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, unclear)
    app.add_exception_handler(NotSignedIn, signed_out)
    app.add_exception_handler(NotAllowed, not_theirs)
    app.add_exception_handler(Exception, broken)


def _for_scripts(request: Request) -> bool:
    """Whether a program asks and not a person who would read a page."""
    headers = request.headers
    return (
        request.url.path.startswith(FOR_MACHINES)
        or headers.get("sec-fetch-dest") == "empty"
        or headers.get("content-type", "").startswith("application/json")
        or headers.get("accept", "").startswith("application/json")
    )
