"""What a text says of its numbers without writing it: the unit of a bare one, and how many things a list names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from curation.quantities.measures import Measure, Mention
from curation.quantities.sentences import by_sentence
from curation.quantities.units import CURRENCIES

_MOST_UNITS = 4
_LEAST_SUM = 1e4  # from here on a bare number may be money
_LAST = re.compile(r",?\s(?:and|og|e|ed|or|eller|o|samt|&)\s")
_LONGEST_ENTRY = 6  # words
_PAIR = re.compile(r"\b[A-ZÆØÅ][\w’'-]{1,30},?\s(?:and|og|e|ed|&)\s[A-ZÆØÅ]")
_SENTENCE_END = re.compile(r"[.!?\n;:]+(?=\s|$)")
_REACH = 160  # characters in which a list ends


def with_units_of_the_sentence(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The numbers of a text, where a bare one may have any unit its sentence names: 7.4 days, against 10.1.

    A large one that counts nothing may be in any currency of the text: "debt stands at 38 million".
    """
    named = dict.fromkeys(measure.unit for mention in found for measure in mention.measures[:1])
    currencies = [unit for unit in named if unit in CURRENCIES]
    for here in by_sentence(text, found):
        units = dict.fromkeys(measure.unit for mention in here for measure in mention.measures[:1])
        likely = [unit for unit in units if unit not in (None, "clock", "times")][:_MOST_UNITS]
        for mention in here:
            is_sum = _is_bare(mention) and mention.measures[0].value >= _LEAST_SUM
            here_too = dict.fromkeys((*likely, *(currencies if is_sum else ()))) if _is_bare(mention) else ()
            bare = [one.value for one in mention.measures if one.unit is None]
            more = tuple(Measure(value, unit) for value in bare for unit in here_too)
            yield replace(mention, measures=(*mention.measures, *more))


def _is_bare(mention: Mention) -> bool:
    is_number = mention.form == "number" and not mention.is_year and not mention.counted
    return is_number and mention.measures[0].unit is None


def listed(text: str) -> frozenset[int]:
    """How many things the lists of `text` name: three in "engineers, analysts and designers"."""
    counts: set[int] = set()
    for clause in _SENTENCE_END.split(text):
        for match in _LAST.finditer(clause):
            before = clause[max(match.start() - _REACH, 0) : match.start()].split(", ")
            short = [len(entry.split()) <= _LONGEST_ENTRY for entry in before]
            run = next((place for place, is_short in enumerate(reversed(short)) if not is_short), len(short))
            counts |= {run, run + 1} - {0, 1, 2}  # what stands before a list may belong to its first entry
    return frozenset(counts | ({2} if _PAIR.search(text) else set()))
