"""`sentiment evaluate`, `rescore` and `forget`: what is done with stored mentions."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, time
from typing import Annotated

import typer

from curation.cli.output import console, print_json, progress, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.listening.corrections import Agreement, agreement, agreement_by
from curation.listening.kept_mentions import KeptMention
from curation.listening.rescoring import rescore as rescore_stored
from curation.store.answers import forget_answers
from curation.store.mentions import corrected_mentions, forget_mentions

NOT_A_SAMPLE = "People correct what seems wrong to them: of all mentions a larger share is right."


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    for command in (evaluate, rescore, forget):
        app.command()(command)


def evaluate(context: typer.Context, json: JSON = False) -> None:
    """How often the model said what people say, over all corrections, by language and by brand."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        mentions = corrected_mentions(connection)
    by_language = agreement_by(mentions, lambda mention: mention.origin.language)
    by_brand = agreement_by(mentions, lambda mention: mention.brand)
    if json:
        groups = {"languages": by_language, "brands": by_brand}
        told = {name: {key: asdict(figures) for key, figures in group.items()} for name, group in groups.items()}
        return print_json({"all": asdict(agreement(mentions)), **told})
    if not mentions:
        typer.echo("no mention was corrected or confirmed yet; PUT /v1/mentions/{id}/label does that")
        return
    rows = [("all", agreement(mentions)), *by_language.items(), *by_brand.items()]
    columns = ["", "mentions", "accuracy", "macro-F1", "uncertain", "accuracy of the certain"]
    console().print(table(_title(mentions), columns, [_row(name, figures) for name, figures in rows]))
    typer.echo(NOT_A_SAMPLE)


def rescore(context: typer.Context) -> None:
    """Judge stored mentions again that another model or revision judged. Corrections stay; killed, it can go on."""
    from models.sentiment import load_sentiment

    settings = settings_of(context)
    choice = settings.load_config().sentiment
    with settings.open_database() as database, progress() as tell:
        model = load_sentiment(choice)
        done = rescore_stored(database, model, settings.now, lambda count: tell("mentions judged", count, None))
    typer.echo(
        f"{done.mentions} mentions judged again by {model.name}@{model.revision}: "
        f"{done.labels} labels changed, {done.doubts} became certain or uncertain; corrections are as they were"
    )
    if done.failed:
        typer.echo(f"{done.failed} could not be judged, as the log says, and keep the judgement they have", err=True)
        raise typer.Exit(1)


def forget(
    context: typer.Context,
    before: Annotated[str, typer.Option(metavar="DATE", help="Erase what was published before this day (UTC).")],
    source: Annotated[str | None, typer.Option(help="Of this source only.")] = None,
) -> None:
    """Erase stored mentions, corrections included, and every answer kept for requests that are sent twice."""
    moment = _midnight(before)
    with settings_of(context).open_database() as database, database.writing() as connection:
        mentions = forget_mentions(connection, moment, source)
        answers = forget_answers(connection)
    whose = f" of {source}" if source is not None else ""
    typer.echo(
        f"{mentions} mentions{whose} published before {moment.date()} erased, and {answers} answers kept for repeats"
    )


def _midnight(day: str) -> datetime:
    try:
        return datetime.combine(datetime.strptime(day, "%Y-%m-%d").date(), time(), UTC)
    except ValueError as error:
        raise BadInput(f"--before {day!r} is not a date such as 2026-11-21") from error


def _title(mentions: Sequence[KeptMention]) -> str:
    models = sorted({f"{mention.judgement.model}@{mention.judgement.revision}" for mention in mentions})
    return f"{len(mentions)} corrections, of what {', '.join(models)} said"


def _row(name: str, figures: Agreement) -> tuple[object, ...]:
    certain = figures.certain_accuracy
    shares = f"{figures.accuracy:.3f}", f"{figures.macro_f1:.3f}", figures.uncertain
    return name, figures.mentions, *shares, "" if certain is None else f"{certain:.3f}"
