"""`/me/propose`: a link of one's own for the comms team. Nothing is fetched; the team reads it and decides."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.language import LanguageDetector
from curation.own_pages import MAX_ADDRESS, MAX_TITLE, MAX_WHY, ProposalRefused, Proposed, Refusal, proposed_item
from curation.speech import Speech
from curation.store.own_proposals import bring_in, proposals_of
from service.personal import naming
from service.personal.here import Here, here
from service.personal.picks_page import HOME
from service.web.phrases import title_of, web_link
from service.web.rendering import Web

PAGE = f"{HOME}/propose"
FIELD_OF: dict[Refusal, str] = {
    "address": "address",
    "inside": "address",
    "known": "address",
    "title": "title",
    "why": "why",
    "too_many": "form",
}


@dataclass(frozen=True, slots=True)
class ProposePage:
    """The page and its form."""

    web: Web

    def show(self, request: Request) -> Response:
        """The form, and what became of what the person suggested."""
        with self.web.database.reading() as connection:
            return self._page(request, here(self.web, request, connection), Proposed("", "", ""))

    def propose(
        self,
        request: Request,
        address: Annotated[str, Form(max_length=4 * MAX_ADDRESS)] = "",
        title: Annotated[str, Form(max_length=4 * MAX_TITLE)] = "",
        why: Annotated[str, Form(max_length=4 * MAX_WHY)] = "",
        named: Annotated[bool, Form()] = False,
    ) -> Response:
        """It becomes a suggestion to review; the team learns whose it was only with `named`."""
        said = Proposed(address, title, why)
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            detector = _detector(self.web.configured().programme.languages)
            try:
                bring_in(
                    connection, place.person.id, proposed_item(said, detector, place.now), named=named, now=place.now
                )
            except ProposalRefused as refused:
                return self._page(request, place, said, refused.reason, named=named, status=422)
        return RedirectResponse(f"{PAGE}#proposed", 303)

    def _page(
        self,
        request: Request,
        place: Here,
        said: Proposed,
        reason: Refusal | None = None,
        *,
        named: bool = False,
        status: int = 200,
    ) -> Response:
        speech = self.web.speech(request)
        proposals = [
            (
                title_of(own.item),
                web_link(own.item.url),
                naming.standing(own.state, speech),
                speech.when(own.at, place.now, self.web.zone),
            )
            for own in proposals_of(place.connection, place.person.id)
        ]
        return self.web.page(
            request,
            "personal/propose.html",
            status=status,
            said=said,
            named=named,
            wrong={FIELD_OF[reason]: _problem(reason, speech)} if reason else {},
            proposals=proposals,
            limits={"address": MAX_ADDRESS, "title": MAX_TITLE, "why": MAX_WHY},
        )


def router(web: Web) -> APIRouter:
    """The page and its form."""
    page, routes = ProposePage(web), APIRouter()
    routes.add_api_route(PAGE, page.show, methods=["GET", "HEAD"])
    routes.add_api_route(PAGE, page.propose, methods=["POST"])
    return routes


@lru_cache(maxsize=4)
def _detector(languages: tuple[str, ...]) -> LanguageDetector:
    """One for each set of languages: its models are loaded once."""
    return LanguageDetector(languages)


def _problem(reason: Refusal, speech: Speech) -> str:
    said: dict[Refusal, str] = {
        "address": speech.gettext("That is not a web address. Copy it from the browser: it begins with https://"),
        "inside": speech.gettext("That address is inside a network; nobody outside could open it."),
        "known": speech.gettext("The team has this page already."),
        "title": speech.gettext("Write a title of at most %(limit)s characters.", limit=MAX_TITLE),
        "why": speech.gettext("Write in a sentence or two, at most %(limit)s characters.", limit=MAX_WHY),
        "too_many": speech.gettext("That is enough for one week. Nothing was sent; keep it for next week."),
    }
    return said[reason]
