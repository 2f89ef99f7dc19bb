"""Made-up programmes to allocate: small ones with every rule in play, large ones like a company's."""

from dataclasses import replace

import numpy as np

from curation.allocation.table import Codes, Columns, Earlier
from curation.config import Programme


def small(seed: int) -> tuple[Columns, Programme, Earlier]:
    """Up to 15 people and items; in two of five some offers were made before, in three of ten any share will do."""
    dice = np.random.default_rng(seed)
    people, items = (int(number) for number in dice.integers(2, 16, 2))
    source = _codes(dice.integers(0, dice.integers(1, 6), items))
    story = _codes(dice.integers(0, max(1, int(items * dice.uniform(0.4, 1.2))), items))
    third_party = dice.random(items) < dice.uniform(0.2, 0.8)
    employee, item = (_codes(axis) for axis in np.nonzero(dice.random((people, items)) < dice.uniform(0.3, 1)))
    engagement = np.round(0.6 * dice.uniform(0.05, 1, len(item)) + 0.4 * dice.random(items)[item], 3)
    low, high = sorted(np.round(dice.random(2), 2).tolist())
    programme = Programme(
        picks_per_week=int(dice.integers(1, 5)),
        third_party_share=(low, high) if dice.random() < 0.7 else (0.0, 1.0),
        exposure_per_item=int(dice.integers(1, 6)),
        per_source=int(dice.integers(1, 4)),
        min_engagement=float(dice.choice([0.0, 0.3])),
    )
    made = np.unique(dice.integers(0, people * items, dice.integers(0, 2 * people) if dice.random() < 0.4 else 0))
    who, what = _codes(made // items), _codes(made % items)
    earlier = Earlier(who, what, source[what], story[what], third_party[what], dice.random(len(made)) < 0.4)
    return Columns(employee, item, source[item], story[item], third_party[item], engagement), programme, earlier


def uniform(people: int, items: int, each: int, seed: int = 5) -> Columns:
    """For everybody `each` items drawn by lot, engagement too: nothing fits more people than anything else does."""
    dice = np.random.default_rng(seed)
    item = np.concatenate([dice.choice(items, each, replace=False) for _ in range(people)])
    engagement = np.round(dice.uniform(0.2, 1, len(item)), 3)
    return _told(dice, np.repeat(np.arange(people), each), item, items, engagement)


def alike(people: int, items: int, each: int, seed: int = 5) -> Columns:
    """For everybody the `each` items that fit best: roles and items lie in groups, and some items are better."""
    dice = np.random.default_rng(seed)
    groups = dice.normal(size=(60, 16))
    roles, texts = (
        groups[dice.integers(0, 60, count)] + 0.7 * dice.normal(size=(count, 16)) for count in (people, items)
    )
    roles, texts = (rows / np.linalg.norm(rows, axis=1, keepdims=True) for rows in (roles, texts))
    quality = 0.35 * dice.normal(size=items)
    item = np.concatenate([_best(roles[first : first + 1000] @ texts.T, each) for first in range(0, people, 1000)])
    employee = np.repeat(np.arange(people), item.shape[1])
    item = item.ravel()
    fits = np.einsum("ij,ij->i", roles[employee], texts[item])
    engagement = np.round(1 / (1 + np.exp(1.5 - 4 * fits - quality[item])), 3)
    return _told(dice, employee, item, items, engagement)


def shuffled(columns: Columns, seed: int) -> Columns:
    """The same candidates in another order."""
    order = np.random.default_rng(seed).permutation(len(columns.employee))
    return replace(columns, **{name: getattr(columns, name)[order] for name in Columns.__dataclass_fields__})


def _best(scores: np.ndarray, each: int) -> np.ndarray:
    return (
        np.argpartition(-scores, each - 1, axis=1)[:, :each] if each < scores.shape[1] else np.argsort(-scores, axis=1)
    )


def _codes(values: np.ndarray) -> Codes:
    return values.astype(np.int32)


def _told(
    dice: np.random.Generator, employee: np.ndarray, item: np.ndarray, items: int, engagement: np.ndarray
) -> Columns:
    """One item in five tells a story that others tell too, three in five are third-party; 200 feeds at most."""
    source = _codes(dice.integers(0, min(200, items), items))
    shared = dice.random(items) < 0.2
    story = _codes(np.where(shared, dice.integers(0, items // 10 + 1, items), items + np.arange(items)))
    third_party = dice.random(items) < 0.6
    return Columns(_codes(employee), _codes(item), source[item], story[item], third_party[item], engagement)
