"""`allocate`: who gets what under a programme's rules, from scores in a file. Needs no feeds.yaml and no database."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from curation.allocation.plan import Plan, plan
from curation.allocation.table import Earlier
from curation.cli.candidate_columns import Collector, NamedColumns
from curation.cli.candidate_lines import read_lines
from curation.cli.candidate_parquet import is_parquet, read_parquet
from curation.cli.output import print_line
from curation.cli.settings import BadInput
from curation.config.file import load_programme

DECIMALS = 9  # of sums, whose last digits say nothing


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command()(allocate)


def allocate(
    scores: Annotated[
        Path, typer.Option(help="JSON lines or Parquet: employee, item, engagement, source, kind, story.")
    ],
    programme: Annotated[Path, typer.Option(help="YAML: the rules, as below programme: in feeds.yaml.")],
    out: Annotated[Path, typer.Option("-o", "--out", help="The picks, JSON lines: employee, item, rank, engagement.")],
) -> None:
    """Give everybody the picks that bring the most engagement in all, under the rules.

    Prints the total, what no allocation could exceed, and which rules gave way.
    """
    rules = load_programme(programme)
    candidates = _read(scores)
    made = plan(candidates.columns, rules, Earlier.nothing())
    with out.open("w", encoding="utf-8") as file:
        file.writelines(_lines(candidates, made))
    total, bound = round(made.total, DECIMALS), round(made.bound, DECIMALS)
    print_line({"total": total, "lp_bound": bound, "relaxed": list(made.relaxed)})


def _read(path: Path) -> NamedColumns:
    try:
        if is_parquet(path):
            collector = Collector(str(path), "row")
            read_parquet(path, collector)
        else:
            collector = Collector(str(path), "line")
            read_lines(path, collector)
    except OSError as error:
        raise BadInput(f"cannot read {path}: {error.strerror}") from error
    return collector.collected()


def _lines(candidates: NamedColumns, made: Plan) -> Iterator[str]:
    """One line a pick, by person; ranks count from 1, the most engaging first."""
    columns = candidates.columns
    person, rank = -1, 0
    for pick in made.picks:
        rank = rank + 1 if columns.employee[pick] == person else 1
        person = int(columns.employee[pick])
        row = {
            "employee": candidates.employees[person],
            "item": candidates.items[columns.item[pick]],
            "rank": rank,
            "engagement": float(columns.engagement[pick]),
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"
