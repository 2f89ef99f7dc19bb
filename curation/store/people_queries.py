"""People as a page lists them: searched, page by page, and counted; whole records are in `people.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, case, func, or_, select

from curation.store import schema
from curation.store.letters import holds

Part = Literal["in", "out"]
"""Those who take part, or those who do not."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Whose id, name, e-mail, title, department or team holds every word of `text`; None: both who take part or not."""

    text: str = ""
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list says of a person."""

    id: str
    name: str
    title: str
    department: str
    team: str
    languages: tuple[str, ...]
    opted_in: bool


def page_of_people(connection: Connection, sought: Sought, *, limit: int, offset: int) -> Sequence[Listed]:
    """Those sought, by name."""
    table = schema.employees
    columns = [table.c[name] for name in Listed.__slots__]
    query = select(*columns).where(*_conditions(sought)).order_by(func.lower(table.c.name), table.c.id)
    rows = connection.execute(query.limit(limit).offset(offset)).mappings()
    return [Listed(**{**row, "languages": tuple(row["languages"])}) for row in rows]


def count_people(connection: Connection, sought: Sought) -> tuple[int, int]:
    """How many are sought, and how many of them take part."""
    taking_part = case((schema.employees.c.opted_in, 1), else_=0)
    query = select(func.count(), func.coalesce(func.sum(taking_part), 0)).where(*_conditions(sought))
    found, opted_in = connection.execute(query.select_from(schema.employees)).one()
    return found, opted_in


def team_sizes(connection: Connection) -> Mapping[str, int]:
    """How many of each team take part; somebody without a team is counted with the department."""
    table = schema.employees
    team = case((table.c.team != "", table.c.team), else_=table.c.department)
    query = select(team, func.count()).where(table.c.opted_in).group_by(team)
    return dict(connection.execute(query).all())


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    table = schema.employees
    columns = [table.c[name] for name in ("id", "name", "email", "title", "department", "team")]
    stated = [or_(*(holds(column, word) for column in columns)) for word in sought.text.split()]
    if sought.part is not None:
        stated.append(table.c.opted_in if sought.part == "in" else ~table.c.opted_in)
    return stated
