"""The shared development sets of roles and items, as texts with grades: see `roles/README.md` of the shared corpora."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from models.evaluation.ndcg import Grades, read_grades

BEST_KEPT = 2
"""Items of each role that a sample holds in any case."""


@dataclass(frozen=True, slots=True)
class RoleSet:
    """Titles of roles in one language, items in another, and what the items are worth to the roles.

    `roles` and `items` map a key to a text; `grades` may hold more items than these.
    """

    name: str
    role_language: str
    item_language: str
    roles: Mapping[str, str]
    items: Mapping[str, str]
    grades: Grades

    @property
    def label(self) -> str:
        """The set and its pair of languages."""
        return f"{self.name} {self.role_language} -> {self.item_language}"

    def sample(self, roles: int, items: int) -> "RoleSet":
        """About so many of both, evenly spread, each role's best items among them; the others' grades are left out.

        Far easier than the whole set: the best items of a role have a hundred others to stand out from, not thousands.
        """
        chosen = {key: self.roles[key] for key in _spread([key for key in self.roles if self.grades.get(key)], roles)}
        wanted = {key for role in chosen for key in self._best(role)}
        wanted |= {*_spread(list(self.items), items - len(wanted))}
        kept = {key: text for key, text in self.items.items() if key in wanted}
        grades = {role: {key: g for key, g in self.grades[role].items() if key in kept} for role in chosen}
        return replace(self, roles=chosen, items=kept, grades=grades)

    def _best(self, role: str) -> Sequence[str]:
        known = [key for key in self.grades[role] if key in self.items]
        return sorted(known, key=lambda key: (-self.grades[role][key], key))[:BEST_KEPT]


NEWS = tuple(("news_dev", "news", role, "en") for role in ("en", "it", "da"))
TASKS = tuple(("onet", "onet", role, "en") for role in ("en", "it", "da"))
TITLES = (
    ("melo", "melo_dnk_da_da", "da", "da"),
    ("melo", "melo_ita_it_it", "it", "it"),
    ("melo", "melo_dnk_da_en", "da", "en"),
    ("melo", "melo_ita_it_en", "it", "en"),
)
SETS = {"news": NEWS, "onet": TASKS, "melo": TITLES}
"""Folder, task, language of the roles, language of the items."""


def role_sets(data: Path, name: str) -> Iterator[RoleSet]:
    """The sets of one kind, each with its languages."""
    for folder, task, role_language, item_language in SETS[name]:
        source = data / "roles" / folder
        yield RoleSet(
            folder,
            role_language,
            item_language,
            _titles(source / "roles.jsonl", task, role_language),
            _titles(source / "items.jsonl", task, item_language),
            read_grades(source / "qrels.tsv"),
        )


def _spread(keys: Sequence[str], count: int) -> Sequence[str]:
    """At most so many, evenly spread."""
    return keys[:: -(-len(keys) // count)] if count > 0 else []


def _titles(path: Path, task: str, language: str) -> Mapping[str, str]:
    with path.open(encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return {row["key"]: row["title"] for row in rows if (row["task"], row["lang"]) == (task, language)}
