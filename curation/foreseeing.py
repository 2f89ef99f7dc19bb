"""What other rules would have made of this week: dealt anew under both, from what is stored. Nothing is written.

Both deals begin with nobody having anything this week, so that they can be compared; what was offered in earlier weeks
is not offered again in either. The allocation is that of the run. Three rules act before it, when items are matched:
of `min_relevance` and `avoid` what takes matches away is seen here, what would add some is not, as no run has kept
them; and of `themes` nothing is, as they change how much every item is worth.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from curation.allocation import Allocation, Candidate, allocate
from curation.config import Config, Programme
from curation.offering import OpenWeek, open_week
from curation.store.values import Suggestion
from curation.worth import is_avoided


@dataclass(frozen=True, slots=True)
class Week:
    """One deal in figures of everybody together; `relaxed` names the rules that gave way."""

    people: int
    picks: int
    third_party: int
    items: frozenset[str]
    relaxed: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """That of third-party items among the picks; None without any."""
        return self.third_party / self.picks if self.picks else None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The week under the rules as they are, and as they would be; `titles` (text, language) of items in one only."""

    before: Week
    after: Week
    titles: dict[str, tuple[str, str]]

    @property
    def given_up(self) -> Sequence[str]:
        """Items that would go to nobody any more, by id."""
        return sorted(self.before.items - self.after.items)

    @property
    def gained(self) -> Sequence[str]:
        """Items that would go to somebody now, by id."""
        return sorted(self.after.items - self.before.items)


def foresee(connection: Connection, config: Config, programme: Programme, now: datetime) -> Foreseen:
    """The week under the rules of `config` and under those of `programme`, from what is approved and matched now."""
    opened = open_week(connection, config, now)
    before, after = _deal(opened, config.programme), _deal(opened, programme)
    titles = {s.item.id: (s.item.title, s.item.language) for s in opened.approved}
    changed = before.items ^ after.items
    return Foreseen(before, after, {id: titles[id] for id in changed})


def _deal(opened: OpenWeek, programme: Programme) -> Week:
    earlier = [offer for offer in opened.offers if not offer.this_week]
    return _week(allocate(_fitting(opened, programme), programme, earlier))


def _fitting(opened: OpenWeek, programme: Programme) -> Sequence[Candidate]:
    avoided = {s.item.id for s in opened.approved if is_avoided(s.item, programme)}
    near = _relevant(opened.approved, programme.min_relevance)
    return [c for c in opened.candidates if c.item not in avoided and (c.employee, c.item) in near]


def _relevant(approved: Collection[Suggestion], least: float) -> set[tuple[str, str]]:
    return {(m.employee, m.suggestion) for s in approved for m in s.audience if m.relevance.value >= least}


def _week(allocation: Allocation) -> Week:
    picks = allocation.picks
    return Week(
        people=len({pick.employee for pick in picks}),
        picks=len(picks),
        third_party=sum(pick.kind == "third_party" for pick in picks),
        items=frozenset(pick.item for pick in picks),
        relaxed=allocation.relaxed,
    )
