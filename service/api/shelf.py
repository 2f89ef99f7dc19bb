"""The database, from the event loop: whatever is read or written is so in a thread."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import structlog
from sqlalchemy import Connection

from curation.store.database import Database, DatabaseError
from service.api.errors import ApiError

T = TypeVar("T")
log = structlog.get_logger()


class Shelf:
    """Runs functions over a connection, each in a transaction of its own."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self.clock = clock

    async def read(self, query: Callable[[Connection], T]) -> T:
        """What `query` finds.

        Raises:
            ApiError: 503, the database does not answer.
        """
        return await asyncio.to_thread(self._read, query)

    async def write(self, change: Callable[[Connection], T]) -> T:
        """What `change` returns once it is kept.

        Raises:
            ApiError: 503, the database does not answer; nothing was changed.
        """
        return await asyncio.to_thread(self._write, change)

    def _read(self, query: Callable[[Connection], T]) -> T:
        try:
            with self._database.reading() as connection:
                return query(connection)
        except DatabaseError as error:
            raise _silent(error) from error

    def _write(self, change: Callable[[Connection], T]) -> T:
        try:
            with self._database.writing() as connection:
                return change(connection)
        except DatabaseError as error:
            raise _silent(error) from error


def _silent(error: DatabaseError) -> ApiError:
    log.warning("the database does not answer", error=str(error))
    return ApiError(503, "not_ready", "the database does not answer; /ready says why")
