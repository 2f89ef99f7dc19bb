from dataclasses import replace
from datetime import timedelta

from curation.fetch.answers import Validators
from curation.store.database import Database
from curation.store.items import (
    all_items,
    assign_stories,
    count_by_feed,
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
        assert store_items(connection, [item("a"), item("b")]) == 2
        assert store_items(connection, [item("b"), item("c")]) == 1
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
