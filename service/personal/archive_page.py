"""`/me/archive`: what a person was offered in earlier weeks, what they saved and what they refused.

`/me/picks/<item>` leads to a pick wherever it stands by now. Messages and feeds link there: what stands behind a `#`
would be lost to whoever has to sign in first.
"""

from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.store.own_picks import NotForMe, refused_picks, saved_picks
from curation.store.values import Pick
from curation.writing import source_of
from service.personal import naming
from service.personal.here import here
from service.personal.picks_page import HOME
from service.web.phrases import Phrase, title_of, web_link
from service.web.rendering import Web

PAGE = f"{HOME}/archive"


@dataclass(frozen=True, slots=True)
class Past:
    """One line of the archive."""

    id: str
    title: Phrase
    link: str | None
    source: str
    saved: bool
    refused: NotForMe | None


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """The page."""

    web: Web

    def show(self, request: Request) -> Response:
        """Week by week, the newest first; this week's stand on the first page."""
        with self.web.database.reading() as connection:
            place = here(self.web, request, connection)
            saved, refused = saved_picks(connection, place.person.id), refused_picks(connection, place.person.id)
            earlier = [pick for pick in place.picks() if pick.week != place.week]
        weeks = [
            (int(week.partition("-W")[2]), week, [self._past(pick, saved, refused.get(pick.item.id)) for pick in picks])
            for week, picks in groupby(earlier, key=lambda pick: pick.week)
        ]
        named = dict(naming.reasons(self.web.speech(request)))
        return self.web.page(request, "personal/archive.html", weeks=weeks, reasons=named)

    def find(self, request: Request, item: str) -> RedirectResponse:
        """Where a pick of theirs stands: this week's on the first page, others here."""
        with self.web.database.reading() as connection:
            place = here(self.web, request, connection)
            earlier = place.pick(item).week != place.week
        return RedirectResponse(f"{PAGE if earlier else HOME}#pick-{item}", 303)

    def _past(self, pick: Pick, saved: frozenset[str], refused: NotForMe | None) -> Past:
        item = pick.item
        source = source_of(item, self.web.configured()).source_name
        return Past(item.id, title_of(item), web_link(item.url), source, item.id in saved, refused)


def router(web: Web) -> APIRouter:
    """The page, and the way to a pick."""
    page, routes = ArchivePage(web), APIRouter()
    for path, answer in ((PAGE, page.show), (f"{HOME}/picks/{{item}}", page.find)):
        routes.add_api_route(path, answer, methods=["GET", "HEAD"])
    return routes
