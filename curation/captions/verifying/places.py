"""Places under the names that Danish, English and Italian give them, and the peoples that go with them.

A caption in one language names the places of an item in another. What a place lies in is known with it: an item on
Aarhus is an item on Denmark. Of towns a short table: those it lacks are written alike in most languages.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from curation.captions.verifying.countries import COUNTRIES
from curation.captions.verifying.folding import folded

# country: the places in it, `/` between the names of one; the first names its capital.
_PLACES = {
    "dk": "copenhagen/københavn*/kobenhavn*/copenaghen aarhus/århus* odense aalborg/ålborg esbjerg kolding vejle "
    "randers "
    "herning horsens roskilde silkeborg hillerød sønderborg svendborg viborg billund jutland/jylland*/jysk* "
    "zealand/sjælland*/selandia funen/fyn/fynsk*/fionia bornholm* vestjylland nordjylland*",
    "se": "stockholm*/stoccolma gothenburg/göteborg* malmö/malmø* uppsala lund",
    "no": "oslo bergen trondheim stavanger",
    "fi": "helsinki/helsingfors",
    "is": "reykjavik",
    "de": "berlin*/berlino hamburg*/amburgo munich/münchen/monaco cologne/köln/colonia frankfurt/francoforte stuttgart "
    "bavaria/bayern/baviera hanover/hannover",
    "it": "rome/roma/rom milan/milano turin/torino naples/napoli/neapel florence/firenze venice/venezia/venedig "
    "genoa/genova bologna parma verona padua/padova bari palermo catania trieste modena bergamo brescia "
    "lombardy/lombardia/lombardiet tuscany/toscana piedmont/piemonte sicily/sicilia/sicilien sardinia/sardegna/"
    "sardinien veneto emilia puglia/apulia lazio liguria mantua/mantova",
    "fr": "paris/parigi lyon/lione marseille/marsiglia nice/nizza toulouse/tolosa strasbourg/strasburgo "
    "brittany/bretagna",
    "es": "madrid barcelona/barcellona seville/siviglia/sevilla valencia bilbao",
    "pt": "lisbon/lisbona/lissabon porto/oporto",
    "nl": "amsterdam rotterdam hague/haag/aia utrecht eindhoven",
    "be": "brussels/bruxelles antwerp/anversa/antwerpen ghent/gand",
    "ch": "bern/berna zurich/zürich/zurigo geneva/ginevra/genève basel/basilea",
    "at": "vienna/wien salzburg/salisburgo",
    "pl": "warsaw/varsavia/warszawa krakow/cracovia",
    "cz": "prague/praga/prag brno",
    "hu": "budapest",
    "gr": "athens/atene/athen",
    "ie": "dublin/dublino cork galway",
    "england": "london/londra leeds manchester birmingham liverpool bristol sheffield newcastle hull bradford york "
    "oxford cambridge norfolk yorkshire cornwall/cornovaglia nottingham leicester",
    "scotland": "edinburgh/edimburgo glasgow aberdeen dundee",
    "wales": "cardiff swansea",
    "ulster": "belfast",
    "us": "washington california/californien texas florida boston chicago houston seattle boise idaho ohio oregon "
    "nevada "
    "arizona colorado michigan georgia philadelphia/filadelfia denver dallas atlanta miami detroit illinois "
    "massachusetts pennsylvania virginia minnesota wisconsin iowa kansas kentucky louisiana tennessee utah nebraska "
    "new-york los-angeles san-francisco",
    "ca": "ottawa toronto montreal vancouver quebec",
    "cn": "beijing/pechino shanghai shenzhen",
    "jp": "tokyo/tokio osaka",
    "in": "delhi mumbai bangalore",
    "kr": "seoul/seul",
    "ua": "kyiv/kiev",
    "ru": "moscow/mosca/moskva",
    "tr": "ankara istanbul",
    "br": "brasilia rio",
    "au": "canberra sydney melbourne",
    "": "baltic/østersøen/baltico mediterranean/mediterraneo/middelhavet atlantic/atlantico/atlanterhavet "
    "pacific/pacifico/stillehavet alps/alpi/alperne nordsøen gulf/golfo ecb/bce un/onu/fn who/oms imf/fmi nato "
    "oecd/ocse "
    "gdpr/rgpd",
}  # fmt: skip
ALSO_WORDS = frozenset({
    "un", "us", "who", "nice", "polish", "pole", "poles", "cork", "turkey", "china", "hull",
    "lund", "bergen", "rom", "porto", "port", "rio", "states", "kina", "turk", "island", "islands", "finne", "finner",
    "brits", "jordan", "ceco", "ceca", "gulf", "malese", "malesi",
})  # fmt: skip
"""Folded names of places that begin a sentence as ordinary words."""
_WHERE = {
    "da": "i nær omkring gennem udenfor",
    "en": "in near around outside across towards through",
    "it": "in a ad verso fuori",
}
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


def _outwards(key: str) -> Iterator[str]:
    yield key
    for outer in _lies_in().get(key, ()):
        yield from _outwards(outer)


@cache
def _lies_in() -> Mapping[str, tuple[str, ...]]:
    within = {key: tuple(outer) for key, outer, _ in _countries()}
    return within | {place[0]: (key,) for key, place in _smaller() if place[0] not in within}


@cache
def _tables() -> tuple[Mapping[str, str], Mapping[str, str]]:
    written = [(name, key) for key, _, names in _countries() for name in names]
    written += [(name, place[0]) for _, place in _smaller() for name in place]
    names = {folded(name.rstrip("*")): key for name, key in written}
    return names, {folded(name[:-1]): key for name, key in written if name.endswith("*")}


@cache
def _capitals() -> Mapping[str, str]:
    return {key: places.split()[0].split("/")[0] for key, places in _PLACES.items() if key}


def _countries() -> Iterator[tuple[str, list[str], list[str]]]:
    for row in COUNTRIES:
        where, _, names = row.partition(":")
        key, *outer = where.split()
        yield key, outer, names.split()


def _smaller() -> Iterator[tuple[str, tuple[str, ...]]]:
    for key, places in _PLACES.items():
        for place in places.split():
            yield key, tuple(place.split("/"))
