"""Taking part in the programme, and leaving it, with what stands open afterwards."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.store.own import take_part
from service.personal.here import here
from service.personal.picks_page import HOME
from service.web.rendering import Web

LEFT = f"{HOME}/left"


@dataclass(frozen=True, slots=True)
class Joining:
    """The two buttons, and a page that anybody may read."""

    web: Web

    def join(self, request: Request) -> Response:
        """Take part; the next run makes the first picks."""
        with self.web.database.writing() as connection:
            take_part(connection, here(self.web, request, connection, taking_part=False).person.id, joins=True)
        return RedirectResponse(HOME, 303)

    def leave(self, request: Request) -> Response:
        """Leave at once: picks are gone, and every session is over."""
        with self.web.database.writing() as connection:
            take_part(connection, here(self.web, request, connection, taking_part=False).person.id, joins=False)
        return RedirectResponse(LEFT, 303)

    def left(self, request: Request) -> Response:
        """What to know after leaving; it tells of nobody."""
        return self.web.page(request, "personal/left.html")


def router(web: Web) -> APIRouter:
    """The three routes."""
    joining, routes = Joining(web), APIRouter()
    routes.add_api_route(LEFT, joining.left, methods=["GET", "HEAD"])
    routes.add_api_route(f"{HOME}/join", joining.join, methods=["POST"])
    routes.add_api_route(f"{HOME}/leave", joining.leave, methods=["POST"])
    return routes
