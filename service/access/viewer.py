"""Who is asking, as the pages know it, and the refusals of those who may not. No I/O: sessions are read elsewhere.

Whoever holds a role may do what those before it may. Being an employee is no role: it opens one's own page alone.
"""

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request

from curation.accounts.roster import ROLES as LEAST_FIRST
from curation.accounts.roster import Role as Role


class NotSignedIn(Exception):
    """The page is for people who are signed in; they are sent to sign in and back."""


class NotAllowed(Exception):
    """Signed in, and the page is not theirs: answered 403, or 404 by a page that would tell that something exists."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """One signed-in person. They have an account of the comms team, or are an employee, or both.

    `session` names the session in the store (never the secret of the cookie); `account` is the id of the account and
    what the log of decisions calls them; `language` is the language of the pages.
    """

    session: str
    name: str
    language: str
    account: str | None = None
    role: Role | None = None
    employee: str | None = None

    def may(self, role: Role) -> bool:
        """Whether they hold the role, or one that includes it."""
        return self.role is not None and LEAST_FIRST.index(self.role) >= LEAST_FIRST.index(role)


Identify = Callable[[Request], Viewer | None]
"""Tells who asks; None where nobody is signed in. The application keeps it in `app.state.identify`."""


def viewer_of(request: Request) -> Viewer | None:
    """Who asks, looked up once a request."""
    if not hasattr(request.state, "viewer"):
        identify: Identify = request.app.state.identify
        request.state.viewer = identify(request)
    viewer: Viewer | None = request.state.viewer
    return viewer


def team_member(request: Request, role: Role) -> Viewer:
    """The member of the comms team who asks.

    Raises:
        NotSignedIn: nobody is signed in.
        NotAllowed: they hold no such role.
    """
    viewer = viewer_of(request)
    if viewer is None:
        raise NotSignedIn
    if not viewer.may(role):
        raise NotAllowed
    return viewer


def employee_of(request: Request) -> str:
    """The id of the employee who asks, for pages of their own.

    Raises:
        NotSignedIn: nobody is signed in.
        NotAllowed: they are no employee of the programme.
    """
    viewer = viewer_of(request)
    if viewer is None:
        raise NotSignedIn
    if viewer.employee is None:
        raise NotAllowed
    return viewer.employee
