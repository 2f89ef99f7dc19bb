"""Whom an address is for, told before anything of a request is read: a form that is no form tells nobody its fields.

Pages ask for the exact role themselves; here stands what an answer about the shape of a request has to ask first. What
is not listed is for the comms team.
"""

from collections.abc import Sequence

from starlette.requests import Request

from service.access.viewer import NotAllowed, NotSignedIn, Role, Viewer, viewer_of
from service.security import READING

ANYBODY = (
    *("/health", "/ready", "/language", "/static", "/sign-in", "/sign-out", "/link", "/s", "/leave", "/feed"),
    *("/me/left", "/me/erased"),
)
SIGNED_IN = ("/sessions",)
EMPLOYEES = ("/me",)
ROLES: Sequence[tuple[Role, tuple[str, ...]]] = (
    ("admin", ("/accounts", "/people")),
    ("editor", ("/feeds", "/programme", "/mentions/resume")),
    ("reviewer", ("/password", "/sessions/summary")),
)
"""Who may change something there; anybody of the team may look at most of it."""


def kept_out(request: Request) -> NotSignedIn | NotAllowed | None:
    """Why whoever asks has no business at an address; None where they may have."""
    path, viewer = request.url.path, viewer_of(request)
    if _below(path, ANYBODY):
        return None
    if viewer is None:
        return NotSignedIn()
    return None if _may(viewer, path, reading=request.method in READING) else NotAllowed()


def _may(viewer: Viewer, path: str, *, reading: bool) -> bool:
    changing = next((role for role, places in ROLES if _below(path, places)), None)
    if changing is None and _below(path, SIGNED_IN):
        return True
    if changing is None and _below(path, EMPLOYEES):
        return viewer.employee is not None
    return viewer.may("reviewer" if reading or changing is None else changing)


def _below(path: str, places: Sequence[str]) -> bool:
    return any(path == place or path.startswith(f"{place}/") for place in places)
