from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, func, select

from curation.learning import Event
from curation.ranking import Score
from curation.review import TRUSTED_FEED
from curation.store import schema
from curation.store.database import Database, DatabaseError
from curation.store.feedback import (
    add_feedback,
    choices_beside,
    decisions_since,
    feedback_since,
    forget_feedback,
    items_told_of,
)
from curation.store.people import kept_about, remove_employee, save_employees
from curation.store.picks import add_picks
from curation.store.suggestions import move, propose
from curation.store.values import Proposal
from tests.curation.store.samples import ANN, BO, NOW, match, suggest

SHARED = Event("share", "ann", "a", NOW, {"a": {"trust": 0.4, "role": 0.5}, "b": {"trust": 0.1}}, "sales")
LONG_AGO = NOW - timedelta(days=400)


def offer(connection: Connection, *picks: tuple[str, str, str]) -> None:
    """Picks by week, item and person, approved."""
    items = sorted({item for _, item, _ in picks})
    suggest(connection, *items)
    for item in items:
        move(connection, item, "approve", actor="Anna", now=NOW)
    for week, item, person in picks:
        add_picks(connection, week, [match(item, person)])


def test_what_people_did_comes_back_as_it_was_added(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        refused = replace(SHARED, kind="not_for_me", by="bo", at=NOW + timedelta(days=1), cohort="")
        add_feedback(connection, SHARED)
        add_feedback(connection, refused)

    with database.reading() as connection:
        assert feedback_since(connection, LONG_AGO) == [SHARED, refused]
        assert feedback_since(connection, NOW + timedelta(hours=1)) == [refused]


def test_nothing_is_kept_of_people_who_are_not_stored(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")

    with pytest.raises(DatabaseError), database.writing() as connection:
        add_feedback(connection, replace(SHARED, by="nobody"))


def test_who_opts_out_teaches_nothing_until_they_are_back(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        add_feedback(connection, SHARED)
        save_employees(connection, [replace(ANN, opted_in=False)])
        assert feedback_since(connection, LONG_AGO) == []

        save_employees(connection, [ANN])
        assert feedback_since(connection, LONG_AGO) == [SHARED]


def test_removing_a_person_erases_what_they_did(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        add_feedback(connection, SHARED)
        add_feedback(connection, replace(SHARED, by="bo"))
        assert [row["kind"] for row in kept_about(connection, "ann")["feedback"]] == ["share"]

        remove_employee(connection, "ann")

        assert connection.execute(select(func.count()).select_from(schema.feedback)).scalar_one() == 1
        assert [event.by for event in feedback_since(connection, LONG_AGO)] == ["bo"]


def test_what_is_older_than_a_moment_is_erased_also_of_who_does_not_take_part(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        move(connection, "a", "approve", actor="Anna", now=LONG_AGO)
        add_feedback(connection, replace(SHARED, at=LONG_AGO))
        add_feedback(connection, replace(SHARED, by="bo", at=LONG_AGO))
        add_feedback(connection, SHARED)
        save_employees(connection, [replace(BO, opted_in=False)])

        assert forget_feedback(connection, NOW) == 2

        assert connection.execute(select(func.count()).select_from(schema.feedback)).scalar_one() == 1
        assert feedback_since(connection, LONG_AGO) == [SHARED]
        assert [event.item for event in decisions_since(connection, LONG_AGO)] == ["a"]


def test_a_pick_is_chosen_among_those_of_its_week_that_show(database: Database) -> None:
    with database.writing() as connection:
        offer(
            connection,
            ("2026-W46", "d", "ann"),
            ("2026-W47", "a", "ann"),
            ("2026-W47", "b", "ann"),
            ("2026-W47", "c", "ann"),
            ("2026-W47", "d", "bo"),
        )
        move(connection, "c", "withdraw", actor="Anna", now=NOW)

        parts = {"trust": 0.4, "role": 0.5}
        assert choices_beside(connection, "ann", "a") == {"a": parts, "b": parts}
        assert choices_beside(connection, "ann", "d") == {"d": parts}
        assert choices_beside(connection, "ann", "c") == {}
        assert choices_beside(connection, "bo", "a") == {}

        save_employees(connection, [replace(ANN, opted_in=False)])
        assert choices_beside(connection, "ann", "a") == {}


def test_decisions_are_what_people_decided_last(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c", "d")
        propose(connection, [Proposal("b", Score(0.6, {"trust": -0.8}), 0.0)], NOW)
        move(connection, "a", "approve", actor="Anna", now=NOW)
        move(connection, "b", "reject", actor="Bent", note="old news", now=NOW)
        move(connection, "c", "approve", actor="Anna", now=NOW)
        move(connection, "c", "withdraw", actor="Anna", now=NOW)
        move(connection, "d", "approve", actor=TRUSTED_FEED, now=NOW)

        told = {event.item: event for event in decisions_since(connection, LONG_AGO)}

        assert {item: (event.kind, event.by) for item, event in told.items()} == {
            "a": ("approve", "Anna"),
            "b": ("reject", "Bent"),
        }
        assert told["b"].choices == {"b": {"trust": -0.4}}
        assert decisions_since(connection, NOW + timedelta(hours=1)) == []


def test_the_items_of_a_taste_are_the_picks_of_those_who_did_something(database: Database) -> None:
    with database.writing() as connection:
        offer(connection, ("2026-W47", "a", "ann"), ("2026-W47", "b", "ann"), ("2026-W47", "c", "bo"))
        assert items_told_of(connection) == []

        add_feedback(connection, SHARED)

        assert [item.id for item in items_told_of(connection)] == ["a", "b"]
