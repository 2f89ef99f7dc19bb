import pytest

from curation.review import MOVES, MoveRefused, decide


@pytest.mark.parametrize(("before", "action"), MOVES)
def test_every_move_of_the_table_can_be_made(before: str, action: str) -> None:
    move = decide(before, action, actor="Anna", note="because")  # type: ignore[arg-type]

    assert (move.before, move.action, move.after) == (before, action, MOVES[before, action])  # type: ignore[index]


def test_a_move_the_table_lacks_is_refused_with_what_is_possible() -> None:
    with pytest.raises(MoveRefused, match="cannot approve a suggestion that is rejected; possible from here: reopen"):
        decide("rejected", "approve", actor="Anna")


def test_rejecting_needs_a_reason() -> None:
    with pytest.raises(MoveRefused, match="needs a reason"):
        decide("proposed", "reject", actor="Anna", note="  ")


def test_what_expired_stays_expired() -> None:
    with pytest.raises(MoveRefused, match="possible from here: nothing"):
        decide("expired", "reopen", actor="Anna")
