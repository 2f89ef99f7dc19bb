"""Feeds into feeds.yaml: one that was found at an address, or those of another reader's list; and the list out again.

What is added has to be reviewed item by item until somebody trusts it in the file. Looking changes nothing, so its
answer is a page of its own and not a redirect.
"""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.config import FeedSource, Kind
from curation.config.edit import append_feeds
from curation.config.feed_address import is_web, web_address
from curation.config.iso_codes import language_code
from curation.config.opml import MAX_BYTES, OpmlError, OpmlImport, read_opml, write_opml
from curation.feed_finding import is_taken, place_key
from service.access.viewer import team_member
from service.desk.feeds_looking import Looks, NotFound
from service.desk.saving import NotSaved, save, told
from service.desk.uploads import Held, uploaded
from service.web.rendering import Web

FEEDS = "/feeds"
SHOWN = 100  # feeds of a list that are named before it is added
Address = Annotated[str, Form(max_length=2000)]


class FeedsAdding:
    """Finds, adds, brings in and gives out."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._looks = Looks(web)
        self._lists: Held[OpmlImport] = Held(web.clock)

    def router(self) -> APIRouter:
        """The routes; all of them are for editors."""
        routes = APIRouter(prefix=FEEDS)
        routes.add_api_route("/find", self.find, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/add", self.add, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/import", self.preview, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/import/{token}", self.bring_in, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/feeds.opml", self.give_out, methods=["GET", "HEAD"])
        return routes

    def find(self, request: Request, address: Address) -> Response:
        """The feeds at an address, each with a form to add it."""
        team_member(request, "editor")
        try:
            candidates, unread = self._looks.at(address)
        except NotFound as error:
            return self._web.page(request, "desk/feeds_none.html", 422, address=address, reason=str(error))
        return self._found(request, address, candidates, unread)

    def add(
        self,
        request: Request,
        url: Address,
        name: Annotated[str, Form(max_length=300)],
        kind: Annotated[Kind, Form()] = "third_party",
        language: Annotated[str, Form(max_length=3)] = "",
    ) -> Response:
        """Append a feed to the file, to be reviewed."""
        team_member(request, "editor")
        name = name.strip()
        if reason := self._refusal(request, url, name):
            return self._web.page(request, "desk/feeds_none.html", 422, address=url, reason=reason)
        try:
            feed = FeedSource(name, web_address(url.strip()), kind, language_code(language) if language else None)
            save(self._web, lambda text: append_feeds(text, [feed]))
        except ValueError as error:
            return self._web.page(request, "desk/feeds_none.html", 422, address=url, reason=str(error))
        except NotSaved as error:
            return told(self._web, request, error, FEEDS)
        return RedirectResponse(f"{FEEDS}?{urlencode({'done': 'added', 'feed': name})}", 303)

    async def preview(self, request: Request) -> Response:
        """What a list would add."""
        viewer = await run_in_threadpool(team_member, request, "editor")
        data = await uploaded(request, MAX_BYTES)
        return await run_in_threadpool(self._preview, request, viewer.session, data)

    def bring_in(self, request: Request, token: str) -> Response:
        """Append the feeds of a list that was looked at."""
        viewer = team_member(request, "editor")
        found = self._lists.take(viewer.session, token)
        if found is None:
            return self._web.page(request, "desk/send_again.html", 409, way=FEEDS)
        before = len(self._web.configured().feeds)
        try:
            save(self._web, lambda text: append_feeds(text, found.feeds))
        except NotSaved as error:
            return told(self._web, request, error, FEEDS)
        added = len(self._web.configured().feeds) - before
        return RedirectResponse(f"{FEEDS}?{urlencode({'done': 'imported', 'count': added})}", 303)

    def give_out(self, request: Request) -> Response:
        """The feeds of the web as OPML."""
        team_member(request, "editor")
        config = self._web.configured()
        web = [feed for feed in config.feeds if is_web(feed.url)]
        document = write_opml(web, f"{config.employer or 'Passaparola'} feeds")
        headers = {"Content-Disposition": 'attachment; filename="feeds.opml"'}
        return Response(document, headers=headers, media_type="text/x-opml")

    def _found(self, request: Request, address: str, candidates: object, unread: object) -> Response:
        return self._web.page(
            request,
            "desk/feeds_found.html",
            address=address,
            candidates=candidates,
            unread=unread,
            spoken=self._web.configured().programme.languages,
        )

    def _refusal(self, request: Request, url: str, name: str) -> str | None:
        config, speech = self._web.configured(), self._web.speech(request)
        if not name:
            return speech.gettext("A feed needs a name.")
        if is_taken(name, config):
            return speech.gettext("A feed is called “%(name)s” already. Give this one another name.", name=name)
        if reader := self._looks.known(config).get(place_key(url.strip())):
            return speech.gettext("This feed is read already, as “%(name)s”.", name=reader)
        return None

    def _preview(self, request: Request, session: str, data: bytes) -> Response:
        try:
            found = read_opml(data)
        except OpmlError as error:
            return self._web.page(request, "desk/feeds_none.html", 422, address="", reason=str(error))
        config = self._web.configured()
        known = self._looks.known(config)
        new = [feed for feed in found.feeds if place_key(feed.url) not in known and not is_taken(feed.name, config)]
        kept = OpmlImport(tuple(new), found.skipped)
        token = self._lists.keep(session, kept) if new else ""
        return self._web.page(
            request,
            "desk/feeds_import.html",
            token=token,
            feeds=new[:SHOWN],
            count=len(new),
            there=len(found.feeds) - len(new),
            skipped=found.skipped,
        )
