"""`feedback`: somebody did something with a pick of theirs; and what all of it has taught, in figures of groups."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

import typer
from typer.core import TyperGroup

from curation.cli.output import console, print_json, printable, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, Settings, settings_of
from curation.cli.show import known
from curation.cli.views import View
from curation.learning import Learned, cohort_of, replay
from curation.learning.factors import FEWEST_PEOPLE, Lesson
from curation.lessons import PRIOR, events_in, note
from curation.store.people import all_employees

OFF = "the programme does not learn (programme.learning in {}); switch it on first"
TOO_FEW = f"nothing: fewer than {FEWEST_PEOPLE} people have told anything"


class _RecordsUnlessTold(TyperGroup):
    """`feedback EMPLOYEE ITEM KIND` is short for `feedback record EMPLOYEE ITEM KIND`."""

    # The base of typer's Context that the signature wants has no public name.
    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        short = bool(args) and args[0] not in self.commands and not args[0].startswith("-")
        return super().parse_args(ctx, ["record", *args] if short else args)


app = typer.Typer(
    cls=_RecordsUnlessTold,
    help="What people do with their picks (`feedback EMPLOYEE ITEM KIND`), and what it taught.",
    no_args_is_help=True,
)


@app.command("record")
def record(
    context: typer.Context,
    employee: Annotated[str, typer.Argument(help="Employee id.")],
    item: Annotated[str, typer.Argument(help="Item id of a pick of theirs, as `picks` prints it.")],
    kind: Annotated[Literal["open", "save", "share", "not_for_me"], typer.Argument(help="What they did.")],
) -> None:
    """Keep what a person did with a pick. What they refuse is not offered to them again, nor is its story."""
    settings = settings_of(context)
    _learns(settings)
    with settings.open_database() as database, database.writing() as connection:
        person = known(connection, employee)
        if not note(connection, person, item, kind, settings.now):
            raise BadInput(f"{item!r} is no pick of {employee} that shows; `passaparola picks {employee} --json` does")
    typer.echo(f"{employee}: {kind} {item}; the next run counts with it")


@app.command("explain")
def explain(
    context: typer.Context,
    cohort: Annotated[str | None, typer.Option(help="A team, or a department of people without a team.")] = None,
    json: JSON = False,
) -> None:
    """The factors learnt for each part of the scores; of no group in which fewer than five people told anything."""
    settings = settings_of(context)
    _learns(settings)
    with settings.open_database() as database, database.reading() as connection:
        events, people = events_in(connection, settings.now), all_employees(connection)
    learned = replay(events, {}, settings.now, PRIOR)
    cohorts = sorted({name for person in people if (name := cohort_of(person))})
    if cohort is not None and cohort.casefold() not in cohorts:
        raise BadInput(f"no cohort {cohort!r}; there are: {', '.join(cohorts) or 'none'}")
    shown = cohorts if cohort is None else [cohort.casefold()]
    if json:
        return print_json(_view(learned, shown))
    _print(learned, shown)


def _learns(settings: Settings) -> None:
    if not settings.load_config().programme.learning:
        raise BadInput(OFF.format(settings.config_path))


def _view(learned: Learned, cohorts: list[str]) -> View:
    lessons = {name: _lesson_view(learned.lessons.get(name)) for name in cohorts}
    return {"decisions": dict(learned.decided), "cohorts": lessons}


def _lesson_view(lesson: Lesson | None) -> View | None:
    if lesson is None:
        return None
    reach = {part: list(bounds) for part, bounds in lesson.reach.items()}
    return {"people": lesson.people, "factors": dict(lesson.factors), "with_one_more": reach}


def _print(learned: Learned, cohorts: list[str]) -> None:
    for name in cohorts:
        lesson = learned.lessons.get(name)
        told = f"{lesson.people} people told something" if lesson else TOO_FEW
        _print_factors(f"{name}: {told}", lesson.factors if lesson else {}, lesson.reach if lesson else {})
    decided = learned.decided
    _print_factors(
        f"the comms team's decisions, for everybody: {'' if decided else 'none that tells anything'}", decided
    )


def _print_factors(
    title: str, factors: Mapping[str, float], reach: Mapping[str, tuple[float, float]] = MappingProxyType({})
) -> None:
    bounds = {part: "{:.2f} – {:.2f}".format(*reach[part]) for part in reach}
    rows = [(part, f"{factor:.2f}", bounds.get(part, "")) for part, factor in factors.items()]
    out = console()
    out.print(printable(title))
    if rows:
        out.print(table("", ["part", "factor", "one more person could make it" if reach else ""], rows))
    out.print()
