"""Batches from the shared corpora: headlines and roles, occupations and tasks, titles across languages.

What each file holds is told by `roles/README.md` beside it. Half of the batches are drawn among neighbours (one family
of occupations), so that what is wrong is nearly right: hard negatives without a search for them.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from models.encoder import PREFIXES
from models.training.corpora import read_rows
from models.training.encoder.graded import Draw, Graded, pairs

ROLES_DRAWN, ITEMS_OF_ROLE = 32, 2
ALIGNED = 64  # pairs of a batch that aligns languages
DESCRIBED = 24
DESCRIPTION_SHARE = 0.15  # of the roles in a batch that are told by their description
NEIGHBOURS_SHARE = 0.5
READ_AS_ITEM_SHARE = 0.5  # of the batches of titles, one side
SAME_LANGUAGE_SHARE = 0.3  # of the pairs of titles
FIRST = frozenset({"it", "da", "en"})
DANISH_PAPER = ".dk/"  # in the link of a headline that was Danish from the start


@dataclass(frozen=True, slots=True)
class Occupation:
    """A role as the corpora describe it: titles by language, the family it is of, and graded items by place."""

    key: str
    titles: Mapping[str, Sequence[str]]
    description: str
    family: str
    grades: Mapping[int, int]

    def told(self, random: Random) -> str:
        """One of its texts, as a role's, in any language it has."""
        if random.random() < DESCRIPTION_SHARE:
            return PREFIXES["about"] + self.description
        return PREFIXES["role"] + self.title(random)

    def title(self, random: Random) -> str:
        """One of its titles, more often in a language the product is written in first."""
        return random.choice(self.titles[_languages(self.titles, random, 1)[0]])


def role_item_draw(occupations: Sequence[Occupation], items: Sequence[str]) -> Draw:
    """Roles with items of theirs."""
    families = _by_family(occupations)

    def draw(random: Random) -> Graded:
        roles = _neighbours(occupations, families, random, ROLES_DRAWN)
        drawn = [random.choice(list(role.grades)) for role in roles for _ in range(ITEMS_OF_ROLE)]
        places = list(dict.fromkeys(drawn))
        grades = np.array([[role.grades.get(place, 0) for place in places] for role in roles], dtype=np.float32)
        left = tuple(role.told(random) for role in roles)
        return Graded(left, tuple(PREFIXES["item"] + items[place] for place in places), grades)

    return draw


def headline_roles(data: Path) -> tuple[list[Occupation], list[str]]:
    """The roles of the profession communities, and their training headlines."""
    rows = read_rows(data / "train/news_items.jsonl")
    place = {row["key"]: number for number, row in enumerate(rows)}
    grades: dict[str, dict[int, int]] = defaultdict(dict)
    with (data / "train/news_pairs.tsv").open(encoding="utf-8", newline="") as lines:
        for pair in csv.DictReader(lines, delimiter="\t"):
            grades[pair["role_key"]][place[pair["item_key"]]] = int(pair["grade"])
    titles: dict[str, dict[str, list[str]]] = defaultdict(dict)
    english: dict[str, dict[str, Any]] = {}
    for row in read_rows(data / "news_dev/roles.jsonl"):
        titles[row["key"]][row["lang"]] = [row["title"], *row["alt_titles"]]
        if row["lang"] == "en":
            english[row["key"]] = row
    found = [
        Occupation(key, titles[key], english[key]["description"], english[key]["isco"][:1], graded)
        for key, graded in sorted(grades.items())
    ]
    return found, [row["title"] for row in rows]


def task_roles(data: Path) -> tuple[list[Occupation], list[str]]:
    """The training occupations of O*NET and their tasks; core tasks are graded 2, others 1."""
    items: list[str] = []
    found: list[Occupation] = []
    for row in read_rows(data / "train/onet_train.jsonl"):
        grades = {len(items) + n: 2 if task["type"] == "Core" else 1 for n, task in enumerate(row["tasks"])}
        items.extend(task["text"] for task in row["tasks"])
        titles = {language: names for language, names in row["titles"].items() if names}
        found.append(Occupation(row["key"], titles, row["description"], row["soc"][:2], grades))
    return [role for role in found if role.grades], items


def title_draw(data: Path) -> Draw:
    """Two titles of one occupation, mostly in two languages; one side may be read as an item, as a job advert is."""
    rows = _esco(data)
    families = _by_family(rows)

    def draw(random: Random) -> Graded:
        chosen = _neighbours(rows, families, random, ALIGNED)
        told = [_two_titles(row, random) for row in chosen]
        other = PREFIXES["item" if random.random() < READ_AS_ITEM_SHARE else "role"]
        left, right = zip(*told, strict=True)
        return pairs(_prefixed(PREFIXES["role"], left), _prefixed(other, right), [row.key for row in chosen])

    return draw


def _two_titles(row: Occupation, random: Random) -> Sequence[str]:
    if random.random() < SAME_LANGUAGE_SHARE:
        language = _languages(row.titles, random, 1)[0]
        if len(row.titles[language]) > 1:
            return random.sample(row.titles[language], 2)
    return [random.choice(row.titles[language]) for language in _languages(row.titles, random, 2)]


def _prefixed(prefix: str, texts: Sequence[str]) -> Sequence[str]:
    return [prefix + text for text in texts]


def description_draw(data: Path) -> Draw:
    """A title in any language, and the description of its occupation as something to read."""
    rows = _esco(data)
    families = _by_family(rows)

    def draw(random: Random) -> Graded:
        chosen = _neighbours(rows, families, random, DESCRIBED)
        left = _prefixed(PREFIXES["role"], [row.title(random) for row in chosen])
        right = _prefixed(PREFIXES["item"], [row.description for row in chosen])
        return pairs(left, right, [row.key for row in chosen])

    return draw


def translation_draw(data: Path) -> Draw:
    """Headlines with their Danish versions, and those with what the article says; skills in English and Swedish."""
    told: list[tuple[str, str]] = []
    for row in read_rows(data / "train/ai_headline_pairs.jsonl"):
        told.append((row["da_headline"], row["da_summary"]))
        if DANISH_PAPER not in row["link"]:
            told.append((row["original_title"], row["da_headline"]))
    skills = [
        (row["en_text"][:150], row["sv"]) for row in read_rows(data / "esco/esco_skills_en_de_sv.jsonl") if row["sv"]
    ]

    def draw(random: Random) -> Graded:
        chosen = random.sample(told if random.random() < NEIGHBOURS_SHARE else skills, ALIGNED // 2)
        left, right = (_prefixed(PREFIXES["item"], side) for side in zip(*chosen, strict=True))
        return pairs(left, right, left)

    return draw


def _esco(data: Path) -> list[Occupation]:
    rows = read_rows(data / "esco/esco_titles.jsonl")
    return [Occupation(row["isco"], row["titles"], row["description_en"], row["isco"][:3], {}) for row in rows]


def _languages(titles: Mapping[str, Sequence[str]], random: Random, count: int) -> list[str]:
    """Different ones as far as there are, those in FIRST twice as likely."""
    drawn = random.choices(list(titles), [2 if language in FIRST else 1 for language in titles], k=8 * count)
    distinct = list(dict.fromkeys(drawn))[:count]
    return distinct + drawn[: count - len(distinct)]


def _by_family(rows: Sequence[Occupation]) -> Mapping[str, Sequence[Occupation]]:
    families: dict[str, list[Occupation]] = defaultdict(list)
    for row in rows:
        families[row.family].append(row)
    return families


def _neighbours(
    rows: Sequence[Occupation], families: Mapping[str, Sequence[Occupation]], random: Random, count: int
) -> list[Occupation]:
    """Half the time from one family as far as it goes, the rest from anywhere; never one twice."""
    near = list(families[random.choice(rows).family]) if random.random() < NEIGHBOURS_SHARE else []
    chosen = random.sample(near, min(len(near), count))
    taken = set(map(id, chosen))
    others = [row for row in random.sample(rows, min(len(rows), 2 * count)) if id(row) not in taken]
    return [*chosen, *others[: count - len(chosen)]]
