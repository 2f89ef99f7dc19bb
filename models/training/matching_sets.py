"""The project's own profiles and items, graded by hand: see `models/training/data/matching.md`.

One file a field. Profiles 0 to 5 of a field train and the others test; of items, those whose number leaves 0, 1 or 2
when divided by eight test. Both sides are held apart, so that a test pair shares neither its profile nor its item with
training. Fields in the folder below were written later and train as a whole. An item of another field than the
profile's counts as grade 0 unless its pair was pooled.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from models.facets import RoleText, item_text

FOLDER = Path(__file__).parent / "data" / "matching"
LANGUAGES = ("en", "it", "da")

WHOLE = "training"
"""The folder of fields that train as a whole."""

POOLED = "pooled.tsv"
"""Pairs across fields: the best of a ranking of the held part, judged afterwards."""

TRAINING_PROFILES = range(6)
TEST_ITEM_REMAINDERS = (0, 1, 2)
ITEM_DIVISOR = 8

Part = Literal["train", "test"]
Grades = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Profile:
    """An employee as they write of themselves; `languages[0]` is the language of the texts."""

    key: str
    title: str
    department: str
    about: str
    interests: tuple[str, ...]
    languages: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language the profile is written in."""
        return self.languages[0]

    @property
    def field(self) -> str:
        """The field it was written for."""
        return _field(self.key)

    def role(self) -> RoleText:
        """What is matched of it."""
        return RoleText(
            self.language, self.title, department=self.department, about=self.about, interests=self.interests
        )


@dataclass(frozen=True, slots=True)
class Item:
    """A company's or somebody else's item; the summary may be empty."""

    key: str
    language: str
    kind: str
    title: str
    summary: str

    @property
    def field(self) -> str:
        """The field it was written for."""
        return _field(self.key)

    @property
    def text(self) -> str:
        """What is matched of it."""
        return item_text(self.title, self.summary)


def profiles(part: Part, folder: Path = FOLDER) -> list[Profile]:
    """One part of the profiles, all fields and languages."""
    return [
        _profile(row)
        for path, row in _rows(folder)
        if "profile" in row and _part(path, _number(row["profile"]) in TRAINING_PROFILES) == part
    ]


def items(part: Part, folder: Path = FOLDER) -> list[Item]:
    """One part of the items, all fields and languages."""
    return [
        _item(row)
        for path, row in _rows(folder)
        if "item" in row and _part(path, _number(row["item"]) % ITEM_DIVISOR not in TEST_ITEM_REMAINDERS) == part
    ]


def grades(folder: Path = FOLDER) -> Grades:
    """0 to 3 by profile key and item key, for every judged pair: those of one field, and those pooled across fields."""
    found: dict[str, dict[str, int]] = {}
    for path in _paths(folder):
        rows = list(_lines(path))
        keys = [row["profile"] for row in rows if "profile" in row]
        for row in rows:
            for key, grade in zip(keys, row.get("grades", ""), strict=False):
                found.setdefault(key, {})[row["item"]] = int(grade)
    with (folder / POOLED).open(encoding="utf-8", newline="") as lines:
        for pair in csv.DictReader(lines, delimiter="\t"):
            found[pair["profile"]][pair["item"]] = int(pair["grade"])
    return found


def _profile(row: Mapping[str, Any]) -> Profile:
    return Profile(
        row["profile"],
        row["title"],
        row["department"],
        row["about"],
        tuple(row["interests"]),
        tuple(row["languages"]),
    )


def _item(row: Mapping[str, Any]) -> Item:
    return Item(row["item"], row["lang"], row["kind"], row["title"], row["summary"])


def _field(key: str) -> str:
    """`logistics` of `logistics-p7`."""
    return key.rpartition("-")[0]


def _part(path: Path, trains: bool) -> Part:
    return "train" if trains or path.parent.name == WHOLE else "test"


def _number(key: str) -> int:
    """7 of `logistics-p7`, 31 of `logistics-i31`."""
    return int(key.rpartition("-")[2][1:])


def _rows(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in _paths(folder):
        yield from ((path, row) for row in _lines(path))


def _paths(folder: Path) -> list[Path]:
    return [*sorted(folder.glob("*.jsonl")), *sorted((folder / WHOLE).glob("*.jsonl"))]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)
