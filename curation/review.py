"""The states of a suggestion as a table of allowed moves. Pure; the store keeps the append-only log of moves made.

    proposed ----approve---------> approved ----withdraw-> proposed
    proposed ----reject----------> rejected ----reopen---> proposed
    proposed, approved
             ----request_changes-> changes -----reopen---> proposed
    changes  ----approve---------> approved, or reject
    proposed, changes, approved
             ----expire----------> expired -----reopen---> proposed

Of what waits for changes nothing is offered. Whoever was asked mends it: the comms team its terms or, at the source,
its text; an edit of the text reopens it. Then it is approved, or reopened for somebody else to judge.

Some moves change the terms alone (`curation/terms.py`): pin, unpin, embargo, expiry, rules, and the audience of what
stands approved. A person undoes their own last move as long as nothing was decided since; the undoing is a move of
its own, so the log only grows.

Rules move suggestions too: a feed marked `review: trusted` approves; age, the day it expires or the removal of a feed
expire; a return reopens, an edit withdraws. Only rules expire. Rejecting and asking for changes need a reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from curation.terms import NONE_SET, Terms

State = Literal["proposed", "changes", "approved", "rejected", "expired"]
PersonAction = Literal[
    "approve", "reject", "request_changes", "withdraw", "reopen",
    "pin", "unpin", "embargo", "expiry", "rules", "audience", "undo",
]  # fmt: skip
Action = PersonAction | Literal["expire"]

MOVES: dict[tuple[State, Action], State] = {
    ("proposed", "approve"): "approved",
    ("proposed", "request_changes"): "changes",
    ("proposed", "reject"): "rejected",
    ("proposed", "expire"): "expired",
    ("changes", "approve"): "approved",
    ("changes", "reject"): "rejected",
    ("changes", "reopen"): "proposed",
    ("changes", "expire"): "expired",
    ("approved", "withdraw"): "proposed",
    ("approved", "request_changes"): "changes",
    ("approved", "expire"): "expired",
    ("rejected", "reopen"): "proposed",
    ("expired", "reopen"): "proposed",
}
SETS: dict[Action, tuple[str, ...]] = {
    "approve": ("teams", "languages"),
    "audience": ("teams", "languages"),
    "pin": ("pinned",),
    "unpin": ("pinned",),
    "embargo": ("embargo",),
    "expiry": ("expires",),
    "rules": ("must_keep", "must_not"),
}
"""Which terms a move may change."""
OPEN_STATES: tuple[State, ...] = ("proposed", "changes", "approved")
STATES: tuple[State, ...] = (*OPEN_STATES, "rejected", "expired")
NEEDS_NOTE: frozenset[Action] = frozenset({"reject", "request_changes"})

_OF_OPEN: tuple[Action, ...] = ("pin", "unpin", "embargo", "expiry", "rules")
MOVES |= {(state, action): state for state in OPEN_STATES for action in _OF_OPEN}
MOVES |= {("approved", "audience"): "approved", ("expired", "expiry"): "expired"}

RULE = "rule: "
TRUSTED_FEED = RULE + "trusted feed"
TOO_OLD = RULE + "max_age_days"
FEED_GONE = RULE + "feed no longer configured"
TOLD_BETTER = RULE + "another feed stands for the story"
DAY_OVER = RULE + "expiry set by a reviewer"
CURRENT_AGAIN = RULE + "current again"
EDITED = RULE + "edited since"
_OF_AGE = (TOO_OLD, FEED_GONE, TOLD_BETTER, DAY_OVER, CURRENT_AGAIN)


class MoveRefused(Exception):
    """The table has no such move, or the move lacks its reason."""


class ReasonMissing(MoveRefused):
    """The move needs a reason."""


class ChangedMeanwhile(MoveRefused):
    """Somebody else decided since the person looked; nothing was overwritten."""


@dataclass(frozen=True, slots=True)
class Move:
    """One line of the log: who did what, why, and which terms held from then on.

    `number` is its place in the log; `undoes` that of the line it took back.
    """

    action: Action
    before: State
    after: State
    actor: str
    note: str = ""
    terms: Terms = NONE_SET
    number: int = 0
    undoes: int | None = None


def decide(
    state: State, action: Action, *, actor: str, note: str = "", terms: Terms = NONE_SET, wanted: Terms | None = None
) -> Move:
    """The move an action makes from a state.

    Args:
        terms: those that held so far.
        wanted: those the person wants; only what the action is about is taken of them.

    Raises:
        MoveRefused: where the table does not allow it.
        TermsRefused: the new terms cannot hold together.
    """
    after = MOVES.get((state, action))
    if after is None:
        allowed = " or ".join(actions_from(state))
        raise MoveRefused(f"cannot {action} a suggestion that is {state}; it can be: {allowed}")
    if action in NEEDS_NOTE and not note.strip():
        raise ReasonMissing(f"to {action} a suggestion needs a reason, in a note")
    return Move(action, state, after, actor, note, _set(action, terms, wanted))


def actions_from(state: State) -> Sequence[Action]:
    """What a person can do to a suggestion in a state, moves to another state first."""
    moving = [act for before, act in MOVES if before == state and act not in ("expire", *SETS)]
    setting = [act for before, act in MOVES if before == state and act in SETS]
    return sorted((*setting, *moving), key=lambda act: MOVES[state, act] == state)


def undo(lines: Sequence[Move], *, actor: str, number: int | None = None) -> Move:
    """The move that takes back the last one of a suggestion that still counts.

    Args:
        lines: its log, oldest first.
        number: the line the person means; without, the last of theirs.

    Raises:
        MoveRefused: there is nothing to undo, or it is not theirs to undo.
        ChangedMeanwhile: something was decided since.
    """
    gone = {line.undoes for line in lines}
    standing = [place for place, line in enumerate(lines) if line.action != "undo" and line.number not in gone]
    if number is not None and number in gone:
        raise MoveRefused("that was undone already")
    if not standing or (number is None and lines[standing[-1]].actor.startswith(RULE)):
        raise MoveRefused("nothing to undo: nobody has decided yet, or a rule has since")
    last = lines[standing[-1]]
    if number is not None and last.number != number:
        raise ChangedMeanwhile("something was decided since; look at it again")
    if last.actor != actor:
        raise MoveRefused(f"only {last.actor} can undo that; withdraw or reopen it instead")
    before = lines[standing[-1] - 1].terms if standing[-1] else NONE_SET
    return Move("undo", lines[-1].after, last.before, actor, terms=before, undoes=last.number)


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
    moved = [made for made in moves if made.before != made.after]
    by_people = [made for made in moved if not made.actor.startswith(RULE)]
    standing = next((made.after for made in reversed(moved) if made.actor not in _OF_AGE), "proposed")
    if trusted and not by_people:
        taken.append(("approve", TRUSTED_FEED))
    elif state == "expired" and standing == "approved":
        taken.append(("approve", CURRENT_AGAIN))
    return taken


def _set(action: Action, terms: Terms, wanted: Terms | None) -> Terms:
    if action in ("pin", "unpin"):
        return replace(terms, pinned=action == "pin")
    if wanted is None or action not in SETS:
        return terms
    return replace(terms, **{name: getattr(wanted, name) for name in SETS[action]})
