"""The numbers of a text that say how many: figures and written-out cardinals, in their likeliest reading.

For whoever compares texts number by number. All that a text may mean, shares, ranks and hedges included, is read in
`mentions`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from curation.quantities.mentions import mentions


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number at `start:end` of a text; `unit` is canonical or None, `is_year` holds for a bare 1900 to 2099."""

    value: float
    unit: str | None
    start: int
    end: int
    written: str
    is_year: bool = False


def quantities(text: str, language: str) -> Iterator[Quantity]:
    """Every cardinal above one, and every figure, of `text` as a reader of `language` takes it."""
    for mention in mentions(text, language):
        if mention.form == "number" and not (mention.worded and mention.measures[0].value <= 1):
            first = mention.measures[0]
            yield Quantity(first.value, first.unit, mention.start, mention.end, mention.written, mention.is_year)
