"""Numbers and their units: each figure of a caption stands in the item, in one written form or another."""

from collections.abc import Iterable, Iterator, Mapping

from curation.captions.types import Finding
from curation.captions.verifying.ground import Case, Check, Ground, error
from curation.quantities.dates import NUMERIC
from curation.quantities.numbers import Quantity, quantities, source_values


def check_figures(ground: Ground) -> Check:
    """Codes number, unit, and date for a year."""
    read = tuple(source_values(ground.text, ground.source.language))
    units, written = _units_by_value(read), frozenset(quantity.written for quantity in read)

    def check(case: Case) -> Iterator[Finding]:
        dates = [match.span() for match in NUMERIC.finditer(case.prose)]
        for quantity in quantities(case.prose, ground.language):
            if quantity.written not in written and not any(start <= quantity.start < end for start, end in dates):
                yield from _ungrounded(quantity, units)

    return check


def _ungrounded(quantity: Quantity, units: Mapping[float, frozenset[str | None]]) -> Iterator[Finding]:
    span, known = (quantity.start, quantity.end), units.get(_rounded(quantity.value))
    if known is None:
        code = "date" if quantity.is_year else "number"
        yield error(code, span, f"{quantity.written!r} is not in the article: give its figure or leave it out")
    elif quantity.unit and quantity.unit not in known:
        yield error("unit", span, f"the article has the figure of {quantity.written!r} with another unit")


def _rounded(value: float) -> float:
    """`value` to nine significant digits: what is left of 1.2 times a million is no other number."""
    return float(f"{value:.9g}")


def _units_by_value(read: Iterable[Quantity]) -> Mapping[float, frozenset[str | None]]:
    units: dict[float, set[str | None]] = {}
    for quantity in read:
        units.setdefault(_rounded(quantity.value), set()).add(quantity.unit)
    return {value: frozenset(found) for value, found in units.items()}
