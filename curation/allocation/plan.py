"""The allocation of a week, from columns to picks, their total and what no allocation could exceed.

The fair turn can be kept in two ways: with few picks for everybody, or with one for everybody and more for some, where
all can be served. The better outcome is taken; few picks are not even tried where they could not bring more. Where
nothing found within the band serves as many people as are served without, the band gives way.

The cost is that of the auctions: rounds in which each person without enough looks at some candidates, near-linear in
their number (`python -m curation.evaluation.bench_matching` prints the curve). The two ways are two auctions only where
places are scarce and more than a few picks allowed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from curation.allocation.band import Limit, kept, limits
from curation.allocation.dealing import Outcome, Way, bound_at, freely, parts_of, within
from curation.allocation.fair_turn import FEW, places_for_everybody, with_few
from curation.allocation.table import Columns, Earlier, Index, lay_out
from curation.config import Programme

EXACT_UP_TO = 5_000
"""Candidates: tenths of a second, mostly less."""
BAND = "third_party_share"
DECIMALS = 9  # of totals, whose last digits say nothing


@dataclass(frozen=True, slots=True)
class Plan:
    """The picks as rows of the columns, by person and best first; their total engagement; what none could exceed.

    `relaxed` names the rules that gave way.
    """

    picks: Index
    total: float
    bound: float
    relaxed: tuple[str, ...]


def plan(columns: Columns, programme: Programme, earlier: Earlier, *, exact_up_to: int = EXACT_UP_TO) -> Plan:
    """Allocate. The picks do not depend on the order of the columns' rows; what they are told by does.

    Parts of at most `exact_up_to` candidates are solved exactly.
    """
    table = lay_out(columns, programme, earlier)
    ends = limits(programme.third_party_share, earlier)
    few = Way(with_few(table, programme.picks_per_week), parts_of(table), exact_up_to, first_picks=False)
    more = programme.picks_per_week > FEW and places_for_everybody(table)
    free = _freely(few, replace(few, table=table, first_picks=True) if more else None)
    best, bound, relaxed = _best(free), max(outcome.bound for outcome in free), []
    if not kept(best.holding, ends):
        mixed = _within(few, free, ends)
        best = _best(mixed) if mixed else best
        bound = min(bound, max((outcome.bound for outcome in mixed), default=np.inf))
        relaxed += [] if mixed else [BAND]
    total = best.holding.total
    return Plan(table.origin[best.holding.given], total, max(bound, total), tuple(relaxed))


def _freely(few: Way, everybody: Way | None) -> Sequence[Outcome]:
    """The best of each way under all rules but the band: first that of serving everybody, if that is possible.

    That of few picks is left out where it cannot be better.
    """
    served = freely(everybody) if everybody else None
    if served is None or not served.serves_everybody:
        return [freely(few)]
    return [served] if _cannot_be_outdone(served, few) else [served, freely(few)]


def _within(few: Way, free: Sequence[Outcome], ends: tuple[Limit, Limit]) -> Sequence[Outcome]:
    """The best of each way within the band, likewise; none where fewer people can be served within it than without."""
    everybody = free[0].way.first_picks
    fullest = within(free[0].way, ends, free[0]) if everybody else None
    if fullest and _cannot_be_outdone(fullest, few):
        return [fullest]
    alone = freely(few) if free[-1].way.first_picks else free[-1]
    sparing = within(few, ends, alone)
    found = [outcome for outcome in (fullest, sparing) if outcome]
    missed, wanted = len(found) < 1 + everybody, _best(free).served
    if not any(outcome.served >= wanted for outcome in found):
        fuller = within(replace(few, first_picks=True), ends, alone) if alone.served >= wanted else None
        found = [*found, fuller] if fuller else []
    # Where one way found nothing there may still be something.
    return [replace(outcome, bound=np.inf) for outcome in found] if missed else found


def _cannot_be_outdone(served: Outcome, few: Way) -> bool:
    return served.holding.total >= bound_at(few.table, served.price)


def _best(outcomes: Sequence[Outcome]) -> Outcome:
    """The one of the greatest total, of equal ones the first."""
    return max(outcomes, key=lambda outcome: round(outcome.holding.total, DECIMALS))
