from dataclasses import replace
from datetime import timedelta

from curation.fetch.answers import Validators
from curation.store.database import Database
from curation.store.items import (
    Stored,
    all_items,
    assign_stories,
    count_by_feed,
    count_items,
    feed_states,
    items_around_new_ones,
    items_since,
    record_failure,
    record_success,
    store_items,
)
from tests.curation.store.samples import NEWS, NOW, item


def test_only_new_items_count_as_new(database: Database) -> None:
    with database.writing() as connection:
        assert store_items(connection, [item("a"), item("b")]) == Stored(new=2, edited=())
        assert store_items(connection, [item("b", hash="h2"), item("c")]) == Stored(new=1, edited=("b",))
        assert count_by_feed(connection) == {"News": 3}


def test_an_edit_replaces_the_text_but_not_first_sight_story_or_date(database: Database) -> None:
    edited = replace(
        item("a", title="Corrected", hash="h2"), first_seen=NOW + timedelta(days=2), published=NOW + timedelta(days=2)
    )
    with database.writing() as connection:
        store_items(connection, [item("a")])
        assign_stories(connection, {"a": "a"})
        store_items(connection, [edited])
        (stored,) = all_items(connection)

    assert stored.item.title == "Corrected"
    assert (stored.item.first_seen, stored.item.published) == (NOW, NOW - timedelta(days=1))
    assert stored.story == "a"


def test_an_item_without_a_date_counts_from_first_sight(database: Database) -> None:
    with database.writing() as connection:
        store_items(connection, [replace(item("a"), published=None), item("old", days=40)])

        assert [entry.item.id for entry in items_since(connection, NOW - timedelta(days=1))] == ["a"]


def test_neighbours_of_new_items_are_found_and_distant_ones_left(database: Database) -> None:
    with database.writing() as connection:
        store_items(connection, [item("new", days=1), item("near", days=3), item("far", days=30)])
        assign_stories(connection, {"near": "near", "far": "far"})

        assert [entry.item.id for entry in items_around_new_ones(connection, timedelta(days=5))] == ["near", "new"]
        assign_stories(connection, {"new": "near"})
        assert items_around_new_ones(connection, timedelta(days=5)) == []


def test_a_failure_keeps_the_validators_and_counts(database: Database) -> None:
    with database.writing() as connection:
        record_success(connection, NEWS, Validators('"v1"', None), NOW)
        record_failure(connection, NEWS, "no answer", NOW)
        record_failure(connection, NEWS, "status 500", NOW)
        failing = feed_states(connection)["News"]
        record_success(connection, NEWS, Validators('"v2"', None), NOW)
        healed = feed_states(connection)["News"]

    assert (failing.error, failing.consecutive_failures, failing.validators.etag) == ("status 500", 2, '"v1"')
    assert (healed.error, healed.consecutive_failures, healed.validators.etag) == (None, 0, '"v2"')


def test_an_older_item_behind_the_same_link_is_a_neighbour(database: Database) -> None:
    with database.writing() as connection:
        store_items(connection, [item("old", days=90), replace(item("new"), canonical_url="https://news.example/old")])
        assign_stories(connection, {"old": "old"})

        assert [e.item.id for e in items_around_new_ones(connection, timedelta(days=5))] == ["new", "old"]


def test_a_story_once_given_is_not_taken_by_another_run(database: Database) -> None:
    with database.writing() as connection:
        store_items(connection, [item("a"), item("b")])
        assign_stories(connection, {"a": "a", "b": "a"})
        assign_stories(connection, {"b": "b"})

        assert {entry.item.id: entry.story for entry in all_items(connection)} == {"a": "a", "b": "a"}
        assert count_items(connection) == (2, 1)


def test_another_address_that_fails_does_not_inherit_the_validators(database: Database) -> None:
    moved = replace(NEWS, url="https://elsewhere.example/feed")
    with database.writing() as connection:
        record_success(connection, NEWS, Validators('"v1"', None), NOW)
        record_failure(connection, moved, "status 500", NOW)

        assert feed_states(connection)["News"].validators == Validators()
