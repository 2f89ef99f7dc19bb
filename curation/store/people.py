"""Employees, as imported. Removal is explicit and takes everything kept about the person along."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Text, cast, delete, exists, select

from curation.roles import Employee
from curation.store import schema
from curation.store.own import said_by_themselves
from curation.store.own_proposals import forget_words
from curation.store.upsert import upsert

LISTS = ("interests", "languages", "networks", "voice")


def save_employees(connection: Connection, employees: Sequence[Employee]) -> int:
    """Insert or replace by id; how many were new. Nobody is removed by being absent.

    What people said of themselves on their own page stands, whatever the list says: above all that they left.
    """
    known = {employee.id for employee in all_employees(connection)}
    said = said_by_themselves(connection)
    rows = [asdict(employee) | dict(said.get(employee.id, {})) for employee in employees]
    upsert(connection, schema.employees, rows)
    return sum(employee.id not in known for employee in employees)


def all_employees(connection: Connection) -> Sequence[Employee]:
    """Everybody, by id."""
    rows = connection.execute(select(schema.employees).order_by(schema.employees.c.id))
    return [employee_of_row(row) for row in rows]


def find_employee(connection: Connection, id: str) -> Employee | None:
    """One person by id."""
    row = connection.execute(select(schema.employees).where(schema.employees.c.id == id)).first()
    return employee_of_row(row) if row else None


def remove_employee(connection: Connection, id: str) -> bool:
    """Erase a person with their matches, picks, captions and learnt voice, and every vector of role texts and captions.

    Their own sentences go from what they suggested to the team as well.

    Returns:
        Whether there was such a person.

    Vectors do not say whose they are: all those of people's words go, and the next run makes again what it needs.
    """
    forget_words(connection, id)
    connection.execute(delete(schema.vectors).where(schema.vectors.c.side != "item"))
    return connection.execute(delete(schema.employees).where(schema.employees.c.id == id)).rowcount > 0


def kept_about(connection: Connection, id: str) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Everything kept about a person, for the person: rows by table, as JSON values; empty where there is no such one.

    A table is of a person where it has a column `employee`; new ones are thus never forgotten here.
    """
    whose = {schema.employees: schema.employees.c.id}
    whose |= {table: table.c.employee for table in schema.metadata.sorted_tables if "employee" in table.c}
    found = {
        table.name: connection.execute(select(table).where(owner == id).order_by(*table.primary_key))
        for table, owner in whose.items()
    }
    kept = {name: [_as_json(row) for row in rows] for name, rows in found.items()}
    return {name: rows for name, rows in kept.items() if rows}


def has_employees(connection: Connection) -> bool:
    """Whether there is anybody at all."""
    return connection.execute(select(exists().select_from(schema.employees))).scalar_one()


def languages_read(connection: Connection) -> frozenset[str]:
    """The languages that anybody who takes part reads."""
    table = schema.employees
    # The few different lists and not everybody's: a page of the desk asks this.
    read = connection.execute(select(cast(table.c.languages, Text)).where(table.c.opted_in).distinct()).scalars()
    return frozenset(code for codes in read for code in json.loads(codes))


def opted_in(connection: Connection) -> set[str]:
    """The ids of those who take part."""
    return set(connection.execute(select(schema.employees.c.id).where(schema.employees.c.opted_in)).scalars())


def employee_of_row(row: Row[Any]) -> Employee:
    """The employee of a row that selects all columns of `employees`."""
    values: dict[str, Any] = {column.name: row._mapping[column] for column in schema.employees.c}
    return Employee(**values | {name: tuple(values[name]) for name in LISTS})


def _as_json(row: Row[Any]) -> Mapping[str, object]:
    return {name: v.isoformat() if isinstance(v, date) else v for name, v in row._mapping.items()}
