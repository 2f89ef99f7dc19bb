"""The person whose own page it is. Whatever is not theirs is not there: answered 404, never 403."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from starlette.exceptions import HTTPException
from starlette.requests import Request

from curation.offering import week_of
from curation.roles import Employee
from curation.store.people import find_employee
from curation.store.picks import picks_of
from curation.store.values import Pick
from service.access.viewer import NotSignedIn, employee_of
from service.web.rendering import Web


@dataclass(frozen=True, slots=True)
class Here:
    """One person at one moment, in a connection to the store."""

    connection: Connection
    person: Employee
    now: datetime
    week: str

    def pick(self, suggestion: str) -> Pick:
        """A pick of theirs that shows, of whatever week.

        Raises:
            HTTPException: 404, there is no such pick or it is somebody else's.
        """
        found = next((pick for pick in self.picks() if pick.item.id == suggestion), None)
        if found is None:
            raise HTTPException(404)
        return found

    def picks(self, *, week: str | None = None) -> list[Pick]:
        """Their picks that show, newest week first and in rank order."""
        return list(picks_of(self.connection, self.person.id, week=week))


def here(web: Web, request: Request, connection: Connection, *, taking_part: bool = True) -> Here:
    """Whoever asks, as a person of the programme.

    Raises:
        NotSignedIn: nobody is signed in, or the person has been erased since.
        NotAllowed: they are no employee.
        HTTPException: 404 where the page is for people who take part, and they do not.
    """
    person = find_employee(connection, employee_of(request))
    if person is None:
        raise NotSignedIn
    if taking_part and not person.opted_in:
        raise HTTPException(404)
    now = web.clock()
    return Here(connection, person, now, week_of(now, web.configured()))
