"""`/leave/<token>`: no more messages, by an address that stands in every one of them, and without signing in.

Programs that check mails for dangers open what is in them, so looking changes nothing. A button does, and so does what
a mail provider sends for somebody who pressed its own (RFC 8058): that comes from no page of ours, and must be answered
without sending it elsewhere. The token is the key. Nothing knows it but the person's own messages, and what it opens
can be taken back here, so it does not matter where a form comes from. The pages name nobody: messages are passed on.
"""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.own_wishes import Wishes
from curation.store.own import save_wishes, take_part, wishes_of
from curation.store.own_addresses import owner_of
from curation.store.people import find_employee
from service.outgoing import outgoing_of
from service.visits import Visits
from service.web.rendering import Web

PAGE = "/leave"
HEADERS = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
Change = Literal["none", "weekly", "daily", "leave"]


@dataclass(frozen=True, slots=True)
class Whose:
    """The person a token is of."""

    employee: str
    takes_part: bool
    wishes: Wishes

    @property
    def state(self) -> str:
        """What the page tells of them."""
        return "left" if not self.takes_part else "stopped" if self.wishes.cadence == "none" else "hears"


@dataclass(frozen=True, slots=True)
class LeavingPage:
    """The page and its buttons."""

    web: Web
    visits: Visits

    def show(self, request: Request, token: str) -> Response:
        """What holds, and the button that changes it."""
        if answer := refused_for_now(self.web, request, self.visits):
            return answer
        with self.web.database.reading() as connection:
            whose = _whose(connection, request, token)
        return self._page(request, whose)

    def change(self, request: Request, token: str, do: Annotated[Change | None, Form()] = None) -> Response:
        """Without a field of ours, as a mail provider sends it: no more messages."""
        if answer := refused_for_now(self.web, request, self.visits):
            return answer
        with self.web.database.writing() as connection:
            whose = _whose(connection, request, token)
            if whose and whose.takes_part:
                _keep(connection, whose, do or "none")
                whose = _whose(connection, request, token)
        if whose is None or do is None:
            return self._page(request, whose)
        return RedirectResponse(request.url.path, 303, HEADERS)

    def _page(self, request: Request, whose: Whose | None) -> HTMLResponse:
        if whose is None:
            return opens_nothing(self.web, request)
        page = self.web.page(request, "leave.html", state=whose.state)
        page.headers.update(HEADERS)
        return page


def router(web: Web, visits: Visits) -> APIRouter:
    """The two routes; `visits` counts those who try addresses."""
    page, routes = LeavingPage(web, visits), APIRouter()
    routes.add_api_route(f"{PAGE}/{{token}}", page.show, methods=["GET", "HEAD"])
    routes.add_api_route(f"{PAGE}/{{token}}", page.change, methods=["POST"])
    return routes


def opens_nothing(web: Web, request: Request) -> HTMLResponse:
    """The page for an address that was never made, or is no more: nobody can tell which."""
    page = web.page(request, "leave_gone.html", 404, throttled=False)
    page.headers.update(HEADERS)
    return page


def refused_for_now(web: Web, request: Request, visits: Visits) -> HTMLResponse | None:
    """The page for whoever opened more addresses than people do; None for everybody else."""
    wait = visits.wait(request.client.host if request.client else "")
    if not wait:
        return None
    page = web.page(request, "leave_gone.html", 429, throttled=True)
    page.headers.update({**HEADERS, "Retry-After": str(wait)})
    return page


def _whose(connection: Connection, request: Request, token: str) -> Whose | None:
    employee = owner_of(connection, "leave", outgoing_of(request).book.read("leave", token))
    person = find_employee(connection, employee) if employee else None
    return Whose(person.id, person.opted_in, wishes_of(connection, person.id)) if person else None


def _keep(connection: Connection, whose: Whose, do: Change) -> None:
    if do == "leave":
        take_part(connection, whose.employee, joins=False)
    else:
        save_wishes(connection, whose.employee, replace(whose.wishes, cadence=do))
