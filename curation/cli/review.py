"""`review`: a person's decision about a suggestion, by the same table and into the same log as the desk's."""

import getpass
from typing import Annotated

import typer

from curation.cli.settings import BadInput, settings_of
from curation.config import Programme
from curation.policy import policy_version
from curation.review import PersonAction
from curation.store.decisions import move
from curation.store.review_queue import find_suggestion
from curation.terms import Terms, TermsRefused, check_audience, embargo_from, expiry_from, phrases_of

Several = list[str]


def review(
    context: typer.Context,
    suggestion: Annotated[str, typer.Argument(help="Suggestion id, as `suggestions` prints it.")],
    action: Annotated[PersonAction, typer.Argument(help="What to do with it.")],
    note: Annotated[str, typer.Option(help="Why; rejecting and asking for changes need it.")] = "",
    by: Annotated[str | None, typer.Option(help="Who decides.", show_default="the name you are logged in with")] = None,
    team: Annotated[Several | None, typer.Option(help="approve, audience: only this team; may be repeated.")] = None,
    language: Annotated[Several | None, typer.Option(help="approve, audience: only who write it.")] = None,
    until: Annotated[str, typer.Option(help="embargo: not before, as 2026-12-24T09:00; expiry: the last day.")] = "",
    keep: Annotated[Several | None, typer.Option(help="rules: a phrase that every caption must say.")] = None,
    leave_out: Annotated[Several | None, typer.Option(help="rules: a phrase that no caption may say.")] = None,
) -> None:
    """Decide about a suggestion; the decision is logged. What an option does not say is taken off."""
    settings = settings_of(context)
    config = settings.load_config() if settings.config_path.exists() else None
    programme = config.programme if config else Programme()
    try:
        wanted = Terms(
            teams=tuple(team or ()),
            languages=tuple(language or ()),
            must_keep=phrases_of("\n".join(keep or ())),
            must_not=phrases_of("\n".join(leave_out or ())),
            embargo=embargo_from(until, programme.time_zone) if action == "embargo" else None,
            expires=expiry_from(until, programme.time_zone, settings.now) if action == "expiry" else None,
        )
        with settings.open_database() as database, database.writing() as connection:
            found = find_suggestion(connection, suggestion)
            if found and not wanted.for_everyone:
                check_audience(wanted, found[0].reach, found[0].terms)
            policy = policy_version(config) if config else None
            made = move(
                connection,
                suggestion,
                action,
                actor=by or own_name(),
                now=settings.now,
                note=note,
                wanted=wanted,
                policy=policy,
            )
    except TermsRefused as refused:
        raise BadInput(str(refused)) from refused
    typer.echo(f"{suggestion}: {made.before} -> {made.after}")


def own_name() -> str:
    """The name of whoever is logged in."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # a container may run as a user without a name
        raise BadInput("who decides? say it with --by NAME") from error
