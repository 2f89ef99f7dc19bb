"""The desk of the comms team: suggestions, feeds, mentions, the programme, people, shares."""

from fastapi import APIRouter

from service.desk import feeds_page, mentions_page, people_page, programme_page, shares_page, suggestions
from service.web.rendering import Web


def router(web: Web) -> APIRouter:
    """All of its routes."""
    routes = APIRouter()
    for part in (suggestions, mentions_page, feeds_page, programme_page, people_page, shares_page):
        routes.include_router(part.router(web))
    return routes
