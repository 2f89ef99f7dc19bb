"""Insert or update by primary key, the one statement where the two databases need their own dialect."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, object]], *, keep: Sequence[str] = ()
) -> None:
    """Write rows; where the key exists every other column is replaced, except those in `keep`."""
    if not rows:
        return
    key = [column.name for column in table.primary_key]
    insert = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)
    replaced = [name for name in rows[0] if name not in (*key, *keep)]
    if not replaced:
        connection.execute(insert.on_conflict_do_nothing(index_elements=key), list(rows))
        return
    connection.execute(
        insert.on_conflict_do_update(index_elements=key, set_={name: insert.excluded[name] for name in replaced}),
        list(rows),
    )
