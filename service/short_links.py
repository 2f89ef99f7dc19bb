"""Short links: `/s/<code>` leads to the page of an item, for anybody, and a click is counted.

Where it leads stands in the database and nowhere in the request, so that there is nothing to bend. It works without
signing in, sets no cookie, and is answered before anything is counted: a reader never waits for our statistics. What is
a click is in `curation.sharing.previews`, what is remembered of a visitor in `service.visits`.
"""

import time
from datetime import datetime

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.sharing.previews import is_click
from curation.sharing.utm import slug, with_campaign
from curation.store.database import Database
from curation.store.shares import Target, count_click, target_of
from service.visits import Visits
from service.web.rendering import Web

HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}


def router(web: Web, visits: Visits | None = None) -> APIRouter:
    """The route, for GET and HEAD; `visits` is made anew if none is given."""
    routes, seen = APIRouter(), visits or Visits(time.monotonic)

    @routes.api_route("/s/{code}", methods=["GET", "HEAD"])
    def follow(request: Request, code: str) -> Response:
        address = request.client.host if request.client else ""
        wait = seen.wait(address)
        if wait:
            return _unanswered(web, request, 429, {"Retry-After": str(wait)})
        with web.database.reading() as connection:
            target = target_of(connection, code)
        url = _destination(target)
        if target is None or url is None:
            return _unanswered(web, request, 404)
        if not target.stands:
            return _unanswered(web, request, 410)
        counted = _is_counted(request, seen, code, address)
        task = BackgroundTask(_count, web.database, code, web.clock().astimezone(web.zone)) if counted else None
        return RedirectResponse(url, 302, HEADERS, task)

    return routes


def _destination(target: Target | None) -> str | None:
    """The page of the item, with where readers come from; None where it has no page on the web."""
    if target is None or target.url is None or not target.url.lower().startswith(("https://", "http://")):
        return None
    campaign = slug(target.title, target.suggestion)
    return with_campaign(target.url, network=target.network, campaign=campaign, family=target.family)


def _is_counted(request: Request, seen: Visits, code: str, address: str) -> bool:
    return is_click(request.method, request.headers) and seen.is_first(
        code, address, request.headers.get("user-agent", "")
    )


def _count(database: Database, code: str, local: datetime) -> None:
    with database.writing() as connection:
        count_click(connection, code, local.date())


def _unanswered(web: Web, request: Request, status: int, headers: dict[str, str] | None = None) -> HTMLResponse:
    page = web.page(request, "share/gone.html", status, withdrawn=status == 410, too_many=status == 429)
    page.headers.update({**HEADERS, **(headers or {})})
    return page
