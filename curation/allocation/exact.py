"""The best allocation of a few thousand candidates, by SciPy's HiGHS: a linear programme that hardly ever needs more.

First picks are asked for only where the best allocation would leave somebody out who could have one. Where the linear
programme's solution is fractional, as it may be under a band or where stories cross feeds, the mixed-integer programme
is solved too.
"""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import block_array, csr_array, vstack

from curation.allocation.band import Limit
from curation.allocation.fair_turn import serve
from curation.allocation.holding import Holding
from curation.allocation.table import Codes, Index, Table, Values

NODES = 500
"""Of branch and bound: a number and not a time, so that a run gives what the last one gave."""
INFEASIBLE = 2
# Of allocations equally good the one with lower codes: at most this much, for the place of an item among all.
PREFERENCE = 1e-6
# Before that, of allocations equally good the one that serves more people.
FIRST_PICK = 2e-6
ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Solution:
    """The candidates to give (None: none were found), and the optimum of the linear programme without first picks.

    `proven`: there is nothing better, or nothing at all.
    """

    given: Index | None
    bound: float
    proven: bool


@dataclass(frozen=True, slots=True)
class _Rules:
    """Linear rules: each row of the matrix times the variables is from `least` to `most`.

    The variables are the candidates, then the people who wait for a first pick, then, if there is a band, how many
    picks are the company's and how many third-party: branching on these two is what makes a narrow band tractable.
    """

    matrix: csr_array
    least: Values
    most: Values
    largest: Values


def solve(table: Table, ends: tuple[Limit, ...] = (), *, first_picks: int) -> Solution:
    """The allocation of most engagement in which at least so many people who wait have a first pick.

    Of equally good ones, one in which more people have a pick.
    """
    if not table.size:
        return Solution(np.empty(0, np.int64), 0.0, proven=True)
    worth = table.engagement + PREFERENCE * (1.0 - table.item / len(table.capacity))
    has, possible = _first_picks(table)
    found = _run(_rules(table, ends, has[:0], 0), worth, integral=False)
    bound = -float(found.fun)
    if not _is_whole(found) or _served(has, found) < possible:
        rules = _rules(table, ends, has, first_picks)
        worth = np.concatenate((worth, np.full(has.shape[0], FIRST_PICK)))
        found = _run(rules, worth, integral=False)
        if found.x is not None and not _is_whole(found):
            found = _run(rules, worth, integral=True)
    if found.x is None:
        return Solution(None, bound, proven=found.status == INFEASIBLE)
    return Solution(np.flatnonzero(found.x[: table.size] > 0.5), bound, proven=found.status == 0)


def _run(rules: _Rules, worth: Values, *, integral: bool) -> OptimizeResult:
    variables = len(rules.largest)
    return milp(
        np.pad(-worth, (0, variables - len(worth))),
        integrality=np.full(variables, int(integral)),
        bounds=Bounds(0, rules.largest),
        constraints=LinearConstraint(rules.matrix, rules.least, rules.most),
        # What presolving saves it takes itself, at this size.
        options={"node_limit": NODES, "presolve": False},
    )


def _is_whole(found: OptimizeResult) -> bool:
    return bool(np.abs(found.x - np.round(found.x)).max() <= ROUNDING)


def _served(has: csr_array, found: OptimizeResult) -> int:
    return int(np.count_nonzero(has @ np.round(found.x[: has.shape[1]])))


def _rules(table: Table, ends: tuple[Limit, ...], has: csr_array, wanted: int) -> _Rules:
    """All rules; `has` tells which candidates would be a pick of each of those of whom `wanted` are to have one."""
    hard, room = _hard_rules(table)
    waiting, kinds = has.shape[0], 2 if ends else 0
    of_kind = csr_array(np.array([~table.third_party, table.third_party], np.float64))[:kinds]
    weights = np.array([[end.company, end.third_party] for end in ends], np.float64).reshape(len(ends), kinds)
    blocks = [
        [hard, None, None],
        [-has, csr_array(np.eye(waiting)), None],
        [None, csr_array(-np.ones((1, waiting))), None],
        [of_kind, None, csr_array(-np.eye(kinds))],
        [None, None, csr_array(weights)],
    ]
    # The weights are whole numbers: half of one more than the slack is as much as the slack, rounding aside.
    most = (room, np.zeros(waiting), [-wanted], np.zeros(kinds), [end.slack + 0.5 for end in ends])
    unbounded = np.full(len(room) + waiting + 1, -np.inf)
    return _Rules(
        csr_array(block_array(blocks)),
        np.concatenate((unbounded, np.zeros(kinds), np.full(len(ends), -np.inf))),
        np.concatenate(most),
        np.concatenate((np.ones(table.size + waiting), np.full(kinds, np.inf))),
    )


def _hard_rules(table: Table) -> tuple[csr_array, Values]:
    limits = (
        (table.person, table.room),
        (table.item, table.capacity),
        (table.source, table.source_room),
        (table.story, np.ones(int(table.story.max()) + 1, np.int64)),
    )
    parts = [_at_most(group, most) for group, most in limits]
    return csr_array(vstack([matrix for matrix, _ in parts])), np.concatenate([most for _, most in parts])


def _at_most(group: Codes, most: Index) -> tuple[csr_array, Values]:
    """No more of each group than its `most`; groups too small to break that are left out."""
    matters = (np.bincount(group, minlength=len(most)) > most)[group]
    different, row = np.unique(group[matters], return_inverse=True)
    column = np.flatnonzero(matters)
    matrix = csr_array((np.ones(len(row)), (row, column)), shape=(len(different), len(group)))
    return matrix, most[different].astype(np.float64)


def _first_picks(table: Table) -> tuple[csr_array, int]:
    """Which candidates would be a pick of each of the waiting, and how many of these can have one at once."""
    column = np.flatnonzero(table.waiting[table.person])
    waiting, row = np.unique(table.person[column], return_inverse=True)
    has = csr_array((np.ones(len(row)), (row, column)), shape=(len(waiting), table.size))
    return has, serve(Holding.empty(table))
