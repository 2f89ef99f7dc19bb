from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, column, insert, inspect, table

import curation.store
from curation.fetch.answers import Validators
from curation.intake.schedule import is_due
from curation.intake.state import FeedState
from curation.store.database import Database, back_up, open_database
from curation.store.feeds import feed_states, forget_hold, save_states
from curation.store.items import all_items
from curation.store.schema import Utc
from tests.curation.store.samples import NEWS, NOW

FAILING = FeedState(
    name="News",
    url=NEWS.url,
    language="da",
    checked_at=NOW,
    read_at=NOW - timedelta(days=3),
    next_check=NOW + timedelta(hours=6),
    hold="asked",
    error="status 503",
    consecutive_failures=7,
    validators=Validators('"v1"', "Sat, 21 Nov 2026 09:00:00 GMT"),
    body_hash="ab" * 32,
    moved_to="https://new.example/feed",
    moved_checks=5,
    moved=True,
)


def save(database: Database, state: FeedState) -> None:
    with database.writing() as connection:
        save_states(connection, [state])


def states(database: Database) -> dict[str, FeedState]:
    with database.reading() as connection:
        return dict(feed_states(connection))


def test_a_state_comes_back_as_it_was_kept(database: Database) -> None:
    fresh = FeedState("Other", "https://other.example/feed", None, NOW, None, NOW + timedelta(minutes=30))
    save(database, FAILING)
    save(database, fresh)

    assert states(database) == {"News": FAILING, "Other": fresh}


def test_the_last_state_replaces_the_one_before_as_a_whole(database: Database) -> None:
    healed = FeedState("News", NEWS.url, None, NOW, NOW, NOW + timedelta(minutes=30))
    save(database, FAILING)
    save(database, healed)

    assert states(database) == {"News": healed}


def test_a_forgotten_hold_makes_a_feed_due_and_leaves_its_failures_to_be_seen(database: Database) -> None:
    save(database, FAILING)
    retried = NOW + timedelta(hours=1)
    with database.writing() as connection:
        assert forget_hold(connection, "News", retried)

    assert states(database)["News"] == replace(FAILING, hold=None, next_check=retried)


def test_a_forgotten_hold_makes_a_feed_due_though_the_clock_was_set_back_since(database: Database) -> None:
    save(database, FAILING)
    earlier = NOW - timedelta(hours=2)
    assert not is_due(FAILING, NEWS, earlier)
    with database.writing() as connection:
        forget_hold(connection, "News", earlier)

    assert is_due(states(database)["News"], NEWS, earlier)


def test_a_feed_never_checked_has_no_hold_to_forget(database: Database) -> None:
    with database.writing() as connection:
        assert not forget_hold(connection, "News", NOW)


def test_a_backup_has_the_states(database: Database, tmp_path: Path) -> None:
    save(database, FAILING)
    back_up(database, tmp_path / "copy.db")

    copy = open_database(tmp_path / "copy.db")
    kept = states(copy)
    copy.close()

    assert kept == {"News": FAILING}


def test_a_database_from_before_next_checks_were_kept_keeps_its_data(database: Database, database_place: str) -> None:
    _take_back_to_the_first_tables(database)
    with database.writing() as connection:
        _insert_feed(connection, "Good", error=None, failures=0)
        _insert_feed(connection, "Bad", error="status 500", failures=4)
        _insert_item(connection, feed="Good", title="Kept")
    database.close()

    again = open_database(database_place)
    with again.reading() as connection:
        kept, items = dict(feed_states(connection)), all_items(connection)
    again.close()

    good = FeedState("Good", "https://good.example/feed", None, NOW, NOW, NOW, validators=Validators('"v1"', "then"))
    bad = replace(
        good,
        name="Bad",
        url="https://bad.example/feed",
        read_at=None,
        hold="failing",
        error="status 500",
        consecutive_failures=4,
    )
    assert kept == {"Good": good, "Bad": bad}
    assert [entry.item.title for entry in items] == ["Kept"]


def _take_back_to_the_first_tables(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(curation.store.__file__).parent / "migrations"))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        columns = {found["name"] for found in inspect(connection).get_columns("feeds")}
        assert columns == {"name", "url", "etag", "last_modified", "checked_at", "error", "consecutive_failures"}


def _insert_feed(connection: Connection, name: str, *, error: str | None, failures: int) -> None:
    row = {
        "name": name,
        "url": f"https://{name.lower()}.example/feed",
        "etag": '"v1"',
        "last_modified": "then",
        "checked_at": NOW,
        "error": error,
        "consecutive_failures": failures,
    }
    columns = [column(key, Utc()) if key == "checked_at" else column(key) for key in row]
    connection.execute(insert(table("feeds", *columns)).values(row))


def _insert_item(connection: Connection, *, feed: str, title: str) -> None:
    row = {"id": "a", "feed": feed, "title": title, "summary": "", "text": "", "language": "en", "first_seen": NOW}
    row |= {"content_hash": "h1"}
    columns = [column(key, Utc()) if key == "first_seen" else column(key) for key in row]
    connection.execute(insert(table("items", *columns)).values(row))
