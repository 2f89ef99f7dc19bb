"""Changes that pages make to feeds.yaml, and what is said where one cannot be saved."""

from collections.abc import Callable, Sequence

import structlog
from starlette.requests import Request
from starlette.responses import Response

from curation.config.file import ConfigError
from curation.config.save import FileChanged, rewrite
from service.web.rendering import Web

log = structlog.get_logger()


class NotSaved(Exception):
    """The file stays as it was. `problems` are the sentences of the file's own checks, in English."""

    def __init__(self, status: int, problems: Sequence[str] = ()) -> None:
        super().__init__(*problems)
        self.status = status
        self.problems = tuple(problems)


def save(web: Web, edit: Callable[[str], str], *, version: str | None = None) -> None:
    """Put `edit` of the file's text in its place.

    Raises:
        NotSaved: 409, it changed since `version` or cannot be edited; 503, it cannot be written.
    """
    path = web.configured().path
    try:
        rewrite(path, edit, version=version)
    except FileChanged as error:
        raise NotSaved(409) from error
    except ConfigError as error:
        raise NotSaved(409, error.problems) from error
    except OSError as error:
        log.warning("the configuration cannot be written", path=str(path), error=str(error))
        raise NotSaved(503) from error


def told(web: Web, request: Request, error: NotSaved, way: str) -> Response:
    """The page that says why nothing was saved; `way` leads on."""
    speech = web.speech(request)
    if error.status == 503:
        reason = speech.gettext("The file cannot be written here. Tell whoever runs the service: its log says why.")
    elif error.problems:
        reason = speech.gettext("The file cannot take this change as it stands:")
    else:
        reason = speech.gettext("Somebody changed the file while you were at it. Look again, then change what is left.")
    return web.page(request, "desk/not_saved.html", error.status, reason=reason, problems=error.problems, way=way)
