"""The log of decisions on both databases: exact, append-only, and undone by lines of its own."""

from dataclasses import replace
from datetime import timedelta

import pytest

from curation.captions import Draft
from curation.items import digest
from curation.review import ChangedMeanwhile, MoveRefused, PersonAction
from curation.store.database import Database
from curation.store.decisions import changes_since, log_of, logged, move, undo_move
from curation.store.people import save_employees
from curation.store.picks import add_picks, past_picks, save_captions
from curation.store.review_examples import with_captions
from curation.store.suggestions import suggestions_in
from curation.store.terms import over, terms_of
from curation.terms import NONE_SET, Terms
from tests.curation.store.samples import ANN, BO, NOW, match, suggest


def test_a_line_says_who_what_when_under_which_policy_and_about_which_text(database: Database) -> None:
    wanted = Terms(teams=("Sales",), must_keep=("not of this move",))
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "approve", actor="Rita", now=NOW, note="good", version=1, wanted=wanted, policy="p1")
        (line,) = log_of(connection, "a")

    assert (line.at, line.move.actor, line.move.action, line.move.note) == (NOW, "Rita", "approve", "good")
    assert (line.policy, line.title, line.summary_hash) == ("p1", "A title", digest("A summary."))
    assert (line.url, line.move.terms) == ("https://news.example/a", Terms(teams=("Sales",)))


@pytest.mark.parametrize(
    ("action", "wanted", "kept"),
    [
        ("embargo", Terms(embargo=NOW + timedelta(hours=1)), []),
        ("embargo", Terms(embargo=NOW - timedelta(hours=1)), ["ann", "bo"]),
        ("audience", Terms(teams=("Sales",)), ["ann"]),
        ("audience", Terms(languages=("da",)), ["bo"]),
        ("expiry", Terms(expires=NOW + timedelta(hours=1)), ["ann", "bo"]),
    ],
)
def test_who_may_have_it_no_longer_or_not_yet_is_as_if_never_offered_it(
    database: Database, action: PersonAction, wanted: Terms, kept: list[str]
) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b")
        people = replace(ANN, languages=("en",), team="Sales"), replace(BO, languages=("da",), department="Service")
        save_employees(connection, people)
        for id in ("a", "b"):
            move(connection, id, "approve", actor="Rita", now=NOW)
            add_picks(connection, "2026-W47", [match(id, "ann"), match(id, "bo")])
            for person in people:
                save_captions(connection, person.id, id, [Draft("Hej verden", "da", "offline", ())])
        move(connection, "a", action, actor="Rita", now=NOW, wanted=wanted)

        assert [pick.employee for pick in past_picks(connection) if pick.suggestion == "a"] == kept
        assert [who.person.id for who in with_captions(connection, "a")] == kept
        assert [pick.employee for pick in past_picks(connection) if pick.suggestion == "b"] == ["ann", "bo"]


def test_undoing_adds_a_line_and_restores_what_held_before(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        move(connection, "a", "pin", actor="Rita", now=NOW)
        approved = move(connection, "a", "approve", actor="Rita", now=NOW, wanted=Terms(languages=("da",)))
        undo_move(connection, "a", actor="Rita", now=NOW, number=approved.number)
        (found,) = suggestions_in(connection, ["proposed"])
        lines = log_of(connection, "a")

        assert (found.version, found.terms) == (4, Terms(pinned=True))
        assert terms_of(connection, "a") == Terms(pinned=True)
        assert [line.move.action for line in lines] == ["pin", "approve", "undo"]
        assert lines[-1].move.undoes == approved.number
        with pytest.raises(MoveRefused, match="undone already"):
            undo_move(connection, "a", actor="Rita", now=NOW, number=approved.number)


def test_what_somebody_else_did_since_is_never_undone(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        first = move(connection, "a", "approve", actor="Rita", now=NOW)
        move(connection, "a", "pin", actor="Ole", now=NOW)
        with pytest.raises(ChangedMeanwhile):
            undo_move(connection, "a", actor="Rita", now=NOW, number=first.number)
        with pytest.raises(ChangedMeanwhile):
            move(connection, "a", "withdraw", actor="Rita", now=NOW, version=2)


def test_captions_drafted_under_other_rules_are_dropped(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a")
        save_captions(connection, "ann", "a", [Draft("Text", "da", "test")])
        move(connection, "a", "pin", actor="Rita", now=NOW)
        assert [who.person.id for who in with_captions(connection, "a")] == ["ann"]
        move(connection, "a", "rules", actor="Rita", now=NOW, wanted=Terms(must_not=("best",)))
        assert not with_captions(connection, "a")


def test_the_last_day_is_known_to_the_rules(database: Database) -> None:
    wanted = Terms(expires=NOW + timedelta(days=1))
    with database.writing() as connection:
        suggest(connection, "a", "b")
        move(connection, "a", "expiry", actor="Rita", now=NOW, wanted=wanted)

        assert (over(connection, NOW), over(connection, NOW + timedelta(days=1))) == (frozenset(), {"a"})
        assert terms_of(connection, "b") == NONE_SET


def test_people_hear_of_others_decisions_and_not_of_their_own(database: Database) -> None:
    with database.writing() as connection:
        suggest(connection, "a", "b", "c")
        before = changes_since(connection, 0, besides="Rita")
        for id, actor in (("a", "Rita"), ("b", "Ole"), ("b", "Ole"), ("c", "Ole")):
            newest = move(connection, id, "pin", actor=actor, now=NOW).number

        assert before == (0, 0)
        assert changes_since(connection, 0, besides="Rita") == (newest, 2)
        assert changes_since(connection, newest, besides="Rita") == (newest, 0)
        assert [line.suggestion for line in logged(connection, [newest, newest - 1])] == ["b", "c"]
