"""Who gets what this week, under the programme's rules. Pure: no I/O, no clock.

Picks are dealt in rounds, best engagement first: everybody with a fitting item gets a first pick before anybody gets a
second, so that a few well-described roles do not take everything. The rules: at most `picks_per_week` a person, at most
`exposure_per_item` people an item in all, at most `per_source` picks a person from one feed, a band for the share of
third-party items, one item of a story, whatever languages it is told in, and nothing offered before. Where items are
lacking the band alone gives way, last, and that is said. Offers already made this week count and are never taken back.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from curation.config import Kind, Programme


@dataclass(frozen=True, slots=True)
class Candidate:
    """One item that fits one person. `order` is the ascending sort key of the item (best first)."""

    employee: str
    item: str
    story: str
    source: str
    kind: Kind
    engagement: float
    order: tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """A pick made earlier: this week's count towards the rules, all keep the story from being offered again."""

    employee: str
    item: str
    story: str
    source: str
    kind: Kind
    this_week: bool


@dataclass(frozen=True, slots=True)
class Allocation:
    """New picks in the order they were dealt, and the names of the rules that gave way."""

    picks: tuple[Candidate, ...]
    relaxed: tuple[str, ...] = ()


def allocate(candidates: Sequence[Candidate], programme: Programme, offered: Sequence[Offer] = ()) -> Allocation:
    """Deal picks until nobody can be given more. The result does not depend on the order of `candidates`."""
    table = _Table.laid(programme, offered)
    ranked = sorted(candidates, key=lambda candidate: (candidate.order, candidate.employee))
    within = list(_deal(ranked, table, keep_band=True))
    beyond = list(_deal(ranked, table, keep_band=False))
    return Allocation((*within, *beyond), ("third_party_share",) if beyond else ())


def _deal(ranked: Sequence[Candidate], table: "_Table", *, keep_band: bool) -> Iterable[Candidate]:
    for turn in range(table.programme.picks_per_week):
        for candidate in ranked:
            if table.week[candidate.employee] == turn and table.takes(candidate, keep_band=keep_band):
                table.give(candidate)
                yield candidate


@dataclass(slots=True)
class _Table:
    """What has been dealt so far."""

    programme: Programme
    week: Counter[str] = field(default_factory=Counter)
    exposure: Counter[str] = field(default_factory=Counter)
    from_source: Counter[tuple[str, str]] = field(default_factory=Counter)
    of_kind: Counter[tuple[str, Kind]] = field(default_factory=Counter)
    seen: set[tuple[str, str]] = field(default_factory=set)
    most: Mapping[Kind, int] = field(default_factory=dict)

    @classmethod
    def laid(cls, programme: Programme, offered: Sequence[Offer]) -> "_Table":
        table = cls(programme, most=most_of_kind(programme))
        for offer in offered:
            table._note(offer, this_week=offer.this_week)
        return table

    def takes(self, candidate: Candidate, *, keep_band: bool) -> bool:
        return (
            (candidate.employee, candidate.story) not in self.seen
            and self.week[candidate.employee] < self.programme.picks_per_week
            and self.exposure[candidate.item] < self.programme.exposure_per_item
            and self.from_source[candidate.employee, candidate.source] < self.programme.per_source
            and (not keep_band or self.of_kind[candidate.employee, candidate.kind] < self.most[candidate.kind])
        )

    def give(self, candidate: Candidate) -> None:
        self._note(candidate, this_week=True)

    def _note(self, given: Candidate | Offer, *, this_week: bool) -> None:
        self.seen.add((given.employee, given.story))
        self.exposure[given.item] += 1
        if this_week:
            self.week[given.employee] += 1
            self.from_source[given.employee, given.source] += 1
            self.of_kind[given.employee, given.kind] += 1


def most_of_kind(programme: Programme) -> Mapping[Kind, int]:
    """The band as whole picks a person a week: how many of each kind at most."""
    low, high = programme.third_party_share
    picks = programme.picks_per_week
    # A share such as .29 of 100 must not lose a pick to binary rounding.
    return {"third_party": math.floor(high * picks + 1e-9), "company": picks - math.ceil(low * picks - 1e-9)}
