"""Moves that change the terms, and moves that are taken back."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from curation.review import (
    OPEN_STATES,
    SETS,
    TOO_OLD,
    Action,
    ChangedMeanwhile,
    Move,
    MoveRefused,
    ReasonMissing,
    State,
    actions_from,
    decide,
    rule_moves,
    undo,
)
from curation.terms import NONE_SET, Terms

NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)
WANTED = Terms(False, NEW_YEAR, None, ("Sales",), ("da",), ("keep",), ("leave",))


def line(number: int, action: Action, before: State, after: State, actor: str = "Rita", **more: object) -> Move:
    return replace(Move(action, before, after, actor, number=number), **more)  # type: ignore[arg-type]


APPROVED = line(1, "approve", "proposed", "approved", terms=Terms(teams=("Sales",)))
PINNED = line(2, "pin", "approved", "approved", terms=Terms(pinned=True, teams=("Sales",)))


@pytest.mark.parametrize("action", ["reject", "request_changes"])
def test_whoever_refuses_says_why(action: Action) -> None:
    with pytest.raises(ReasonMissing, match="needs a reason"):
        decide("proposed", action, actor="Rita")
    assert decide("proposed", action, actor="Rita", note="wrong figure").note == "wrong figure"


@pytest.mark.parametrize("action", SETS)
def test_a_move_changes_the_terms_it_is_about_and_no_others(action: Action) -> None:
    state: State = "approved" if action == "audience" else "proposed"
    held = Terms(pinned=action == "unpin", must_keep=("old",))
    terms = decide(state, action, actor="Rita", terms=held, wanted=WANTED).terms
    for name in Terms.__dataclass_fields__:
        if name in SETS[action]:
            wanted = action == "pin" if name == "pinned" else getattr(WANTED, name)
            assert getattr(terms, name) == wanted
        else:
            assert getattr(terms, name) == getattr(held, name)


def test_terms_are_set_while_something_is_open() -> None:
    assert all({"pin", "embargo", "expiry", "rules"} <= set(actions_from(state)) for state in OPEN_STATES)
    assert actions_from("rejected") == ["reopen"]
    assert actions_from("changes")[:3] == ["approve", "reject", "reopen"]


def test_undoing_restores_state_and_terms_and_is_a_move_itself() -> None:
    undone = undo([APPROVED, PINNED], actor="Rita")
    assert (undone.action, undone.before, undone.after, undone.undoes) == ("undo", "approved", "approved", 2)
    assert undone.terms == APPROVED.terms
    first = undo([APPROVED, PINNED, replace(undone, number=3)], actor="Rita")
    assert (first.after, first.terms, first.undoes) == ("proposed", NONE_SET, 1)


def test_nobody_undoes_what_somebody_else_did() -> None:
    with pytest.raises(MoveRefused, match="only Rita can undo that"):
        undo([APPROVED], actor="Ole")


def test_what_was_decided_since_is_not_undone_with_it() -> None:
    with pytest.raises(ChangedMeanwhile):
        undo([APPROVED, replace(PINNED, actor="Ole")], actor="Rita", number=1)
    with pytest.raises(MoveRefused, match="a rule has since"):
        undo([APPROVED, line(2, "expire", "approved", "expired", TOO_OLD)], actor="Rita")


def test_nothing_is_undone_twice() -> None:
    gone = line(2, "undo", "approved", "proposed", undoes=1)
    with pytest.raises(MoveRefused, match="undone already"):
        undo([APPROVED, gone], actor="Rita", number=1)
    with pytest.raises(MoveRefused, match="nothing to undo"):
        undo([APPROVED, gone], actor="Rita")


def test_a_pin_does_not_keep_a_trusted_feed_from_being_approved() -> None:
    pinned = line(1, "pin", "proposed", "proposed")
    assert [action for action, _ in rule_moves("proposed", [pinned], outlived=None, trusted=True)] == ["approve"]


def test_what_waits_for_changes_grows_old_like_everything_open() -> None:
    assert rule_moves("changes", [], outlived=TOO_OLD, trusted=False) == [("expire", TOO_OLD)]
    assert not rule_moves("changes", [], outlived=None, trusted=True)
