"""Whether the process lives (`/health`) and whether it can do its work (`/ready`), for whoever watches the service.

Health never touches the model or the database. Ready means that the database answers and that the encoder has encoded
a text once. The encoder is loaded in a thread of its own, so that pages answer at once.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from fastapi import APIRouter
from sqlalchemy import text
from starlette.responses import JSONResponse

from curation.store.database import Database, DatabaseError
from models.encoder import Encoder, EncoderError

PATHS = ("/health", "/ready")
PATIENCE_SECONDS = 10.0  # how long closing waits for a model that is still loading


class EncoderWarmUp:
    """Loads an encoder in the background and has it encode once."""

    def __init__(self, load: Callable[[], Encoder]) -> None:
        self._load = load
        self._thread = threading.Thread(target=self._run, name="encoder-warm-up", daemon=True)
        self.identity: str | None = None
        self.trouble: str | None = "encoder: still loading"

    def start(self) -> None:
        """Begin loading; once only."""
        self._thread.start()

    def close(self) -> None:
        """Wait for the loading to end, within reason: a thread inside native code cannot be stopped."""
        self._thread.join(PATIENCE_SECONDS)

    def _run(self) -> None:
        trouble: str | None = "encoder: failed; the log of the service says why"
        try:
            encoder = self._load()
            encoder.encode_items(["ready"], ["en"])
            self.identity, trouble = encoder.identity, None
        except (EncoderError, OSError) as error:
            trouble = f"encoder: {error}"
        finally:
            self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Health:
    """The two answers."""

    database: Database
    encoder: EncoderWarmUp

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
        missing = [trouble for trouble in (self._database_trouble(), self.encoder.trouble) if trouble]
        if missing:
            return json_error(503, "not_ready", "; ".join(missing))
        return JSONResponse({"status": "ready", "encoder": self.encoder.identity})

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
