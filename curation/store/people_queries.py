"""People as a page lists them: searched, page by page, and counted; whole records are in `people.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Integer, Select, Text, bindparam, case, cast, func, select

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


def page_of_people(connection: Connection, sought: Sought, *, limit: int, offset: int) -> tuple[Sequence[Listed], int]:
    """Those sought from `offset` on, by name, and how many there are in all."""
    rows = connection.execute(_page(sought), {"limit": limit, "offset": offset}).all()
    people = [
        Listed(row.id, row.name, row.title, row.department, row.team, tuple(row.languages), row.opted_in)
        for row in rows
    ]
    return people, rows[0].found if rows and sought.text else count_people(connection, sought)


def count_people(connection: Connection, sought: Sought) -> int:
    """How many are sought."""
    query = select(func.count()).select_from(schema.employees).where(*_conditions(sought))
    return connection.execute(query).scalar_one()


def team_sizes(connection: Connection) -> Mapping[str, int]:
    """How many of each team take part; somebody without a team is counted with the department."""
    table = schema.employees
    team = case((table.c.team != "", table.c.team), else_=table.c.department)
    query = select(team, func.count()).where(table.c.opted_in).group_by(team)
    return dict(connection.execute(query).all())


@lru_cache(maxsize=128)
def _page(sought: Sought) -> Select[Any]:
    table = schema.employees
    columns: list[ColumnElement[Any]] = [table.c[name] for name in Listed.__slots__]
    if sought.text:  # counted on the way: reading what everybody is called takes longer than the rest
        columns.append(func.count().over().label("found"))
    query = select(*columns).where(*_conditions(sought)).order_by(func.lower(table.c.name), table.c.id)
    return query.limit(bindparam("limit", type_=Integer)).offset(bindparam("offset", type_=Integer))


def _conditions(sought: Sought) -> list[ColumnElement[bool]]:
    table = schema.employees
    described: ColumnElement[str] = cast(table.c.id, Text)
    for name in ("name", "email", "title", "department", "team"):
        described = described + " " + cast(table.c[name], Text)  # no word that is sought has a space in it
    stated = [holds(described, word) for word in sought.text.split()]
    if sought.part is not None:
        stated.append(table.c.opted_in if sought.part == "in" else ~table.c.opted_in)
    return stated
