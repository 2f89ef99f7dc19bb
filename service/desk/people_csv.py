"""The list of people as CSV for a spreadsheet, which must not run what somebody wrote into a cell. No I/O.

A cell that a spreadsheet could take for a formula gets an apostrophe in front (OWASP, CSV Injection): one that begins
with = + - @, with a tab or a line break, with a wide form of those signs, or with blanks, quotes or separators before
one. Every cell is in quotes. The columns are those that an import reads.
"""

import csv
import io
import re
from collections.abc import Iterable

from curation.employee_cells import CELLS
from curation.roles import Employee

BOM = "\ufeff"  # without it Excel takes UTF-8 for something else
_FORMULA = re.compile(r"[\t\r\n\0]|[\s\"',;|]*[=+\-@＝＋－＠]")


def people_csv(people: Iterable[Employee]) -> bytes:
    """The people in their order, one a row below the header."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(CELLS)
    for person in people:
        writer.writerow([guarded(_cell(getattr(person, column))) for column in CELLS])
    return (BOM + text.getvalue()).encode()


def guarded(cell: str) -> str:
    """The cell, with an apostrophe where it could be taken for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _cell(value: str | bool | tuple[str, ...]) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else "|".join(value)
