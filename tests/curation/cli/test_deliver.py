import json
from dataclasses import replace
from email import message_from_bytes
from pathlib import Path

import pytest

from curation.store.database import open_database
from tests.curation.cli.conftest import Run
from tests.curation.deliver.mail_servers import Taking, serving
from tests.curation.deliver.post_room import ANN, BO, MONDAY, PostRoom

NOW = ("--now", MONDAY.isoformat())
FEEDS = '{"feeds": [{"name": "Newsroom", "url": "https://example.com/feed"}]}'


@pytest.fixture
def room(folder: Path) -> PostRoom:
    """Ann and Bo in the database of the current folder; Ann has picks."""
    (folder / "feeds.yaml").write_text(FEEDS)
    database = open_database(folder / "passaparola.db")
    room = PostRoom(database)
    room.hire(ANN, BO)
    room.pick([ANN], "a", "b")
    database.close()
    return room


def set_up(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    monkeypatch.setenv("PASSAPAROLA_SMTP", f"smtp://127.0.0.1:{port}")
    monkeypatch.setenv("PASSAPAROLA_MAIL_FROM", "Passaparola <picks@example.com>")


@pytest.mark.usefixtures("room")
def test_what_is_due_is_sent_and_told(passaparola: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    taking = Taking()
    with serving(taking) as port:
        set_up(monkeypatch, port)
        first, again = passaparola("deliver", *NOW), passaparola("deliver", "--json", *NOW)

    assert (first.status, first.out) == (
        0,
        "1 digest made\n"
        "email: 1 sent, 0 waiting, 0 failed, 0 dropped\n"
        "slack is not set up: PASSAPAROLA_SLACK_TOKEN is not set\n",
    )
    team = {"sent": 0, "later": 0, "failed": 0, "silent": 0, "troubles": []}
    told = {"digests": 0, "channels": {}, "team": team, "not_set_up": ["slack"]}
    assert (again.status, json.loads(again.out)) == (0, told)
    assert [mail.rcpt_tos for mail in taking.taken] == [["ann@example.com"]]


@pytest.mark.usefixtures("room")
def test_a_server_that_is_not_there_is_told_and_nothing_is_lost(
    passaparola: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(Taking()) as port:
        set_up(monkeypatch, port)
    told, as_json = passaparola("deliver", *NOW), passaparola("deliver", "--json", *NOW)

    assert (told.status, as_json.status) == (1, 0)  # the second one leaves the server alone
    assert "email: 0 sent, 1 waiting, 0 failed, 0 dropped\nemail is left alone for now: 127.0.0.1:" in told.out
    assert json.loads(as_json.out)["channels"]["email"]["waiting"] == 1


@pytest.mark.usefixtures("room")
def test_what_somebody_would_get_is_written_as_files_and_nothing_is_sent(passaparola: Run, folder: Path) -> None:
    for channel in ("email", "slack", "teams", "atom"):
        assert passaparola("deliver", "--preview", "ann", "--channel", channel, "-o", "out", *NOW).status == 0

    files = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    assert sorted(files) == [
        "ann-atom.atom",
        "ann-email.eml",
        "ann-email.html",
        "ann-email.txt",
        "ann-slack.json",
        "ann-teams.json",
    ]
    assert all(b"A heat pump b" in content for name, content in files.items() if not name.endswith(".eml"))
    assert message_from_bytes(files["ann-email.eml"])["From"] == "passaparola@localhost"
    assert json.loads(files["ann-teams.json"])["type"] == "message"
    assert json.loads(passaparola("deliver", "--json", *NOW).out)["digests"] == 0  # by Teams, which she has not


@pytest.mark.usefixtures("room")
def test_what_cannot_be_shown_is_bad_input(passaparola: Run) -> None:
    nobody = passaparola("deliver", "--preview", "bo", *NOW)
    nowhere = passaparola("deliver", "--preview", "ann", "--channel", "fax", *NOW)

    assert (nobody.status, "'bo' has no picks" in nobody.err) == (2, True)
    assert (nowhere.status, "'fax' is none of email, slack, teams, atom" in nowhere.err) == (2, True)


@pytest.mark.usefixtures("room")
def test_a_name_never_leads_out_of_the_folder(passaparola: Run, folder: Path) -> None:
    database = open_database(folder / "passaparola.db")
    away = replace(ANN, id="../../away", email="away@example.com")
    outside = PostRoom(database)
    outside.hire(away)
    outside.pick([away], "c")
    database.close()

    passaparola("deliver", "--preview", away.id, "--channel", "slack", "-o", "out", *NOW)
    assert [path.name for path in (folder / "out").iterdir()] == ["_away-slack.json"]


@pytest.mark.usefixtures("room")
def test_what_the_team_would_be_told_can_be_seen_too(passaparola: Run, folder: Path) -> None:
    for channel, endings in (("email", (".eml", ".html", ".txt")), ("slack", (".json",)), ("teams", (".json",))):
        assert passaparola("deliver", "--preview", "team", "--channel", channel, "-o", "out", *NOW).status == 0
        assert all((folder / "out" / f"team-{channel}{ending}").stat().st_size for ending in endings)

    assert passaparola("deliver", "--preview", "team", "--channel", "atom", *NOW).status == 2
