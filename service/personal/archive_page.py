"""`/me/archive`: what a person was offered in earlier weeks, what they saved and what they refused."""

from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

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

    def _past(self, pick: Pick, saved: frozenset[str], refused: NotForMe | None) -> Past:
        item = pick.item
        source = source_of(item, self.web.configured()).source_name
        return Past(item.id, title_of(item), web_link(item.url), source, item.id in saved, refused)


def router(web: Web) -> APIRouter:
    """The one route."""
    routes = APIRouter()
    routes.add_api_route(PAGE, ArchivePage(web).show, methods=["GET", "HEAD"])
    return routes
