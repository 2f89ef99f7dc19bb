"""People of a suggestion's audience for whom a caption can be shown as an example; who they are stays in here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from curation.captions import Draft, Finding
from curation.roles import Employee
from curation.store import schema
from curation.store.people import employee_of_row

LOOKED_AT = 60  # of an audience, best first: enough for three unlike each other


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person, what of the item met their role, and the caption that was handed to them, if one was."""

    person: Employee
    met: str
    caption: Draft | None = None


def with_captions(connection: Connection, id: str) -> Sequence[Somebody]:
    """Those who take part and were handed captions of a suggestion, each with the first of them."""
    table = schema.captions
    rows = connection.execute(
        _people()
        .add_columns(table)
        .join(table, table.c.employee == schema.employees.c.id)
        .where(table.c.suggestion == id, schema.employees.c.opted_in)
        .order_by(table.c.employee, table.c.variant)
        .limit(LOOKED_AT)
    )
    found: dict[str, Somebody] = {}
    for row in rows:
        person = _person(row)
        draft = Draft(
            row._mapping[table.c.text],
            row._mapping[table.c.language],
            row._mapping[table.c.drafter],
            tuple(Finding(**finding) for finding in row._mapping[table.c.findings]),
        )
        found.setdefault(person.id, Somebody(person, "", draft))
    return list(found.values())


def best_fitting(connection: Connection, id: str) -> Sequence[Somebody]:
    """Those whom a suggestion fits best."""
    table = schema.matches
    rows = connection.execute(
        _people()
        .add_columns(table.c.item_sentence)
        .join(table, table.c.employee == schema.employees.c.id)
        .where(table.c.suggestion == id, schema.employees.c.opted_in)
        .order_by(table.c.engagement.desc(), table.c.employee)
        .limit(LOOKED_AT)
    )
    return [Somebody(_person(row), row.item_sentence) for row in rows]


def _people() -> Select[Any]:
    return select(schema.employees)


def _person(row: Row[Any]) -> Employee:
    return employee_of_row(row)
