"""`items`, `picks`, `review`: what the store holds, and a person's decision about it; `suggestions` stands apart."""

import getpass
from typing import Annotated

import typer
from rich.text import Text
from sqlalchemy import Connection

from curation.cli.output import console, print_json, printable, printable_lines, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.cli.suggestions import suggestions
from curation.cli.views import item_view, pick_view
from curation.review import PersonAction
from curation.roles import Employee
from curation.store.items import all_items
from curation.store.people import find_employee
from curation.store.picks import all_picks, picks_of
from curation.store.suggestions import move


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


def review(
    context: typer.Context,
    suggestion: Annotated[str, typer.Argument(help="Suggestion id, as `suggestions` prints it.")],
    action: Annotated[PersonAction, typer.Argument(help="What to do with it.")],
    note: Annotated[str, typer.Option(help="Why; rejecting needs it.")] = "",
    by: Annotated[str | None, typer.Option(help="Who decides.", show_default="the name you are logged in with")] = None,
) -> None:
    """Decide about a suggestion; the decision is logged."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        made = move(connection, suggestion, action, actor=by or own_name(), now=settings.now, note=note)
    typer.echo(f"{suggestion}: {made.before} -> {made.after}")


def known(connection: Connection, id: str) -> Employee:
    """The employee with this id.

    Raises:
        BadInput: there is none.
    """
    employee = find_employee(connection, id)
    if employee is None:
        raise BadInput(f"no employee {id!r}; `passaparola employees list` lists them")
    return employee


def own_name() -> str:
    """The name of whoever is logged in."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # a container may run as a user without a name
        raise BadInput("who decides? say it with --by NAME") from error
