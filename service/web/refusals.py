"""What is answered where no page or endpoint answers: JSON for machines and scripts, pages for people.

Who must sign in first is sent there and comes back to where they were. An unforeseen error is still raised by the
server afterwards, so that its log says what happened.
"""

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from service import health
from service.access.levels import kept_out
from service.access.viewer import NotAllowed, NotSignedIn, viewer_of
from service.api.interface import METRICS, PREFIX
from service.health import json_error
from service.security import HEADERS
from service.web.choosing import place_of
from service.web.rendering import Web, home_of
from service.web.trouble import trouble

FOR_MACHINES = (*health.PATHS, METRICS, f"{PREFIX}/")
ABOUT_BODIES = (400, 413)  # what is found wrong with a body before the page it is for has asked who sends it
UNCLEAR = "the request has not the shape this address asks for"
BROKEN = "something went wrong here; the log says what"


def add_refusals(app: FastAPI, web: Web | None) -> None:
    """Have the application answer errors; without pages (`web` is None) all of them as JSON."""
    answers = Refusals(web)
    app.add_exception_handler(HTTPException, answers.refused)
    app.add_exception_handler(RequestValidationError, answers.unclear)
    app.add_exception_handler(NotSignedIn, answers.signed_out)
    app.add_exception_handler(NotAllowed, answers.not_theirs)
    app.add_exception_handler(Exception, answers.broken)


@dataclass(frozen=True, slots=True)
class Refusals:
    """The answers, each for its kind of error."""

    web: Web | None

    def refused(self, request: Request, error: Exception) -> Response:
        """What a page or the routing refuses."""
        assert isinstance(error, HTTPException)
        barred = self._barred(request) if error.status_code in ABOUT_BODIES else None
        answer = barred or self._told(request, error.status_code)
        answer.headers.update(error.headers or {})
        return answer

    def unclear(self, request: Request, _error: Exception) -> Response:
        """A query or a form that is none; whose business it is comes first."""
        return self._barred(request) or self._told(request, 422, UNCLEAR)

    def signed_out(self, request: Request, _error: Exception) -> Response:
        """Nobody is signed in."""
        if _for_scripts(request):
            return self._told(request, 401, "sign in first")
        return RedirectResponse(f"/sign-in?{urlencode({'next': place_of(request)})}", 303)

    def not_theirs(self, request: Request, _error: Exception) -> Response:
        """Somebody is signed in who may not."""
        home = home_of(viewer_of(request))
        if request.url.path == "/" and request.method in ("GET", "HEAD") and home != "/":
            return RedirectResponse(home, 303)
        return self._told(request, 403)

    def broken(self, request: Request, _error: Exception) -> Response:
        """What nobody foresaw."""
        answer = self._told(request, 500, BROKEN)
        answer.headers.update(HEADERS)
        return answer

    def _barred(self, request: Request) -> Response | None:
        """The answer for whoever has no business here, whatever is wrong with what they sent."""
        pages = self.web is not None and not request.url.path.startswith(FOR_MACHINES)
        why = kept_out(request) if pages else None
        if why is None:
            return None
        return self.signed_out(request, why) if isinstance(why, NotSignedIn) else self.not_theirs(request, why)

    def _told(self, request: Request, status: int, message: str | None = None) -> Response:
        if self.web is not None and not _for_scripts(request):
            return trouble(self.web, request, status)
        known = HTTPStatus(status)
        return json_error(status, known.name.lower(), message or known.phrase)


def _for_scripts(request: Request) -> bool:
    """Whether a program asks and not a person who would read a page."""
    headers = request.headers
    return (
        request.url.path.startswith(FOR_MACHINES)
        or headers.get("sec-fetch-dest") == "empty"
        or headers.get("content-type", "").startswith("application/json")
        or headers.get("accept", "").startswith("application/json")
    )
