"""Batches from the project's own profiles and items: see `models/training/data/matching.md`."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

import numpy as np

from models.encoder import PREFIXES
from models.training.encoder.graded import UNJUDGED, Draw, Graded, pairs
from models.training.matching_sets import Item, Profile, grades, items, profiles

FIELDS_DRAWN, PROFILES_OF_FIELD, ITEMS_OF_FIELD = 3, 5, 14
SUMMARY_SHARE = 0.6  # of the items in a batch that are read with their summary
TITLE_SHARE = 0.45  # of the profiles that are read by title alone
ABOUT_SHARE = 0.4  # of the others, by their own words alone
INTERESTS_SHARE = 0.5  # of what is read whole, with the interests
TOLD = 32
PARTS = ("title", "summary")

Keyed = TypeVar("Keyed", Profile, Item)


def profile_draw() -> Draw:
    """Profiles with judged items of their field in all languages, and with unjudged ones of two other fields."""
    judged, people, offered = grades(), _by_field(profiles("train")), _by_field(items("train"))

    def draw(random: Random) -> Graded:
        fields = random.sample(sorted(people), FIELDS_DRAWN)
        left = [p for field in fields for p in random.sample(people[field], min(PROFILES_OF_FIELD, len(people[field])))]
        right = [item for field in fields for item in random.sample(offered[field], ITEMS_OF_FIELD)]
        table = [[judged[person.key].get(item.key, UNJUDGED) for item in right] for person in left]
        texts = tuple(_role_text(person, random) for person in left), tuple(_item_text(item, random) for item in right)
        return Graded(*texts, np.array(table, dtype=np.float32))

    return draw


def summary_draw() -> Draw:
    """An item's title and its summary."""
    told = [item for item in items("train") if item.summary]

    def draw(random: Random) -> Graded:
        chosen = random.sample(told, TOLD)
        titles, summaries = ([PREFIXES["item"] + getattr(item, part) for item in chosen] for part in PARTS)
        return pairs(titles, summaries, titles)

    return draw


def _role_text(person: Profile, random: Random) -> str:
    parts = [person.title, person.department, person.about, ", ".join(person.interests)]
    whole = ". ".join(filter(None, parts if random.random() < INTERESTS_SHARE else parts[:-1]))
    if random.random() < TITLE_SHARE:
        return PREFIXES["role"] + person.title
    return PREFIXES["about"] + (person.about if person.about and random.random() < ABOUT_SHARE else whole)


def _item_text(item: Item, random: Random) -> str:
    with_summary = item.summary and random.random() < SUMMARY_SHARE
    return PREFIXES["item"] + (f"{item.title}. {item.summary}" if with_summary else item.title)


def _by_field(rows: Sequence[Keyed]) -> Mapping[str, list[Keyed]]:
    found: dict[str, list[Keyed]] = {}
    for row in rows:
        found.setdefault(row.key.rpartition("-")[0], []).append(row)
    return found
