"""The brands of which suggestions wait for a decision, and who decided."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from curation.listening.pauses import Pause
from curation.store import schema


def last_pauses(connection: Connection) -> Mapping[str, Pause]:
    """Brand -> its last pause, decided or not."""
    table = schema.brand_pauses
    return {row.brand: Pause(*row) for row in connection.execute(select(table).order_by(table.c.since))}


def active_pauses(connection: Connection) -> Sequence[Pause]:
    """Those of which nobody has decided, by brand."""
    table = schema.brand_pauses
    query = select(table).where(table.c.decided_at.is_(None)).order_by(table.c.brand)
    return [Pause(*row) for row in connection.execute(query)]


def pauses_since(connection: Connection, brand: str, moment: datetime) -> Sequence[Pause]:
    """Those of a brand that began or ended from a moment on, or last still; oldest first."""
    table = schema.brand_pauses
    lately = (table.c.since >= moment) | (table.c.decided_at >= moment) | table.c.decided_at.is_(None)
    query = select(table).where(table.c.brand == brand, lately).order_by(table.c.since)
    return [Pause(*row) for row in connection.execute(query)]


def begin_pause(connection: Connection, pause: Pause) -> None:
    """Have suggestions about a brand wait."""
    values = {"brand": pause.brand, "since": pause.since, "reason": pause.reason}
    connection.execute(insert(schema.brand_pauses).values(values))


def end_pause(connection: Connection, brand: str, *, by: str, at: datetime) -> bool:
    """Let them go on; False where the brand is not paused."""
    table = schema.brand_pauses
    waiting = table.c.brand == brand, table.c.decided_at.is_(None)
    return connection.execute(update(table).where(*waiting).values(decided_by=by, decided_at=at)).rowcount > 0
