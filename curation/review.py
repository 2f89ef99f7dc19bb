"""The states of a suggestion as a table of allowed moves. Pure; the store keeps the append-only log of moves made.

    proposed --approve--> approved --withdraw--> proposed
    proposed --reject---> rejected --reopen----> proposed
    proposed, approved --expire--> expired --reopen--> proposed

Rules move suggestions too: a feed marked `review: trusted` approves, age or the removal of a feed expires, a return
reopens, an edit withdraws. Only rules expire. Rejecting needs a reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

State = Literal["proposed", "approved", "rejected", "expired"]
PersonAction = Literal["approve", "reject", "withdraw", "reopen"]
Action = PersonAction | Literal["expire"]

MOVES: dict[tuple[State, Action], State] = {
    ("proposed", "approve"): "approved",
    ("proposed", "reject"): "rejected",
    ("proposed", "expire"): "expired",
    ("approved", "withdraw"): "proposed",
    ("approved", "expire"): "expired",
    ("rejected", "reopen"): "proposed",
    ("expired", "reopen"): "proposed",
}
NEEDS_NOTE: frozenset[Action] = frozenset({"reject"})
OPEN_STATES: tuple[State, ...] = ("proposed", "approved")

RULE = "rule: "
TRUSTED_FEED = RULE + "trusted feed"
TOO_OLD = RULE + "max_age_days"
FEED_GONE = RULE + "feed no longer configured"
TOLD_BETTER = RULE + "another feed stands for the story"
CURRENT_AGAIN = RULE + "current again"
EDITED = RULE + "edited since"
_OF_AGE = (TOO_OLD, FEED_GONE, TOLD_BETTER, CURRENT_AGAIN)


class MoveRefused(Exception):
    """The table has no such move, or the move lacks its reason."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the log: who did what, and why."""

    action: Action
    before: State
    after: State
    actor: str
    note: str = ""


def decide(state: State, action: Action, *, actor: str, note: str = "") -> Move:
    """The move an action makes from a state.

    Raises:
        MoveRefused: where the table does not allow it.
    """
    after = MOVES.get((state, action))
    if after is None:
        allowed = " or ".join(act for before, act in MOVES if before == state and act != "expire")
        raise MoveRefused(f"cannot {action} a suggestion that is {state}; it can be: {allowed}")
    if action in NEEDS_NOTE and not note.strip():
        raise MoveRefused(f"to {action} a suggestion needs a reason, in a note")
    return Move(action, state, after, actor, note)


def rule_moves(
    state: State, moves: Sequence[Move], *, outlived: str | None, trusted: bool
) -> Sequence[tuple[Action, str]]:
    """The actions that rules take now, with their actors: what a person decided is never overruled, only aged.

    Args:
        moves: the log of the suggestion, oldest first.
        outlived: the rule by which it is no longer current, if one applies.
        trusted: its feed needs no review.
    """
    if outlived is not None:
        return [("expire", outlived)] if state in OPEN_STATES else []
    taken: list[tuple[Action, str]] = [("reopen", CURRENT_AGAIN)] if state == "expired" else []
    if state not in ("expired", "proposed"):
        return taken
    by_people = [made for made in moves if not made.actor.startswith(RULE)]
    standing = next((made.after for made in reversed(moves) if made.actor not in _OF_AGE), "proposed")
    if trusted and not by_people:
        taken.append(("approve", TRUSTED_FEED))
    elif state == "expired" and standing == "approved":
        taken.append(("approve", CURRENT_AGAIN))
    return taken
