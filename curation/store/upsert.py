"""Insert or update by primary key, the one statement where the two databases need their own dialect."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Executable, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, object]], *, keep: Sequence[str] = ()
) -> None:
    """Write rows; where the key exists every other column is replaced, except those in `keep`."""
    if rows:
        statement = _statement(connection.dialect.name, table, tuple(rows[0]), tuple(keep))
        connection.execute(statement, list(rows))


@lru_cache
def _statement(dialect: str, table: Table, columns: tuple[str, ...], keep: tuple[str, ...]) -> Executable:
    """Built once: for one row, building it takes longer than running it."""
    key = [column.name for column in table.primary_key]
    insert: Any = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    replaced = [name for name in columns if name not in (*key, *keep)]
    values = {name: insert.excluded[name] for name in replaced}
    on_conflict = insert.on_conflict_do_update if replaced else insert.on_conflict_do_nothing
    statement: Executable = on_conflict(index_elements=key, **({"set_": values} if replaced else {}))
    return statement
