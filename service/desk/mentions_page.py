"""How brands are spoken of: the mood over time, what happened, and the sentences, each with a correction of one click.

Everybody of the team corrects; the log of a correction is the mention itself, which keeps who said what and when. That
suggestions about a paused brand go on is for those who edit.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Form
from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.config import Brand
from curation.listening.kept_mentions import Correction
from curation.store.items import links_of
from curation.store.mention_queries import Wanted, origins_of, page_of_mentions
from curation.store.mentions import correct_mention, take_back_correction
from curation.store.pauses import active_pauses, end_pause, pauses_since
from models.sentiment.interface import Label
from service.access.viewer import team_member
from service.desk.charts import Ink, MoodChart, Size
from service.desk.mentions_filters import SAYINGS, Asked, Filters
from service.desk.mentions_mood import events_of, finding, first_day, marks_of, points_of, table_of
from service.desk.mentions_rows import MentionRows, label_words
from service.web.choosing import LONGEST, local_path
from service.web.rendering import Web

PATH = "/mentions"
A_PAGE = 30
MOST_CHOICES = 200


def router(web: Web) -> APIRouter:
    """The page of mentions, its chart, and what is decided there."""
    routes, page = APIRouter(), MentionsPage(web)
    routes.add_api_route(PATH, page.show, methods=["GET", "HEAD"], response_class=HTMLResponse)
    routes.add_api_route(f"{PATH}/mood-{{ink}}-{{size}}.svg", page.chart, methods=["GET", "HEAD"])
    routes.add_api_route(f"{PATH}/resume", page.resume, methods=["POST"], response_class=HTMLResponse)
    routes.add_api_route(f"{PATH}/{{id}}/label", page.correct, methods=["POST"], response_class=HTMLResponse)
    return routes


@dataclass(frozen=True, slots=True)
class MentionsPage:
    """Shows mentions, and keeps what people say of them."""

    web: Web

    def show(self, request: Request, asked: Asked) -> HTMLResponse:
        """One brand: its mood and one page of what was said."""
        team_member(request, "reviewer")
        config, now, speech = self.web.configured(), self.web.clock(), self.web.speech(request)
        if not config.brands:
            return self.web.page(request, "desk/mentions_none.html")
        filters = _chosen(asked, config.brands)
        with self.web.database.reading() as connection:
            paused = {pause.brand: pause for pause in active_pauses(connection)}
            points = points_of(connection, filters.scope, now)
            pauses = pauses_since(connection, filters.brand, first_day(now))
            found = page_of_mentions(connection, filters.wanted, A_PAGE + 1, filters.after)
            links = links_of(connection, {kept.origin.document for kept in found})
            choices = _choices(connection, filters, first_day(now))
        rows = MentionRows(speech, now, config.programme.time_zone, links)
        last = found[A_PAGE - 1] if len(found) > A_PAGE else None
        chosen = next(brand for brand in config.brands if brand.id == filters.brand)
        return self.web.page(
            request,
            "desk/mentions.html",
            brands=config.brands,
            brand=chosen,
            paused=paused,
            finding=finding(points, chosen.name, speech),
            seen=any(point.net is not None for point in points),
            table=table_of(points, speech),
            events=events_of(pauses, speech, now, config.programme.time_zone),
            rows=[rows.row(kept) for kept in found[:A_PAGE]],
            filters=filters,
            choices=choices,
            labels=label_words(speech),
            sayings=SAYINGS,
            next=filters.address((last.origin.published, last.id)) if last else None,
        )

    def chart(self, request: Request, ink: Ink, size: Size, asked: Asked) -> Response:
        """The mood of a brand as a picture."""
        team_member(request, "reviewer")
        filters = _chosen(asked, self.web.configured().brands)
        now, speech = self.web.clock(), self.web.speech(request)
        with self.web.database.reading() as connection:
            points = points_of(connection, filters.scope, now)
            marks = marks_of(pauses_since(connection, filters.brand, first_day(now)), now)
        chart = MoodChart(points, marks, speech.pgettext("a brand", "paused"), speech.language, size)
        return Response(chart.svg(ink), media_type="image/svg+xml")

    def correct(
        self,
        request: Request,
        id: str,
        label: Annotated[Label | Literal["as_before"], Form()],
        next: Annotated[str, Form(max_length=LONGEST)] = PATH,
    ) -> Response:
        """Keep what a person says of a mention, or let the model's word count again."""
        viewer = team_member(request, "reviewer")
        assert viewer.account is not None
        with self.web.database.writing() as connection:
            if label == "as_before":
                known = take_back_correction(connection, id)
            else:
                known = correct_mention(connection, id, Correction(label, viewer.account, self.web.clock()))
        if not known:
            raise HTTPException(404)
        return RedirectResponse(f"{_way_back(next)}#m-{id}", 303)

    def resume(self, request: Request, brand: Annotated[str, Form(max_length=64)]) -> Response:
        """Let suggestions about a brand go on, in the name of whoever decides."""
        viewer = team_member(request, "editor")
        assert viewer.account is not None
        if all(known.id != brand for known in self.web.configured().brands):
            raise HTTPException(404)
        with self.web.database.writing() as connection:
            end_pause(connection, brand, by=viewer.account, at=self.web.clock())
        return RedirectResponse(Filters(brand).address(), 303)


def _chosen(asked: Filters, brands: Sequence[Brand]) -> Filters:
    """The filters with a brand: one's own where none is named.

    Raises:
        HTTPException: 404, no brand is called so.
    """
    if not asked.brand and brands:
        return replace(asked, brand=next((brand.id for brand in brands if not brand.competitor), brands[0].id))
    if all(brand.id != asked.brand for brand in brands):
        raise HTTPException(404)
    return asked


def _choices(connection: Connection, filters: Filters, since: datetime) -> Mapping[str, Sequence[str]]:
    """What there is to choose from, with what is chosen."""
    lately = origins_of(connection, Wanted(brand=filters.brand, since=since), MOST_CHOICES)
    sources = {filters.source, *(source for source, _ in lately)}
    languages = {filters.language, *(language for _, language in lately)}
    return {"source": sorted(sources - {""}), "language": sorted(languages - {""})}


def _way_back(asked: str) -> str:
    """The page of mentions that somebody came from, and nothing else."""
    place = local_path(asked).partition("#")[0]
    return place if place.partition("?")[0] == PATH else PATH
