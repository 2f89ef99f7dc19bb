"""`keys`: who may use the interface for machines. A key is named after the job that uses it, not after a person."""

import re
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from curation.cli.output import console, print_json, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.store.keys import SCOPES, ApiKey, KeyScope, add_key, all_keys, hash_of, new_key, revoke_key

USUAL_RATE = 6_000
HIGHEST_RATE = 10_000_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
Name = Annotated[str, typer.Argument(metavar="NAME", help="What the key is for, such as listening-it.")]

app = typer.Typer(help="Keys of the interface for machines.", no_args_is_help=True)


@app.command("create")
def create(
    context: typer.Context,
    name: Name,
    scope: Annotated[list[str], typer.Option(help=f"What it is for: {', '.join(SCOPES)}; may be repeated.")],
    per_minute: Annotated[
        int, typer.Option(min=1, max=HIGHEST_RATE, help="Documents a minute, on average and at once.")
    ] = USUAL_RATE,
    expires: Annotated[str | None, typer.Option(metavar="DATE", help="The last day it counts on (UTC).")] = None,
) -> None:
    """Make a key and print it, this once: only its hash is kept."""
    settings, key = settings_of(context), new_key()
    last_day = _last_day(expires, settings.now) if expires is not None else None
    if not _NAME.fullmatch(name):
        raise BadInput(f"key name {name!r}: use up to 64 of A-Z a-z 0-9 . _ - and begin with a letter or a digit")
    made = ApiKey(name, hash_of(key), _scopes(scope), per_minute, settings.now, last_day)
    with settings.open_database(create=True) as database, database.writing() as connection:
        if not add_key(connection, made):
            raise BadInput(f"there is or was a key {name!r}; take a name of its own, as corrections are told by it")
    typer.echo(key)
    typer.echo(f"{name}: {', '.join(made.scopes)}; keep it now, it is not shown again", err=True)


@app.command("list")
def list_keys(context: typer.Context, json: JSON = False) -> None:
    """Every key there ever was, without the key itself."""
    settings = settings_of(context)
    with settings.open_database() as database, database.reading() as connection:
        keys = all_keys(connection)
    today = settings.now.astimezone(UTC).date()
    if json:
        return print_json([_view(key, today) for key in keys])
    rows = [
        (key.name, state(key, today), ", ".join(key.scopes), key.per_minute, key.created_at.date(), key.last_used or "")
        for key in keys
    ]
    columns = ["name", "state", "for", "a minute", "created", "last used"]
    console().print(table(f"{len(rows)} keys", columns, rows))


@app.command("revoke")
def revoke(context: typer.Context, name: Name) -> None:
    """Let a key in no longer; services that run notice within seconds."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        if not revoke_key(connection, name, settings.now):
            raise BadInput(f"no key {name!r} that is not revoked; `passaparola keys list` lists them")
    typer.echo(f"{name} is revoked")


def state(key: ApiKey, today: date) -> str:
    """Whether it lets anybody in, in words."""
    if key.revoked_at is not None:
        return f"revoked on {key.revoked_at.date()}"
    if not key.holds(today):
        return f"expired after {key.last_day}"
    return f"until {key.last_day}" if key.last_day else "valid"


def _scopes(given: list[str]) -> tuple[KeyScope, ...]:
    unknown = set(given).difference(SCOPES)
    if unknown:
        raise BadInput(f"--scope {min(unknown)!r} is not known; known are {', '.join(SCOPES)}")
    return tuple(scope for scope in SCOPES if scope in given)


def _last_day(text: str, now: datetime) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"--expires {text!r} is not a date such as 2027-03-31") from error
    if day < now.astimezone(UTC).date():
        raise BadInput(f"--expires {text} is past; name today or a later day")
    return day


def _view(key: ApiKey, today: date) -> dict[str, object]:
    shown = {name: value for name, value in asdict(key).items() if name != "hash"}
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in shown.items()}
    return told | {"state": state(key, today)}
