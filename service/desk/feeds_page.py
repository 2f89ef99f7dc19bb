"""What is read: every feed with its state, and the small decisions about one: ask it again, pause it, go on.

Everybody of the team sees the page; whoever may edit feeds.yaml may decide. Adding feeds is `feeds_adding.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.config.edit_options import set_feed
from curation.speech import Speech
from curation.store.feeds import feed_states, forget_hold
from curation.store.items import count_by_feed
from service.access.viewer import team_member
from service.desk.feeds_adding import FeedsAdding
from service.desk.feeds_rows import FeedRows
from service.desk.saving import NotSaved, save, told
from service.web.rendering import Web

PATH = "/feeds"
FeedName = Annotated[str, Form(max_length=300)]


def router(web: Web) -> APIRouter:
    """The page of feeds and what is decided there."""
    routes, page = APIRouter(), FeedsPage(web)
    routes.add_api_route(PATH, page.show, methods=["GET", "HEAD"], response_class=HTMLResponse)
    for action, answer in (("retry", page.retry), ("pause", page.pause), ("resume", page.resume)):
        routes.add_api_route(f"{PATH}/{action}", answer, methods=["POST"], response_class=HTMLResponse)
    routes.include_router(FeedsAdding(web).router())
    return routes


@dataclass(frozen=True, slots=True)
class FeedsPage:
    """Shows the feeds, and keeps what is decided about one."""

    web: Web

    def show(self, request: Request, done: str = "", feed: str = "", count: int = 0) -> HTMLResponse:
        """Every configured feed, trouble first; after a change what was done, with the way back where there is one."""
        team_member(request, "reviewer")
        config, speech = self.web.configured(), self.web.speech(request)
        with self.web.database.reading() as connection:
            states, items = feed_states(connection), count_by_feed(connection)
        maker = FeedRows(speech, self.web.clock(), config.programme.time_zone)
        rows = maker.rows(config.feeds, states, items)
        named = feed if any(row.name == feed for row in rows) else ""
        return self.web.page(
            request,
            "desk/feeds.html",
            feeds=rows,
            summary=maker.summary(rows),
            told=_told(speech, done, named, count),
            undo={"paused": "resume", "resumed": "pause"}.get(done) if named else None,
            named=named,
        )

    def retry(self, request: Request, feed: FeedName) -> Response:
        """Forget what holds a feed back, so that the next run asks it."""
        team_member(request, "editor")
        self._configured(feed)
        with self.web.database.writing() as connection:
            forget_hold(connection, feed, self.web.clock())
        return self._done("retried", feed)

    def pause(self, request: Request, feed: FeedName) -> Response:
        """Stop reading a feed; what is there stays."""
        return self._set_paused(request, feed, paused=True)

    def resume(self, request: Request, feed: FeedName) -> Response:
        """Read a feed again."""
        return self._set_paused(request, feed, paused=False)

    def _set_paused(self, request: Request, feed: str, *, paused: bool) -> Response:
        team_member(request, "editor")
        self._configured(feed)
        try:
            save(self.web, lambda text: set_feed(text, feed, "paused", paused))
        except NotSaved as error:
            return told(self.web, request, error, PATH)
        return self._done("paused" if paused else "resumed", feed)

    def _configured(self, feed: str) -> None:
        if all(source.name != feed for source in self.web.configured().feeds):
            raise HTTPException(404)

    def _done(self, done: str, feed: str) -> Response:
        return RedirectResponse(f"{PATH}?{urlencode({'done': done, 'feed': feed})}", 303)


def _told(speech: Speech, done: str, feed: str, count: int) -> str | None:
    """What was just done; None where the address says nothing that can have been."""
    if done == "imported" and 0 <= count < 10**6:
        return speech.ngettext("One feed was added.", "%(n)s feeds were added.", count) if count else None
    sentences: Mapping[str, str] = {
        "retried": speech.gettext("The next run asks this feed again."),
        "paused": speech.gettext("This feed is paused. What it brought stays."),
        "resumed": speech.gettext("This feed is read again from the next run on."),
        "added": speech.gettext("This feed was added. It is read at the next run, and you review each item."),
    }
    return sentences.get(done) if feed else None
