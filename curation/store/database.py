"""Opening, migrating and copying the database.

One writer at a time on both kinds: SQLite's write lock, an advisory lock on PostgreSQL. Readers never wait for it.
`open_database` brings the tables up to date, so a newer program starts on an older database without a separate step.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from curation.store.schema import metadata

BUSY_TIMEOUT_MS = 60_000
WRITER_LOCK = 0x7061_7373  # any fixed number: the key of PostgreSQL's advisory lock ("pass")
COPY_BATCH = 1_000
DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql+psycopg")


class DatabaseError(Exception):
    """The database cannot be opened, migrated or copied."""


@dataclass(frozen=True, slots=True)
class Database:
    """An open, up-to-date database."""

    engine: Engine

    @property
    def place(self) -> str:
        """Where it is, without any password."""
        return self.engine.url.render_as_string(hide_password=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent snapshot; writing through it is a mistake."""
        with self._errors_as_ours(), self.engine.connect() as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction as the only writer: committed at the end, undone on any error."""
        engine = self.engine.execution_options(writes=True)
        with self._errors_as_ours(), engine.connect() as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITER_LOCK})
            yield connection

    @contextmanager
    def _errors_as_ours(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise DatabaseError(f"database {self.place}: {str(error.orig).strip()}") from error

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def open_database(place: str | Path) -> Database:
    """Open a database by SQLAlchemy URL or SQLite file name, creating and migrating it as needed.

    Raises:
        DatabaseError: it cannot be reached, is no database, or comes from a newer program.
    """
    url = database_url(place)
    try:
        database = Database(_engine(url))
        _migrate(database)
    except (NoSuchModuleError, OSError) as error:
        raise DatabaseError(f"database {url.render_as_string()}: {error}") from error
    return database


def database_url(place: str | Path) -> URL:
    """The URL a place names: an URL as it is, anything else as a SQLite file.

    Raises:
        DatabaseError: an URL that cannot be read or of a kind that is not kept here.
    """
    if "://" not in str(place):
        return URL.create("sqlite", database=str(Path(place).expanduser()))
    try:
        url = make_url(str(place))
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(f"not a database URL: {str(place).split('@')[-1]!r}") from error
    driver = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}.get(url.drivername, url.drivername)
    if driver not in DRIVERS:
        raise DatabaseError(f"{driver!r} is not supported; use sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    return url.set(drivername=driver)


def back_up(database: Database, target: Path) -> int:
    """Copy a consistent snapshot into a new SQLite file, while the source is in use; from PostgreSQL too.

    Returns:
        How many rows were copied. The file opens with `--database FILE`.

    Raises:
        DatabaseError: the target exists or cannot be written.
    """
    if target.exists():
        raise DatabaseError(f"{target} exists; name a new file, backups are never overwritten")
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    copy = open_database(partial)
    try:
        with database.reading() as source, copy.writing() as sink:
            rows = sum(_copy_table(table.name, source, sink) for table in metadata.sorted_tables)
        copy.close()  # the last to leave folds SQLite's write-ahead log into the file
        partial.replace(target)
    finally:
        copy.close()
        for left in target.parent.glob(partial.name + "*"):
            left.unlink()
    return rows


def _copy_table(name: str, source: Connection, sink: Connection) -> int:
    table, rows = metadata.tables[name], 0
    for batch in source.execution_options(yield_per=COPY_BATCH).execute(select(table)).mappings().partitions():
        sink.execute(insert(table), [dict(row) for row in batch])
        rows += len(batch)
    return rows


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "postgresql":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_TIMEOUT_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: object, _record: object) -> None:
    # The driver's own transaction control hides BEGIN from us: take it over, as SQLAlchemy's SQLite page advises.
    connection.isolation_level = None  # type: ignore[attr-defined]
    cursor = connection.cursor()  # type: ignore[attr-defined]
    # 16 MB of pages are kept: texts of thousands of items, and whoever looks for a word reads them all.
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "cache_size=-16000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer that starts as a reader can be refused half-way; asking for the lock at once waits its turn instead.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")


def _migrate(database: Database) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    newest = ScriptDirectory.from_config(config).get_current_head()
    with database.reading() as connection:
        # Looking first keeps commands that only read from waiting for a writer.
        if MigrationContext.configure(connection).get_current_revision() == newest:
            return
    try:
        with database.writing() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseError(f"database {database.place} was written by a newer version: {error}") from error
