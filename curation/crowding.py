"""What each suggestion would take the place of this week, were everything open approved. No I/O.

The measure is the difference between two allocations: the plan, which is that of everything open, and the same without
the suggestion. Allocating once for each suggestion would cost their number times the whole; instead each of its planned
picks is looked at for its person alone: without it, the person would get the best other item that the rules still
allow beside the rest of what the plan gives them. That is one allocation and one look along the candidates of each
pick, so that the cost grows with the number of candidates.

It is exact where people do not compete for items and each story is told by one item. It leaves out that a place freed
with somebody may let an item move on to somebody else, and the third-party band, which binds everybody's picks
together. Counts are of items, never of persons: a pick takes the place of one item or of none, so that no suggestion
displaces more picks than it gets.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from curation.allocation import Candidate, Offer
from curation.config import Programme
from curation.reach import Outlook


def outlooks(
    plan: Sequence[Candidate], candidates: Sequence[Candidate], offers: Sequence[Offer], programme: Programme
) -> Mapping[str, Outlook]:
    """What becomes of each suggestion that the plan or an earlier offer of this week gives to anybody, by id.

    Args:
        plan: what the allocation of `candidates` adds to `offers`.
    """
    people = {pick.employee for pick in plan}
    fitting = _by_employee((c for c in candidates if c.engagement >= programme.min_engagement), people)
    weeks = _weeks([*offers, *plan], people, programme)
    exposure = Counter(offer.item for offer in offers) + Counter(pick.item for pick in plan)
    instead: dict[str, Counter[str]] = defaultdict(Counter)
    for pick in plan:
        taken = instead[pick.item]
        room = (c for c in fitting[pick.employee] if exposure[c.item] + taken[c.item] < programme.exposure_per_item)
        if other := weeks[pick.employee].best_without(pick, room):
            taken[other.item] += 1
    offered, more = Counter(o.item for o in offers if o.this_week), Counter(pick.item for pick in plan)
    return {
        id: Outlook(offered[id], more[id], tuple(sorted(instead[id].items(), key=lambda lost: (-lost[1], lost[0]))))
        for id in sorted({*offered, *more})
    }


class _Week:
    """What one person is given this week, and which stories the person has met so far."""

    def __init__(self, per_source: int) -> None:
        self._per_source = per_source
        self._from_source: Counter[str] = Counter()
        self._stories: Counter[str] = Counter()

    def note(self, given: Candidate | Offer) -> None:
        self._stories[given.story] += 1
        self._from_source[given.source] += not isinstance(given, Offer) or given.this_week

    def best_without(self, pick: Candidate, fitting: Iterable[Candidate]) -> Candidate | None:
        """The first of the fitting items that could stand in the place of a pick."""
        return next((other for other in fitting if other.item != pick.item and self._allows(other, pick)), None)

    def _allows(self, other: Candidate, pick: Candidate) -> bool:
        told = self._stories[other.story] - (other.story == pick.story)
        from_source = self._from_source[other.source] - (other.source == pick.source)
        return told == 0 and from_source < self._per_source


def _by_employee(candidates: Iterable[Candidate], people: set[str]) -> Mapping[str, Sequence[Candidate]]:
    """The candidates of each of these people, best first."""
    found: dict[str, list[Candidate]] = {person: [] for person in people}
    for candidate in candidates:
        if candidate.employee in people:
            found[candidate.employee].append(candidate)
    for fitting in found.values():
        fitting.sort(key=lambda candidate: candidate.order)
    return found


def _weeks(given: Iterable[Candidate | Offer], people: set[str], programme: Programme) -> Mapping[str, _Week]:
    weeks = {person: _Week(programme.per_source) for person in people}
    for one in given:
        if one.employee in people:
            weeks[one.employee].note(one)
    return weeks
