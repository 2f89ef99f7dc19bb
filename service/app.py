"""The application, put together: health, pages, the interface for machines, errors in the shape their reader expects.

Everything it works with is passed in. There is no script to serve, so there is no interactive documentation: it would
need the very sources the content policy forbids. The interface describes itself at /v1/openapi.json.
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
from service.api.interface import METRICS, PREFIX, Interface, Machines, make_interface
from service.health import Health, Part, json_error
from service.pages import Pages, page_templates
from service.security import HEADERS, LOOPBACK_HOSTS, OnlyTheseHosts, SecurityHeaders
from service.warm_up import WarmUp, encoder_warm_up
from service.words.desk import ENGLISH

FOR_MACHINES = (*health.PATHS, METRICS, f"{PREFIX}/")
UNKNOWN_HOST = "this service does not answer to that name; start it with --allowed-host and the name"


def create_app(
    config: Config,
    database: Database,
    encoder_loader: Callable[[], Encoder],
    clock: Callable[[], datetime],
    *,
    machines: Machines | None = None,
    more_hosts: Collection[str] = (),
) -> FastAPI:
    """The pages over an open database, and the interface for machines if there is to be one.

    Args:
        encoder_loader: called once, in the background, when the application starts.
        more_hosts: names to answer to besides those of this machine.
    """
    encoder = encoder_warm_up(encoder_loader)
    app = _application(database, encoder, make_interface(config, machines) if machines else None)
    pages = Pages(config, database, clock, ENGLISH, page_templates())
    app.include_router(pages.router())
    app.mount("/static", StaticFiles(packages=[("service", "static")]))
    app.add_middleware(OnlyTheseHosts, hosts=LOOPBACK_HOSTS | set(more_hosts))
    app.add_middleware(SecurityHeaders)
    _add_errors(app, pages)
    return app


def create_api(config: Config, database: Database, machines: Machines, *, more_hosts: Collection[str] = ()) -> FastAPI:
    """The interface for machines alone, without pages; `more_hosts` as in `create_app`."""
    app = _application(database, None, make_interface(config, machines))
    app.router.redirect_slashes = False  # a path is there or it is not: no program follows a redirect with a body
    refusal = json_error(400, "unknown_host", UNKNOWN_HOST)
    app.add_middleware(OnlyTheseHosts, hosts=LOOPBACK_HOSTS | set(more_hosts), refusal=refusal)
    app.add_middleware(SecurityHeaders)
    _add_errors(app, None)
    return app


def _application(database: Database, encoder: WarmUp[Encoder] | None, interface: Interface | None) -> FastAPI:
    """Health, and the interface for machines if there is one; models are loaded while it runs."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        if encoder:
            encoder.start()
        if interface:
            interface.worker.start()
        yield
        if encoder:
            encoder.close()
        if interface:
            interface.close()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    models: dict[str, Part] = {"encoder": encoder} if encoder else {}
    if interface:
        # Before everything else: the paths asked most are found first.
        app.router.routes.extend(interface.routes)
        models["sentiment"] = interface.worker
    app.include_router(Health(database, models).router())
    return app


def _add_errors(app: FastAPI, pages: Pages | None) -> None:
    """JSON below the paths of machines, pages elsewhere. An unforeseen error is still raised, so the server logs it."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        response: Response
        if pages is None or _for_machines(request):
            status = HTTPStatus(error.status_code)
            response = json_error(status, status.name.lower(), status.phrase)
        else:
            trouble = pages.words.not_found if error.status_code == 404 else pages.words.bad_request
            response = pages.trouble(trouble, error.status_code)
        response.headers.update(error.headers or {})
        return response

    def broken(request: Request, _error: Exception) -> Response:
        if pages is not None and not _for_machines(request):
            return pages.trouble(pages.words.broken, 500)
        response = json_error(500, "internal_server_error", "something went wrong here; the log says what")
        response.headers.update(HEADERS)
        return response

    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(Exception, broken)


def _for_machines(request: Request) -> bool:
    return request.url.path.startswith(FOR_MACHINES)
