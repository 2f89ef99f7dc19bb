"""The application, put together: health, pages, the style sheet, errors in the shape their reader expects.

Everything it works with is passed in. There is no script to serve and no API yet, so the interactive documentation is
off: it would need the very sources the content policy forbids.
"""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from curation.config import Config
from curation.store.database import Database
from models.encoder import Encoder
from service import health
from service.health import EncoderWarmUp, Health, json_error
from service.pages import Pages, page_templates
from service.security import HEADERS, LOOPBACK_HOSTS, OnlyTheseHosts, SecurityHeaders
from service.words.desk import ENGLISH


def create_app(
    config: Config,
    database: Database,
    encoder_loader: Callable[[], Encoder],
    clock: Callable[[], datetime],
    *,
    more_hosts: Collection[str] = (),
) -> FastAPI:
    """The service over an open database.

    Args:
        encoder_loader: called once, in the background, when the application starts.
        more_hosts: names to answer to besides those of this machine.
    """
    encoder = EncoderWarmUp(encoder_loader)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        encoder.start()
        yield
        encoder.close()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    pages = Pages(config, database, clock, ENGLISH, page_templates())
    app.include_router(Health(database, encoder).router())
    app.include_router(pages.router())
    app.mount("/static", StaticFiles(packages=[("service", "static")]))
    app.add_middleware(OnlyTheseHosts, hosts=LOOPBACK_HOSTS | set(more_hosts))
    app.add_middleware(SecurityHeaders)
    _add_errors(app, pages)
    return app


def _add_errors(app: FastAPI, pages: Pages) -> None:
    """JSON below the paths of machines, pages elsewhere. An unforeseen error is still raised, so the server logs it."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response: Response
        if _for_machines(request):
            status = HTTPStatus(error.status_code)
            response = json_error(status, status.name.lower(), status.phrase)
        else:
            trouble = pages.words.not_found if error.status_code == 404 else pages.words.bad_request
            response = pages.trouble(trouble, error.status_code)
        response.headers.update(error.headers or {})
        return response

    def broken(request: Request, _error: Exception) -> Response:
        if not _for_machines(request):
            return pages.trouble(pages.words.broken, 500)
        response = json_error(500, "internal_server_error", "something went wrong here; the log says what")
        response.headers.update(HEADERS)
        return response

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(Exception, broken)


def _for_machines(request: Request) -> bool:
    return request.url.path.startswith(health.PATHS)
