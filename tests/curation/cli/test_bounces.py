import io
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from curation.cli import bounces
from curation.store import schema
from curation.store.database import open_database
from curation.store.people import save_employees
from tests.curation.cli.conftest import Run
from tests.curation.deliver.test_bounces import NAME, POSTFIX, notice
from tests.curation.store.samples import ANN, NOW

FORGED = "<ffffffffffffffff.email@mail.example.com>"


@pytest.fixture
def _sent(folder: Path) -> None:
    """Ann was sent a digest by mail."""
    database = open_database("passaparola.db")
    row = {"id": "0123456789abcdef", "employee": "ann", "period": "2026-W47", "suggestions": [], "first": True}
    delivery = {"digest": row["id"], "channel": "email", "employee": "ann", "state": "sent", "receipt": NAME}
    with database.writing() as connection:
        save_employees(connection, [ANN])
        connection.execute(insert(schema.digests).values(made_at=NOW, **row))
        connection.execute(insert(schema.deliveries).values(attempts=0, next_try=NOW, **delivery))
    database.close()


def paused() -> list[tuple[str, str, datetime]]:
    database, of = open_database("passaparola.db"), schema.own_channels.c
    with database.reading() as connection:
        found = connection.execute(select(of.employee, of.channel, of.paused_at)).all()
    database.close()
    return [(row.employee, row.channel, row.paused_at) for row in found]


@pytest.mark.usefixtures("_sent")
def test_a_box_of_notices_is_read_once_and_told_of(passaparola: Run, folder: Path) -> None:
    box = POSTFIX.encode() + b"".join(
        b"From x\n" + mail + b"\n\n" for mail in (notice("4.4.7"), notice(name=FORGED), b"Subject: Re: picks\n\nThanks")
    )
    (folder / "box").write_bytes(box)
    done = passaparola("--now", "2026-11-23T09:00:00", "bounces", "box")
    assert (done.status, done.err) == (0, "")
    assert done.out == (
        "4 mails read: 1 came back for good, and no more is sent there; 1 may yet arrive; "
        "1 are of no mail of ours, or known already; 1 are no such notices\n"
    )
    assert paused() == [("ann", "email", datetime(2026, 11, 23, 9, tzinfo=UTC))]
    assert "0 came back for good" in passaparola("bounces", "box").out


@pytest.mark.usefixtures("_sent")
def test_a_mail_server_hands_one_over_on_standard_input(passaparola: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(notice())))
    assert "1 came back for good" in passaparola("bounces", "-").out
    assert len(paused()) == 1


@pytest.mark.usefixtures("_sent")
def test_a_forged_one_pauses_nobody(passaparola: Run, folder: Path) -> None:
    (folder / "forged").write_bytes(notice(name=FORGED))
    assert "1 are of no mail of ours" in passaparola("bounces", "forged").out
    assert not paused()


def test_what_cannot_be_read_is_said(passaparola: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert passaparola("bounces", "nothing").err == "passaparola: cannot read nothing: No such file or directory\n"
    monkeypatch.setattr(bounces, "MOST_BYTES", 10)
    (folder / "large").write_bytes(b"x" * 11)
    assert "hand it over in parts" in passaparola("bounces", "large").err
