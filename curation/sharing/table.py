"""What teams shared as a file for spreadsheets: CSV whose texts no spreadsheet takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

_BEGINS_A_FORMULA = tuple("=+-@\t\r\n|%")


def as_csv(headings: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """The rows under their headings, with the line ends of RFC 4180 and a mark by which Excel knows UTF-8."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(headings)
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return "\ufeff" + written.getvalue()


def _plain(cell: str | int) -> str | int:
    """A text that would be a formula gets an apostrophe in front (owasp.org, CSV injection); a number is a number."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_BEGINS_A_FORMULA) else cell
