"""`/me/data`: what is kept about a person, in words and as a file; and its end.

It belongs to people who left as well, so nobody has to take part to see, take along or erase what is there.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.speech import Speech
from curation.store.items import find_item
from curation.store.people import kept_about, remove_employee
from service.personal.here import here
from service.personal.picks_page import HOME
from service.web.rendering import Web

PAGE = f"{HOME}/data"
ERASE = f"{PAGE}/erase"
ERASED = f"{HOME}/erased"
FILE = "passaparola-my-data.json"

Kept = Mapping[str, Sequence[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class DataPage:
    """The page, the file, and erasing."""

    web: Web

    def show(self, request: Request) -> Response:
        """Each kind of thing that is kept: what it is, and how much of it."""
        speech = self.web.speech(request)
        with self.web.database.reading() as connection:
            place = here(self.web, request, connection, taking_part=False)
            kept = kept_about(connection, place.person.id)
        lines = [(_told(table, len(rows), speech), _values(rows)) for table, rows in kept.items()]
        return self.web.page(request, "personal/data.html", person=place.person, lines=lines)

    def export(self, request: Request) -> Response:
        """All of it as JSON, with the titles and links of the items it speaks of."""
        with self.web.database.reading() as connection:
            place = here(self.web, request, connection, taking_part=False)
            kept = dict(kept_about(connection, place.person.id))
            items = [find_item(connection, id) for id in _items_in(kept)]
        told = [{"id": item.id, "title": item.title, "url": item.url} for item in items if item]
        text = json.dumps({"kept": kept, "items": told}, ensure_ascii=False, indent=1)
        headers = {"Content-Disposition": f'attachment; filename="{FILE}"', "Cache-Control": "no-store"}
        return Response(text, headers=headers, media_type="application/json")

    def ask(self, request: Request) -> Response:
        """What erasing means, and one button."""
        with self.web.database.reading() as connection:
            person = here(self.web, request, connection, taking_part=False).person
        return self.web.page(request, "personal/erase.html", person=person)

    def erase(self, request: Request) -> Response:
        """Everything goes, and every session with it."""
        with self.web.database.writing() as connection:
            remove_employee(connection, here(self.web, request, connection, taking_part=False).person.id)
        return RedirectResponse(ERASED, 303)

    def erased(self, request: Request) -> Response:
        """That it is done; it tells of nobody, so anybody may read it."""
        return self.web.page(request, "personal/erased.html")


def router(web: Web) -> APIRouter:
    """The page, its file, and what erasing needs."""
    page, routes = DataPage(web), APIRouter()
    shown: tuple[tuple[str, Callable[[Request], Response]], ...] = (
        (PAGE, page.show),
        (f"{PAGE}/export", page.export),
        (ERASE, page.ask),
        (ERASED, page.erased),
    )
    for path, answer in shown:
        routes.add_api_route(path, answer, methods=["GET", "HEAD"])
    routes.add_api_route(ERASE, page.erase, methods=["POST"])
    return routes


def _items_in(kept: Kept) -> Sequence[str]:
    named = {str(row[key]) for rows in kept.values() for row in rows for key in ("suggestion", "item") if key in row}
    return sorted(named)


def _values(rows: Sequence[Mapping[str, object]]) -> str:
    """The rows themselves, for whoever wants to see them without a file."""
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _told(table: str, n: int, speech: Speech) -> str:
    said = {
        "employees": speech.gettext("Your profile, as your company gave it or as you changed it"),
        "own_settings": speech.gettext("What you set on your own page"),
        "page_languages": speech.gettext("The language you chose for these pages"),
        "matches": speech.gettext("Suggestions that fit you, and why"),
        "picks": speech.gettext("What you were offered, and why"),
        "captions": speech.gettext("Drafts written for you"),
        "own_captions": speech.gettext("Captions in your own words"),
        "saved_picks": speech.gettext("Picks you saved"),
        "refused_picks": speech.gettext("Picks that were not for you, with your reason"),
        "shared_texts": speech.gettext("The exact text of what you took to a network"),
        "short_links": speech.gettext("The short links made for you"),
        "share_log": speech.gettext("Which networks you opened, and what you said you posted"),
        "clicks": speech.gettext("How often your short links were opened, by day; never by whom"),
        "answered_shares": speech.gettext("What you answered when asked whether you posted"),
        "own_proposals": speech.gettext("What you suggested to the team"),
        "voices": speech.gettext("How you write, learnt from posts you pasted"),
        "feedback": speech.gettext("What you did with picks, in numbers, to choose the next ones by"),
        "reach_examples": speech.gettext("Suggestions whose reason for you stands as an example, without your name"),
        "digests": speech.gettext("Messages made for you, and of which picks they told"),
        "deliveries": speech.gettext("How each message went out; never whether you read it"),
        "own_channels": speech.gettext("Where messages find you, and what kept one from arriving"),
        "own_addresses": speech.gettext("Codes of your addresses: to stop messages, and of your feed"),
        "sessions": speech.gettext("Where you are signed in"),
        "one_time_links": speech.gettext("Links to sign in that were sent to you"),
        "subjects": speech.gettext("Who you are to your company’s sign-in"),
    }
    what = said.get(table) or speech.gettext("Other entries (%(table)s)", table=table)
    entries = speech.ngettext("%(num)s entry", "%(num)s entries", n)
    return speech.gettext("%(what)s: %(entries)s", what=what, entries=entries)
