"""Sessions of browsers: a cookie with a secret, and who it lets in.

Every sign-in has a session of its own with a secret of its own, so that one planted beforehand opens nothing. The
cookie is for this host alone (`__Host-`), read by no script, and sent along by links from elsewhere but by no form from
elsewhere.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from curation.accounts.lasting import SEEN_EVERY
from curation.accounts.tokens import is_token, kept_of, new_id, new_token
from curation.store.database import Database, DatabaseError
from curation.store.sessions import Owner, SignedIn, end_session, note_seen, signed_in, start_session
from service.access.browsers import browser_family
from service.access.viewer import Viewer, viewer_of

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Begun:
    """A session that begins: the secret for its cookie, and when it ends at the latest."""

    secret: str
    ends: datetime


@dataclass(frozen=True, slots=True)
class Sessions:
    """The sessions of one application. `secure`: it is reached by https alone."""

    database: Database
    clock: Callable[[], datetime]
    secure: bool
    noting: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(1, thread_name_prefix="sessions-noting")
    )

    @property
    def cookie(self) -> str:
        """What the cookie is called; browsers take the prefix by https alone."""
        return "__Host-session" if self.secure else "session"

    def identify(self, request: Request) -> Viewer | None:
        """Who asks; see `viewer.Identify`."""
        secret = request.cookies.get(self.cookie, "")
        if not is_token(secret):
            return None
        now = self.clock()
        with self.database.reading() as connection:
            found = signed_in(connection, kept_of(secret), now)
        if found is None:
            return None
        if now - found.session.seen_at >= SEEN_EVERY:
            # In a thread of its own: whoever asks does not wait for their turn to write.
            self.noting.submit(self._note, found.session.id, now)
        return _viewer(found)

    def begin(self, connection: Connection, request: Request, owner: Owner) -> Begun:
        """Let somebody in; the session they came with, if any, ends."""
        before = viewer_of(request)
        if before is not None:
            end_session(connection, Owner(before.account, before.employee), before.session)
        secret = new_token()
        browser = browser_family(request.headers.get("user-agent", ""))
        ends = start_session(connection, new_id(), kept_of(secret), owner, browser=browser, now=self.clock())
        return Begun(secret, ends)

    def hand_over(self, response: Response, begun: Begun) -> Response:
        """Give the cookie along with a response, once the session is in the store for good."""
        seconds = int((begun.ends - self.clock()).total_seconds())
        response.set_cookie(
            self.cookie, begun.secret, max_age=seconds, secure=self.secure, httponly=True, samesite="lax"
        )
        return response

    def take_back(self, response: Response) -> Response:
        """Have the browser forget the cookie."""
        response.delete_cookie(self.cookie, secure=self.secure, httponly=True, samesite="lax")
        return response

    def close(self) -> None:
        """Let the thread end, with what it has begun."""
        self.noting.shutdown()

    def _note(self, id: str, now: datetime) -> None:
        try:
            with self.database.writing() as connection:
                note_seen(connection, id, now)
        except DatabaseError as error:  # nobody is refused for it
            log.warning("the use of a session could not be noted", error=str(error))


def _viewer(found: SignedIn) -> Viewer:
    session = found.session
    return Viewer(session.id, found.name, found.language, session.account, found.role, session.employee)
