"""What every answer carries, whom the service answers, and from which pages it takes changes.

A request must name a host the service answers to: a page elsewhere whose name was made to point here (DNS rebinding) is
refused. What changes something must come from a page of ours: browsers say so in headers that no page can forge
(https://cheatsheetseries.owasp.org, Cross-Site Request Forgery Prevention, "Fetch Metadata"), so forms need no token.
"""

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": without it a browser that knows no Fetch Metadata would send forms with the origin "null".
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "web-share=(self), clipboard-write=(self), camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SAME_FOR_ALL = "/static/"  # holds nothing of anybody, and may be kept
ONLY_BY_TLS = "max-age=31536000"
READING = ("GET", "HEAD", "OPTIONS", "TRACE")

THIS_MACHINE_ONLY = PlainTextResponse(
    "This service answers to this machine only: open it as http://127.0.0.1 with its port.\n", status_code=400
)
NOT_FROM_OUR_PAGES = PlainTextResponse(
    "This request does not come from a page of this service, so nothing was changed.\n", status_code=403
)


class SecurityHeaders:
    """Adds the headers to every response of the application it wraps; one that says another keeps its own."""

    def __init__(self, app: ASGIApp, *, by_tls: bool = False) -> None:
        self._app = app
        self._headers = {**HEADERS, "Strict-Transport-Security": ONLY_BY_TLS} if by_tls else HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; touch only the start of the response."""

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if scope["path"].startswith(SAME_FOR_ALL):
                    headers.setdefault("Cache-Control", "no-cache")
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
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


class OnlyOurPages:
    """Refuses what would change something and was sent by a page elsewhere, or by nobody who says where from.

    Paths that begin with one of `keyed` are passed on: they are opened by a key in a header, which no browser adds by
    itself, or by one in the path, which no page elsewhere knows.
    """

    def __init__(self, app: ASGIApp, keyed: tuple[str, ...]) -> None:
        self._app = app
        self._keyed = keyed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer with the refusal."""
        if (
            scope["type"] != "http"
            or scope["method"] in READING
            or scope["path"].startswith(self._keyed)
            or from_our_pages(Headers(scope=scope))
        ):
            await self._app(scope, receive, send)
            return
        await NOT_FROM_OUR_PAGES(scope, receive, send)


def from_our_pages(headers: Headers) -> bool:
    """Whether a browser says that a page of this very origin sent the request, or the person themselves."""
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site in ("same-origin", "none")
    # Older browsers: a proxy may have taken TLS off, so that the schemes are not compared.
    origin = urlsplit(headers.get("origin", ""))
    return bool(origin.netloc) and origin.netloc.lower() == headers.get("host", "").lower()


def host_name(host: str) -> str:
    """The name in a Host header, without port, in lower case."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdecimal() and not name.endswith(":") else host).lower()
