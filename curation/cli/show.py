"""`items`, `picks`: what the store holds. `suggestions` and `review`, the decision about one, stand apart."""

from typing import Annotated

import typer
from rich.text import Text
from sqlalchemy import Connection

from curation.cli.output import console, print_json, printable, printable_lines, table
from curation.cli.review import review
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.cli.suggestions import suggestions
from curation.cli.views import item_view, pick_view
from curation.roles import Employee
from curation.store.items import all_items
from curation.store.people import find_employee
from curation.store.picks import all_picks, picks_of


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    for command in (items, suggestions, picks, review):
        app.command()(command)


def items(context: typer.Context, json: JSON = False) -> None:
    """Every item stored, by feed."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        stored = all_items(connection)
    if json:
        return print_json([item_view(entry) for entry in stored])
    rows = [(e.item.feed, e.item.date.date(), e.item.language, e.item.title, e.item.url) for e in stored]
    console().print(table(f"{len(rows)} items", ["feed", "date", "language", "title", "link"], rows))


def picks(
    context: typer.Context,
    employee: Annotated[str | None, typer.Argument(help="Whose; everybody's if left out.")] = None,
    json: JSON = False,
) -> None:
    """What was offered to one person, and why."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        if employee is not None:
            known(connection, employee)
        found = picks_of(connection, employee) if employee is not None else all_picks(connection)
    if json:
        return print_json([pick_view(pick) for pick in found])
    out = console()
    for pick in found:
        why = printable(f"why you: “{pick.match.role_phrase}” met “{pick.match.item_sentence}”")
        out.print(Text(printable(f"{pick.week} {pick.employee} {pick.rank}. {pick.item.title}"), style="bold"))
        out.print(Text(f"   engagement {pick.match.engagement.value:.3f}; {why}"))
        out.print(Text(f"   {printable(pick.item.url or 'no link')}"))
        texts = [printable_lines(draft.text) for draft in pick.captions]
        out.print(Text("\n\n".join(texts) or "   no caption differs enough from a colleague's"), "")
    if not found:
        out.print("no picks yet; `passaparola run` offers them")


def known(connection: Connection, id: str) -> Employee:
    """The employee with this id.

    Raises:
        BadInput: there is none.
    """
    employee = find_employee(connection, id)
    if employee is None:
        raise BadInput(f"no employee {id!r}; `passaparola employees list` lists them")
    return employee
