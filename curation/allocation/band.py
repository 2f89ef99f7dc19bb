"""The band of the third-party share as two linear limits on the picks of the week, offers made before included.

A share of at most 3/5 is: each third-party pick weighs 2, each other pick -3, and all together weigh no more than the
slack. At least a share is the same the other way round. In whole numbers, so that no pick is lost or won by rounding.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from curation.allocation.holding import Holding
from curation.allocation.table import Earlier, Table, Values

FINEST = 1_000_000
"""A share is read as the nearest fraction with at most this denominator: .37 is 37/100."""


@dataclass(frozen=True, slots=True)
class Limit:
    """One end of the band: what a pick of either kind weighs, in parts of `unit`, and what all new picks may weigh."""

    company: int
    third_party: int
    unit: int
    slack: int

    def weights(self, table: Table) -> Values:
        """What each candidate weighs, from -1 to 1."""
        return np.where(table.third_party, self.third_party / self.unit, self.company / self.unit)

    def excess(self, holding: Holding) -> float:
        """By how much the picks weigh more than they may, as `weights`; not above 0 where the limit is kept."""
        third_party = int(holding.table.third_party[holding.given].sum())
        company = int(holding.given.sum()) - third_party
        return (third_party * self.third_party + company * self.company - self.slack) / self.unit

    def least(self, table: Table, picks: int) -> int:
        """What so many picks weigh at least, in parts of `unit`, by how many there are to give of the lighter kind."""
        light = table.third_party if self.third_party < self.company else ~table.third_party
        wanted = np.bincount(table.item[light], minlength=len(table.capacity))
        supply = int(np.minimum(wanted, table.capacity).sum())
        lighter, heavier = sorted((self.company, self.third_party))
        return min(lighter, 0) * supply + heavier * max(0, picks - supply)


def limits(share: tuple[float, float], earlier: Earlier) -> tuple[Limit, Limit]:
    """The high and the low end. Where the week began outside of the band, the new picks keep to it by themselves."""
    low, high = (Fraction(end).limit_denominator(FINEST) for end in share)
    third_party = int((earlier.this_week & earlier.third_party).sum())
    company = int(earlier.this_week.sum()) - third_party
    return (
        _limit(-high.numerator, high.denominator, company, third_party),
        _limit(low.numerator, -low.denominator, company, third_party),
    )


def kept(holding: Holding, ends: tuple[Limit, ...]) -> bool:
    """Whether the picks keep to all of the limits."""
    return all(end.excess(holding) <= 0 for end in ends)


def _limit(each: int, third_party_more: int, company: int, third_party: int) -> Limit:
    weighs = each + third_party_more
    return Limit(each, weighs, abs(third_party_more), max(0, -each * company - weighs * third_party))
