"""The states of a suggestion as a table of allowed moves. Pure; the store keeps the append-only log of moves made.

    proposed --approve--> approved --withdraw--> proposed
    proposed --reject---> rejected --reopen----> proposed
    proposed, approved --expire--> expired

A feed marked `review: trusted` approves by rule; `max_age_days` expires by rule. Rejecting needs a reason.
"""

from dataclasses import dataclass
from typing import Literal

State = Literal["proposed", "approved", "rejected", "expired"]
Action = Literal["approve", "reject", "withdraw", "reopen", "expire"]

MOVES: dict[tuple[State, Action], State] = {
    ("proposed", "approve"): "approved",
    ("proposed", "reject"): "rejected",
    ("proposed", "expire"): "expired",
    ("approved", "withdraw"): "proposed",
    ("approved", "expire"): "expired",
    ("rejected", "reopen"): "proposed",
}
NEEDS_NOTE: frozenset[Action] = frozenset({"reject"})
OPEN_STATES: tuple[State, ...] = ("proposed", "approved")

TRUSTED_FEED = "rule: trusted feed"
TOO_OLD = "rule: max_age_days"


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
        allowed = ", ".join(sorted(act for before, act in MOVES if before == state)) or "nothing"
        raise MoveRefused(f"cannot {action} a suggestion that is {state}; possible from here: {allowed}")
    if action in NEEDS_NOTE and not note.strip():
        raise MoveRefused(f"to {action} needs a reason: say it with --note")
    return Move(action, state, after, actor, note)
