"""The pages of an employee's own, all below /me."""

from fastapi import APIRouter

from service.personal import (
    archive_page,
    channels_form,
    check_route,
    data_page,
    feed_form,
    joining,
    picks_page,
    propose_page,
    settings_page,
    share_route,
    voice_forms,
)
from service.web.rendering import Web

PARTS = (
    check_route,
    picks_page,
    share_route,
    settings_page,
    channels_form,
    feed_form,
    voice_forms,
    joining,
    data_page,
    propose_page,
    archive_page,
)


def router(web: Web) -> APIRouter:
    """All of them."""
    routes = APIRouter()
    for part in PARTS:
        routes.include_router(part.router(web))
    return routes
