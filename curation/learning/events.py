"""What somebody did with an item, with the numbers that stood beside it then; no word of theirs, no word of the item.

An act is read as a choice among the picks of that week: what its parts were beyond what the scores alone made expect of
the one chosen. So it tells the same of a person who shares all the time as of one who hardly ever does.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Literal, get_args

from curation.ranking import CONTENT_WEIGHT, LARGEST_LOGIT, RELEVANCE_WEIGHT
from curation.roles import Employee

Kind = Literal["open", "save", "share", "not_for_me", "approve", "reject"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DECISIONS: frozenset[Kind] = frozenset({"approve", "reject"})

STRENGTH: Mapping[Kind, float] = {
    "open": 0.2,
    "save": 0.6,
    "share": 1.0,
    "not_for_me": -1.0,
    "approve": 1.0,
    "reject": -1.0,
}
"""How much an act says, and which way. To open is to be curious: a title may promise more than the item holds."""

Parts = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the log. `by` is an employee's id, or the name of whoever decided.

    `choices` are the picks a person had that week, this one among them, by item: what each of their parts adds to the
    logit of engagement before anything is learnt. A decision of the comms team has no cohort and its own item alone.
    """

    kind: Kind
    by: str
    item: str
    at: datetime
    choices: Mapping[str, Parts]
    cohort: str = ""


Standing = Mapping[tuple[str, str], Event]
"""The one event that counts, by whose it is and of which item."""


def cohort_of(employee: Employee) -> str:
    """Whom somebody learns together with: their team, else their department, in small letters; "" for neither.

    Teams span countries and languages where departments are named in each, so they reach five people sooner.
    """
    return (employee.team.strip() or employee.department.strip()).casefold()


def weighed_parts(content: Parts, relevance: Parts = MappingProxyType({})) -> Parts:
    """What the parts of content value and relevance add to the logit of engagement before anything was learnt."""
    weighed = ((CONTENT_WEIGHT, content), (RELEVANCE_WEIGHT, relevance))
    return {name: weight * part for weight, parts in weighed for name, part in parts.items()}


def standing(events: Iterable[Event]) -> Standing:
    """What counts of a log, in whatever order it is read: of one person and item the newest act.

    To open an item never undoes an act, and decisions of the comms team are one however many people decide.
    """
    found: dict[tuple[str, str], Event] = {}
    for event in events:
        key = _key(event)
        if _outweighs(event, found.get(key)):
            found[key] = event
    return found


def with_event(stands: Standing, event: Event) -> Standing:
    """What counts once one more event is known: the same as if the whole log were read again."""
    key = _key(event)
    return {**stands, key: event} if _outweighs(event, stands.get(key)) else stands


def chances(event: Event) -> Mapping[str, float]:
    """How likely each of the picks was to be the one, by the scores alone; they sum to 1.

    Each is as likely to be shared as its engagement says, and to be refused as it is not.
    """
    sign = math.copysign(1.0, STRENGTH[event.kind])
    odds = {item: _probability(sign * math.fsum(parts.values())) for item, parts in sorted(event.choices.items())}
    total = math.fsum(odds.values())
    return {item: chance / total for item, chance in odds.items()}


def contrast(event: Event) -> Parts:
    """What each part of the item was, less its mean over the picks, weighed by their chances."""
    chance = chances(event)
    return {
        name: part - math.fsum(chance[item] * parts.get(name, 0.0) for item, parts in event.choices.items())
        for name, part in event.choices[event.item].items()
    }


def _probability(logit: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-LARGEST_LOGIT, min(LARGEST_LOGIT, logit))))


def _key(event: Event) -> tuple[str, str]:
    return ("" if event.kind in DECISIONS else event.by, event.item)


def _outweighs(event: Event, known: Event | None) -> bool:
    return known is None or _order(event) > _order(known)


def _order(event: Event) -> tuple[bool, datetime, int, str, str, Sequence[tuple[str, str, float]]]:
    """Ascending order of what stands; the later ones only tell apart what happened at one moment."""
    numbers = [(item, *part) for item, parts in sorted(event.choices.items()) for part in sorted(parts.items())]
    return (event.kind != "open", event.at, KINDS.index(event.kind), event.by, event.cohort, numbers)
