"""The pages that say that something went wrong: what happened, what was kept, and the one thing to do next."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from curation.speech import Speech
from service.access.viewer import Viewer, viewer_of
from service.security import HEADERS
from service.web.rendering import Web, home_of


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error page. `step` is a command and what it does; `way` is where `way_on` leads."""

    heading: str
    what_to_do: str
    way: str
    way_on: str
    step: tuple[str, str] | None = None


def trouble(web: Web, request: Request, status: int) -> HTMLResponse:
    """The page for a status of 400 or more, in the reader's language and with their rail.

    It carries the headers of every answer itself: a 500 is made outside the middleware that adds them. Where the
    service is broken it asks nobody who they are, since looking that up may be what broke.
    """
    if status >= 500 and not hasattr(request.state, "viewer"):
        request.state.viewer = None
    said = _trouble(web.speech(request), status, viewer_of(request))
    page = web.page(request, "trouble.html", status, trouble=said)
    page.headers.update(HEADERS)
    return page


def _trouble(speech: Speech, status: int, viewer: Viewer | None) -> Trouble:
    heading, what_to_do = _told(speech, status)
    if viewer is None and status < 500:
        return Trouble(heading, what_to_do, "/sign-in", speech.gettext("Sign in"))
    home = home_of(viewer)
    way_on = speech.gettext("To your picks") if home == "/me" else speech.gettext("To the suggestions")
    return Trouble(heading, what_to_do, quote(home), way_on, _step(speech, status))


def _told(speech: Speech, status: int) -> tuple[str, str]:
    """What happened, and what to do."""
    _ = speech.gettext
    if status >= 500:
        return _("Something went wrong here"), _(
            "Nothing was changed, and the log of the service says what happened. Reload the page; if that does not "
            "help, tell whoever runs it."
        )
    told = {
        403: (_("This page is not yours to open"), _("It needs a role you do not have. An admin can give it to you.")),
        404: (
            _("There is no such page"),
            _("The address may be old or mistyped, or what it showed is no longer there."),
        ),
        409: (
            _("Somebody was faster"),
            _("This was changed while you were at it. Nothing of yours was saved: go back, reload and look again."),
        ),
        413: (_("That is too much at once"), _("Nothing was changed. Send a smaller file or a shorter text.")),
        429: (_("Too many tries"), _("Nothing was changed. Wait a few minutes and try again.")),
    }
    unclear = (
        _("That request cannot be answered"),
        _("Nothing was changed. Go back, check what you entered, try again."),
    )
    return told.get(status, unclear)


def _step(speech: Speech, status: int) -> tuple[str, str] | None:
    if status < 500:
        return None
    return "passaparola doctor", speech.gettext("checks what the service needs and says what to do")
