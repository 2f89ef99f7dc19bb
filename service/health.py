"""Whether the process lives (`/health`) and whether it can do its work (`/ready`), for whoever watches the service.

Health never touches a model or the database. Ready means that the database answers, and that every model has answered
once and still does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from fastapi import APIRouter
from sqlalchemy import text
from starlette.responses import JSONResponse

from curation.store.database import Database, DatabaseError

PATHS = ("/health", "/ready")


class Part(Protocol):
    """A model that is loaded in the background, as `WarmUp` loads it."""

    @property
    def identity(self) -> str | None: ...

    @property
    def trouble(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Health:
    """The two answers."""

    database: Database
    models: Mapping[str, Part]

    def router(self) -> APIRouter:
        """The routes, for GET and HEAD."""
        router = APIRouter()
        for path, answer in zip(PATHS, (self.health, self.ready), strict=True):
            router.add_api_route(path, answer, methods=["GET", "HEAD"])
        return router

    async def health(self) -> JSONResponse:
        """200 while the process lives. Async, so that a full thread pool cannot delay it."""
        return JSONResponse({"status": "alive"})

    def ready(self) -> JSONResponse:
        """200, or 503 with everything that is missing."""
        troubles = [self._database_trouble(), *(part.trouble for part in self.models.values())]
        missing = [trouble for trouble in troubles if trouble]
        if missing:
            return json_error(503, "not_ready", "; ".join(missing))
        return JSONResponse({"status": "ready"} | {name: part.identity for name, part in self.models.items()})

    def _database_trouble(self) -> str | None:
        try:
            with self.database.reading() as connection:
                connection.execute(text("SELECT 1"))
        except DatabaseError as error:
            return f"database: {str(error).splitlines()[0]}"
        return None


def json_error(status: int, code: str, message: str) -> JSONResponse:
    """The one shape of an error in JSON."""
    return JSONResponse({"error": {"code": code, "message": message}}, status_code=status)
