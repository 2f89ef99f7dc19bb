"""The whole command line: `curation`'s commands and `serve`, the one that needs a web framework.

It serves on this machine only. There is no sign-in yet, and a page tells what a person's role is.
"""

import socket
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING, Annotated

import typer

from curation.cli.app import app, main
from curation.cli.settings import BadInput, settings_of

if TYPE_CHECKING:
    import uvicorn
    from fastapi import FastAPI

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
) -> None:
    """Serve the pages to this machine: suggestions with their reasons, and everybody's picks."""
    settings = settings_of(context)
    config = settings.load_config()
    with open_listener(host, port) as listener, settings.open_database(create=True) as database:
        from models.encoder import load_encoder
        from service.app import create_app

        service = create_app(
            config, database, lambda: load_encoder(config.encoder), lambda: settings.now, more_hosts={host}
        )
        server = make_server(service)
        typer.echo(announcement(host, port, listener))
        with suppress(KeyboardInterrupt):  # Ctrl-C is how it ends
            server.run(sockets=[listener])
        if not server.started:
            raise typer.Exit(1)


def open_listener(host: str, port: int) -> socket.socket:
    """A socket that listens on the first free port from `port` on; 0 takes any.

    Raises:
        BadInput: not an address of this machine.
        NoPort: every port tried is taken, or may not be had.
    """
    address = loopback_address(host)
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


def announcement(host: str, port: int, listener: socket.socket) -> str:
    """Where the pages are, and that another port was taken if so."""
    found: int = listener.getsockname()[1]
    name = f"[{host.strip('[]')}]" if ":" in host else host
    taken = f" (port {port} is taken)" if port not in (0, found) else ""
    return f"Passaparola answers on http://{name}:{found}/{taken}. Ctrl-C ends it."


def make_server(app: "FastAPI") -> "uvicorn.Server":
    """A quiet server for one process."""
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="warning",
            ws="none",
            server_header=False,
            timeout_graceful_shutdown=CLOSING_SECONDS,
        )
    )
