"""`jobs`: what workers do, what waits, what failed and why; `jobs retry ID` has what failed done again."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Annotated

import typer

from curation.cli.output import console, print_json, printable, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of

app = typer.Typer(invoke_without_command=True)


Done = Annotated[int, typer.Option("--done", min=0, max=1000, help="Show so many that were done last.")]


@app.callback()
def jobs(context: typer.Context, done: Done = 5, as_json: JSON = False) -> None:
    """What workers do, what waits for them, and what failed."""
    if context.invoked_subcommand is None:
        show(context, done, as_json)


@app.command("list")
def show(context: typer.Context, done: Done = 5, as_json: JSON = False) -> None:
    """What runs, waits and failed, and what was done last; what `jobs` alone shows."""
    from curation.work.presence import workers
    from curation.work.standing import open_standing

    with settings_of(context).open_database() as database:
        with database.reading() as connection:
            living = list(workers(connection))
        with open_standing(database) as jobs:
            found = jobs.listed(done) if jobs else []
    if as_json:
        print_json({"workers": living, "jobs": [asdict(job) | {"since": job.since.isoformat()} for job in found]})
        return
    out = console()
    out.print(f"{len(living)} at work" if living else "no worker is at work; `passaparola worker` is one")
    rows = [(job.id, job.state, f"{job.since:%Y-%m-%d %H:%M}", job.tries, said(job.why, job.told)) for job in found]
    out.print(table("Jobs, times in UTC", ("job", "state", "since", "tries", "what came of it"), rows))


@app.command("retry")
def retry(context: typer.Context, id: Annotated[str, typer.Argument(help="As `jobs` names it.")]) -> None:
    """Have a job that failed done again from the step that failed, by the next worker that is free."""
    from curation.work.standing import NoSuchJob, open_standing

    with settings_of(context).open_database() as database, open_standing(database) as jobs:
        if jobs is None:
            raise BadInput("no worker ever worked on this database; there is no job to retry")
        try:
            jobs.retry(id)
        except NoSuchJob as error:
            raise BadInput(str(error)) from error
    typer.echo(f"{printable(id)} waits for a worker")


def said(why: str | None, told: Mapping[str, object] | None) -> str:
    """What came of a job in one line: why it failed, or what it counted."""
    if why or not told:
        return why or ""
    counted = {name: value for name, value in told.items() if value}
    return ", ".join(f"{name} {_shown(value)}" for name, value in counted.items()) or "nothing to do"


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
