"""What the global options mean: which configuration, which database, what time it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from curation.config import Config
from curation.config.file import load_config
from curation.store.database import Database, open_database

DATABASE_NAME = "passaparola.db"
FIRST_YEAR, LAST_YEAR = 1990, 2200  # no feed is older, and time zones need room at both ends


class BadInput(Exception):
    """Something the person typed or a file they named cannot be used."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The global options as given."""

    config_path: Path
    database: str | None
    moment: datetime | None

    @property
    def now(self) -> datetime:
        """The moment the command works at, aware UTC."""
        return self.moment or datetime.now(UTC)

    @property
    def database_place(self) -> str:
        """Where the database is: as given, else beside the configuration."""
        return self.database or str(self.config_path.parent / DATABASE_NAME)

    def load_config(self) -> Config:
        """The checked configuration."""
        return load_config(self.config_path)

    @contextmanager
    def open_database(self, *, create: bool = False) -> Iterator[Database]:
        """The database, up to date; a command that has use for an empty one may create it."""
        if not create and "://" not in self.database_place and not Path(self.database_place).exists():
            raise BadInput(
                f"no database at {self.database_place}; `passaparola run` makes one, --database names another place"
            )
        database = open_database(self.database_place)
        try:
            yield database
        finally:
            database.close()


def settings_of(context: typer.Context) -> Settings:
    """The settings the callback kept."""
    settings = context.find_object(Settings)
    assert settings is not None  # the callback runs before every command
    return settings


def parse_moment(text: str) -> datetime:
    """An ISO 8601 moment as aware UTC; without a zone it is UTC.

    Raises:
        BadInput: not such a moment.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"--now {text!r} is not an ISO 8601 moment such as 2026-11-21T09:00:00+01:00") from error
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise BadInput(f"--now {text!r} lies outside of the years {FIRST_YEAR} to {LAST_YEAR}")
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def read_file(path: Path) -> bytes:
    """The bytes of a file the person named.

    Raises:
        BadInput: it is missing, a folder, or may not be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot read {path}: {error.strerror}") from error
