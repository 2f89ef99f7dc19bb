"""`bounces`: mails that came back."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer
from sqlalchemy import Connection

from curation.cli.settings import BadInput, read_file, settings_of
from curation.deliver.mail.bounces import Notice, mails_in, notice_in
from curation.store.bounced import note_came_back

MOST_BYTES = 100 * 1024 * 1024


Outcome = Literal["paused", "may arrive", "not ours", "no notice"]


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("bounces")(bounces)


def bounces(
    context: typer.Context,
    file: Annotated[str, typer.Argument(help="A mail or an mbox as the mail server hands it on; - is standard input.")],
) -> None:
    """Read notices of mails that did not arrive, and pause e-mail for whom one was refused for good."""
    content, settings = _content(file), settings_of(context)
    notices = [notice_in(mail) for mail in mails_in(content)]
    with settings.open_database() as database, database.writing() as connection:
        found = Counter(_outcome(connection, notice, settings.now) for notice in notices)
    typer.echo(
        f"{len(notices)} mails read: {found['paused']} came back for good, and no more is sent there; "
        f"{found['may arrive']} may yet arrive; {found['not ours']} are of no mail of ours, or known already; "
        f"{found['no notice']} are no such notices"
    )


def _content(file: str) -> bytes:
    content = typer.get_binary_stream("stdin").read(MOST_BYTES + 1) if file == "-" else read_file(Path(file))
    if len(content) > MOST_BYTES:
        raise BadInput(f"{file} is larger than {MOST_BYTES // 1024**2} MB; hand it over in parts")
    return content


def _outcome(connection: Connection, notice: Notice | None, now: datetime) -> Outcome:
    if notice is None:
        return "no notice"
    if not notice.for_good:
        return "may arrive"
    ours = any(note_came_back(connection, "email", name, notice.why, now) for name in notice.names)
    return "paused" if ours else "not ours"
