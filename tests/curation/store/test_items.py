from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Connection

from curation.items import Item
from curation.store.database import Database
from curation.store.items import (
    Stored,
    all_items,
    assign_stories,
    count_by_feed,
    count_items,
    items_around_new_ones,
    items_since,
    store_items,
)
from tests.curation.store.samples import NOW, item


def store(connection: Connection, *items: Item, limit: int = 500) -> Stored:
    return store_items(connection, "News", items, limit=limit)


def test_only_new_items_count_as_new(database: Database) -> None:
    with database.writing() as connection:
        assert store(connection, item("a"), item("b")) == Stored(new=2, edited=(), passed_over=0)
        assert store(connection, item("b", hash="h2"), item("c")) == Stored(new=1, edited=("b",), passed_over=0)
        assert count_by_feed(connection) == {"News": 3}


def test_the_same_document_twice_changes_nothing(database: Database) -> None:
    with database.writing() as connection:
        store(connection, item("a"), item("b"))
        before = all_items(connection)
        assert store(connection, item("b"), item("a")) == Stored(new=0, edited=(), passed_over=0)
        assert all_items(connection) == before


def test_an_item_known_under_another_guid_keeps_its_id_story_and_first_sight(database: Database) -> None:
    renamed = replace(item("a", hash="h2"), id="other", text="Edited.", first_seen=NOW + timedelta(days=1))
    with database.writing() as connection:
        store(connection, item("a"))
        assign_stories(connection, {"a": "a"})
        assert store(connection, renamed) == Stored(new=0, edited=("a",), passed_over=0)
        (stored,) = all_items(connection)

    assert (stored.item.id, stored.item.text, stored.story, stored.item.first_seen) == ("a", "Edited.", "a", NOW)


def test_an_item_without_a_link_is_found_by_its_title(database: Database) -> None:
    linkless = replace(item("a"), url=None, canonical_url=None)
    with database.writing() as connection:
        store(connection, linkless)
        assert store(connection, replace(linkless, id="other")) == Stored(new=0, edited=(), passed_over=0)


def test_what_one_feed_has_stored_is_no_other_feeds(database: Database) -> None:
    with database.writing() as connection:
        store(connection, item("a"))
        elsewhere = replace(item("a", feed="Trade"), id="t")
        assert store_items(connection, "Trade", [elsewhere], limit=500).new == 1


def test_what_is_passed_over_is_remembered_and_only_counted_once(database: Database) -> None:
    archive = [item(f"old{n}", title=f"Title {n}", days=50 + n) for n in range(6)]
    with database.writing() as connection:
        assert store(connection, *archive, limit=2) == Stored(new=2, edited=(), passed_over=4)
    with database.writing() as connection:
        assert store(connection, *archive, limit=2) == Stored(new=0, edited=(), passed_over=0)
        back_dated = item("late", title="Back-dated", days=52.5)
        assert store(connection, back_dated, *archive, limit=2) == Stored(new=1, edited=(), passed_over=0)
        assert {e.item.id for e in all_items(connection)} == {"old0", "old1", "late"}


def test_a_document_of_500_items_is_matched_whatever_their_ids(database: Database) -> None:
    archive = [item(str(n), title=f"Title {n}", days=n + 1) for n in range(500)]
    with database.writing() as connection:
        assert store(connection, *archive).new == 500
        renamed = [replace(one, id=f"r{one.id}") for one in archive]
        assert store(connection, *renamed) == Stored(new=0, edited=(), passed_over=0)


def test_an_empty_document_changes_nothing(database: Database) -> None:
    with database.writing() as connection:
        assert store(connection) == Stored(new=0, edited=(), passed_over=0)


def test_a_date_that_was_missing_is_filled_in_and_counts_as_an_edit(database: Database) -> None:
    with database.writing() as connection:
        store(connection, replace(item("a"), published=None))
        assert store(connection, item("a", days=3)) == Stored(new=0, edited=("a",), passed_over=0)
        (stored,) = all_items(connection)
    assert stored.item.date == NOW - timedelta(days=3)


def test_an_edit_replaces_the_text_but_not_first_sight_story_or_date(database: Database) -> None:
    edited = replace(
        item("a", title="Corrected", hash="h2"), first_seen=NOW + timedelta(days=2), published=NOW + timedelta(days=2)
    )
    with database.writing() as connection:
        store(connection, item("a"))
        assign_stories(connection, {"a": "a"})
        store(connection, edited)
        (stored,) = all_items(connection)

    assert stored.item.title == "Corrected"
    assert (stored.item.first_seen, stored.item.published) == (NOW, NOW - timedelta(days=1))
    assert stored.story == "a"


def test_an_item_without_a_date_counts_from_first_sight(database: Database) -> None:
    with database.writing() as connection:
        store(connection, replace(item("a"), published=None), item("old", days=40))

        assert [entry.item.id for entry in items_since(connection, NOW - timedelta(days=1))] == ["a"]


def test_neighbours_of_new_items_are_found_and_distant_ones_left(database: Database) -> None:
    with database.writing() as connection:
        store(connection, item("new", days=1), item("near", days=3), item("far", days=30))
        assign_stories(connection, {"near": "near", "far": "far"})

        assert [entry.item.id for entry in items_around_new_ones(connection, timedelta(days=5))] == ["near", "new"]
        assign_stories(connection, {"new": "near"})
        assert items_around_new_ones(connection, timedelta(days=5)) == []


def test_an_older_item_behind_the_same_link_is_a_neighbour(database: Database) -> None:
    with database.writing() as connection:
        store(connection, item("old", days=90), replace(item("new"), canonical_url="https://news.example/old"))
        assign_stories(connection, {"old": "old"})

        assert [e.item.id for e in items_around_new_ones(connection, timedelta(days=5))] == ["new", "old"]


def test_a_story_once_given_is_not_taken_by_another_run(database: Database) -> None:
    with database.writing() as connection:
        store(connection, item("a"), item("b"))
        assign_stories(connection, {"a": "a", "b": "a"})
        assign_stories(connection, {"b": "b"})

        assert {entry.item.id: entry.story for entry in all_items(connection)} == {"a": "a", "b": "a"}
        assert count_items(connection) == (2, 1)
