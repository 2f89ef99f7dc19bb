"""Parts of a unit of measure: a third of a second, a quarter of an hour."""

from collections.abc import Sequence

from curation.quantities.lexicon import Lexicon
from curation.quantities.measures import Measure
from curation.quantities.reading import SECOND, Reading
from curation.quantities.spelling import below_a_million
from curation.quantities.tokens import Token, phrase_at, units_by_tokens
from curation.quantities.units import CURRENCIES, UNITS

_LINK = frozenset({"of", "di", "d", "'", "af"})
_LONGEST_LINK, _QUARTER = 2, 4


def part_of_a_unit(tokens: Sequence[Token], place: int, lexicon: Lexicon, language: str) -> Reading | None:
    """`four tenths of a second`, `un terzo di secondo`, `tre kvart time`."""
    times = 1 if tokens[place].word in lexicon.ones else below_a_million(tokens[place].word, lexicon)
    after = place + 1
    if after < len(tokens) and tokens[after].word == "-":
        after += 1
    if not times or after >= len(tokens) or tokens[after].word not in lexicon.parts:
        return None
    part, after = lexicon.parts[tokens[after].word], after + 1
    linked = after
    while after < len(tokens) and after < linked + _LONGEST_LINK and tokens[after].word in _LINK | lexicon.ones:
        after += 1
    found = phrase_at(tokens, after, units_by_tokens(language)) if after < len(tokens) else None
    if after > linked and after < len(tokens) and tokens[after].word in SECOND:
        found = "second", after + 1
    if found is None or found[0] in CURRENCIES or UNITS[found[0]].dimension in ("share", "points", "times"):
        return None
    if after == linked and part != _QUARTER:  # the third day is no third of a day
        return None
    return Reading((Measure(times / part, found[0]),), found[1], is_worded=True)
