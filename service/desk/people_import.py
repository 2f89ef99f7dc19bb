"""People brought in from a CSV file: every mistake in it with its place, or what it would change, and only then saved.

Nobody is opted in by an import unless the file says so, and nobody is removed by being absent from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.employee_cells import CELLS
from curation.employees_csv import MAX_BYTES, EmployeesError, read_employees
from curation.roles import Employee
from curation.store.people import all_employees, save_employees
from service.access.viewer import team_member
from service.desk.uploads import Held, uploaded
from service.web.rendering import Web

PEOPLE = "/people"
SHOWN = 50  # problems, and people by name


@dataclass(frozen=True, slots=True)
class Effect:
    """What an import would do: people who are new, those who change, and how many of all are as they were.

    `joining` would take part who do not yet, `leaving` would not any more.
    """

    new: Sequence[Employee]
    changed: Sequence[Employee]
    same: int
    joining: int
    leaving: int


def effect_of(employees: Sequence[Employee], known: Mapping[str, Employee]) -> Effect:
    """What saving `employees` would do to those `known`, by id. No I/O."""
    new = [employee for employee in employees if employee.id not in known]
    changed = [employee for employee in employees if employee.id in known and known[employee.id] != employee]
    return Effect(
        new=new,
        changed=changed,
        same=len(employees) - len(new) - len(changed),
        joining=sum(e.opted_in for e in new) + sum(e.opted_in and not known[e.id].opted_in for e in changed),
        leaving=sum(known[e.id].opted_in and not e.opted_in for e in changed),
    )


class PeopleImport:
    """Reads a file, shows what it would do, and saves it once that is confirmed. For admins."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._files: Held[tuple[Employee, ...]] = Held(web.clock)

    def router(self) -> APIRouter:
        """The routes."""
        routes = APIRouter(prefix=f"{PEOPLE}/import")
        routes.add_api_route("", self.ask, methods=["GET", "HEAD"], response_class=HTMLResponse)
        routes.add_api_route("", self.preview, methods=["POST"], response_class=HTMLResponse)
        routes.add_api_route("/{token}", self.keep, methods=["POST"], response_class=HTMLResponse)
        return routes

    def ask(self, request: Request) -> HTMLResponse:
        """The form, and what a file has to look like."""
        team_member(request, "admin")
        return self._web.page(request, "desk/people_import.html", columns=tuple(CELLS), problems=(), more=0)

    async def preview(self, request: Request) -> Response:
        """What a file would do, or what is wrong with it; nothing is saved."""
        viewer = await run_in_threadpool(team_member, request, "admin")
        data = await uploaded(request, MAX_BYTES)
        return await run_in_threadpool(self._preview, request, viewer.session, data)

    def keep(self, request: Request, token: str) -> Response:
        """Save the people of a file that was looked at."""
        viewer = team_member(request, "admin")
        employees = self._files.take(viewer.session, token)
        if employees is None:
            return self._web.page(request, "desk/send_again.html", 409, way=f"{PEOPLE}/import")
        with self._web.database.writing() as connection:
            effect = effect_of(employees, {person.id: person for person in all_employees(connection)})
            save_employees(connection, employees)
        counts = {"done": "imported", "new": len(effect.new), "changed": len(effect.changed)}
        return RedirectResponse(f"{PEOPLE}?{urlencode(counts)}", 303)

    def _preview(self, request: Request, session: str, data: bytes) -> Response:
        try:
            employees = read_employees(data)
        except EmployeesError as error:
            shown = {"problems": error.problems[:SHOWN], "more": max(len(error.problems) - SHOWN, 0)}
            return self._web.page(request, "desk/people_import.html", 422, columns=tuple(CELLS), **shown)
        with self._web.database.reading() as connection:
            effect = effect_of(employees, {person.id: person for person in all_employees(connection)})
        token = self._files.keep(session, employees)
        return self._web.page(
            request, "desk/people_preview.html", token=token, effect=effect, count=len(employees), shown=SHOWN
        )
