"""A database for one test after another: the engine stays open, on a file or a database of the test's own each time.

An engine of its own would cost a test more than what most do with it: tables are looked for, statements compiled anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import event
from sqlalchemy.engine import Dialect

from curation.store.database import Database


@dataclass
class Reused:
    """An open database that connects to where the test has its own."""

    database: Database
    place: str | None = None
    """A SQLite file, or the name of a database of the PostgreSQL server."""

    def __post_init__(self) -> None:
        self.database.close()
        event.listen(self.database.engine, "do_connect", self._lead)

    @contextmanager
    def at(self, place: str) -> Iterator[Database]:
        """The database, at a place that has all tables. Connections of earlier tests stay with theirs."""
        assert self.place is None, f"still in use at {self.place}"
        self.place = place
        try:
            yield self.database
        finally:
            self.database.close()
            self.place = None

    def _lead(self, dialect: Dialect, _record: object, arguments: list[object], named: dict[str, object]) -> None:
        if dialect.name == "sqlite":
            arguments[:] = [self.place]
        else:
            named["dbname"] = self.place
