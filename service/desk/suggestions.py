"""The suggestions' part of the desk: pages that read, and forms that decide."""

from fastapi import APIRouter

from service.desk import decisions_page, suggestions_page
from service.web.rendering import Web


def router(web: Web) -> APIRouter:
    """Its routes."""
    routes = APIRouter()
    routes.include_router(suggestions_page.router(web))
    routes.include_router(decisions_page.router(web))
    return routes
