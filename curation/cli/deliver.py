"""`deliver`: send now what is due, as a timer wants it where no worker runs; and show what somebody would get."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from curation.cli.output import console, print_json, printable
from curation.cli.run import JSON
from curation.cli.settings import BadInput, settings_of
from curation.config import Config
from curation.deliver.addresses import AddressBook
from curation.deliver.contents import NO_CODE, NothingToShow, preview_digest
from curation.deliver.environment import (
    SLACK_TOKEN,
    SMTP,
    channels_of,
    public_url_of,
    secret_of,
)
from curation.deliver.outcomes import Sent
from curation.deliver.previews import SHOWN, Files, Shown, preview_files
from curation.deliver.sending import Delivering, DeliveryReport, deliver_due
from curation.deliver.summary.preview import preview_summary
from curation.deliver.summary.sending import SummaryReport, send_summaries
from curation.deliver.summary.ways import ways_to_the_team
from curation.own_wishes import Channel
from curation.store.database import Database
from curation.store.own_addresses import open_address_book, own_code

TEAM = "team"
_REMEDIES = {"email": f"{SMTP} is not set", "slack": f"{SLACK_TOKEN} is not set"}


def add_to(app: typer.Typer) -> None:
    """Register the command."""
    app.command("deliver")(deliver)


def deliver(
    context: typer.Context,
    preview: Annotated[
        str | None,
        typer.Option(metavar="EMPLOYEE", help="Send nothing; write files of what they would get, or the `team`."),
    ] = None,
    channel: Annotated[str, typer.Option(help="What to show with --preview: email, slack, teams or atom.")] = "email",
    folder: Annotated[Path, typer.Option("-o", "--output", help="Where the files of --preview go.")] = Path(),
    json: JSON = False,
) -> None:
    """Send everybody the digest that is due, and the team its summaries, by what is set up; say what came of it."""
    settings = settings_of(context)
    config = settings.load_config()
    with settings.open_database() as database:
        book = open_address_book(database, public_url_of(os.environ), secret_of(os.environ))
        if preview is not None:
            shown = _checked(channel, for_the_team=preview == TEAM)
            files = _files(database, config, book, preview, shown, settings.now)
            return _write(folder, preview, channel, files)
        channels = channels_of(os.environ, config.network.proxy)
        report = deliver_due(Delivering(database, config, book, channels, lambda: settings.now))
        team = send_summaries(database, config, ways_to_the_team(os.environ, config.network.proxy), settings.now)
    missing = [name for name in _REMEDIES if name not in channels]
    if json:
        print_json(_as_json(report, team, missing))
    else:
        _print(report, team, missing)
    if team.troubles or any(sent.trouble for sent in report.by_channel.values()):
        raise typer.Exit(1)


def _checked(channel: str, *, for_the_team: bool) -> Shown:
    kinds = [name for name in SHOWN if name != "atom" or not for_the_team]
    shown = next((name for name in kinds if name == channel), None)
    if shown is None:
        raise BadInput(f"--channel {channel!r} is none of {', '.join(kinds)}")
    return shown


def _files(database: Database, config: Config, book: AddressBook, employee: str, shown: Shown, now: datetime) -> Files:
    if employee == TEAM and shown != "atom":
        return preview_summary(database, config, book.public_url, shown, now)
    try:
        with database.reading() as connection:
            digest = preview_digest(connection, config, book, employee, now)
            code = own_code(connection, employee, "feed")
    except NothingToShow as error:
        raise BadInput(str(error)) from error
    return preview_files(digest, shown, book, code.code if code else NO_CODE)


def _write(folder: Path, employee: str, channel: str, files: Files) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r"[^\w-]+", "_", f"{employee}-{channel}")
    for ending, content in files.items():
        path = folder / f"{name}{ending}"
        path.write_bytes(content)
        typer.echo(f"wrote {path}")


def _as_json(report: DeliveryReport, team: SummaryReport, missing: Sequence[str]) -> Mapping[str, object]:
    channels = {
        name: {
            "sent": sent.sent,
            "waiting": report.waiting.get(name, 0),
            "failed": sent.failed,
            "dropped": sent.dropped,
            "trouble": sent.trouble or None,
        }
        for name, sent in _told(report)
    }
    return {"digests": report.composed, "channels": channels, "team": asdict(team), "not_set_up": list(missing)}


def _print(report: DeliveryReport, team: SummaryReport, missing: Sequence[str]) -> None:
    out = console()
    out.print(f"{report.composed} digest{'s' * (report.composed != 1)} made")
    for name, sent in _told(report):
        waiting = report.waiting.get(name, 0)
        out.print(f"{name}: {sent.sent} sent, {waiting} waiting, {sent.failed} failed, {sent.dropped} dropped")
        if sent.trouble:
            out.print(f"{name} is left alone for now: {printable(sent.trouble)}", markup=False)
    if team != SummaryReport():
        out.print(f"team: {team.sent} sent, {team.later} waiting, {team.failed} failed, {team.silent} with no news")
    for trouble in team.troubles:
        out.print(f"team: {printable(trouble)}", markup=False)
    for unset in missing:
        out.print(f"{unset} is not set up: {_REMEDIES[unset]}")


def _told(report: DeliveryReport) -> Sequence[tuple[Channel, Sent]]:
    """Every channel that something went or waits by; what waits for one that is not set up any more, too."""
    return [(name, report.by_channel.get(name, Sent())) for name in sorted({*report.by_channel, *report.waiting})]
