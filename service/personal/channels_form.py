"""Where a person hears of picks: which channels, at which address in Teams; a paused channel that is tried again."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.deliver.teams.address import LONGEST, MICROSOFT, NoWorkflow, workflow_address
from curation.own_wishes import CHANNELS, Channel
from curation.speech import Speech
from curation.store.own import save_wishes, wishes_of
from curation.store.own_addresses import channels_of_person, keep_address, try_again
from service.outgoing import Outgoing, outgoing_of
from service.personal.here import Here, here
from service.personal.picks_page import HOME
from service.personal.settings_view import SETTINGS, show_settings
from service.web.rendering import Web

PAGE = f"{HOME}/channels"


@dataclass(frozen=True, slots=True)
class ChannelForms:
    """The form, and the button beside a channel that is paused."""

    web: Web

    def choose(
        self,
        request: Request,
        channels: Annotated[list[str], Form()] = [],  # noqa: B006  # FastAPI copies it
        teams_address: Annotated[str, Form(max_length=2 * LONGEST)] = "",
    ) -> Response:
        """Keep which channels were ticked; those that are not set up here stay as they are."""
        outgoing, speech = outgoing_of(request), self.web.speech(request)
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            wishes, ticked = wishes_of(connection, place.person.id), _ticked(channels, outgoing.channels)
            address, wrong = _teams(place, outgoing, "teams" in ticked, teams_address, speech)
            if wrong:
                return show_settings(self.web, request, place, {"teams_address": wrong})
            if address is not None:
                keep_address(connection, place.person.id, "teams", address)
            others = [channel for channel in wishes.channels if channel not in outgoing.channels]
            chosen = tuple(channel for channel in CHANNELS if channel in (*ticked, *others))
            save_wishes(connection, place.person.id, replace(wishes, channels=chosen))
        return RedirectResponse(f"{SETTINGS}?kept=channels#channels", 303)

    def try_again(self, request: Request, channel: Channel) -> Response:
        """Lift the pause; the next digest goes this way again."""
        with self.web.database.writing() as connection:
            try_again(connection, here(self.web, request, connection).person.id, channel)
        return RedirectResponse(f"{SETTINGS}#channels", 303)


def router(web: Web) -> APIRouter:
    """The two routes."""
    forms, routes = ChannelForms(web), APIRouter()
    routes.add_api_route(PAGE, forms.choose, methods=["POST"])
    routes.add_api_route(f"{PAGE}/{{channel}}/again", forms.try_again, methods=["POST"])
    return routes


def _ticked(sent: Sequence[str], set_up: Collection[Channel]) -> Sequence[Channel]:
    return [channel for channel in set_up if channel in sent]


def _teams(place: Here, outgoing: Outgoing, ticked: bool, typed: str, speech: Speech) -> tuple[str | None, str]:
    """The address to keep, None for the one that is kept; and what is wrong. Without Teams none is kept.

    What was typed is a secret: nothing of it comes back.
    """
    own = channels_of_person(place.connection, place.person.id).get("teams")
    kept = own.address if own else ""
    if "teams" not in outgoing.channels or (not ticked and not kept and not typed.strip()):
        return None, ""
    if not ticked:
        return "", ""
    if not typed.strip():
        missing = speech.gettext("Teams needs the address of a Workflow of yours; below it says how to make one.")
        return None, "" if kept else missing
    try:
        return workflow_address(typed, outgoing.teams_hosts), ""
    except NoWorkflow:
        return None, speech.gettext(
            "That is not the address of a Workflow in Teams. It begins with https:// and its host ends in %(hosts)s; "
            "copy it once more.",
            hosts=speech.listing(MICROSOFT),
        )
