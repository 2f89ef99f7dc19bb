"""Every route of signing in."""

from fastapi import APIRouter

from service.access import accounts_page, by_mail, link, oidc, own_sessions, sign_in
from service.access.doorway import Doorway


def router(door: Doorway) -> APIRouter:
    """The routes."""
    routes = APIRouter()
    for part in (sign_in, by_mail, oidc, link, own_sessions, accounts_page):
        routes.include_router(part.router(door))
    return routes
