"""`accounts`: who of the comms team may sign in; and `link`, which signs one employee in once.

Links are printed for whoever runs the command to hand over: mails are sent by the running service.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated

import typer
from sqlalchemy import Connection

from curation.accounts.roster import ROLES, LastAdmin, Role, TeamAccount, plain_email, plain_name
from curation.cli.output import console, print_json, printable_lines, table
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.store.accounts import (
    AccountExists,
    account_of_email,
    add_account,
    all_accounts,
    disable,
    enable,
    find_account,
    set_role,
)
from curation.store.links import make_link
from curation.store.people import find_employee
from curation.store.sessions import Owner

AT_HOME = "http://127.0.0.1:8000"
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="Its id or e-mail address.")]
RoleName = Annotated[str, typer.Option("--role", help=f"One of {', '.join(ROLES)}.")]
PublicUrl = Annotated[
    str, typer.Option(help="What links to the pages begin with.", envvar="PASSAPAROLA_PUBLIC_URL", show_envvar=True)
]

app = typer.Typer(help="Accounts of the comms team.", no_args_is_help=True)


def add_to(parent: typer.Typer) -> None:
    """Add `accounts` and `link`."""
    parent.add_typer(app, name="accounts")
    parent.command("link")(link)


@app.command("add")
def add(
    context: typer.Context,
    email: Annotated[str, typer.Argument(metavar="EMAIL")],
    role: RoleName = "reviewer",
    name: Annotated[str | None, typer.Option(help="What others see beside their decisions.")] = None,
    public_url: PublicUrl = AT_HOME,
) -> None:
    """Make an account and print the link by which its owner chooses a password."""
    settings, address = settings_of(context), plain_email(email)
    if address is None:
        raise BadInput(f"{email!r} is no e-mail address")
    called = plain_name(name or address.partition("@")[0])
    with settings.open_database(create=True) as database, database.writing() as connection:
        try:
            account = add_account(connection, address, called, _role(role), settings.now)
        except AccountExists as error:
            raise BadInput(f"{error}; `passaparola accounts list` lists them") from error
        token = make_link(connection, "invite", Owner(account=account.id), settings.now)
    _print_link(public_url, token, f"{account.id}, {account.role}: choose a password here; works once, for 7 days")


@app.command("list")
def list_accounts(context: typer.Context, json: JSON = False) -> None:
    """Every account."""
    with settings_of(context).open_database() as database, database.reading() as connection:
        accounts = all_accounts(connection)
    if json:
        return print_json([_view(account) for account in accounts])
    rows = [(each.id, each.email, each.name, each.role, state(each)) for each in accounts]
    console().print(table(f"{len(rows)} accounts", ["id", "e-mail", "name", "role", "state"], rows))


@app.command("role")
def change_role(
    context: typer.Context, account: Account, role: Annotated[str, typer.Argument(help=f"One of {', '.join(ROLES)}.")]
) -> None:
    """Give an account another role; its owner has to sign in anew."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        found = _existing(connection, account)
        try:
            set_role(connection, found.id, _role(role))
        except LastAdmin as error:
            raise BadInput(str(error)) from error
    typer.echo(f"{found.id} is {role} now")


@app.command("disable")
def disable_account(context: typer.Context, account: Account) -> None:
    """Let an account in no longer; its sessions end at once."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        found = _existing(connection, account)
        try:
            disable(connection, found.id, settings.now)
        except LastAdmin as error:
            raise BadInput(str(error)) from error
    typer.echo(f"{found.id} is disabled")


@app.command("enable")
def enable_account(context: typer.Context, account: Account) -> None:
    """Let a disabled account in again."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        found = _existing(connection, account)
        enable(connection, found.id)
    typer.echo(f"{found.id} is enabled")


@app.command("reset")
def reset(context: typer.Context, account: Account, public_url: PublicUrl = AT_HOME) -> None:
    """Print a link by which an account's owner chooses a new password."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        found = _existing(connection, account)
        if found.disabled_at is not None:
            raise BadInput(f"{found.id} is disabled; `passaparola accounts enable {found.id}` lets it in again")
        token = make_link(connection, "reset", Owner(account=found.id), settings.now)
    _print_link(public_url, token, f"{found.id}: choose a new password here; works once, for an hour")


def link(
    context: typer.Context,
    employee: Annotated[str, typer.Argument(metavar="EMPLOYEE", help="Their id, as imported.")],
    public_url: PublicUrl = AT_HOME,
) -> None:
    """Print a link that signs one employee in once, for a laptop or a demo without mail."""
    settings = settings_of(context)
    with settings.open_database() as database, database.writing() as connection:
        person = find_employee(connection, employee)
        if person is None:
            raise BadInput(f"no employee {employee!r}; `passaparola employees list` lists them")
        token = make_link(connection, "enter", Owner(employee=person.id), settings.now)
    _print_link(public_url, token, f"{printable_lines(person.name)}: works once, for 15 minutes")


def state(account: TeamAccount) -> str:
    """Whether it lets anybody in, in words."""
    if account.disabled_at is not None:
        return f"disabled on {account.disabled_at.date()}"
    return "signs in by password" if account.password else "has no password yet"


def _existing(connection: Connection, named: str) -> TeamAccount:
    found = find_account(connection, named) or account_of_email(connection, plain_email(named) or "")
    if found is None:
        raise BadInput(f"no account {named!r}; `passaparola accounts list` lists them")
    return found


def _role(text: str) -> Role:
    found = next((role for role in ROLES if role == text), None)
    if found is None:
        raise BadInput(f"role {text!r} is not known; known are {', '.join(ROLES)}")
    return found


def _print_link(public_url: str, token: str, said: str) -> None:
    typer.echo(f"{public_url.rstrip('/')}/link/{token}")
    typer.echo(said, err=True)


def _view(account: TeamAccount) -> dict[str, object]:
    shown = {name: value for name, value in asdict(account).items() if name != "password"}
    told = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in shown.items()}
    return told | {"state": state(account)}
