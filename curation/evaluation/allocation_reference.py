"""The best allocation by mixed-integer programming (SciPy), written from the rules alone: what ours is held to.

It shares nothing with `curation.allocation` but the columns: rules are found by plain loops over the candidates.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import coo_array

from curation.allocation.table import Columns, Earlier
from curation.config import Programme

Row = tuple[Mapping[int, float], float]
"""Coefficients by variable, whose sum may be at most the number."""
ROUNDING = 1e-9
TIE = 1e-6
"""What somebody's pick is worth beyond its engagement, to tell equally good allocations apart."""


FEW = 2
"""Picks that anybody may have while somebody has none."""


@dataclass(frozen=True, slots=True)
class Best:
    """The total of the best allocation, and whether the band had to give way."""

    total: float
    out_of_band: bool


def best(columns: Columns, programme: Programme, earlier: Earlier) -> Best:
    """The optimum, within the band if as many people can be served within it as the optimum without it serves.

    The fair turn is a rule of the programme itself: its last variable, 0 or 1, is whether anybody may have more than
    FEW picks, which takes a pick for everybody.
    """
    size = len(columns.employee)
    fits = _fitting(columns, programme, earlier)
    waiting = sorted(set(columns.employee[fits].tolist()) - set(earlier.employee[earlier.this_week].tolist()))
    rows = [
        *_hard_rules(columns, programme, earlier),
        *_first_pick_rows(columns, waiting),
        *_fair_turn_rows(columns, programme, earlier, len(waiting)),
    ]
    upper = np.concatenate((fits, np.ones(len(waiting) + 1)))
    worth = np.concatenate((columns.engagement, np.zeros(len(waiting) + 1)))
    has = np.concatenate((np.zeros(size), np.ones(len(waiting)), [0.0]))
    free = _solved(-worth - TIE * has, rows, upper).x
    band = _band_rows(columns, programme, earlier)
    as_many = ({size + number: -1.0 for number in range(len(waiting))}, 1e-6 - round(float(free @ has)))
    if _solved(-worth, [*rows, *band, as_many], upper).x is None:
        return Best(float(free @ worth), out_of_band=True)
    return Best(-float(_solved(-worth, [*rows, *band], upper).fun), out_of_band=False)


def linear_bound(columns: Columns, programme: Programme, earlier: Earlier) -> float:
    """The optimum of the linear programme within the band, whoever has a pick: no allocation within it exceeds that."""
    rows = [*_hard_rules(columns, programme, earlier), *_band_rows(columns, programme, earlier)]
    fits = _fitting(columns, programme, earlier)
    return -float(_solved(-columns.engagement, rows, fits.astype(np.float64), integral=False).fun)


def _solved(costs: np.ndarray, rows: list[Row], upper: np.ndarray, *, integral: bool = True) -> OptimizeResult:
    place = [(number, variable, value) for number, (row, _) in enumerate(rows) for variable, value in row.items()]
    number, variable, value = zip(*place, strict=True) if place else ((), (), ())
    matrix = coo_array((value, (number, variable)), shape=(len(rows), len(costs))).tocsr()
    rules = LinearConstraint(matrix, -np.inf, np.array([most for _, most in rows], np.float64))
    options = {"mip_rel_gap": 1e-9}
    return milp(
        costs, integrality=np.full(len(costs), integral), bounds=Bounds(0, upper), constraints=rules, options=options
    )


def _fitting(columns: Columns, programme: Programme, earlier: Earlier) -> np.ndarray:
    told = set(zip(earlier.employee.tolist(), earlier.story.tolist(), strict=True))
    new = [pair not in told for pair in zip(columns.employee.tolist(), columns.story.tolist(), strict=True)]
    reached = Counter(earlier.item.tolist())
    left = [reached[item] < programme.exposure_per_item for item in columns.item.tolist()]
    return np.array(new, np.bool_) & np.array(left, np.bool_) & (columns.engagement >= programme.min_engagement)


def _hard_rules(columns: Columns, programme: Programme, earlier: Earlier) -> list[Row]:
    week = earlier.this_week
    people, items = columns.employee.tolist(), columns.item.tolist()
    sources, stories = columns.source.tolist(), columns.story.tolist()
    fed: Counter[Hashable] = Counter(zip(earlier.employee[week].tolist(), earlier.source[week].tolist(), strict=True))
    return [
        *_at_most(people, programme.picks_per_week, Counter(earlier.employee[week].tolist())),
        *_at_most(items, programme.exposure_per_item, Counter(earlier.item.tolist())),
        *_at_most(list(zip(people, sources, strict=True)), programme.per_source, fed),
        *_at_most(list(zip(people, stories, strict=True)), 1, Counter()),
    ]


def _at_most(groups: Iterable[Hashable], most: int, spent: Mapping[Hashable, int]) -> list[Row]:
    members: dict[Hashable, dict[int, float]] = defaultdict(dict)
    for number, group in enumerate(groups):
        members[group][number] = 1.0
    return [(row, max(0, most - spent.get(group, 0))) for group, row in members.items()]


def _fair_turn_rows(columns: Columns, programme: Programme, earlier: Earlier, waiting: int) -> list[Row]:
    """Nobody may have more than FEW picks but where the last variable is 1, which it may be where everybody has one."""
    size, made = len(columns.employee), Counter(earlier.employee[earlier.this_week].tolist())
    more = size + waiting
    rows: list[Row] = [({more: 1.0, size + number: -1.0}, 0.0) for number in range(waiting)]
    for row, left in _at_most(columns.employee.tolist(), programme.picks_per_week, made):
        few = max(0, left - max(0, programme.picks_per_week - FEW))
        rows.append(({**row, more: float(few - left)}, few))
    return rows


def _first_pick_rows(columns: Columns, waiting: list[int]) -> list[Row]:
    """For each of the waiting a variable that may be 1 where the person has a pick."""
    place = {person: number for number, person in enumerate(waiting)}
    rows = [{len(columns.employee) + number: 1.0} for number in range(len(waiting))]
    for candidate, person in enumerate(columns.employee.tolist()):
        if person in place:
            rows[place[person]][candidate] = -1.0
    return [(row, 0.0) for row in rows]


def _band_rows(columns: Columns, programme: Programme, earlier: Earlier) -> list[Row]:
    low, high = programme.third_party_share
    made, others = int(earlier.this_week.sum()), int((earlier.this_week & earlier.third_party).sum())
    third_party = columns.third_party.tolist()
    return [
        ({number: other - high for number, other in enumerate(third_party)}, max(0.0, high * made - others) + ROUNDING),
        ({number: low - other for number, other in enumerate(third_party)}, max(0.0, others - low * made) + ROUNDING),
    ]
