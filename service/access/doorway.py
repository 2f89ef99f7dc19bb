"""What the pages of signing in share, and the steps they have in common: trying, letting in, making links."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from curation.accounts.passwords import Passwords
from curation.accounts.throttling import Limit, limits
from curation.deliver.mail.smtp import MailRefused, Post
from curation.store.attempts import attempt
from curation.store.sessions import Owner
from service.access.letters import Letters
from service.access.sessions import Begun, Sessions
from service.web.choosing import chosen_language, keep_choice
from service.web.rendering import Web

if TYPE_CHECKING:
    from service.access.provider import Provider

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Doorway:
    """Where people come in. Without `post` no mail is sent; without `provider` nobody is vouched for."""

    web: Web
    sessions: Sessions
    passwords: Passwords
    public_url: str
    post: Post | None = None
    provider: "Provider | None" = None

    @property
    def letters(self) -> Letters | None:
        """Mails with links, where there is a way to send them."""
        return Letters(self.post, self.public_url) if self.post else None

    def attempt(self, counted: Sequence[Limit]) -> timedelta:
        """Count a try; how long to wait instead of making it."""
        with self.web.database.writing() as connection:
            return attempt(connection, counted, self.web.clock())

    def let_in(self, connection: Connection, request: Request, owner: Owner) -> Begun:
        """Begin a session of an owner, who keeps the language they chose before signing in."""
        language = chosen_language(request)
        if language:
            keep_choice(connection, owner, language)
        return self.sessions.begin(connection, request, owner)

    def inside(self, begun: Begun, way: str) -> Response:
        """Send somebody who was let in on their way."""
        return self.sessions.hand_over(RedirectResponse(way, 303), begun)

    def wait(self, request: Request, waiting: timedelta) -> HTMLResponse:
        """Tell somebody to try later."""
        page = self.web.page(request, "access/wait.html", 429, minutes=max(1, -(-waiting.seconds // 60)))
        page.headers["Retry-After"] = str(int(waiting.total_seconds()) + 1)
        return page


def tries(what: str, request: Request, whom: str) -> tuple[Limit, Limit]:
    """What a try of a request counts for."""
    return limits(what, request.client.host if request.client else "", whom)


@contextmanager
def told_to_the_log(purpose: str) -> Iterator[None]:
    """Nobody waits for this mail any more: where it is refused, the log says so, without whose it was."""
    try:
        yield
    except MailRefused as error:
        log.warning("a mail was not taken", purpose=purpose, error=str(error))
