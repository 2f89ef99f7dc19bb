"""Where the engine's tables are, and how many jobs there are in each state: known without loading the engine."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, NullPool, column, create_engine, func, select, table
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from curation.store.database import Database
from curation.work.slots import STATES

SCHEMA = "dbos"  # of a PostgreSQL database
TABLE = "workflow_status"


def system_place(url: URL) -> str:
    """Where the engine's tables of a database are, as an URL."""
    if url.get_backend_name() == "sqlite":
        path = Path(url.database or "")
        url = url.set(database=str(path.with_name(f"{path.stem}.jobs.db")))
    return url.render_as_string(hide_password=False)


def exist(url: URL) -> bool:
    """Whether there may be such tables. SQLite would make a file that is only looked at."""
    return url.get_backend_name() != "sqlite" or Path(system_place(url).partition(":///")[2]).exists()


def count_jobs(database: Database) -> Mapping[tuple[str, str], int]:
    """How many jobs and parts of jobs there are by kind and state; none where no worker ever worked."""
    url, counts = database.engine.url, dict[tuple[str, str], int]()
    if not exist(url):
        return counts
    jobs = table(TABLE, column("name"), column("status"), schema=SCHEMA if url.get_backend_name() != "sqlite" else None)
    query = select(jobs.c.name, jobs.c.status, func.count()).group_by(jobs.c.name, jobs.c.status)
    try:
        with _engine(database) as engine, engine.connect() as connection:
            for kind, status, count in connection.execute(query):
                state = STATES.get(status, "failed")
                counts[kind, state] = counts.get((kind, state), 0) + count
    except DBAPIError:
        return {}  # the tables are not there yet
    return counts


@contextmanager
def _engine(database: Database) -> Iterator[Engine]:
    """The database's own, or one for the file beside it."""
    if database.engine.dialect.name != "sqlite":
        yield database.engine
        return
    engine = create_engine(system_place(database.engine.url), poolclass=NullPool)
    yield engine
    engine.dispose()
