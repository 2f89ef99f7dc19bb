"""The time zones a person may live in, by region and with their cities' names in a language. No I/O beyond tables."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from zoneinfo import available_timezones

from babel.core import get_global

from curation.speech import Speech, speech_of

Regions = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""The name of a region, and its zones: IANA name and city."""


@lru_cache(maxsize=1)
def known_zones() -> frozenset[str]:
    """IANA names of inhabited places, each once: neither old names nor those that are mere offsets."""
    named = {zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith("Etc/")}
    return frozenset(named & available_timezones())


@lru_cache
def regions(language: str) -> Regions:
    """All of them as a person chooses among them, in the order of the language's names."""
    speech = speech_of(language)
    names, found = _region_names(speech), dict[str, list[tuple[str, str]]]()
    for zone in known_zones():
        found.setdefault(names[zone.partition("/")[0]], []).append((zone, city_of(zone, speech)))
    return [(name, sorted(found[name], key=_by_name)) for name in sorted(found, key=str.casefold)]


def city_of(zone: str, speech: Speech) -> str:
    """What a zone is called after."""
    known = speech.locale.time_zones.get(zone, {}).get("city")
    return str(known or zone.partition("/")[2].replace("/", ", ").replace("_", " "))


def _by_name(named: tuple[str, str]) -> str:
    return named[1].casefold()


def _region_names(speech: Speech) -> Mapping[str, str]:
    return {
        "Africa": speech.gettext("Africa"),
        "America": speech.gettext("America"),
        "Antarctica": speech.gettext("Antarctica"),
        "Arctic": speech.gettext("Arctic"),
        "Asia": speech.gettext("Asia"),
        "Atlantic": speech.gettext("Atlantic"),
        "Australia": speech.gettext("Australia"),
        "Europe": speech.gettext("Europe"),
        "Indian": speech.gettext("Indian Ocean"),
        "Pacific": speech.gettext("Pacific"),
    }
