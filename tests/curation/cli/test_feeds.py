import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from curation.intake.state import FeedState
from curation.store.database import open_database
from curation.store.feeds import feed_states, save_states
from tests.curation.cli.conftest import Run

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
CONFIG = """\
feeds:
  - name: News   # our own
    url: https://news.example/feed
  - name: File
    url: local.xml
    paused: true
"""
OPML = """<opml version="2.0"><body><outline text="Energy">
<outline text="Wind" xmlUrl="https://wind.example/rss"/>
<outline text="News again" xmlUrl="https://news.example/feed"/><outline text="Gopher" xmlUrl="gopher://x/1"/></outline></body></opml>"""
READ = FeedState(
    "News",
    "https://news.example/feed",
    None,
    checked_at=NOW - timedelta(minutes=5),
    read_at=NOW - timedelta(days=2),
    next_check=NOW + timedelta(hours=3),
)
FAILING = replace(READ, error="nobody answers", consecutive_failures=3, hold="failing")
Remember = Callable[[FeedState], None]


@pytest.fixture
def remember(folder: Path, sqlite_template: Path) -> Remember:
    """Write feeds.yaml, and what the database knows of a feed."""
    (folder / "feeds.yaml").write_text(CONFIG)
    (folder / "passaparola.db").write_bytes(sqlite_template.read_bytes())

    def save(state: FeedState) -> None:
        database = open_database(folder / "passaparola.db")
        with database.writing() as connection:
            save_states(connection, [state])
        database.close()

    return save


def test_feeds_are_listed_with_their_state(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)

    listed = json.loads(passaparola("feeds", "list", "--json").out)

    assert [(feed["name"], feed["state"]) for feed in listed] == [("News", "not read yet"), ("File", "paused")]
    assert "2 feeds" in passaparola("feeds").out


def test_a_list_for_programs_tells_every_moment_and_hold(passaparola: Run, remember: Remember) -> None:
    remember(FAILING)

    news, _ = json.loads(passaparola("feeds", "--json").out)

    assert news == {
        "name": "News",
        "url": "https://news.example/feed",
        "address": "https://news.example/feed",
        "kind": "third_party",
        "language": None,
        "state": "failing (3 in a row)",
        "items": 0,
        "error": "nobody answers",
        "consecutive_failures": 3,
        "checked_at": "2026-11-21T08:55:00Z",
        "read_at": "2026-11-19T09:00:00Z",
        "next_check": "2026-11-21T12:00:00Z",
        "hold": "failing",
        "moved_to": None,
        "notice": None,
    }


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FAILING, ["failing (3 in a row)", "nobody answers", "2026-11-19 09:00", "2026-11-21 12:00"]),
        (replace(READ, hold="asked"), ["waiting as its server asked"]),
        (replace(READ, hold="gone", error="410"), ["gone for good"]),
        (
            replace(READ, moved_to="https://new.example/x", moved=True),
            ["moved", "https://new.example/x", "change its url"],
        ),
    ],
)
def test_a_list_for_people_says_what_is_the_matter_and_what_to_do(
    passaparola: Run, remember: Remember, state: FeedState, said: list[str]
) -> None:
    remember(state)

    printed = " ".join(passaparola("feeds", "--now", NOW.isoformat()).out.split())

    assert [words for words in said if not all(word in printed for word in words.split())] == []


def test_what_an_earlier_address_left_is_not_said_of_the_new_one(passaparola: Run, remember: Remember) -> None:
    remember(replace(FAILING, url="https://earlier.example/"))

    assert json.loads(passaparola("feeds", "--json").out)[0]["state"] == "not read yet"


def test_json_is_asked_for_behind_the_subcommand(passaparola: Run, remember: Remember) -> None:
    assert "write it behind" in passaparola("feeds", "--json", "list").err


def held(folder: Path) -> str | None:
    database = open_database(folder / "passaparola.db")
    with database.reading() as connection:
        hold = feed_states(connection)["News"].hold
    database.close()
    return hold


@pytest.mark.parametrize("words", [("News",), ("news",), ("--all",)])
def test_a_retried_feed_is_asked_at_the_next_run(
    passaparola: Run, remember: Remember, folder: Path, words: tuple[str, ...]
) -> None:
    remember(FAILING)

    assert passaparola("feeds", "retry", *words).out == "News: is asked at the next run\n"
    assert held(folder) is None
    assert passaparola("feeds", "retry", "--all").out == "nothing holds a feed back\n"


def test_a_paused_feed_stays_paused(passaparola: Run, remember: Remember) -> None:
    assert "is paused in feeds.yaml" in passaparola("feeds", "retry", "File").out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Newz",), "did you mean 'News'?"),
        (("Something else",), "`passaparola feeds` lists them"),
        ((), "say --all"),
        (("News", "--all"), "say --all"),
    ],
)
def test_a_retry_of_nothing_known_is_refused(
    passaparola: Run, remember: Remember, words: tuple[str, ...], said: str
) -> None:
    remember(FAILING)

    done = passaparola("feeds", "retry", *words)

    assert done.status == 2
    assert said in done.err


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FAILING, "TROUBLE feeds: News: failed 3 times in a row, last read 2026-11-19 09:00 UTC: nobody answers"),
        (replace(FAILING, read_at=None), "TROUBLE feeds: News: failed 3 times in a row, never read: nobody answers"),
        (replace(FAILING, consecutive_failures=1), "note News: failed once, last read 2026-11-19 09:00 UTC: nobody"),
        (replace(FAILING, hold="gone"), "note News: its server says it is gone for good"),
        (replace(READ, moved_to="https://new.example/x", moved=True), "note News: it has moved for good"),
    ],
)
@pytest.mark.slow
def test_the_doctor_tells_lasting_trouble_from_what_is_worth_knowing(
    passaparola: Run, remember: Remember, state: FeedState, said: str
) -> None:
    remember(state)

    assert said in " ".join(passaparola("doctor").out.split())


def test_opml_is_added_and_nothing_else_in_the_file_changes(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)
    (folder / "list.opml").write_text(OPML)

    done = passaparola("feeds", "import", "list.opml")
    text = (folder / "feeds.yaml").read_text()

    assert done.out == "1 feeds added to feeds.yaml, 1 were there already\n"
    assert "gopher" in done.err
    assert text.startswith(CONFIG)
    assert "https://wind.example/rss" in text


def test_web_feeds_are_exported_as_opml_that_can_be_imported(passaparola: Run, folder: Path) -> None:
    (folder / "feeds.yaml").write_text(CONFIG)

    done = passaparola("feeds", "export", "out.opml")
    printed = passaparola("feeds", "export").out

    assert "1 files and demo feeds left out" in done.err
    assert (folder / "out.opml").read_text().strip() == printed.strip()
    assert passaparola("feeds", "import", "out.opml").out == "0 feeds added to feeds.yaml, 1 were there already\n"
    assert passaparola("feeds", "export", "out.opml").status == 2


def test_five_mistakes_are_named_at_once(passaparola: Run, folder: Path) -> None:
    mistakes = ["{name: A, url: 'ftp://x/y', kind: ours}", "{name: a, url: https://x.example, trust: 2}"]
    (folder / "feeds.yaml").write_text("feeds:\n" + "".join(f"  - {row}\n" for row in mistakes) + "program: {}\n")

    done = passaparola("feeds")

    assert done.status == 2
    for place in ("feeds[0].url", "feeds[0].kind", "feeds[1].name", "feeds[1].trust", "program"):
        assert place in done.err
