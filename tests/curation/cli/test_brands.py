"""`brands`, `brands resume`, and what `suggestions` and `run` tell of moods."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from curation.cli.report import print_report
from curation.likeness import Likeness
from curation.listening.item_mood import Heard
from curation.listening.kept_mentions import Judgement
from curation.listening.pauses import Pause
from curation.report import Alert, Listening, Report
from curation.store.database import Database, open_database
from curation.store.mentions import save_mentions
from curation.store.moods import save_heard
from curation.store.pauses import begin_pause, last_pauses
from tests.curation.cli.conftest import Run
from tests.curation.store.kept import OF, kept
from tests.curation.store.samples import NOW, item, suggest

CONFIG = """\
feeds: [{name: News, url: "https://news.example/feed"}]
brands:
  - {id: termovika, name: Termovika, competitor: true}
  - {id: kalvento, name: Kalvento}
"""
REASON = "net sentiment fell from +0.42 to -0.67: 12 documents in 3 days, 48 in the 28 before"
ALERT = Alert("kalvento", "Kalvento", REASON, NOW)
REPORT = Report("2026-W47", (), (), 0, 0, 0, 0, 0, 0, 0, 0, (), 0, 0, Likeness())


@pytest.fixture
def stored(folder: Path) -> Iterator[Database]:
    (folder / "feeds.yaml").write_text(CONFIG)
    database = open_database(folder / "passaparola.db")
    with database.writing() as connection:
        save_mentions(connection, [kept("1"), kept("2", "negative"), kept("3", uncertain=True), kept("4")])
        begin_pause(connection, Pause("kalvento", NOW, REASON))
    yield database
    database.close()


@pytest.fixture
def brands(passaparola: Run, stored: Database) -> Run:
    return lambda *arguments: passaparola("brands", *arguments, "--now", NOW.isoformat())


def test_each_brand_is_listed_with_its_mentions_and_net_sentiment(brands: Run) -> None:
    theirs, ours = json.loads(brands("--json").out)

    assert ours == {
        "id": "kalvento",
        "name": "Kalvento",
        "competitor": False,
        "mentions": 4,
        "negative": 1,
        "neutral": 0,
        "positive": 2,
        "uncertain": 1,
        "net_sentiment": pytest.approx(1 / 3),
        "paused": {"since": NOW.isoformat(), "reason": REASON},
    }
    assert (theirs["id"], theirs["mentions"], theirs["net_sentiment"], theirs["paused"]) == ("termovika", 0, None, None)


def test_a_person_sees_why_a_brand_is_paused_and_what_to_do(brands: Run) -> None:
    told = " ".join(brands().out.split())

    assert "+0.33" in told
    assert "net sentiment fell from +0.42 to -0.67" in told
    assert "passaparola brands resume kalvento" in told


def test_resuming_keeps_who_decided_and_is_done_once(brands: Run, stored: Database) -> None:
    first, again = brands("resume", "kalvento", "--by", "Anna"), brands("resume", "kalvento", "--by", "Bo")

    assert (first.status, "go on with the next run" in first.out) == (0, True)
    assert (again.status, "'kalvento' is not paused; `passaparola brands` lists" in again.err) == (2, True)
    with stored.reading() as connection:
        pause = last_pauses(connection)["kalvento"]
    assert (pause.decided_by, pause.decided_at) == ("Anna", NOW)


def test_json_before_a_subcommand_is_refused(brands: Run) -> None:
    assert brands("--json", "resume", "kalvento").status == 2


def test_suggestions_tell_how_they_speak_and_whether_they_wait(passaparola: Run, stored: Database) -> None:
    story = replace(item("a"), title="Kalvento and Termovika")
    mention = kept("a", "negative", source="feed:News", uncertain=True)
    rivals = replace(kept("a", "positive", source="feed:News", brand="termovika", start=13), surface="Termovika")
    with stored.writing() as connection:
        suggest(connection, "a", "b")
        connection.exec_driver_sql("UPDATE items SET title = 'Kalvento and Termovika' WHERE id = 'a'")
        mood = Judgement(OF["neutral"], False, "fake", "1", NOW)
        save_heard(connection, story, "q", Heard(mood, (mention, rivals)), ())

    rows = {row["id"]: row for row in json.loads(passaparola("suggestions", "--json").out)}

    assert [(b["brand"], b["label"], b["uncertain"]) for b in rows["a"]["brands"]] == [
        ("kalvento", "negative", True),
        ("termovika", "positive", False),
    ]
    assert rows["a"]["brands"][1]["mentions"] == [
        {
            "start": 13,
            "end": 21,
            "surface": "Termovika",
            "sentence": "Kalvento is good.",
            "label": "positive",
            "probabilities": {"negative": 0.1, "neutral": 0.1, "positive": 0.8},
            "uncertain": False,
        }
    ]
    assert rows["a"]["mood"]["label"] == "neutral"
    assert rows["a"]["held"] == {"brand": "kalvento", "since": "2026-11-21T09:00:00Z", "reason": REASON}
    assert (rows["b"]["brands"], rows["b"]["mood"], rows["b"]["held"]) == ([], None, None)
    assert "proposed, held" in " ".join(passaparola("suggestions").out.split())


def test_the_report_alerts_and_says_what_was_not_judged(stored: Database, capsys: pytest.CaptureFixture[str]) -> None:
    listening = Listening(items=7, mentions=3, failed=("a",), trouble="no model; install it")
    report = replace(REPORT, listening=listening, alerts=(ALERT, replace(ALERT, paused_since=None)), held=2)

    print_report(report, stored, "passaparola.db", UTC)

    told = " ".join(capsys.readouterr().out.split())
    assert f"ALERT Kalvento: {REASON}. Suggestions about it wait for a decision: passaparola brands resume" in told
    assert "Somebody decided to go on" in told
    assert "7 items of others judged, with 3 mentions of brands. 1 items could not be judged" in told
    assert "No moods were judged, everything else was done: no model; install it" in told
    assert "2 approved suggestions wait because a brand is paused" in told


@pytest.mark.slow
def test_a_run_without_the_model_it_names_is_done_and_reported(passaparola: Run, folder: Path) -> None:
    feeds = "feeds:\n  - {name: Demo, url: 'demo:termoposten'}\nsentiment: ./no-such-model\n"
    (folder / "feeds.yaml").write_text(feeds)

    done = passaparola("run", "--json", "--now", "2026-11-21T09:00:00+00:00")

    report = json.loads(done.out)
    assert done.status == 0
    assert "no-such-model" in report["listening"]["trouble"]
    assert report["items"] > 0
