"""What a caption may claim: numbers, dates, names and words of one item, read once and held against many captions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from curation.captions.dates import Calendar, calendar_of
from curation.captions.disclosure import known_wordings
from curation.captions.frames import LANGUAGES
from curation.captions.names import words_of
from curation.captions.numbers import Quantity, source_values
from curation.captions.types import CaptionRules, Source

_ANY_MARK = re.compile("[\"“”„«»'‘’‚‹›]")


@dataclass(frozen=True, slots=True)
class Grounds:
    """One item under one programme's rules; `text` includes the names of feed and employer, `words` the frames.

    `units` are those each value stands with, None for none; `figures` are numbers as written.
    """

    source: Source
    rules: CaptionRules
    text: str
    units: Mapping[float, frozenset[str | None]]
    figures: frozenset[str]
    calendar: Calendar
    words: frozenset[str]
    tags: frozenset[str]
    bare_text: str
    disclosures: tuple[str, ...]


def grounds_of(source: Source, rules: CaptionRules, language: str) -> Grounds:
    """The grounds for captions in `language`."""
    own = f"{source.title}\n{source.text}"
    text = f"{own}\n{source.source_name}\n{rules.employer or ''}"
    quantities = tuple(source_values(text, source.language))
    return Grounds(
        source=source,
        rules=rules,
        text=text,
        units=_units_by_value(quantities),
        figures=frozenset(quantity.written for quantity in quantities),
        calendar=calendar_of(text),
        words=words_of(text) | words_of_frames(language),
        tags=frozenset(re.sub(r"\W", "", name).casefold() for name in (*own.split(), rules.employer or "")),
        bare_text=bare(own),
        disclosures=known_wordings(rules),
    )


def rounded(value: float) -> float:
    """`value` to nine significant digits: what is left of 1.2 times a million is no other number."""
    return float(f"{value:.9g}")


def _units_by_value(quantities: Iterable[Quantity]) -> Mapping[float, frozenset[str | None]]:
    units: dict[float, set[str | None]] = {}
    for quantity in quantities:
        units.setdefault(rounded(quantity.value), set()).add(quantity.unit)
    return {value: frozenset(found) for value, found in units.items()}


def bare(text: str) -> str:
    """`text` in lower case without quotation marks and the punctuation at its ends, white space collapsed."""
    return " ".join(_ANY_MARK.sub("", text).casefold().split()).strip(" .,;:!?")


@cache
def words_of_frames(language: str) -> frozenset[str]:
    """Words our own frames of `language` use, and the names of languages."""
    own = LANGUAGES.get(language)
    names = (name for spoken in LANGUAGES.values() for name in spoken.language_names.values())
    return words_of(" ".join((*(own or ()), *names)))
