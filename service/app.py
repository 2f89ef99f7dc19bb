"""The application, put together: health, pages, the interface for machines, errors in the shape their reader expects.

Everything it works with is passed in. There is no interactive documentation: it would need the very sources the content
policy forbids. The interface describes itself at /v1/openapi.json.
"""

import time
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from curation.accounts.passwords import Passwords, standard_passwords
from curation.config import Config
from curation.deliver.addresses import AddressBook, new_secret
from curation.deliver.mail.smtp import Post
from curation.store.database import Database
from models.encoder import Encoder
from service import leaving, own_feed, short_links
from service.access import routes as access
from service.access.doorway import Doorway
from service.access.provider import Provider
from service.access.sessions import Sessions
from service.access.viewer import Identify
from service.api.interface import PREFIX, Interface, Machines, make_interface
from service.desk import routes as desk
from service.health import Health, Part, json_error
from service.outgoing import Outgoing, Ways
from service.personal import routes as personal
from service.security import LOOPBACK_HOSTS, OnlyOurPages, OnlyTheseHosts, SecurityHeaders
from service.visits import Visits
from service.warm_up import WarmUp, encoder_warm_up
from service.web import choosing
from service.web.configured import ConfigFile
from service.web.paths import WithoutNul
from service.web.refusals import add_refusals
from service.web.rendering import Web

UNKNOWN_HOST = "this service does not answer to that name; start it with --allowed-host and the name"
LARGEST_FORM, LARGEST_FILE = 1024 * 1024, 32 * 1024 * 1024  # bytes; what takes a file knows a limit of its own
AT_HOME = "http://127.0.0.1:8000"


def create_app(
    config: Config,
    database: Database,
    encoder_loader: Callable[[], Encoder],
    clock: Callable[[], datetime],
    *,
    machines: Machines | None = None,
    more_hosts: Collection[str] = (),
    identify: Identify | None = None,
    post: Post | None = None,
    public_url: str = AT_HOME,
    provider: Provider | None = None,
    passwords: Passwords | None = None,
    secret: str | None = None,
    ways: Ways | None = None,
) -> FastAPI:
    """The pages over an open database, and the interface for machines if there is to be one.

    Args:
        encoder_loader: called once, in the background, when the application starts.
        more_hosts: names to answer to besides those of this machine.
        identify: tells who asks; otherwise sessions in the database do.
        post: sends mails; without it links are handed over by other means.
        public_url: scheme and host that links to the pages begin with.
        provider: vouches for people; without it they come by password and link alone.
        passwords: makes and checks hashes; the standard effort where none is given.
        secret: signs the addresses in messages; without it one is made, and they last as long as the application.
        ways: how messages go to people; without it none do.
    """
    encoder, by_tls = encoder_warm_up(encoder_loader), public_url.startswith("https:")
    sessions = Sessions(database, clock, by_tls)
    interface = make_interface(config, machines) if machines else None
    app = _application(database, encoder, interface, sessions)
    web = Web(ConfigFile(config), database, clock)
    app.state.identify, app.state.sessions = identify or sessions.identify, sessions
    app.state.post, app.state.public_url = post, public_url
    app.state.outgoing = Outgoing(AddressBook(public_url, secret or new_secret()), ways or Ways())
    _add_pages(app, web, Doorway(web, sessions, passwords or standard_passwords(), public_url, post, provider))
    app.mount("/static", StaticFiles(packages=[("service", "static")]))
    app.add_middleware(WithoutNul)
    app.add_middleware(OnlyOurPages, keyed=(f"{PREFIX}/", f"{leaving.PAGE}/"))
    app.add_middleware(OnlyTheseHosts, hosts=LOOPBACK_HOSTS | set(more_hosts))
    app.add_middleware(SecurityHeaders, by_tls=by_tls)
    add_refusals(app, web)
    return app


def create_api(config: Config, database: Database, machines: Machines, *, more_hosts: Collection[str] = ()) -> FastAPI:
    """The interface for machines alone, without pages; `more_hosts` as in `create_app`."""
    app = _application(database, None, make_interface(config, machines))
    app.router.redirect_slashes = False  # a path is there or it is not: no program follows a redirect with a body
    refusal = json_error(400, "unknown_host", UNKNOWN_HOST)
    app.add_middleware(OnlyTheseHosts, hosts=LOOPBACK_HOSTS | set(more_hosts), refusal=refusal)
    app.add_middleware(SecurityHeaders)
    add_refusals(app, None)
    return app


def _add_pages(app: FastAPI, web: Web, door: Doorway) -> None:
    by_token = Visits(time.monotonic)
    for room in (
        choosing.router(web.database),
        access.router(door),
        personal.router(web),
        short_links.router(web),
        leaving.router(web, by_token),
        own_feed.router(web, by_token),
    ):
        app.include_router(room, max_body_size=LARGEST_FORM)
    app.include_router(desk.router(web), max_body_size=LARGEST_FILE)


def _application(
    database: Database,
    encoder: WarmUp[Encoder] | None,
    interface: Interface | None,
    sessions: Sessions | None = None,
) -> FastAPI:
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
        for part in (interface, sessions):
            if part:
                part.close()

    app = FastAPI(lifespan=lifespan, openapi_url=None, docs_url=None, redoc_url=None)
    models: dict[str, Part] = {"encoder": encoder} if encoder else {}
    if interface:
        # Before everything else: the paths asked most are found first.
        app.router.routes.extend(interface.routes)
        models["sentiment"] = interface.worker
    app.include_router(Health(database, models).router())
    return app
