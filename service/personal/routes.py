"""The pages of an employee's own, all below /me."""

from fastapi import APIRouter

from service.personal import archive_page, check_route, data_page, picks_page, propose_page, settings_page, share_route
from service.web.rendering import Web


def router(web: Web) -> APIRouter:
    """All of them."""
    routes = APIRouter()
    for part in (check_route, picks_page, share_route, settings_page, data_page, propose_page, archive_page):
        routes.include_router(part.router(web))
    return routes
