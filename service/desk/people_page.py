"""Who takes part: the list as it was imported, searched and paged in the database, and how large the teams are.

Nothing here says what anybody did. Everybody of the team sees the list; admins remove people and take it out as CSV.
Bringing people in is `people_import.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.reach import OTHERS, SMALLEST_GROUP, team_counts
from curation.roles import Employee
from curation.speech import Speech
from curation.store.people import all_employees, find_employee, remove_employee
from curation.store.people_queries import Part, Sought, count_people, page_of_people, team_sizes
from service.access.viewer import team_member
from service.desk.people_csv import people_csv
from service.desk.people_import import PeopleImport
from service.web.rendering import Web

PATH = "/people"
A_PAGE = 50
LAST_PAGE = 10_000
Number = Annotated[int, Query(ge=0, le=10_000_000)]


def router(web: Web) -> APIRouter:
    """The list of people and what is done with it."""
    routes, page = APIRouter(), PeoplePage(web)
    routes.add_api_route(PATH, page.show, methods=["GET", "HEAD"], response_class=HTMLResponse)
    routes.add_api_route(f"{PATH}/people.csv", page.give_out, methods=["GET", "HEAD"])
    routes.include_router(PeopleImport(web).router())
    routes.add_api_route(f"{PATH}/{{id:path}}/remove", page.ask, methods=["GET", "HEAD"], response_class=HTMLResponse)
    routes.add_api_route(f"{PATH}/{{id:path}}/remove", page.remove, methods=["POST"], response_class=HTMLResponse)
    return routes


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Shows, gives out and removes."""

    web: Web

    def show(
        self,
        request: Request,
        q: Annotated[str, Query(max_length=200)] = "",
        part: Annotated[str, Query(max_length=10)] = "",
        page: Annotated[int, Query(ge=1, le=LAST_PAGE)] = 1,
        done: Annotated[str, Query(max_length=20)] = "",
        new: Number = 0,
        changed: Number = 0,
    ) -> HTMLResponse:
        """One page of those sought, by name, and the totals."""
        team_member(request, "reviewer")
        sought = Sought(q.replace("\0", "\ufffd"), _part(part))
        with self.web.database.reading() as connection:
            people, found = page_of_people(connection, sought, limit=A_PAGE, offset=(page - 1) * A_PAGE)
            total, sizes = count_people(connection, Sought()), team_sizes(connection)
        teams, others = team_counts(sizes)
        speech = self.web.speech(request)
        return self.web.page(
            request,
            "desk/people.html",
            people=people,
            found=found,
            total=total,
            totals=_totals(speech, total, sum(sizes.values())),
            teams=[(team, speech.number(count)) for team, count in teams if team != OTHERS],
            others=speech.number(others) if others else None,
            smallest=SMALLEST_GROUP,
            sought=sought,
            before=_address(sought, page - 1) if page > 1 else None,
            after=_address(sought, page + 1) if page * A_PAGE < found else None,
            told=_told(speech, done, new, changed),
        )

    def give_out(self, request: Request) -> Response:
        """Everybody as CSV."""
        team_member(request, "admin")
        with self.web.database.reading() as connection:
            document = people_csv(all_employees(connection))
        headers = {"Content-Disposition": 'attachment; filename="people.csv"'}
        return Response(document, headers=headers, media_type="text/csv; charset=utf-8")

    def ask(self, request: Request, id: str) -> HTMLResponse:
        """What removing a person does, before it is done."""
        team_member(request, "admin")
        return self.web.page(request, "desk/people_remove.html", person=self._person(id))

    def remove(self, request: Request, id: str) -> Response:
        """Erase a person and everything kept about them."""
        team_member(request, "admin")
        self._person(id)
        with self.web.database.writing() as connection:
            remove_employee(connection, id)
        return RedirectResponse(f"{PATH}?{urlencode({'done': 'removed'})}", 303)

    def _person(self, id: str) -> Employee:
        with self.web.database.reading() as connection:
            person = find_employee(connection, id)
        if person is None:
            raise HTTPException(404)
        return person


def _part(text: str) -> Part | None:
    return "in" if text == "in" else "out" if text == "out" else None


def _address(sought: Sought, page: int) -> str:
    given: Mapping[str, object] = {"q": sought.text, "part": sought.part, "page": page if page > 1 else None}
    return f"{PATH}?{urlencode({name: value for name, value in given.items() if value})}"


def _totals(speech: Speech, total: int, opted_in: int) -> str:
    return speech.ngettext(
        "One person is on the list, %(in)s of them takes part.",
        "%(n)s people are on the list, %(in)s of them take part.",
        total,
        **{"in": speech.number(opted_in)},
    )


def _told(speech: Speech, done: str, new: int, changed: int) -> str | None:
    if done == "removed":
        return speech.gettext("This person was removed, with everything that was kept about them.")
    if done == "imported":
        added = speech.ngettext("One person was added.", "%(n)s people were added.", new)
        renewed = speech.ngettext("One person was changed.", "%(n)s people were changed.", changed)
        return f"{added} {renewed}"
    return None
