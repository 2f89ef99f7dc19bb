"""What came of sharing, by team and week: three numbers in three columns that nothing adds up.

Only weeks that are over are told, and only of groups of five and more; see `curation.store.share_weeks`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from curation.reach import OTHERS
from curation.sharing.table import as_csv
from curation.speech import Speech
from curation.store.share_weeks import ShareWeek, settle_shares, share_weeks
from service.access.viewer import team_member
from service.desk.deliveries_part import deliveries_in_trouble
from service.web.rendering import Web

SHOWN_WEEKS = 12  # the file has them all


@dataclass(frozen=True, slots=True)
class SharesPage:
    """The page and its file."""

    web: Web

    def show(self, request: Request) -> Response:
        """The last weeks, newest first."""
        team_member(request, "reviewer")
        weeks, deliveries = self._weeks()[:SHOWN_WEEKS], deliveries_in_trouble(self.web, self.web.speech(request))
        return self.web.page(request, "desk/shares.html", weeks=weeks, deliveries=deliveries)

    def export(self, request: Request) -> Response:
        """Every week that is kept, as CSV."""
        team_member(request, "reviewer")
        speech = self.web.speech(request)
        rows = [
            (week.week, _name(told.team, speech), told.people, tally.intents, tally.reported, tally.clicks)
            for week in self._weeks()
            for told in week.teams
            for tally in (told.tally,)
        ]
        headers = {"Content-Disposition": 'attachment; filename="shares.csv"'}
        return Response(as_csv(_headings(speech), rows), 200, headers, "text/csv; charset=utf-8")

    def _weeks(self) -> Sequence[ShareWeek]:
        with self.web.database.writing() as connection:
            settle_shares(connection, self.web.clock(), self.web.zone)
            return share_weeks(connection)


def router(web: Web) -> APIRouter:
    """`/shares` and `/shares.csv`."""
    page, routes = SharesPage(web), APIRouter()
    routes.add_api_route("/shares", page.show, methods=["GET", "HEAD"])
    routes.add_api_route("/shares.csv", page.export, methods=["GET", "HEAD"])
    return routes


def _name(team: str, speech: Speech) -> str:
    return speech.gettext("Other teams") if team == OTHERS else team


def _headings(speech: Speech) -> tuple[str, ...]:
    _ = speech.gettext
    return (
        _("Week"),
        _("Team"),
        _("People taking part"),
        _("Opened a network"),
        _("Said they posted"),
        _("Clicks measured"),
    )
