"""How results are printed: JSON for programs, plain lines and tables for people, progress on standard error.

Texts from elsewhere are printed as text: Rich markup is never interpreted in them, and what a terminal would act upon
(escapes, other controls, marks that turn the direction of writing) is shown by its number. Most were removed when
items were cleaned; names, addresses and messages of errors were not.
"""

import json
import re
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
_ACTED_UPON = "\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff"
_IN_TEXT = re.compile(f"[\0-\x1f{_ACTED_UPON}]")
_IN_JSON = re.compile(f"[{_ACTED_UPON}]")  # what the encoder has not escaped already


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    typer.echo(_json(value, indent=2))


def print_line(value: object) -> None:
    """One JSON value on one line of standard output."""
    typer.echo(_json(value))


def printable(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would act upon."""
    return _IN_TEXT.sub(
        lambda found: found[0].encode("unicode_escape", "surrogatepass").decode(), " ".join(text.split())
    )


def printable_lines(text: str) -> str:
    """The same, with its line ends kept."""
    return "\n".join(map(printable, text.split("\n")))


def console() -> Console:
    """Standard output for people: the terminal's width, or a fixed one where there is none."""
    return Console(width=None if sys.stdout.isatty() else PLAIN_WIDTH, highlight=False, markup=False, emoji=False)


def table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> Table:
    """A table of texts; a cell of several lines is given as a tuple of them."""
    built = Table(title=Text(title), title_justify="left", box=None, pad_edge=False, header_style="bold")
    for column in columns:
        built.add_column(column, overflow="fold")
    for row in rows:
        built.add_row(*(_cell(cell) for cell in row))
    return built


def _cell(value: object) -> Text:
    lines = value if isinstance(value, tuple) else (value,)
    return Text("\n".join(printable(str(line)) for line in lines if line is not None))


def _json(value: object, indent: int | None = None) -> str:
    """Such characters stand inside of strings only, so that an escape means the same to whoever reads the JSON."""
    return _IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


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
