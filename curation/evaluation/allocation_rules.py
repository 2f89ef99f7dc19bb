"""The rules of an allocation counted pick by pick: what every allocation that is measured or tested is checked for."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from fractions import Fraction

from curation.allocation.plan import Plan
from curation.allocation.table import Codes, Columns, Earlier
from curation.config import Programme

FEW = 2
"""Picks that anybody may get while somebody with a fitting item has none."""


def broken_rules(columns: Columns, programme: Programme, earlier: Earlier, made: Plan) -> Sequence[str]:
    """The names of rules that the picks break unsaid; of the band only where the week had no picks before."""
    broken = list(_hard_rules(columns, programme, earlier, made))
    if "third_party_share" not in made.relaxed and not earlier.this_week.any():
        low, high = (Fraction(str(end)) for end in programme.third_party_share)
        third_party, picks = int(columns.third_party[made.picks].sum()), len(made.picks)
        broken += [] if low * picks <= third_party <= high * picks else ["third_party_share"]
    if _somebody_was_passed_over(columns, programme, earlier, made):
        broken.append("fair_turn")
    return broken


def _hard_rules(columns: Columns, programme: Programme, earlier: Earlier, made: Plan) -> Iterator[str]:
    picks, week = made.picks, earlier.this_week
    people, before = columns.employee[picks], earlier.employee[week]
    items, stories, sources = columns.item[picks], columns.story[picks], columns.source[picks]
    fed = _pairs(before, earlier.source[week])
    for name, new, old, most in (
        ("picks_per_week", people.tolist(), before.tolist(), programme.picks_per_week),
        ("exposure_per_item", items.tolist(), earlier.item.tolist(), programme.exposure_per_item),
        ("per_source", _pairs(people, sources), fed, programme.per_source),
        ("one of a story", _pairs(people, stories), _pairs(earlier.employee, earlier.story), 1),
    ):
        if not _at_most(new, old, most):
            yield name
    if (columns.engagement[picks] < programme.min_engagement).any():
        yield "min_engagement"


def _at_most(new: Iterable[Hashable], old: Iterable[Hashable], most: int) -> bool:
    made = Counter(old)
    return all(count + made[key] <= most for key, count in Counter(new).items())


def _pairs(first: Codes, second: Codes) -> list[tuple[int, int]]:
    return list(zip(first.tolist(), second.tolist(), strict=True))


def _somebody_was_passed_over(columns: Columns, programme: Programme, earlier: Earlier, made: Plan) -> bool:
    """Whether a pick is somebody's third while somebody has none, who has an item that fits and had a place left."""
    got = columns.employee[made.picks].tolist()
    loads = Counter(got) + Counter(earlier.employee[earlier.this_week].tolist())
    if max((loads[person] for person in got), default=0) <= FEW:
        return False
    told, reached = set(_pairs(earlier.employee, earlier.story)), Counter(earlier.item.tolist())
    fitting = columns.engagement >= programme.min_engagement
    return any(
        fits and person not in loads and (person, story) not in told and reached[item] < programme.exposure_per_item
        for fits, person, item, story in zip(
            fitting.tolist(), columns.employee.tolist(), columns.item.tolist(), columns.story.tolist(), strict=True
        )
    )
