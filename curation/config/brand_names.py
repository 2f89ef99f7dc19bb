"""What is wrong between the names of brands: one name for two of them, an exclusion that excludes nothing.

Works on the unchecked document: what has a wrong shape, or is no name at all, is passed over, as the schema tells it.
"""

from collections.abc import Iterator

from curation.config import Brand
from curation.config.checks import shown
from curation.config.yaml_nodes import Place, Problem
from curation.mentions import Matcher
from curation.mentions.names import parse_name

Named = list[tuple[Place, str]]


def brand_problems(entries: object) -> list[Problem]:
    """The problems of the list `entries` below `brands:`, each at the later of two places."""
    problems: list[Problem] = []
    owners: dict[str, int] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict):
            place = "brands", index
            names = [*_names([entry.get("name")], (*place, "name"), alone=True), *_listed(entry, place, "aliases")]
            problems += _shared(names, index, owners)
            problems += _idle(names, _listed(entry, place, "exclude"))
    return problems


def _listed(entry: dict[object, object], place: Place, option: str) -> Named:
    values = entry.get(option)
    return _names(values, (*place, option)) if isinstance(values, list) else []


def _names(values: list[object], place: Place, alone: bool = False) -> Named:
    return [
        (place if alone else (*place, index), value)
        for index, value in enumerate(values)
        if isinstance(value, str) and _key(value)
    ]


def _key(name: str) -> str:
    try:
        return parse_name(name).key
    except ValueError:
        return ""  # the schema reports it


def _shared(names: Named, brand: int, owners: dict[str, int]) -> Iterator[Problem]:
    for place, name in names:
        owner = owners.setdefault(_key(name), brand)
        if owner != brand:
            wrong = f"{shown(name)} is already a name of brands[{owner}]"
            yield Problem(place, f"{wrong}; a mention has one brand: keep the name where it belongs")


def _idle(names: Named, phrases: Named) -> Iterator[Problem]:
    if not names:
        return
    matcher = Matcher([Brand("", names[0][1], tuple(name for _, name in names[1:]))])
    for place, phrase in phrases:
        if not matcher.find(phrase):
            wrong = f"{shown(phrase)} holds no name of its brand as a whole word"
            yield Problem(place, f"{wrong}; write the phrase with the name in it, or remove it")
