"""Access that needs no keys: everybody, or nobody."""

from starlette.requests import Request

from service.api.access import Caller
from service.api.errors import ApiError


class OpenAccess:
    """Lets everybody in."""

    async def admit(self, request: Request, scope: str, documents: int) -> Caller:
        """Whoever asks."""
        return Caller("anybody")


class NoAccess:
    """Lets nobody in: for a service that has no keys."""

    async def admit(self, request: Request, scope: str, documents: int) -> Caller:
        """Refuse."""
        raise ApiError(401, "unauthorized", "this service has no keys that could let you in")
