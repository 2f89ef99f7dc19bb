"""The address of a person's own feed: made, replaced by a new one, removed."""

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse

from curation.store.own_addresses import renew_code, revoke_code
from service.personal.here import here
from service.personal.picks_page import HOME
from service.personal.settings_view import SETTINGS
from service.web.rendering import Web

PAGE = f"{HOME}/feed"
BACK = f"{SETTINGS}#feed"


@dataclass(frozen=True, slots=True)
class FeedForms:
    """The two buttons."""

    web: Web

    def renew(self, request: Request) -> RedirectResponse:
        """A new address; the old one, if there was one, opens nothing from now on."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            renew_code(connection, place.person.id, "feed", place.now)
        return RedirectResponse(BACK, 303)

    def remove(self, request: Request) -> RedirectResponse:
        """No address any more."""
        with self.web.database.writing() as connection:
            revoke_code(connection, here(self.web, request, connection).person.id, "feed")
        return RedirectResponse(BACK, 303)


def router(web: Web) -> APIRouter:
    """The two routes."""
    forms, routes = FeedForms(web), APIRouter()
    routes.add_api_route(PAGE, forms.renew, methods=["POST"])
    routes.add_api_route(f"{PAGE}/remove", forms.remove, methods=["POST"])
    return routes
