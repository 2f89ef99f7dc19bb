"""Files that people send: read whole up to a limit, and what came of them kept for a while until it is confirmed.

A preview and its confirmation are two requests. What was read stays in this process between them: a restart, or half an
hour, and the file has to be sent again, which is said.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe
from typing import Generic, TypeVar

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

KEPT_FOR = timedelta(minutes=30)
MOST_KEPT = 8
BESIDE_THE_FILE = 10_000  # bytes of a form around the file it brings

T = TypeVar("T")


async def uploaded(request: Request, limit: int) -> bytes:
    """The file of a form's field `file`, empty where none was chosen.

    Raises:
        HTTPException: 411, it does not say how long it is; 413, it is longer than `limit` bytes; 400, no such form.
    """
    length = request.headers.get("content-length", "")
    if not length.isdecimal():
        raise HTTPException(411)
    if int(length) > limit + BESIDE_THE_FILE:
        raise HTTPException(413)
    async with request.form(max_files=1, max_fields=4) as form:
        file = form.get("file")
        if not isinstance(file, UploadFile):
            raise HTTPException(400)
        data = await file.read(limit + 1)
    if len(data) > limit:
        raise HTTPException(413)
    return data


@dataclass(frozen=True, slots=True)
class _Kept(Generic[T]):
    session: str
    until: datetime
    value: T


class Held(Generic[T]):
    """What waits for a confirmation, by a token that only the session it was made in can use. Thread-safe."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._kept: dict[str, _Kept[T]] = {}
        self._lock = threading.Lock()

    def keep(self, session: str, value: T) -> str:
        """A token for a value; of too many the oldest are forgotten."""
        token, now = token_urlsafe(16), self._clock()
        with self._lock:
            self._kept = {key: kept for key, kept in self._kept.items() if kept.until > now}
            while len(self._kept) >= MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[token] = _Kept(session, now + KEPT_FOR, value)
        return token

    def take(self, session: str, token: str) -> T | None:
        """The value, once; None where it is not kept any more or is another session's."""
        with self._lock:
            kept = self._kept.get(token)
            if kept is None or kept.session != session or kept.until <= self._clock():
                return None
            del self._kept[token]
        return kept.value
