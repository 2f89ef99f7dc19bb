"""What every answer carries and whom the service answers: no script, no frame, no other host's name.

The pages hold people's roles and there is no sign-in yet, so a request must name this machine: a page elsewhere whose
name was made to point here (DNS rebinding) is refused. The interface for machines answers to the names it was given.
"""

from collections.abc import Collection, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


THIS_MACHINE_ONLY = PlainTextResponse(
    "This service answers to this machine only: open it as http://127.0.0.1 with its port.\n", status_code=400
)


class SecurityHeaders:
    """Adds the headers to every response of the application it wraps."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; touch only the start of the response."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self._app(scope, receive, guarded)


class OnlyTheseHosts:
    """Refuses requests whose Host header is not one of `hosts` (names without port; IPv6 in brackets)."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], refusal: Response = THIS_MACHINE_ONLY) -> None:
        self._app = app
        self._hosts = hosts
        self._refusal = refusal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer with the refusal."""
        if scope["type"] != "http" or host_name(Headers(scope=scope).get("host", "")) in self._hosts:
            await self._app(scope, receive, send)
            return
        await self._refusal(scope, receive, send)


def host_name(host: str) -> str:
    """The name in a Host header, without port, in lower case."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() and not name.endswith(":") else host).lower()
