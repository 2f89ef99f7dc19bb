"""The employee list as HR exports it: CSV bytes -> employees, or every mistake in it at once.

UTF-8 with or without BOM, cells parted by `,` or `;` (the header decides), lists inside a cell by `|`. Every column
must be in the header, in any order; id, name, email, title and languages must be filled in every row. A row is
numbered as a spreadsheet shows it: the header is row 1 and a cell with line breaks does not add rows. Rows without
any text are passed over. A file without employees is an error: it is more likely a wrong export than a wish. What a
cell may say is in `employee_cells.py`.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from curation.employee_cells import CELLS
from curation.roles import Employee

MAX_BYTES = 20_000_000

Row = tuple[int, list[str]]


class EmployeesError(Exception):
    """Nothing was read; `problems` holds every reason, "row 7, column languages: ...", in the order of the file."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


def read_employees(data: bytes) -> tuple[Employee, ...]:
    """The employees in `data`, in the order of its rows; raises EmployeesError."""
    text = _decoded(data)
    problems: list[str] = []
    rows = _rows(text, problems)
    header = [name.strip().lower() for name in next(rows, (1, []))[1]]
    if mistakes := [*problems, *_header_problems(header)]:
        raise EmployeesError(mistakes)
    employees: list[Employee] = []
    seen: dict[str, int] = {}
    for number, cells in rows:
        employee, mistakes = _employee(number, dict(zip(header, cells, strict=False)), len(cells), seen)
        problems += mistakes
        if employee is not None:
            employees.append(employee)
    if not employees and not problems:
        problems.append("row 2: no employee below the header; add one in each row")
    if problems:
        raise EmployeesError(problems)
    return tuple(employees)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise EmployeesError([f"the file: {len(data):,} bytes; at most {MAX_BYTES:,} are read, split it"])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EmployeesError([f"the file: line {line} is not UTF-8; save it as CSV UTF-8"]) from error
    if not text.strip():
        raise EmployeesError([f"the file: empty; its first row is {','.join(CELLS)}"])
    return text


def _rows(text: str, problems: list[str]) -> Iterator[Row]:
    """Numbered rows that hold text; broken quoting adds a problem and ends the reading: no later row can be trusted."""
    header = text.splitlines()[0]
    delimiter = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number == 1 or any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        problems.append(f"row {number + 1}: {error}; check its quotes, nothing below was read")


def _header_problems(header: list[str]) -> Iterator[str]:
    for name in CELLS:
        if header.count(name) != 1:
            state = "missing" if name not in header else "there twice"
            yield f"row 1, column {name}: {state}; the header is {','.join(CELLS)}, with , or ; between"
    for name in dict.fromkeys(header):
        if name not in CELLS:
            yield f"row 1, column {name[:60]!a}: not known; remove it"


def _employee(number: int, row: dict[str, str], width: int, seen: dict[str, int]) -> tuple[Employee | None, list[str]]:
    if width != len(CELLS):
        return None, [f"row {number}: {width} cells where the header has {len(CELLS)}; check its commas and quotes"]
    values: dict[str, Any] = {}
    problems = []
    for column, cell in row.items():
        try:
            values[column] = CELLS[column](cell)
        except ValueError as error:
            problems.append(f"row {number}, column {column}: {error}")
    first = seen.setdefault(values.get("id", ""), number)
    if "id" in values and first != number:
        problems.append(f"row {number}, column id: {values['id']!r} is already in row {first}; give everyone their own")
    return (None if problems else Employee(**values)), problems
