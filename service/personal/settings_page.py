"""`/me/settings`: who one is for the matching, how captions sound, how often and when picks come; a pause.

One form, one file: channels, the feed, posts to learn from and leaving are beside this one.
"""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.store.own import describe_oneself, save_wishes, wishes_of
from service.personal.here import here
from service.personal.picks_page import HOME
from service.personal.settings_form import Asked, pause_until, read_settings
from service.personal.settings_view import SETTINGS, show_settings
from service.web.rendering import Web

Many = Annotated[list[str], Form()]


def asked_in(
    interests: Annotated[str, Form(max_length=10_000)] = "",
    writes: Annotated[str, Form(max_length=3)] = "en",
    reads: Many = [],  # noqa: B006  # FastAPI copies it
    country: Annotated[str, Form(max_length=2)] = "",
    first_network: Annotated[str, Form(max_length=16)] = "",
    networks: Many = [],  # noqa: B006
    tone: Annotated[str, Form(max_length=16)] = "",
    flags: Many = [],  # noqa: B006
    cadence: Annotated[str, Form(max_length=6)] = "weekly",
    hour: Annotated[int, Form(ge=0, le=23)] = 8,
    mastodon: Annotated[str, Form(max_length=300)] = "",
    time_zone: Annotated[str, Form(max_length=64)] = "",
) -> Asked:
    """The form, field by field."""
    return Asked(
        interests, writes, reads, country, first_network, networks, tone, flags, cadence, hour, mastodon, time_zone
    )


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """The page, its first form and the pause; each form changes one thing and comes back."""

    web: Web

    def show(self, request: Request) -> Response:
        """The settings as they are kept."""
        with self.web.database.reading() as connection:
            return show_settings(self.web, request, here(self.web, request, connection))

    def change(self, request: Request, asked: Annotated[Asked, Depends(asked_in)]) -> Response:
        """Profile, voice and rhythm in one form; nothing is kept where a field is wrong."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            read = read_settings(asked, place.person, wishes_of(connection, place.person.id), self.web.speech(request))
            if read.wrong:
                return show_settings(self.web, request, place, read.wrong)
            describe_oneself(connection, place.person.id, **read.profile)
            save_wishes(connection, place.person.id, read.wishes)
        return RedirectResponse(f"{SETTINGS}?kept=1", 303)

    def pause(self, request: Request, until: Annotated[str, Form(max_length=10)] = "") -> Response:
        """No new picks up to and including a day; without one, picks again."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            wishes, zone = wishes_of(connection, place.person.id), self.web.zone
            over = pause_until(until, place.now.astimezone(zone).date(), zone)
            if until and over is None:
                wrong = {"until": self.web.speech(request).gettext("Choose today or a day to come.")}
                return show_settings(self.web, request, place, wrong)
            save_wishes(connection, place.person.id, replace(wishes, paused_until=over))
        return RedirectResponse(f"{SETTINGS}#pause", 303)


def router(web: Web) -> APIRouter:
    """The page and its forms."""
    page, routes = SettingsPage(web), APIRouter()
    routes.add_api_route(SETTINGS, page.show, methods=["GET", "HEAD"])
    for path, change in ((SETTINGS, page.change), (f"{HOME}/pause", page.pause)):
        routes.add_api_route(path, change, methods=["POST"])
    return routes
