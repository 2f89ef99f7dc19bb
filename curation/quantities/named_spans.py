"""Lengths of time in one word of an item: a `quinquennio`, a `contratto triennale`, a `femårig aftale`, a fortnight."""

import re
from collections.abc import Mapping

from curation.quantities.lexicon import Lexicon
from curation.quantities.measures import Measure
from curation.quantities.spelling import below_a_million

_ITALIAN: Mapping[str, int] = {
    "bi": 2, "tri": 3, "quadri": 4, "quinqu": 5, "sess": 6, "sett": 7, "ott": 8, "nov": 9, "dec": 10, "quindic": 15,
    "vent": 20, "trent": 30, "quarant": 40, "cinquant": 50, "sessant": 60, "settant": 70, "ottant": 80, "novant": 90,
}  # fmt: skip
_STEM = re.compile(rf"({'|'.join(sorted(_ITALIAN, key=len, reverse=True))})en(?:nal[ei]|nio|ni)")
_DANISH = re.compile(r"([^\W\d_]{2,30}?)(år|måned|uge|dag|time|minut)(?:ig|igt|ige|s|rs|ers|es|ters)")
_DANISH_UNITS: Mapping[str, str] = {
    "år": "year", "måned": "month", "uge": "week", "dag": "day", "time": "hour", "minut": "minute"
}  # fmt: skip


_NAMED: Mapping[str, Measure] = {
    "fortnight": Measure(2.0, "week"), "decade": Measure(10.0, "year"), "century": Measure(100.0, "year"),
    "secolo": Measure(100.0, "year"), "årti": Measure(10.0, "year"), "årtiet": Measure(10.0, "year"),
    "århundrede": Measure(100.0, "year"),
}  # fmt: skip


def span_in(word: str, language: str, lexicon: Lexicon) -> Measure | None:
    """The length of time that `word`, in lower case, holds or is."""
    if word in _NAMED:
        return _NAMED[word]
    if language == "it":
        years = _STEM.fullmatch(word)
        return Measure(float(_ITALIAN[years[1]]), "year") if years else None
    compound = _DANISH.fullmatch(word) if language == "da" else None
    times = below_a_million(compound[1], lexicon) if compound else None
    return Measure(float(times), _DANISH_UNITS[compound[2]]) if compound and times and times > 1 else None
