"""The queue of the desk on both databases: filters, order, pages, counts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import Connection

from curation.ranking import Score
from curation.reach import Reach
from curation.store.database import Database
from curation.store.decisions import move
from curation.store.items import assign_stories, store_items
from curation.store.people import save_employees
from curation.store.reaches import replace_reaches
from curation.store.review_queue import (
    Sort,
    Wanted,
    find_suggestion,
    item_languages,
    named_teams,
    naming,
    queue_ids,
    queue_page,
)
from curation.store.suggestions import propose, replace_matches
from curation.store.values import Proposal
from tests.curation.store.samples import ANN, BO, NOW, item, match


@pytest.fixture
def queue(database: Database) -> Iterator[Connection]:
    """a to d: a fits most people, b is approved, c is pinned, d fits nobody."""
    items = [
        item("a", title="Økonomi og 100% ærlighed", days=3),
        item("b", title="Heat pumps", days=1),
        replace(item("c", feed="Trade", title="About Kalvento", days=4), language="da"),
        item("d", feed="Trade", title="Lunch_menu", days=2),
    ]
    with database.writing() as connection:
        for feed in ("News", "Trade"):
            store_items(connection, feed, [each for each in items if each.feed == feed], limit=4)
        assign_stories(connection, {"a": "a", "b": "b", "c": "c", "d": "a"})
        save_employees(connection, [ANN, BO])
        engagement = {"a": 0.5, "b": 0.9, "c": 0.4, "d": 0.0}
        propose(connection, [Proposal(id, Score(0.7, {}), value) for id, value in engagement.items()], NOW)
        replace_matches(connection, [match("a", "ann"), match("a", "bo"), match("b", "ann"), match("c", "bo")])
        teams = {"a": (("Sales", 5), ("Service", 7)), "b": (("Sales", 5),), "c": ()}
        replace_reaches(connection, {id: Reach(people=2 - n, teams=teams[id]) for n, id in enumerate("abc")}, {})
        move(connection, "b", "approve", actor="Rita", now=NOW)
        move(connection, "c", "pin", actor="Rita", now=NOW)
        yield connection


def ids(queue: Connection, wanted: Wanted, sort: Sort = "engagement") -> str:
    return "".join(suggestion.item.id for suggestion in queue_page(queue, wanted, sort).suggestions)


@pytest.mark.parametrize(("sort", "order"), [("engagement", "cbad"), ("newest", "cbda"), ("audience", "cabd")])
def test_pinned_ones_come_first_in_every_order(queue: Connection, sort: Sort, order: str) -> None:
    assert ids(queue, Wanted(), sort) == order


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(states=("proposed",)), "cad"),
        (Wanted(feeds=("Trade",)), "cd"),
        (Wanted(feeds=()), ""),
        (Wanted(other_feeds=("Trade",)), "ba"),
        (Wanted(team="Sales"), "ba"),
        (Wanted(team="Sales", states=("approved",)), "b"),
        (Wanted(language="da"), "c"),
        (Wanted(fits_nobody=True), "d"),
        (Wanted(ids=frozenset({"a", "zzz"})), "a"),
        (Wanted(text="PUMP"), "b"),
        (Wanted(text="økonomi"), "a"),
        (Wanted(text="trade"), "cd"),
        (Wanted(text="100%"), "a"),
        (Wanted(text="h_m"), "d"),
        (Wanted(text="%"), "a"),
    ],
)
def test_only_what_is_asked_for_is_found(queue: Connection, wanted: Wanted, found: str) -> None:
    assert ids(queue, wanted) == found


def test_a_page_says_how_many_there_are_in_each_state_and_what_fits_nobody(queue: Connection) -> None:
    page = queue_page(queue, Wanted(states=("proposed",)), "engagement", offset=1, limit=1)

    assert [suggestion.item.id for suggestion in page.suggestions] == ["a"]
    assert (page.total, page.counts) == (3, {"proposed": 3, "approved": 1})
    assert [
        (listed.item.id, listed.fits, listed.told_in) for listed in queue_page(queue, Wanted(), "newest").suggestions
    ] == [("c", True, 1), ("b", True, 1), ("d", False, 2), ("a", True, 2)]
    assert queue_page(queue, Wanted(), "newest", offset=9).counts == {"proposed": 3, "approved": 1}
    assert queue_ids(queue, Wanted(), "engagement", offset=1, limit=2) == ["b", "a"]


def test_one_suggestion_comes_with_its_terms_and_story(queue: Connection) -> None:
    found = find_suggestion(queue, "c")
    assert found is not None
    assert (found[0].terms.pinned, found[0].version, found[1]) == (True, 2, True)
    telling = find_suggestion(queue, "d")
    assert telling is not None
    assert ([other.id for other in telling[0].also_in], telling[1]) == (["a"], False)
    assert find_suggestion(queue, "zzz") is None


def test_what_one_can_choose_from_is_what_there_is(queue: Connection) -> None:
    assert (named_teams(queue), item_languages(queue)) == (["Sales", "Service"], ["da", "en"])
    assert [found.id for found in naming(queue, {"KALVENTO"}, ("proposed",))] == ["c"]
