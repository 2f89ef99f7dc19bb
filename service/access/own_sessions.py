"""Where one is signed in, to end it there; and for the comms team one's password, and how often one is written to."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from curation.accounts.passwords import LONGEST, SHORTEST, weakness
from curation.accounts.roster import SummaryCadence
from curation.store.accounts import find_account, set_password, set_summary
from curation.store.attempts import succeeded
from curation.store.sessions import Owner, end_session, end_sessions, sessions_of
from service.access.doorway import Doorway, tries
from service.access.link import told_weakness
from service.access.viewer import NotAllowed, NotSignedIn, Viewer, viewer_of

Password = Annotated[str, Form(max_length=LONGEST)]


def router(door: Doorway) -> APIRouter:
    """The routes, for whoever is signed in."""
    routes = APIRouter()
    database = door.web.database

    @routes.api_route("/sessions", methods=["GET", "HEAD"])
    def page(request: Request, done: str = "") -> Response:
        """One's sessions, the last used first."""
        return _page(door, request, _viewer(request), done=done)

    @routes.post("/sessions/end-others")
    def end_others(request: Request) -> Response:
        """Sign out everywhere but here."""
        viewer = _viewer(request)
        with database.writing() as connection:
            end_sessions(connection, _owner(viewer), besides=viewer.session)
        return RedirectResponse("/sessions?done=others", 303)

    @routes.post("/sessions/{id}/end")
    def end(request: Request, id: str) -> Response:
        """Sign out at one place; sessions of others are not there."""
        viewer = _viewer(request)
        with database.writing() as connection:
            ended = end_session(connection, _owner(viewer), id)
        if not ended:
            raise HTTPException(404)
        return RedirectResponse("/sessions?done=one", 303)

    @routes.post("/password")
    def change_password(request: Request, current: Password, password: Password) -> Response:
        """Take another password; every other session of the account ends."""
        viewer = _viewer(request)
        if viewer.account is None:
            raise NotAllowed
        return _change(door, request, viewer, current, password)

    @routes.post("/sessions/summary")
    def change_summary(request: Request, summary: Annotated[SummaryCadence, Form()]) -> Response:
        """Say how often the team's summary comes."""
        viewer = _viewer(request)
        if viewer.account is None:
            raise NotAllowed
        with database.writing() as connection:
            set_summary(connection, viewer.account, summary)
        return RedirectResponse("/sessions?done=summary#summary", 303)

    return routes


def _change(door: Doorway, request: Request, viewer: Viewer, current: str, password: str) -> Response:
    assert viewer.account is not None
    counted = tries("sign-in", request, viewer.account)
    if waiting := door.attempt(counted):
        return door.wait(request, waiting)
    with door.web.database.reading() as connection:
        account = find_account(connection, viewer.account)
    speech = door.web.speech(request)
    if not door.passwords.fits(account.password if account else None, current):
        return _page(door, request, viewer, wrong={"current": speech.gettext("This is not your password.")})
    weak = weakness(password, about=(account.name, account.email) if account else ())
    if weak:
        return _page(door, request, viewer, wrong={"password": told_weakness(speech, weak)})
    kept = door.passwords.hash(password)
    with door.web.database.writing() as connection:
        succeeded(connection, counted)
        set_password(connection, viewer.account, kept)
        begun = door.let_in(connection, request, _owner(viewer))
    return door.inside(begun, "/sessions?done=password")


def _page(
    door: Doorway, request: Request, viewer: Viewer, *, done: str = "", wrong: dict[str, str] | None = None
) -> Response:
    web, speech, now = door.web, door.web.speech(request), door.web.clock()
    with web.database.reading() as connection:
        sessions = sessions_of(connection, _owner(viewer), now)
        account = find_account(connection, viewer.account) if viewer.account else None
    rows = [
        (session, speech.when(session.started_at, now, web.zone), speech.when(session.seen_at, now, web.zone))
        for session in sessions
    ]
    return web.page(
        request,
        "access/sessions.html",
        422 if wrong else 200,
        rows=rows,
        has_password=account is not None and account.password is not None,
        summary=account.summary if account else None,
        mail=door.post is not None,
        done=done,
        wrong=wrong or {},
        shortest=SHORTEST,
    )


def _owner(viewer: Viewer) -> Owner:
    return Owner(viewer.account, viewer.employee)


def _viewer(request: Request) -> Viewer:
    viewer = viewer_of(request)
    if viewer is None:
        raise NotSignedIn
    return viewer
