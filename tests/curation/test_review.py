from typing import Any

import pytest

from curation.review import (
    CURRENT_AGAIN,
    EDITED,
    FEED_GONE,
    MOVES,
    TOO_OLD,
    TRUSTED_FEED,
    Action,
    Move,
    MoveRefused,
    State,
    decide,
    rule_moves,
)


@pytest.mark.parametrize(("before", "action"), MOVES)
def test_every_move_of_the_table_can_be_made(before: str, action: str) -> None:
    move = decide(before, action, actor="Anna", note="because")  # type: ignore[arg-type]

    assert (move.before, move.action, move.after) == (before, action, MOVES[before, action])  # type: ignore[index]


def test_a_move_the_table_lacks_is_refused_with_what_is_possible() -> None:
    with pytest.raises(MoveRefused, match="cannot approve a suggestion that is rejected; it can be: reopen"):
        decide("rejected", "approve", actor="Anna")


def test_rejecting_needs_a_reason() -> None:
    with pytest.raises(MoveRefused, match="needs a reason"):
        decide("proposed", "reject", actor="Anna", note="  ")


def made(action: Action, before: State, after: State, actor: str) -> Move:
    return Move(action, before, after, actor)


APPROVED_BY_ANNA = made("approve", "proposed", "approved", "Anna")
WITHDRAWN_BY_ANNA = made("withdraw", "approved", "proposed", "Anna")
EXPIRED = made("expire", "approved", "expired", TOO_OLD)
EDITED_SINCE = made("withdraw", "approved", "proposed", EDITED)
NOW_TRUSTED: dict[str, Any] = {"outlived": None, "trusted": True}
NOW_REVIEWED: dict[str, Any] = {"outlived": None, "trusted": False}
GONE: dict[str, Any] = {"outlived": FEED_GONE, "trusted": False}
OLD: dict[str, Any] = {"outlived": TOO_OLD, "trusted": True}


@pytest.mark.parametrize(
    ("state", "moves", "facts", "expected"),
    [
        ("proposed", [], NOW_TRUSTED, [("approve", TRUSTED_FEED)]),
        ("proposed", [], NOW_REVIEWED, []),
        ("proposed", [APPROVED_BY_ANNA, WITHDRAWN_BY_ANNA], NOW_TRUSTED, []),
        ("approved", [APPROVED_BY_ANNA], NOW_REVIEWED, []),
        ("approved", [], OLD, [("expire", TOO_OLD)]),
        ("proposed", [], GONE, [("expire", FEED_GONE)]),
        ("rejected", [], GONE, []),
        ("rejected", [], NOW_TRUSTED, []),
        ("expired", [EXPIRED], OLD, []),
        ("expired", [APPROVED_BY_ANNA, EXPIRED], NOW_REVIEWED, [("reopen", CURRENT_AGAIN), ("approve", CURRENT_AGAIN)]),
        ("expired", [EXPIRED], NOW_TRUSTED, [("reopen", CURRENT_AGAIN), ("approve", TRUSTED_FEED)]),
        ("expired", [APPROVED_BY_ANNA, EDITED_SINCE, EXPIRED], NOW_REVIEWED, [("reopen", CURRENT_AGAIN)]),
    ],
)
def test_rules_age_and_trust_but_never_overrule_a_person(
    state: State, moves: list[Move], facts: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert rule_moves(state, moves, **facts) == expected
