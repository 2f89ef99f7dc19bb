"""The whole command line: `curation`'s commands and `serve`, the one that needs a web framework.

Pages are served on this machine only: there is no sign-in yet, and a page tells what a person's role is. The interface
for machines asks for keys and may be served on any address, without the pages.
"""

import socket
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated

import typer

from curation.cli.app import app, main
from curation.cli.settings import BadInput, settings_of

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI

    from curation.config import Config
    from curation.store.database import Database
    from service.api.access import Access
    from service.api.interface import Machines

__all__ = ["app", "main"]

PORTS_TO_TRY = 21
CLOSING_SECONDS = 5  # how long open connections may finish


class NoPort(OSError):
    """No port can be had."""


@app.command()
def serve(
    context: typer.Context,
    host: Annotated[str, typer.Option(help="An address of this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The next free one if it is taken.")] = 8000,
    api_only: Annotated[bool, typer.Option("--api-only", help="No pages; then --host may be any address.")] = False,
    allowed_host: Annotated[
        list[str] | None, typer.Option(help="A name the interface answers to; may be repeated.")
    ] = None,
) -> None:
    """Serve the pages to this machine, and the interface for machines; with --api-only the interface to others too."""
    settings = settings_of(context)
    if allowed_host and not api_only:
        raise BadInput(f"--allowed-host {allowed_host[0]!r} needs --api-only: the pages answer to this machine only")
    config = settings.load_config()
    hosts = {host, *map(str.lower, allowed_host or ())}
    with open_listener(host, port, anywhere=api_only) as listener, settings.open_database(create=True) as database:
        from models.encoder import load_encoder
        from service.api.keys import KeyAccess
        from service.app import create_api, create_app

        with closing(KeyAccess(database, lambda: settings.now)) as access:
            ours = machines(config, database, access, lambda: settings.now)
            if api_only:
                service = create_api(config, database, ours, more_hosts=hosts)
            else:
                encoder, clock = (lambda: load_encoder(config.encoder)), (lambda: settings.now)
                service = create_app(config, database, encoder, clock, machines=ours, more_hosts=hosts)
            server = make_server(service)
            typer.echo(announcement(host, port, listener))
            with suppress(KeyboardInterrupt):  # Ctrl-C is how it ends
                server.run(sockets=[listener])
        if not server.started:
            raise typer.Exit(1)


def machines(config: "Config", database: "Database", access: "Access", clock: Callable[[], datetime]) -> "Machines":
    """What the interface for machines works with: sentiment, and the mentions that are kept."""
    from models.sentiment import load_sentiment
    from service.api.interface import Machines
    from service.api.mention_routes import stored_mentions

    return Machines(
        lambda: load_sentiment(config.sentiment), access, additions=[stored_mentions(config, database, clock)]
    )


def open_listener(host: str, port: int, *, anywhere: bool = False) -> socket.socket:
    """A socket that listens on the first free port from `port` on; 0 takes any.

    Args:
        anywhere: whether the address may be one that other machines reach.

    Raises:
        BadInput: not an address of this machine.
        NoPort: every port tried is taken, or may not be had.
    """
    address = any_address(host) if anywhere else loopback_address(host)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    for candidate in range(port, min(port + PORTS_TO_TRY, 65536)):
        listener = socket.socket(family, socket.SOCK_STREAM)
        # A port whose last connections are still winding down is free all the same.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address, candidate))
            listener.listen()
        except OSError as error:
            listener.close()
            reason = error.strerror
        else:
            return listener
    raise NoPort(f"no port from {port} to {candidate} on {host}: {reason}; name another with --port")


def loopback_address(host: str) -> str:
    """The address to listen on.

    Raises:
        BadInput: it could be reached from another machine, or is no address.
    """
    bare = host.strip("[]")
    if bare == "localhost":
        return "127.0.0.1"
    try:
        if ip_address(bare).is_loopback:
            return bare
    except ValueError:
        pass
    raise BadInput(
        f"--host {host!r} is not this machine's own address; without sign-in the pages are served "
        "on 127.0.0.1, localhost or ::1 only"
    )


def any_address(host: str) -> str:
    """The address to listen on, be it for other machines.

    Raises:
        BadInput: it is no address.
    """
    bare = host.strip("[]")
    if bare == "localhost":
        return "127.0.0.1"
    try:
        return str(ip_address(bare))
    except ValueError:
        raise BadInput(
            f"--host {host!r} is no address; give one such as 0.0.0.0, and names as --allowed-host"
        ) from None


def announcement(host: str, port: int, listener: socket.socket) -> str:
    """Where the pages are, and that another port was taken if so."""
    found: int = listener.getsockname()[1]
    name = f"[{host.strip('[]')}]" if ":" in host else host
    taken = f" (port {port} is taken)" if port not in (0, found) else ""
    return f"Passaparola answers on http://{name}:{found}/{taken}. Ctrl-C ends it."


def make_server(app: "FastAPI") -> "uvicorn.Server":
    """A quiet server for one process, which does not let slow or idle connections add up."""
    import uvicorn

    from service.connections import CONNECTIONS, IDLE_SECONDS, LONGEST_HEAD, ImpatientProtocol

    return uvicorn.Server(
        uvicorn.Config(
            app,
            http=ImpatientProtocol,
            log_level="warning",
            ws="none",
            server_header=False,
            proxy_headers=False,
            limit_concurrency=CONNECTIONS,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=CLOSING_SECONDS,
            h11_max_incomplete_event_size=LONGEST_HEAD,
        )
    )
