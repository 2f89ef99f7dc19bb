"""Places under the names that Danish, English and Italian give them, and the peoples that go with them.

A caption in one language names the places of an item in another. What a place lies in is known with it: an item on
Aarhus is an item on Denmark. Of towns a short table: those it lacks are written alike in most languages.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from curation.captions.verifying.countries import COUNTRIES
from curation.captions.verifying.folding import folded
from curation.captions.verifying.regions import REGIONS, SEAS
from curation.captions.verifying.towns import PLACES

_WHERE = {
    "da": "i nær omkring gennem udenfor",
    "en": "in near around outside across towards through",
    "it": "in a ad verso fuori",
}
_ENDINGS = {"~": "oaie", "^": "ei"}
_WIDE = frozenset({"nordic", "europe", "asia", "africa", "america", "oceania", "baltics"})  # parts of the world
# What Brussels stands for.
_UNION = frozenset({"eu", "ue", "european-union", "unione-europea", "european-commission", "commissione-europea"})
_LAST_WORD = re.compile(r"(\w+)\s+$")
_FURTHEST = 16
_LONGEST_ENDING = 6
_SPOKEN = {"da": "dk", "it": "it", "sv": "se", "no": "no", "fi": "fi", "pl": "pl"}


def places_in(words: Collection[str], language: str) -> frozenset[str]:
    """Keys of the places that folded `words` name, of what they lie in, and of the land where `language` alone is.

    Words may be pairs joined by a hyphen: `stati-uniti`. A land told of brings its capital, which often stands for it.
    """
    keys = {key for word in words if (key := place_of(word)) is not None}
    keys |= {capital for key in keys if (capital := _capitals().get(key)) is not None and key not in _SPOKEN.values()}
    if not _UNION.isdisjoint(words):
        keys.add("brussels")
    if language in _SPOKEN:
        keys.add(_SPOKEN[language])
    return frozenset(around for key in keys for around in _outwards(key))


def place_of(word: str) -> str | None:
    """Key of the place or people that folded `word`, or a pair of words joined by a hyphen, names; None for none."""
    names, prefixes = _tables()
    if word in names:
        return names[word]
    shortest = max(4, len(word) - _LONGEST_ENDING)
    cuts = range(len(word), shortest - 1, -1)
    return next((prefixes[word[:cut]] for cut in cuts if word[:cut] in prefixes), None)


def leads_to_place(before: str, language: str) -> bool:
    """Whether `before` ends in a word of `language` such as `near`, so that what follows is a place."""
    match = _LAST_WORD.search(before[-_FURTHEST:])
    return match is not None and match[1].casefold() in _WHERE.get(language, "").split()


def is_home(word: str, language: str) -> bool:
    """Whether folded `word` names the land, or the people, that `language` alone is spoken in."""
    return language in _SPOKEN and place_of(word) == _SPOKEN[language]


def may_surround(word: str, places: Collection[str]) -> bool:
    """Whether folded `word` names a part of a land, or a sea, that an item on `places` may be about without saying so.

    It may where the item is on that land and names no other part of it, or no other sea.
    """
    key = place_of(word)
    if key in _seas():
        return _seas().isdisjoint(places)
    if key is None or key not in _regions():
        return False
    around = frozenset(_outwards(key))
    land = around - _WIDE - _regions()
    others = {place for place in _regions().intersection(places) - around if not land.isdisjoint(_outwards(place))}
    return not land.isdisjoint(places) and not others


def _outwards(key: str) -> Iterator[str]:
    yield key
    for outer in _lies_in().get(key, ()):
        yield from _outwards(outer)


@cache
def _lies_in() -> Mapping[str, tuple[str, ...]]:
    within = {key: tuple(outer) for key, outer, _ in _countries()}
    smaller = {place[0]: (key,) for key, place in _smaller() if place[0] not in within}
    towns = {place[0]: (key,) for key, _, _, places in _parts() for place in places}
    return within | smaller | towns | {key: (outer,) for key, outer, _, _ in _parts()}


@cache
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    written = [(name, key) for key, _, names in _countries() for name in names]
    written += [(name, place[0]) for _, place in _smaller() for name in place]
    written += [(name, key) for key, _, names, _ in _parts() for name in (key, *names)]
    written += [(name, place[0]) for _, _, _, places in _parts() for place in places for name in place]
    names = {folded(name.rstrip("*")): key for name, key in reversed(written)}
    return names, {folded(name[:-1]): key for name, key in reversed(written) if name.endswith("*")}


@cache
def _seas() -> frozenset[str]:
    return frozenset(sea.split("/")[0].rstrip("*") for sea in SEAS.split())


@cache
def _regions() -> frozenset[str]:
    return frozenset(key for key, *_ in _parts())


@cache
def _capitals() -> Mapping[str, str]:
    return {key: places.split()[0].split("/")[0] for key, places in PLACES.items() if key}


def _countries() -> Iterator[tuple[str, list[str], list[str]]]:
    for row in COUNTRIES:
        where, _, names = row.partition(":")
        key, *outer = where.split()
        yield key, outer, names.split()


def _smaller() -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, places in PLACES.items():
        for place in places.split():
            yield key, tuple(place.split("/"))
    yield from (("", _spelled(sea)) for sea in SEAS.split())


def _parts() -> Iterator[tuple[str, str, tuple[str, ...], list[tuple[str, ...]]]]:
    """The parts of lands: key, what it lies in, names, and the names of each town in it."""
    for row in REGIONS:
        where, names, towns = row.split(":")
        key, outer = where.split()
        yield key, outer, tuple(name for listed in names.split() for name in _spelled(listed)), [
            _spelled(town) for town in towns.split()
        ]  # fmt: skip


def _spelled(listed: str) -> tuple[str, ...]:
    """The names that `/` divides, those with Italian endings in each of them."""
    return tuple(
        name[:-1] + ending if ending else name for name in listed.split("/") for ending in _ENDINGS.get(name[-1], ("",))
    )
