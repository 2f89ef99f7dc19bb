"""How results are printed: JSON for programs, plain lines and tables for people, progress on standard error.

Texts that came from feeds are printed as text: terminal control characters were removed when items were cleaned, and
Rich markup is never interpreted in them.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from curation.pipeline import Progress as Told

PLAIN_WIDTH = 120


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def print_line(value: object) -> None:
    """One JSON value on one line of standard output."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def console() -> Console:
    """Standard output for people: the terminal's width, or a fixed one where there is none."""
    return Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False, markup=False, emoji=False)


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Table:
    """A table of texts."""
    built = Table(title=Text(title), title_justify="left", box=None, pad_edge=False, header_style="bold")
    for column in columns:
        built.add_column(column, overflow="fold")
    for row in rows:
        built.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    return built


@contextmanager
def progress() -> Iterator[Told]:
    """Bars on a terminal, one plain line a stage otherwise."""
    if not sys.stderr.isatty():
        yield _plain_lines()
        return
    columns = (TextColumn("{task.description:<22}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def tell(stage: str, done: int, total: int | None) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total)
            bars.update(tasks[stage], completed=done)

        yield tell


def _plain_lines() -> Told:
    def tell(stage: str, done: int, total: int | None) -> None:
        if total is None or done == total:
            typer.echo(f"{stage}: {done} of {total}" if total else f"{stage} …", err=True)

    return tell
