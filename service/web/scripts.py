"""The few addresses that answer JSON to our own scripts behind a session, described as OpenAPI by their typed shapes.

Nobody else is meant to ask them, and so the description is at no address: the tests hold what is answered against it.
"""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import iter_route_contexts

from service.api.answers import ErrorAnswer

SCRIPTS = "scripts"
"""The tag of such a route."""
Responses = dict[int | str, dict[str, Any]]


def errors(*statuses: int) -> Responses:
    """The errors of a route besides those of nobody being signed in, of the wrong role, and of the wrong shape."""
    known = sorted({401, 403, 422, *statuses})
    return {status: {"model": ErrorAnswer, "description": HTTPStatus(status).phrase} for status in known}


def described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of these addresses alone."""
    asked = [route for route in iter_route_contexts(app.routes) if SCRIPTS in getattr(route.original_route, "tags", ())]
    return get_openapi(title="Passaparola for its own scripts", version="1", routes=asked)
