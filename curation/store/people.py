"""Employees, as imported. Removal is explicit and takes everything kept about the person along."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, select

from curation.roles import Employee
from curation.store import schema
from curation.store.upsert import upsert

LISTS = ("interests", "languages", "networks", "voice")


def save_employees(connection: Connection, employees: Sequence[Employee]) -> int:
    """Insert or replace by id; how many were new. Nobody is removed by being absent."""
    known = {employee.id for employee in all_employees(connection)}
    upsert(connection, schema.employees, [asdict(employee) for employee in employees])
    return sum(employee.id not in known for employee in employees)


def all_employees(connection: Connection) -> Sequence[Employee]:
    """Everybody, by id."""
    return [_employee(row) for row in connection.execute(select(schema.employees).order_by(schema.employees.c.id))]


def find_employee(connection: Connection, id: str) -> Employee | None:
    """One person by id."""
    row = connection.execute(select(schema.employees).where(schema.employees.c.id == id)).first()
    return _employee(row) if row else None


def remove_employee(connection: Connection, id: str) -> bool:
    """Erase a person with their matches, picks, captions and learnt voice, and every vector of role texts.

    Returns:
        Whether there was such a person.

    Vectors do not say whose they are: all those of roles go, and the next run makes again what it needs.
    """
    connection.execute(delete(schema.vectors).where(schema.vectors.c.side == "role"))
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
    read = connection.execute(select(table.c.languages).where(table.c.opted_in)).scalars()
    return frozenset(code for codes in read for code in codes)


def opted_in(connection: Connection) -> set[str]:
    """The ids of those who take part."""
    return set(connection.execute(select(schema.employees.c.id).where(schema.employees.c.opted_in)).scalars())


def _employee(row: Row[Any]) -> Employee:
    values: dict[str, Any] = dict(row._mapping)
    return Employee(**values | {name: tuple(values[name]) for name in LISTS})


def _as_json(row: Row[Any]) -> Mapping[str, object]:
    return {name: v.isoformat() if isinstance(v, datetime) else v for name, v in row._mapping.items()}
