"""The shared development sets of roles and items, as texts with grades: see `roles/README.md` of the shared corpora."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.evaluation.ndcg import Grades, read_grades


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


def _titles(path: Path, task: str, language: str) -> Mapping[str, str]:
    with path.open(encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return {row["key"]: row["title"] for row in rows if (row["task"], row["lang"]) == (task, language)}
