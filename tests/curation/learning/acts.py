"""Acts as small as the tests of learning want them, and arbitrary ones."""

import random
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from hypothesis import strategies as st

from curation.learning import DECISIONS, Event, Kind

NOW = datetime.fromisoformat("2026-11-21T09:00:00+00:00")
OWN_KINDS: Sequence[Kind] = ("open", "save", "share", "not_for_me")
PEOPLE = tuple(f"p{number}" for number in range(8))


def act(
    by: str,
    kind: Kind = "share",
    *,
    item: str = "a",
    of: Mapping[str, float] | None = None,
    beside: Sequence[Mapping[str, float]] = ({"themes": 0.0},),
    days: float = 0.0,
    cohort: str = "sales",
) -> Event:
    """An act so many days ago on an item of these parts, chosen among others of those."""
    others = {f"{item}, other {number}": parts for number, parts in enumerate(beside)}
    choices = {item: of if of is not None else {"themes": 0.5}, **others}
    return Event(kind, by, item, NOW - timedelta(days=days), choices, cohort)


def liking(part: str, people: Sequence[str], acts: int = 6, size: float = 0.5) -> list[Event]:
    """Each of these people shares what has much of a part, out of two picks."""
    return [
        act(person, item=f"{person} {number}", of={part: size}, beside=({part: -size},), days=number)
        for person in people
        for number in range(acts)
    ]


def arbitrary(number: int, by: str = "") -> Event:
    """Any act of anybody or of one person, or a decision; large numbers as well as small ones."""
    dice = random.Random(number)
    kind = dice.choice([*OWN_KINDS, "approve", "reject"])
    items = dice.sample("abcdefgh", dice.randint(1, 3))
    names = dice.sample(["themes", "trust", "role", "safety"], dice.randint(0, 4))
    choices = {item: {name: dice.uniform(-1, 1) * dice.choice([0.1, 1, 9]) for name in names} for item in items}
    at = NOW - timedelta(days=dice.choice([0, 1, 1, 50, 400]))
    cohort = "" if kind in DECISIONS else dice.choice(["sales", "people"])
    return Event(kind, by or dice.choice(PEOPLE), items[0], at, choices, cohort)


# Numbered, because drawing each of their parts takes hypothesis longer than all that is tested.
numbers = st.integers(0, 2**40)
events = numbers.map(arbitrary)
hostile_acts = numbers.map(lambda number: arbitrary(number, by="hostile")).filter(lambda event: event.cohort != "")
