"""`/me`: this week's picks in rank order, and what a person does with one: reword, save, refuse, undo.

Every change answers 303 to the card it was about. Nothing is kept of who looked at what.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.learning import Kind
from curation.lessons import note
from curation.own_wishes import Reason
from curation.sharing.networks import NETWORKS
from curation.speech import Speech
from curation.store.feedback import take_back
from curation.store.own import wishes_of
from curation.store.own_picks import (
    NotForMe,
    OwnCaption,
    drop_caption,
    keep_caption,
    own_captions,
    refuse_pick,
    refused_picks,
    save_pick,
    saved_picks,
    take_back_refusal,
    unsave_pick,
)
from curation.store.own_shares import questions_for
from service.personal import naming
from service.personal.cards import Card, Desk
from service.personal.checking import LONGEST_CAPTION, writing_about
from service.personal.here import Here, here
from service.personal.ways import ways_of
from service.web.phrases import title_of
from service.web.rendering import Web

HOME = "/me"
LONGEST_WORDS = 500  # characters of a reason in one's own words
Wording = Annotated[str, Form(max_length=LONGEST_CAPTION)]


@dataclass(frozen=True, slots=True)
class PicksPage:
    """The page and its forms."""

    web: Web

    def show(self, request: Request) -> Response:
        """This week's picks; what the programme is for whoever has not joined."""
        speech = self.web.speech(request)
        with self.web.database.reading() as connection:
            place = here(self.web, request, connection, taking_part=False)
            if not place.person.opted_in:
                return self.web.page(request, "personal/join.html", person=place.person)
            wishes = wishes_of(connection, place.person.id)
            cards, asked = self._cards(place, speech), self._questions(place, speech)
            ways = ways_of(self.web, request, place)
        paused, until = not wishes.receives(place.now), wishes.paused_until
        return self.web.page(
            request,
            "personal/picks.html",
            person=place.person,
            week=int(place.week.partition("-W")[2]),
            cards=cards,
            asked=asked,
            reasons=naming.reasons(speech),
            networks=[(network, naming.network_name(network, speech)) for network in _order(place)],
            longest=LONGEST_CAPTION,
            longest_words=LONGEST_WORDS,
            paused=paused,
            stopped=speech.listing([way.name for way in ways if way.chosen and way.paused]),
            until=speech.when(until, place.now, self.web.zone) if until and until > place.now else None,
        )

    def reword(
        self,
        request: Request,
        item: str,
        text: Wording = "",
        counted_for: Annotated[str, Form(max_length=16)] = "",
        do: Annotated[str, Form(max_length=16)] = "keep",
    ) -> RedirectResponse:
        """Keep a wording; `do` may go back to the drafts, take draft number N ("draft-N"), or add the disclosure."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            pick, network = place.pick(item), counted_for if counted_for in NETWORKS else _order(place)[0]
            if do == "drafts":
                drop_caption(connection, place.person.id, item)
                return back_to(item)
            if do.startswith("draft-"):
                chosen = [draft.text for n, draft in enumerate(pick.captions, start=1) if do == f"draft-{n}"]
                text = chosen[0] if chosen else text
            if do == "disclose":
                text = writing_about(connection, self.web.configured(), place.person, pick.item).disclosed(text)
            keep_wording(place, item, text, network)
        return back_to(item)

    def save(
        self, request: Request, item: str, do: Annotated[Literal["save", "remove"], Form()] = "save"
    ) -> RedirectResponse:
        """Put a pick by, or no longer."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            place.pick(item)
            if do == "save":
                save_pick(connection, place.person.id, item, place.now)
                self._learn(place, item, "save")
            else:
                unsave_pick(connection, place.person.id, item)
                take_back(connection, place.person.id, item, "save")
        return back_to(item)

    def refuse(
        self,
        request: Request,
        item: str,
        reason: Annotated[Reason, Form()] = "other",
        words: Annotated[str, Form(max_length=LONGEST_WORDS)] = "",
    ) -> RedirectResponse:
        """Not for me: it leaves the page, and its story does not come back."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            place.pick(item)
            refuse_pick(connection, place.person.id, item, NotForMe(reason, as_typed(words)), place.now)
            self._learn(place, item, "not_for_me")
        return back_to(item)

    def undo(self, request: Request, item: str) -> RedirectResponse:
        """Take a refusal back, as if it had never been."""
        with self.web.database.writing() as connection:
            place = here(self.web, request, connection)
            place.pick(item)
            take_back_refusal(connection, place.person.id, item)
            take_back(connection, place.person.id, item, "not_for_me")
        return back_to(item)

    def _learn(self, place: Here, item: str, kind: Kind) -> None:
        """Where the programme learns, an act teaches; elsewhere nothing of it goes into that log."""
        if self.web.configured().programme.learning:
            note(place.connection, place.person, item, kind, place.now)

    def _cards(self, place: Here, speech: Speech) -> Sequence[Card]:
        id, connection = place.person.id, place.connection
        captions, saved, refused = (
            own_captions(connection, id),
            saved_picks(connection, id),
            refused_picks(connection, id),
        )
        desk = Desk(self.web, self.web.configured(), place, speech)
        return [
            desk.card(pick, captions.get(pick.item.id), saved=pick.item.id in saved, refused=refused.get(pick.item.id))
            for pick in place.picks(week=place.week)
        ]

    def _questions(self, place: Here, speech: Speech) -> Sequence[tuple[str, str, object]]:
        """Code, network and title of each share that nobody knows the end of."""
        titles = {pick.item.id: title_of(pick.item) for pick in place.picks()}
        return [
            (open.code, naming.network_name(open.network, speech), titles[open.suggestion])
            for open in questions_for(place.connection, place.person.id)
            if open.suggestion in titles
        ]


def keep_wording(place: Here, item: str, text: str, network: str) -> None:
    """Keep a person's words. PostgreSQL refuses a NUL inside a text, which no caption has."""
    keep_caption(place.connection, place.person.id, item, OwnCaption(as_typed(text), network), place.now)


def back_to(item: str) -> RedirectResponse:
    """The card a change was about."""
    return RedirectResponse(f"{HOME}#pick-{item}", 303)


def router(web: Web) -> APIRouter:
    """The page and what its forms ask for."""
    page, routes = PicksPage(web), APIRouter()
    routes.add_api_route(HOME, page.show, methods=["GET", "HEAD"])
    for path, answer in (
        ("caption", page.reword),
        ("save", page.save),
        ("refuse", page.refuse),
        ("undo", page.undo),
    ):
        routes.add_api_route(f"{HOME}/picks/{{item}}/{path}", answer, methods=["POST"])
    return routes


def as_typed(text: str) -> str:
    """As typed, with the line ends of this machine and nothing a database refuses."""
    kept = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    return kept.encode("utf-8", "replace").decode().strip()


def _order(place: Here) -> tuple[str, ...]:
    return naming.networks_for(place.person.networks)
