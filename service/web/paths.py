"""Paths as pages read them."""

from starlette.types import ASGIApp, Receive, Scope, Send

NOWHERE = "\ufffd"


class WithoutNul:
    """Reads a NUL in a path as a sign that no id has, so that it leads nowhere: PostgreSQL refuses to look for one."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] == "http" and "\0" in scope["path"]:
            scope = {**scope, "path": scope["path"].replace("\0", NOWHERE)}
        await self._app(scope, receive, send)
