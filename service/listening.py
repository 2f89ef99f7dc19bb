"""Where the service listens, and what it is called: addresses of this machine, of any machine, of the public."""

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from curation.cli.settings import BadInput
from curation.deliver.mail.smtp import on_this_machine

PORTS_TO_TRY = 21


class NoPort(OSError):
    """No port can be had."""


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
        f"--host {host!r} is not this machine's own address; without a --public-url of https the pages are served "
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


def public_address(text: str) -> str:
    """The address people use, as links begin with it.

    Raises:
        BadInput: it is not https, and not this machine's own, or holds more than a host and a port.
    """
    try:
        parts = urlsplit(text)
        fits = bool(parts.hostname) and parts.path in ("", "/") and not (parts.query or parts.fragment or "@" in text)
        fits = fits and (parts.port is None or parts.port > 0)
    except ValueError:
        fits = False
    if fits and (parts.scheme == "https" or (parts.scheme == "http" and on_this_machine(parts.hostname or ""))):
        return f"{parts.scheme}://{parts.netloc.lower()}"
    raise BadInput(f"--public-url {text!r} is not of the form https://passaparola.example.com")


def host_of(address: str) -> str:
    """The name in an address, as Host headers have it."""
    name = urlsplit(address).hostname or ""
    return f"[{name}]" if ":" in name else name


def address_of(host: str, listener: socket.socket) -> str:
    """The address of a listener on this machine."""
    name = f"[{host.strip('[]')}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}"


def announcement(host: str, port: int, listener: socket.socket) -> str:
    """Where the pages are, and that another port was taken if so."""
    taken = f" (port {port} is taken)" if port not in (0, listener.getsockname()[1]) else ""
    return f"Passaparola answers on {address_of(host, listener)}/{taken}. Ctrl-C ends it."
