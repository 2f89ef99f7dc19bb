"""The demo company a week into its programme, for pictures: picks offered, things shared, two people signed in."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select

from curation.accounts.tokens import kept_of, new_id, new_token
from curation.roles import Employee
from curation.store import schema
from curation.store.database import Database, open_database
from curation.store.people import all_employees
from curation.store.sessions import Owner, start_session
from curation.store.shares import count_click, note_intent, note_posted, short_link
from curation.store.suggestions import move, open_suggestions

MOMENT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
APPROVED = 24
SHARED = 40
ADMIN = "ada"


def make_company(folder: Path) -> None:
    """Run the demo in a folder twice: once to have suggestions, and again to offer what was approved."""
    run_demo(folder)
    database = open_database(folder / "passaparola.db")
    _approve(database)
    database.close()
    run_demo(folder)


def run_demo(folder: Path) -> None:
    """The command a newcomer runs, at a fixed moment.

    Raises:
        subprocess.CalledProcessError: it failed; what it said was printed.
    """
    command = "from service.cli import main; main()"
    moment = MOMENT.isoformat()
    subprocess.run([sys.executable, "-c", command, "--now", moment, "demo"], cwd=folder, check=True, stdout=sys.stderr)


def share_a_little(database: Database) -> None:
    """Some of last week's shares, reports and clicks, spread over people as chance would have it."""
    before = MOMENT - timedelta(days=7)
    with database.writing() as connection:
        picks = connection.execute(select(schema.picks.c.employee, schema.picks.c.suggestion).limit(SHARED)).all()
        for n, (employee, suggestion) in enumerate(picks):
            code = short_link(connection, employee, suggestion, ("linkedin", "x", "mastodon")[n % 3], before)
            note_intent(connection, code, before)
            if n % 3 == 0:
                note_posted(connection, employee, code, before)
            for _ in range(n % 7):
                count_click(connection, code, before.date())


def readers(database: Database) -> Mapping[str, Employee]:
    """For each language of the pages the person with most picks who writes in it."""
    with database.reading() as connection:
        picks = schema.picks
        rows = select(picks.c.employee, func.count()).group_by(picks.c.employee)
        counts: dict[str, int] = dict(connection.execute(rows).all())
        people = sorted(all_employees(connection), key=lambda person: (-counts.get(person.id, 0), person.id))
    return {code: next(p for p in people if p.languages[0] == code) for code in ("en", "it", "da")}


def sign_in(database: Database, owner: Owner) -> str:
    """The secret of a new session."""
    secret = new_token()
    with database.writing() as connection:
        if owner.account and not connection.execute(select(schema.accounts.c.id)).first():
            row = {"id": ADMIN, "email": "ada@kalvento.example", "name": "Ada Holm", "role": "admin"}
            connection.execute(insert(schema.accounts).values(created_at=MOMENT, **row))
        start_session(connection, new_id(), kept_of(secret), owner, browser="Chrome · Linux", now=MOMENT)
    return secret


def best_suggestion(database: Database) -> str:
    """The id of the best suggestion that waits."""
    with database.reading() as connection:
        waiting: Sequence[str] = [
            s.item.id for s in open_suggestions(connection, fitting=True) if s.state == "proposed"
        ]
    return waiting[0]


def _approve(database: Database) -> None:
    with database.writing() as connection:
        waiting = [s for s in open_suggestions(connection, fitting=True, limit=APPROVED) if s.state == "proposed"]
        for suggestion in waiting:
            move(connection, suggestion.item.id, "approve", actor=ADMIN, now=MOMENT)
