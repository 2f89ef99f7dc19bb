"""The whole command line: `curation`'s commands and `serve`, the one that needs a web framework.

Pages are served on this machine only, unless they have a public https address: cookies and passwords would otherwise
travel in the open. The interface for machines asks for keys and may be served on any address, without the pages.
"""

import gc
import os
from collections.abc import Callable, Collection
from contextlib import AbstractContextManager, closing, nullcontext, suppress
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from curation.cli.app import app, main
from curation.cli.settings import BadInput, settings_of
from curation.deliver.environment import PUBLIC_URL, post_of, secret_of, set_up, teams_hosts_of
from service.environment import provider_of
from service.listening import address_of, announcement, host_of, open_listener, public_address

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI

    from curation.cli.settings import Settings
    from curation.config import Config
    from curation.store.database import Database
    from service.api.access import Access
    from service.api.interface import Machines

__all__ = ["app", "main"]

CLOSING_SECONDS = 5  # how long open connections may finish


@app.command()
def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The next free one if it is taken.")] = 8000,
    api_only: Annotated[bool, typer.Option("--api-only", help="No pages; then --host may be any address.")] = False,
    allowed_host: Annotated[
        list[str] | None, typer.Option(help="A name the interface answers to; may be repeated.")
    ] = None,
    public_url: Annotated[
        str | None,
        typer.Option(
            help="The https address people use, of a proxy in front; then --host may be any address.",
            envvar="PASSAPAROLA_PUBLIC_URL",
            show_envvar=True,
        ),
    ] = None,
    proxy: Annotated[str, typer.Option(help="The address of that proxy, whose word on clients counts.")] = "127.0.0.1",
    with_worker: Annotated[
        bool, typer.Option("--with-worker", help="Also do the scheduled work, in a process beside this one.")
    ] = False,
) -> None:
    """Serve the pages, and the interface for machines; with --api-only the interface alone, to others too."""
    settings = settings_of(context)
    if allowed_host and not api_only:
        raise BadInput(f"--allowed-host {allowed_host[0]!r} needs --api-only: pages answer to their --public-url")
    if with_worker and settings.moment is not None:
        raise BadInput("--now stands still and a worker does not; leave one of them out")
    public = None if api_only or public_url is None else public_address(public_url)
    config = settings.load_config()

    def clock() -> datetime:
        return settings.now

    hosts = {host, *map(str.lower, allowed_host or ()), *([host_of(public)] if public else [])}
    anywhere = api_only or bool(public and public.startswith("https:"))
    with open_listener(host, port, anywhere=anywhere) as listener, settings.open_database(create=True) as database:
        from service.api.keys import KeyAccess
        from service.app import create_api

        with closing(KeyAccess(database, clock)) as access:
            ours = machines(config, database, access, clock)
            address = None if api_only else public or address_of(host, listener)
            if address is None:
                service = create_api(config, database, ours, more_hosts=hosts)
            else:
                service = pages(config, database, clock, ours, hosts, address)
            server = make_server(service, proxy=proxy if public else None)
            typer.echo(announcement(host, port, listener))
            if address is not None:
                welcome(database, clock(), address)
            gc.freeze()  # what stands by now stays: a collection need not go through it while somebody waits
            with suppress(KeyboardInterrupt), beside(settings, address) if with_worker else nullcontext():
                server.run(sockets=[listener])  # Ctrl-C is how it ends
        if not server.started:
            raise typer.Exit(1)


def beside(settings: "Settings", address: str | None) -> AbstractContextManager[None]:
    """A worker, whose messages lead to these pages where there are any."""
    from service.worker_beside import worker_beside, worker_command

    leading = {PUBLIC_URL: address} if address else {}
    return worker_beside(worker_command(settings), os.environ | leading, lambda said: typer.echo(said, err=True))


def pages(
    config: "Config",
    database: "Database",
    clock: Callable[[], datetime],
    ours: "Machines",
    hosts: Collection[str],
    address: str,
) -> "FastAPI":
    """The pages and the interface; what the environment tells of messages and of an OpenID provider is used."""
    from curation.store.own_addresses import house_secret
    from models.encoder import load_encoder
    from service.app import create_app
    from service.outgoing import Ways

    return create_app(
        config,
        database,
        lambda: load_encoder(config.encoder),
        clock,
        machines=ours,
        more_hosts=hosts,
        post=post_of(os.environ),
        public_url=address,
        provider=provider_of(os.environ, address, clock),
        secret=secret_of(os.environ) or house_secret(database),
        ways=Ways(set_up(os.environ), teams_hosts_of(os.environ)),
    )


def welcome(database: "Database", now: datetime, address: str) -> None:
    """Print the link by which the first account is made, as long as there is none."""
    from curation.store.accounts import has_accounts
    from curation.store.links import make_link
    from curation.store.sessions import Owner

    with database.reading() as connection:
        if has_accounts(connection):
            return
    with database.writing() as connection:
        token = make_link(connection, "first", Owner(), now)
    typer.echo("Nobody has an account yet. Make the first one, an admin's, here; the link works once, for a day:")
    typer.echo(f"{address}/link/{token}")


def machines(config: "Config", database: "Database", access: "Access", clock: Callable[[], datetime]) -> "Machines":
    """What the interface for machines works with: sentiment, the mentions that are kept, and counts of jobs."""
    from curation.work.tables import count_jobs
    from models.sentiment import load_sentiment
    from service.api.interface import Machines
    from service.api.mention_routes import stored_mentions

    return Machines(
        lambda: load_sentiment(config.sentiment),
        access,
        additions=[stored_mentions(config, database, clock)],
        count_jobs=lambda: count_jobs(database),
    )


def make_server(app: "FastAPI", *, proxy: str | None = None) -> "uvicorn.Server":
    """A quiet server for one process, which does not let slow or idle connections add up.

    Args:
        proxy: the address whose `X-Forwarded-For` is believed; nobody's without it.
    """
    import uvicorn

    from service.connections import CONNECTIONS, IDLE_SECONDS, LONGEST_HEAD, ImpatientProtocol

    return uvicorn.Server(
        uvicorn.Config(
            app,
            http=ImpatientProtocol,
            log_level="warning",
            ws="none",
            server_header=False,
            proxy_headers=proxy is not None,
            forwarded_allow_ips=proxy or "",
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=CLOSING_SECONDS,
            h11_max_incomplete_event_size=LONGEST_HEAD,
        )
    )
