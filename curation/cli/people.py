"""`employees`: import, list, remove, export."""

from pathlib import Path
from typing import Annotated

import typer

from curation.cli.output import console, print_json, table
from curation.cli.settings import BadInput, read_file, settings_of
from curation.employees_csv import read_employees
from curation.store.people import all_employees, kept_about, remove_employee, save_employees

app = typer.Typer(help="Who takes part.", no_args_is_help=True)


@app.command("import")
def import_employees(context: typer.Context, file: Annotated[Path, typer.Argument(help="A CSV file.")]) -> None:
    """Add or update people by id, all of the file or nothing. Nobody is removed by being absent."""
    employees = read_employees(read_file(file))
    with settings_of(context).open_database(create=True) as database, database.writing() as connection:
        new = save_employees(connection, employees)
    typer.echo(f"{len(employees)} employees imported, {new} of them new")


@app.command("list")
def list_employees(context: typer.Context) -> None:
    """Everybody, with what is known of their role."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        rows = [
            (
                e.id,
                e.name,
                e.title,
                e.department,
                e.team,
                " ".join(e.languages),
                e.country,
                "yes" if e.opted_in else "no",
            )
            for e in all_employees(connection)
        ]
    columns = ["id", "name", "title", "department", "team", "languages", "country", "opted in"]
    console().print(table(f"{len(rows)} employees", columns, rows))


@app.command("remove")
def remove(context: typer.Context, id: Annotated[str, typer.Argument(help="Employee id.")]) -> None:
    """Erase a person and everything kept about them."""
    with settings_of(context).open_database() as database, database.writing() as connection:
        if not remove_employee(connection, id):
            raise BadInput(f"no employee {id!r}; `passaparola employees list` lists them")
    typer.echo(f"{id} removed, with matches, picks, captions, feedback and learnt voice")


@app.command("export")
def export(context: typer.Context, id: Annotated[str, typer.Argument(help="Employee id.")]) -> None:
    """Everything kept about a person, as JSON, for the person."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        kept = kept_about(connection, id)
    if not kept:
        raise BadInput(f"no employee {id!r}; `passaparola employees list` lists them")
    print_json(kept)
