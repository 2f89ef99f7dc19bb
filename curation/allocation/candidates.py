"""The allocation for those who have candidates and offers as values, with names: what the weekly offering uses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from curation.allocation.plan import plan
from curation.allocation.table import Codes, Columns, Earlier
from curation.config import Kind, Programme


@dataclass(frozen=True, slots=True)
class Candidate:
    """One item that fits one person.

    `order` is the ascending sort key of the item (best first): the score, then what decides between equal scores, which
    is the same for everybody.
    """

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
    """New picks by person, best first, and the names of the rules that gave way."""

    picks: tuple[Candidate, ...]
    relaxed: tuple[str, ...] = ()


def allocate(candidates: Sequence[Candidate], programme: Programme, offered: Sequence[Offer] = ()) -> Allocation:
    """The best picks the programme allows. The result does not depend on the order of `candidates`.

    Args:
        candidates: one for each person and item at most.
        offered: picks made earlier, which count and are not taken back.
    """
    known: list[Candidate | Offer] = [*candidates, *offered]
    # Of equally good items the one that comes first in `order`; one that was only offered before is never a choice.
    places = {candidate.item: candidate.order[1:] for candidate in candidates}
    items = _codes(known, lambda one: one.item, sorted(places, key=lambda item: (places[item], item)))
    people = _codes(known, lambda one: one.employee)
    stories, sources = _codes(known, lambda one: one.story), _codes(known, lambda one: one.source)
    third_party = np.array([one.kind == "third_party" for one in known], np.bool_)
    engagement = np.array([candidate.engagement for candidate in candidates], np.float64)
    this_week = np.array([offer.this_week for offer in offered], np.bool_)
    size = len(candidates)
    columns = Columns(people[:size], items[:size], sources[:size], stories[:size], third_party[:size], engagement)
    earlier = Earlier(people[size:], items[size:], sources[size:], stories[size:], third_party[size:], this_week)
    made = plan(columns, programme, earlier)
    return Allocation(tuple(candidates[pick] for pick in made.picks), made.relaxed)


def _codes(
    known: Sequence[Candidate | Offer], name: Callable[[Candidate | Offer], str], first: Sequence[str] = ()
) -> Codes:
    """The names as numbers: those in `first` in that order, the others after them in alphabetical order."""
    names = [name(one) for one in known]
    order = [*first, *sorted(set(names).difference(first))]
    numbers = {each: number for number, each in enumerate(order)}
    return np.array([numbers[each] for each in names], np.int32)
